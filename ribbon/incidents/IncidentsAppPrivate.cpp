// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "incidents/IncidentsAppPrivate.h"

#include "ctim/CtimId.h"
#include "incidents/IncidentDetail.h"
#include "incidents/IncidentHead.h"
#include "incidents/IncidentList.h"
#include "incidents/IncidentWords.h"
#include "incidents/IncidentsTable.h"
#include "incidents/LinkedCasesPage.h"
#include "incidents/TimelinePage.h"
#include "look/Words.h"
#include "settings/Notification.h"
#include "settings/Settings.h"
#include "store/CaseStore.h"

#include <QHBoxLayout>
#include <QPushButton>

#include <algorithm>
#include <utility>

namespace obi {

using namespace Qt::StringLiterals;

namespace {

constexpr int ListWidth = 704;
constexpr qsizetype MostTold = 120; ///< of a title on the desktop
constexpr int WideShare = 40;       ///< per cent, where it is wider
constexpr int ListShare = 52;       ///< per cent, where the window is narrower than the design's

IncidentsFeed::Source sourceOf(const IncidentsApp::Services &services)
{
    return services.offline ? IncidentsFeed::Source::Recorded : IncidentsFeed::Source::Live;
}

} // namespace

IncidentsApp::Private::Private(IncidentsApp &app, Services given)
    : services(std::move(given))
    , active(services.cases)
    , people(services.transport)
    , shelf(services.folder)
    , model(people, services.clock)
    , news(services.settings, model, services.clock)
    , feed(services.transport, model, shelf, services.clock, sourceOf(services))
    , finder(services.transport, model, feed, people, services.clock, services.gate)
    , open(services.transport, shelf, services.clock)
    , writer(services.transport)
    , m_app(app)
{}

/// The views go before what they show.
IncidentsApp::Private::~Private()
{
    delete detail;
    delete list;
}

void IncidentsApp::Private::build()
{
    m_app.setAutoFillBackground(true);
    m_app.setBackgroundRole(QPalette::Base);
    list = new IncidentList(
        {services.theme, model, feed, finder, people, services.clock, services.gate, services.offline}, &m_app);
    detail = new IncidentDetail({services.theme, open, people, services.verdicts, services.pivot, services.cases,
                                 services.clock, services.gate, services.offline, active},
                                &m_app);
    auto *row = new QHBoxLayout(&m_app);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(list);
    row->addWidget(CasebookPane::hairline(Qt::Vertical, &m_app));
    row->addWidget(detail, 1);
}

void IncidentsApp::Private::layOut()
{
    // On a wide screen titles have more of it than the design's window gives them.
    const int wanted = std::max(services.theme.scaled(ListWidth), m_app.width() * WideShare / 100);
    list->setFixedWidth(std::min(wanted, m_app.width() * ListShare / 100));
}

void IncidentsApp::Private::connectAll()
{
    const auto context = &m_app;
    QObject::connect(&model, &IncidentsModel::countsChanged, context, [this] { Q_EMIT m_app.countChanged(); });
    QObject::connect(&feed, &IncidentsFeed::changed, context, [this] {
        retranslate();
        if (feed.isComplete())
            detail->head().setAssigneesInUse(model.assignees());
        keepUp();
        openFirst();
        Q_EMIT m_app.countChanged();
    });
    QObject::connect(&feed, &IncidentsFeed::vanished, context, [this](const QStringList &ids) {
        if (ids.contains(open.id()))
            open.noteMissing();
    });
    QObject::connect(&open, &OpenIncident::answered, context, [this](const Incident &now) {
        feed.put(now);
        keepUp();
    });
    QObject::connect(&feed, &IncidentsFeed::arrived, context, [this](const QStringList &ids) { tellArrived(ids); });
    QObject::connect(&notice, &DesktopNotice::clicked, context, [this](const QString &id) {
        Q_EMIT m_app.incidentWanted();
        choose(id, true);
    });
    QObject::connect(&list->table(), &IncidentsTable::chosen, context, [this](const QString &id) { choose(id, true); });
    QObject::connect(&list->table(), &IncidentsTable::allSeenWanted, &news, &IncidentNews::markAllSeen);
    QObject::connect(list, &IncidentList::filtered, context, [this] {
        // Nothing is edited that the list says is not there.
        if (model.rowCount() == 0)
            open.close();
        else
            openFirst();
    });
    QObject::connect(list, &IncidentList::newWanted, context, [this] { newIncident(); });
    QObject::connect(list, &IncidentList::logInWanted, context, &IncidentsApp::logInWanted);
    QObject::connect(list, &IncidentList::reconnectWanted, context, &IncidentsApp::reconnectWanted);
    QObject::connect(list, &IncidentList::allSeenWanted, &news, &IncidentNews::markAllSeen);
    QObject::connect(list, &IncidentList::credentialsWanted, context, &IncidentsApp::credentialsWanted);
    QObject::connect(detail, &IncidentDetail::credentialsWanted, context, &IncidentsApp::credentialsWanted);
    QObject::connect(detail, &IncidentDetail::awayWanted, context, [this](const QString &id) { takeAway(id); });
    QObject::connect(&list->table(), &IncidentsTable::awayWanted, context, [this](const QString &id) { takeAway(id); });
    QObject::connect(&open, &OpenIncident::changed, context, [this] {
        if (open.isMissing())
            model.setGone({open.id()});
    });
    QObject::connect(&feed, &IncidentsFeed::failed, context,
                     [this](const Error &error) { Q_EMIT m_app.reported(errorTextWithTrace(error)); });
    // What could not be loaded is asked for again with the list.
    QObject::connect(&feed, &IncidentsFeed::began, context, [this] {
        people.askWhatFailed();
        if (open.isSettled() && open.hasFailed() && !open.isMissing())
            open.reload();
    });
    QObject::connect(detail, &IncidentDetail::addWanted, context,
                     [this](const QList<Observable> &observables) { addToCase(observables); });
    QObject::connect(&detail->linkedCases(), &LinkedCasesPage::caseWanted, context, &IncidentsApp::caseWanted);
    QObject::connect(&detail->linkedCases(), &LinkedCasesPage::failed, context,
                     [this](const Error &error) { detail->sayError(tr("The case was not opened."), error); });
    QObject::connect(&open, &OpenIncident::failed, context,
                     [this](const Error &error) { detail->sayError(tr("Not kept on this machine."), error); });
    const auto takeInterval = [this] { feed.setInterval(services.settings.get<int>(Setting::IncidentRefresh)); };
    QObject::connect(&services.settings, &Settings::changed, context, [takeInterval](Setting setting) {
        if (setting == Setting::IncidentRefresh)
            takeInterval();
    });
    takeInterval();
    connectWrites();
}

bool IncidentsApp::Private::isOpen(const QString &id) const
{
    return isSameEntity(id, open.id());
}

QString IncidentsApp::Private::whyNot() const
{
    if (services.offline)
        return tr("Recorded responses are shown: nothing can be changed.");
    if (!m_loggedIn)
        return m_isConnecting ? tr("Incidents can be changed once you are connected.")
                              : tr("Log in to change incidents.");
    if (!feed.hasService())
        return tr("This account has no address for incidents.");
    if (m_problem)
        return tr("The service cannot be used now: %1.").arg(errorBrief(*m_problem));
    const auto &error = m_refused ? m_refused : feed.error();
    if (error && error->code == ErrorCode::MissingScope)
        return tr("The account lacks the scope %1.").arg(error->context.value(0));
    return {};
}

/// What was refused for want of a scope is refused the next time too.
void IncidentsApp::Private::learnRefusal(const Error &error)
{
    if (error.code != ErrorCode::MissingScope)
        return;
    m_refused = error;
    retranslate();
}

// A copy of the id: that of the open one changes when it is closed.
void IncidentsApp::Private::takeAway(QString id)
{
    if (isOpen(id))
        open.close();
    feed.takeAway(std::move(id));
}

/// What changes at the service while somebody looks at it is shown, and by that seen.
void IncidentsApp::Private::keepUp()
{
    if (!open.isOpen())
        return;
    if (m_isInHand && m_app.isVisible())
        news.markSeen(open.id());
    const auto listed = model.changed(open.id());
    if (!listed || !open.isSettled())
        return;
    const Incident &shown = open.value().incident;
    const QDateTime moment = shown.modified.isValid() ? shown.modified : shown.timestamp;
    const bool isOlder = moment.isValid() && moment.toMSecsSinceEpoch() < *listed && m_reloadedFor != *listed;
    if (!isOlder && !open.isMissing())
        return;
    m_reloadedFor = *listed;
    open.reload();
}

void IncidentsApp::Private::setAccountProblem(const std::optional<Error> &problem)
{
    const bool isOver = m_problem && !problem;
    m_problem = problem;
    list->setAccountProblem(problem);
    detail->setCutOff(problem.has_value() && !services.offline);
    retranslate();
    // What could not be had meanwhile is there now.
    if (isOver && (feed.error() || open.hasFailed()))
        feed.refresh();
}

void IncidentsApp::Private::setConnecting()
{
    m_isConnecting = true;
    list->setConnecting(true);
    retranslate();
}

void IncidentsApp::Private::setAddresses(const ServiceAddresses &addresses, const QString &account)
{
    ++m_account;
    m_isConnecting = false;
    list->setConnecting(false);
    m_loggedIn = !addresses.platform.isEmpty();
    m_refused.reset();
    m_untold.clear();
    notice.close();
    shelf.setAccount(account);
    news.begin(account);
    people.setAddresses(addresses);
    open.setAddresses(addresses);
    writer.setAddresses(addresses);
    feed.setAddresses(addresses);
    finder.setAddresses(addresses);
    retranslate();
}

void IncidentsApp::Private::retranslate()
{
    list->setWhyNot(whyNot());
    detail->setWhyNot(whyNot());
}

void IncidentsApp::Private::choose(const QString &id, bool byPerson)
{
    m_isInHand = byPerson || (m_isInHand && isOpen(id));
    open.open(model.known(id));
    list->table().choose(id);
    if (byPerson)
        news.markSeen(id);
}

/// The newest one is what people come for. Nobody chose it: it counts as seen once a person takes it in hand.
void IncidentsApp::Private::openFirst()
{
    if (m_app.isVisible() && !open.isOpen() && model.rowCount() > 0)
        choose(model.idAt(0), false);
}

bool IncidentsApp::Private::isSettled() const
{
    const bool list =
        (!feed.hasService() && !m_isConnecting) || (!feed.isLoading() && (feed.isComplete() || feed.error()));
    return list && (!open.isOpen() || (open.isSettled() && detail->observables().isComplete()));
}

void IncidentsApp::Private::tellArrived(const QStringList &ids)
{
    QList<Incident> news;
    for (const QString &id : ids) {
        if (model.holds(id))
            news.append(model.known(id));
    }
    if (news.isEmpty() || services.offline || services.isInFront() ||
        !obi::isWanted(Notification::Incidents, services.settings))
        return;
    // The most severe one is told, of several the newest.
    const auto isLess = [](const Incident &one, const Incident &other) {
        return severityFromText(one.severity) < severityFromText(other.severity);
    };
    const Incident worst = *std::max_element(news.cbegin(), news.cend(), isLess);
    const QString title = news.size() == 1 ? tr("New incident %1").arg(worst.shownId)
                                           : tr("%Ln new incident(s)", nullptr, int(news.size()));
    const QString about = worst.title.size() > MostTold ? worst.title.left(MostTold - 1) + u'…' : worst.title;
    notice.show(title, tr("%1: %2", "severity, title").arg(severityWord(severityFromText(worst.severity)), about),
                worst.id);
}

void IncidentsApp::Private::newIncident()
{
    if (m_dialog)
        return m_dialog->raise();
    m_dialog = new NewIncidentDialog(services.theme, services.clock, m_draft, &m_app);
    m_draft = {};
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(m_dialog, &NewIncidentDialog::createWanted, &m_app, [this](const Incident &draft) {
        m_dialog->setBusy(true);
        m_sent = m_dialog->draft();
        writer.create(draft, m_dialog);
    });
    // What is on its way comes back only if it does not arrive.
    QObject::connect(m_dialog, &QDialog::rejected, &m_app, [this] {
        if (!m_dialog->isBusy())
            m_draft = m_dialog->draft();
    });
    m_dialog->open();
}

} // namespace obi
