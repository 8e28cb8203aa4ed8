// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Clock.h"
#include "enrichment/EnrichmentSearch.h"

#include <QWidget>

class QPushButton;

namespace obi {

class Notice;
class Theme;

/// What keeps modules from answering, and the way out of it: logging in, other credentials, asking again. After a rate
/// limit it counts the seconds and asks again by itself. Hidden while all is well.
class EnrichmentTrouble : public QWidget
{
    Q_OBJECT
public:
    EnrichmentTrouble(const Theme &theme, Clock clock, QWidget *parent = nullptr);

    void show(const EnrichmentSearch::Trouble &trouble);
    QString text() const;
    void retranslate();

Q_SIGNALS:
    void retryWanted();
    void logInWanted();
    void editCredentialsWanted();

private:
    void say();
    void sayGeneral(const Error &error);
    void sayModules();
    void sayNobody();
    void countDown();
    void askAgain();

    const Clock m_clock;
    EnrichmentSearch::Trouble m_trouble{};
    QString m_said; ///< what the notice says at present, so that it is not said twice
    Notice *m_notice;
    QPushButton *m_retry;
    QPushButton *m_logIn;
    QPushButton *m_credentials;
    QTimer m_second;
    QDateTime m_limitEnds{};
};

} // namespace obi
