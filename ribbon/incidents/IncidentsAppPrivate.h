// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "incidents/DesktopNotice.h"
#include "incidents/IncidentFinder.h"
#include "incidents/IncidentNews.h"
#include "incidents/IncidentShelf.h"
#include "incidents/IncidentWriter.h"
#include "incidents/IncidentsApp.h"
#include "incidents/IncidentsFeed.h"
#include "incidents/IncidentsModel.h"
#include "incidents/NewIncidentDialog.h"
#include "incidents/OpenIncident.h"
#include "incidents/People.h"
#include "pivot/ActiveCase.h"

#include <QPointer>

class QMenu;

namespace obi {

class IncidentDetail;
class IncidentList;

/// Puts the parts of the incidents together.
class IncidentsApp::Private
{
    Q_DECLARE_TR_FUNCTIONS(obi::IncidentsApp)
public:
    Private(IncidentsApp &app, Services services);
    ~Private();
    Q_DISABLE_COPY_MOVE(Private)
    void build();
    void connectAll();
    void setAddresses(const ServiceAddresses &addresses, const QString &account);
    void setAccountProblem(const std::optional<Error> &problem);
    void setConnecting();
    void retranslate();
    void layOut();
    void openFirst();
    bool isSettled() const;

    Services services;
    ActiveCase active;
    People people;
    IncidentShelf shelf;
    IncidentsModel model;
    IncidentNews news;
    IncidentsFeed feed;
    IncidentFinder finder;
    OpenIncident open;
    IncidentWriter writer;
    DesktopNotice notice;
    IncidentList *list = nullptr;
    IncidentDetail *detail = nullptr;

private:
    void connectWrites();
    void choose(const QString &id, bool byPerson);
    void tellArrived(const QStringList &ids);
    void takeAway(QString id);
    void keepUp();
    static QString nameOf(const Incident &incident);
    bool wantsChange(OwnChange::Field field, bool isShown);
    void learnRefusal(const Error &error);
    void newIncident();
    void offerCases();
    void fillCases(QMenu *menu, const QList<CaseSummary> &cases);
    void linkCase(Async<Case> task);
    void linkNewCase();
    QList<Observable> incidentObservables() const; ///< of the open one
    void tie(const Case &linked, const IncidentCopy &seen);
    void tellNotLinked(const QString &id, const Error &error);
    void addToCase(const QList<Observable> &observables);
    void tellNotCreated(const Error &error, QObject *dialog);
    void tellLate(IncidentWriter::Late how);
    void tellServiceDoesNotKnow(const QString &id, const Error &error);
    void tellNotChanged(const Incident &shown, const OwnChange &wanted, const Error &error);
    void tellUntold();
    void forgetUntold(const Incident &now);
    QString whyNot() const;
    bool isOpen(const QString &id) const;

    IncidentsApp &m_app;
    int m_account = 0; ///< how many there have been
    bool m_loggedIn = false;
    bool m_isConnecting = false;
    bool m_isInHand = false;        ///< a person chose the one that is open
    qint64 m_reloadedFor = 0;       ///< the change for which it was asked for again
    std::optional<Error> m_problem; ///< of the account, or of the way to the services
    std::optional<Error> m_refused; ///< the scope that a change lacked
    QPointer<NewIncidentDialog> m_dialog;
    NewIncidentDialog::Draft m_draft; ///< of the next one
    NewIncidentDialog::Draft m_sent;  ///< what the service was asked to create last
    struct Untold {
        QString lead;
        OwnChange wanted;
        Error error;
    };
    QHash<QString, Untold> m_untold; ///< changes that failed while another incident was looked at; by short id
};

} // namespace obi
