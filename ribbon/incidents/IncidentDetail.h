// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casebook/CasebookPane.h"
#include "core/Error.h"
#include "incidents/SeenObservablesModel.h"
#include "incidents/TargetsModel.h"

#include <QTimer>

class QPushButton;
class QStackedWidget;
class QTabBar;

namespace obi {

class CaseStore;
class Clock;
class IncidentHead;
class KeyObservables;
class LinkedCasesPage;
class Notice;
class NoticeArea;
class OpenIncident;
class PartTable;
class People;
class PivotMenu;
class RateGate;
class StateView;
class SummaryPage;
class TimelinePage;
class VerdictBook;
class ActiveCase;
/// The incident that is open: its head, five tabs, and what matters most beside them.
class IncidentDetail : public CasebookPane
{
    Q_OBJECT
public:
    struct Parts {
        Theme &theme;
        OpenIncident &open;
        const People &people;
        VerdictBook &verdicts;
        PivotMenu &pivot;
        CaseStore &cases;
        const Clock &clock;
        const RateGate &gate;
        bool offline; ///< a recording plays: it has no credentials
        const ActiveCase &active;
    };
    IncidentDetail(Parts parts, QWidget *parent);
    ~IncidentDetail() override;

    IncidentHead &head() { return *m_head; }
    TimelinePage &timeline() { return *m_timeline; }
    LinkedCasesPage &linkedCases() { return *m_linked; }
    const SeenObservablesModel &observables() const { return m_observables; }
    /// Why nothing can be changed at the service; empty where it can.
    void setWhyNot(const QString &reason);
    /// The account cannot be used now: the list says why and leads out of it, once for both.
    void setCutOff(bool cutOff);
    /// Something went otherwise than was wanted; stays until another incident is opened, something else is said, or
    /// unsay().
    void say(const QString &lead, const QString &rest = {});
    void sayError(const QString &lead, const Error &error);
    void unsay();
    void focusTabs();

Q_SIGNALS:
    void credentialsWanted();
    void awayWanted(const QString &id);                        ///< it is gone, and nobody wants its copy any more
    void addWanted(const QList<obi::Observable> &observables); ///< to the active case

protected:
    void retranslate() override;
    void takeTheme() override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum Tab { Summary, Timeline, Observables, Targets, LinkedCases, Tabs };
    void build();
    QList<Observable> chosen() const; ///< the selected observables; empty: none is
    void showAdd();
    QWidget *buildObservables();
    void showIncident();
    void showTabs();
    void showPage();
    void showStanding();
    void showWhyNot();
    void showKeys();
    void giveRoom();
    bool isKnown(int tab) const;
    bool pageHasContent(int tab) const;
    QString whatFailed() const;
    QString troubleWords(const Error &error) const;
    std::optional<Error> firstError() const;
    void offerWays(const Error &error);
    void addSelected();

    const Parts m_parts;
    QString m_whyNot{}; ///< of all incidents
    bool m_cutOff = false;
    bool m_isWaiting = false; ///< for a service that asks for quiet
    QTimer m_second;          ///< until that is counted again
    SeenObservablesModel m_observables;
    TargetsModel m_targets;
    QStackedWidget *m_whole;
    StateView *m_none;
    IncidentHead *m_head;
    Notice *m_notice;
    Notice *m_standing;
    NoticeArea *m_notices;
    QPushButton *m_retry;
    QPushButton *m_credentials;
    QPushButton *m_away;
    QPushButton *m_edit; ///< the credentials, where something else than loading lacked them
    QTabBar *m_tabs;
    QStackedWidget *m_pages;
    SummaryPage *m_summary;
    TimelinePage *m_timeline;
    PartTable *m_observablesTable;
    QPushButton *m_add;
    PartTable *m_targetsTable;
    LinkedCasesPage *m_linked;
    StateView *m_state;
    KeyObservables *m_keys;
};

} // namespace obi
