// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casebook/CasebookPane.h"
#include "ctim/IncidentStatus.h"
#include "look/Severity.h"

class QComboBox;
class QHBoxLayout;
class QLabel;
class QMenu;
class QPushButton;

namespace obi {

class Clock;
class OpenIncident;
class People;
class PivotMenu;
class ThemedLabel;
class TlpTag;

/// Over the tabs: the incident's title, and its id, severity, status, assignee, label and age. The boxes change what
/// they show; while a change is under way they show what is wanted.
class IncidentHead : public CasebookPane
{
    Q_OBJECT
public:
    IncidentHead(Theme &theme, PivotMenu &pivot, OpenIncident &open, const People &people, const Clock &clock,
                 QWidget *parent);

    /// Why nothing can be changed; empty where it can.
    void setWhyNot(const QString &reason);
    /// The service does not have it any more: cases are linked to the copy on this machine.
    void setGone(bool gone);
    /// Everybody who has an incident, for the form in which people are named.
    void setAssigneesInUse(const QStringList &assignees);
    /// What the boxes show goes back to what the incident is.
    void showAgain();
    QPushButton *linkButton() { return m_link; }

Q_SIGNALS:
    void statusWanted(const obi::IncidentStatus &status);
    void severityWanted(obi::Severity severity);
    void assigneesWanted(const QStringList &assignees);
    void linkMenuWanted();
    void investigateWanted();

protected:
    void retranslate() override;
    void takeTheme() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void fillStatuses();
    void fillSeverities();
    void fillAssignees();
    void showIncident();
    void showTitle();
    void arrange();
    void fit();
    void chooseStatus(int row);

    OpenIncident &m_open;
    const People &m_people;
    const Clock &m_clock;
    QString m_whyNot;
    QStringList m_inUse;
    ThemedLabel *m_title;
    QPushButton *m_investigate;
    QPushButton *m_link;
    ThemedLabel *m_id;
    QComboBox *m_severity;
    QComboBox *m_status;
    QComboBox *m_assignee;
    TlpTag *m_tlp;
    ThemedLabel *m_age;
    QHBoxLayout *m_first;
    QHBoxLayout *m_second;
    bool m_twoRows = false;
    QStringList m_ages; ///< since it was opened, in full and brief
};

} // namespace obi
