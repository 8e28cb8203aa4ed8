// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <memory>

namespace obi::test {

class TestCloud;

/// What the app changes, against a server that keeps it.
class IncidentWritesTest : public QObject
{
    Q_OBJECT
public:
    IncidentWritesTest();
    ~IncidentWritesTest() override;

private Q_SLOTS:
    void initTestCase();
    void init();
    void changesStatusSeverityAndAssignee();
    void notesGoToTheTimeline();
    void tellsWhoWasFirst();
    void sendsNothingTwice();
    void tellsWhatIsGone();
    void findsWhatIsNotLoaded();

private:
    std::unique_ptr<TestCloud> m_cloud;
};

} // namespace obi::test
