// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casebook/CasebookPane.h"

class QGridLayout;
class QScrollArea;

namespace obi {

class Clock;
class OpenIncident;
class People;
class PivotMenu;

/// What an incident is about, in words and in fields; fields that it does not have are left out.
class SummaryPage : public CasebookPane
{
    Q_OBJECT
public:
    SummaryPage(Theme &theme, PivotMenu &pivot, OpenIncident &open, const People &people, const Clock &clock,
                QWidget *parent);
    QWidget *area() const;

protected:
    void retranslate() override;
    void takeTheme() override;

private:
    struct Field {
        QString name;
        QString value;
        bool operator==(const Field &) const = default;
    };
    QList<Field> fieldsOfIncident() const;
    void addTimes(QList<Field> &fields) const;
    void show();

    QString text() const;
    PivotMenu &m_pivot;
    OpenIncident &m_open;
    const People &m_people;
    const Clock &m_clock;
    QScrollArea *m_area;
    QList<Field> m_shown;
};

} // namespace obi
