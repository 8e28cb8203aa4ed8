// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "incidents/IncidentsAppPrivate.h"

#include "core/ErrorKinds.h"
#include "ctim/CtimId.h"
#include "incidents/IncidentDetail.h"
#include "incidents/IncidentHead.h"
#include "incidents/IncidentList.h"
#include "incidents/IncidentWords.h"
#include "incidents/IncidentsTable.h"
#include "incidents/LinkedCasesPage.h"
#include "incidents/NewIncidentDialog.h"
#include "incidents/TimelinePage.h"
#include "look/Words.h"
#include "pivot/PivotWords.h"
#include "settings/Notification.h"
#include "settings/Settings.h"
#include "store/CaseStore.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>

#include <utility>

namespace obi {

using namespace Qt::StringLiterals;

namespace {

constexpr int ListWidth = 704;
constexpr int ListShare = 52; ///< per cent, where the window is narrower than the design's
constexpr int CasesOffered = 20;

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
    list = new IncidentList({services.theme, model, feed, people, services.clock, services.offline}, &m_app);
    detail = new IncidentDetail({services.theme, open, people, services.verdicts, services.pivot, services.cases,
                                 services.clock, services.offline},
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
    list->setFixedWidth(std::min(ListWidth, m_app.width() * ListShare / 100));
}

void IncidentsApp::Private::connectAll()
{
    const auto context = &m_app;
    QObject::connect(&model, &IncidentsModel::countsChanged, context, [this] { Q_EMIT m_app.countChanged(); });
    QObject::connect(&feed, &IncidentsFeed::changed, context, [this] {
        if (feed.isComplete())
            detail->head().setAssigneesInUse(model.assignees());
        openFirst();
        Q_EMIT m_app.countChanged();
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
    QObject::connect(list, &IncidentList::credentialsWanted, context, &IncidentsApp::credentialsWanted);
    QObject::connect(detail, &IncidentDetail::credentialsWanted, context, &IncidentsApp::credentialsWanted);
    // What could not be loaded is asked for again with the list.
    QObject::connect(&feed, &IncidentsFeed::began, context, [this] {
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

void IncidentsApp::Private::connectWrites()
{
    const auto context = &m_app;
    IncidentHead &head = detail->head();
    QObject::connect(&head, &IncidentHead::statusWanted, context,
                     [this](const IncidentStatus &status) { writer.setStatus(open.value().incident, status); });
    QObject::connect(&head, &IncidentHead::severityWanted, context, [this](Severity severity) {
        if (severity != severityFromText(open.value().incident.severity))
            writer.setSeverity(open.value().incident, severity);
    });
    QObject::connect(&head, &IncidentHead::assigneesWanted, context, [this](const QStringList &assignees) {
        if (assignees != open.value().incident.assignees)
            writer.assign(open.value().incident, assignees);
    });
    QObject::connect(&head, &IncidentHead::linkMenuWanted, context, [this] { offerCases(); });
    QObject::connect(&detail->timeline(), &TimelinePage::noteWanted, context,
                     [this](const QString &text) { writer.addNote(open.value().incident, text, people.myName()); });
    QObject::connect(&writer, &IncidentWriter::changed, context, [this](const Incident &now, OwnChange change) {
        feed.put(now);
        news.markSeen(now.id);
        change.by = people.myName();
        change.at = services.clock.now().toUTC();
        open.take(now, change);
        Q_EMIT m_app.reported(tr("%1: %2", "incident, how it was changed")
                                  .arg(now.shownId.isEmpty() ? now.title : now.shownId, changeWords(change, people)));
    });
    QObject::connect(&writer, &IncidentWriter::noted, context, [this](const QString &id, const NoteEntity &note) {
        if (isOpen(id))
            open.take(note);
    });
    QObject::connect(&writer, &IncidentWriter::conflicted, context, [this](const Incident &now) {
        feed.put(now);
        open.take(now);
        detail->say(
            tr("Somebody else has changed %1 meanwhile. Nothing was sent.").arg(now.shownId),
            tr("This is how it is now: %1, %2. Choose again if you still want to.")
                .arg(statusWord(now.status), now.assignees.isEmpty() ? tr("unassigned") : people.names(now.assignees)));
    });
    QObject::connect(&writer, &IncidentWriter::failed, context,
                     [this](const QString &id, const Error &error) { tellFailure(id, error); });
    QObject::connect(&writer, &IncidentWriter::noteFailed, context,
                     [this](const QString &id, const QString &text, const Error &error) {
                         detail->timeline().giveBack(id, text, error);
                     });
    QObject::connect(&writer, &IncidentWriter::created, context, [this](const Incident &made, QObject *asker) {
        feed.put(made);
        // Where the dialog was left meanwhile, people are about something else.
        if (auto *dialog = qobject_cast<NewIncidentDialog *>(asker)) {
            dialog->accept();
            choose(made.id, true);
        }
        Q_EMIT m_app.reported(tr("%1 was created.").arg(made.shownId.isEmpty() ? made.title : made.shownId));
    });
    QObject::connect(&writer, &IncidentWriter::notCreated, context,
                     [this](const Error &error, QObject *dialog) { tellNotCreated(error, dialog); });
    QObject::connect(&writer, &IncidentWriter::answeredLate, context,
                     [this](IncidentWriter::Late how) { tellLate(how); });
    QObject::connect(&writer, &IncidentWriter::linked, context, [this](const QString &id) {
        if (isOpen(id))
            open.reload();
    });
}

bool IncidentsApp::Private::isOpen(const QString &id) const
{
    return isSameEntity(id, open.id());
}

void IncidentsApp::Private::tellNotCreated(const Error &error, QObject *dialog)
{
    // It may be there: the list knows.
    if (mayHaveArrived(error))
        feed.refresh();
    if (auto *asker = qobject_cast<NewIncidentDialog *>(dialog))
        return asker->sayError(error);
    const QString lead = mayHaveArrived(error) ? tr("It is not known whether the incident was created.")
                                               : tr("No incident was created.");
    Q_EMIT m_app.reported(lead + u' ' + errorTextWithTrace(error));
}

void IncidentsApp::Private::tellLate(IncidentWriter::Late how)
{
    switch (how) {
    case IncidentWriter::Late::Made:
        return Q_EMIT m_app.reported(tr("The change under the account before was made."));
    case IncidentWriter::Late::NotMade:
        return Q_EMIT m_app.reported(tr("The change under the account before was not made."));
    case IncidentWriter::Late::Unknown:
        return Q_EMIT m_app.reported(tr("It is not known whether the change under the account before was made."));
    }
}

void IncidentsApp::Private::tellFailure(const QString &id, const Error &error)
{
    const QString lead =
        mayHaveArrived(error) ? tr("It is not known whether this was changed.") : tr("This was not changed.");
    if (!isOpen(id))
        return Q_EMIT m_app.reported(lead + u' ' + errorTextWithTrace(error));
    detail->sayError(lead, error);
    detail->head().showAgain();
    // What the service has now is what counts; nothing is sent again.
    if (mayHaveArrived(error) || error.code == ErrorCode::HttpStatus)
        open.reload();
}

QString IncidentsApp::Private::whyNot() const
{
    if (services.offline)
        return tr("Recorded responses are shown: nothing can be changed.");
    return m_loggedIn ? QString() : tr("Log in to change incidents.");
}

void IncidentsApp::Private::setAddresses(const ServiceAddresses &addresses, const QString &account)
{
    m_loggedIn = !addresses.platform.isEmpty();
    shelf.setAccount(account);
    news.begin(account);
    people.setAddresses(addresses);
    open.setAddresses(addresses);
    writer.setAddresses(addresses);
    feed.setAddresses(addresses);
    retranslate();
}

void IncidentsApp::Private::retranslate()
{
    list->setWhyNot(whyNot());
    detail->setWhyNot(whyNot());
}

void IncidentsApp::Private::choose(const QString &id, bool byPerson)
{
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
    const bool list = !feed.hasService() || (!feed.isLoading() && (feed.isComplete() || feed.error()));
    return list && (!open.isOpen() || (open.isSettled() && detail->observables().isComplete()));
}

void IncidentsApp::Private::tellArrived(const QStringList &ids)
{
    QStringList news;
    for (const QString &id : ids) {
        if (model.holds(id))
            news.append(id);
    }
    if (news.isEmpty() || services.offline || !isWanted(Notification::Incidents, services.settings))
        return;
    const Incident first = model.known(news.first());
    const QString title = news.size() == 1 ? tr("New incident %1").arg(first.shownId)
                                           : tr("%n new incident(s)", nullptr, int(news.size()));
    notice.show(title, tr("%1: %2", "severity, title").arg(severityWord(severityFromText(first.severity)), first.title),
                news.first());
}

void IncidentsApp::Private::newIncident()
{
    if (m_dialog)
        return m_dialog->raise();
    m_dialog = new NewIncidentDialog(services.theme, services.clock, &m_app);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(m_dialog, &NewIncidentDialog::createWanted, &m_app, [this](const Incident &draft) {
        m_dialog->setBusy(true);
        writer.create(draft, m_dialog);
    });
    m_dialog->open();
}

void IncidentsApp::Private::offerCases()
{
    QCoro::connect(services.cases.list(), &m_app, [this](const Result<QList<CaseSummary>> &cases) {
        auto *menu = new QMenu(&m_app);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fillCases(menu, cases ? *cases : QList<CaseSummary>());
        const QWidget *button = detail->head().linkButton();
        menu->popup(button->mapToGlobal(QPoint(0, button->height())));
    });
}

void IncidentsApp::Private::fillCases(QMenu *menu, const QList<CaseSummary> &cases)
{
    const auto add = [&](const QString &icon, const QString &text, auto act) {
        QObject::connect(menu->addAction(services.theme.icon(icon), text), &QAction::triggered, &m_app, act);
    };
    const auto shown = [](QString title) { return title.left(60).replace(u'&', QStringLiteral("&&")); };
    if (active.value() && !open.value().caseIds.contains(active.value()->id)) {
        const QString caseId = active.value()->id;
        add(u"book"_s, tr("Link active case: %1").arg(shown(active.value()->title)),
            [this, caseId] { linkCase(caseId); });
    }
    add(u"plus"_s, tr("Link new case"), [this] { linkNewCase(); });
    int offered = 0;
    for (const CaseSummary &one : cases) {
        if (one.active || open.value().caseIds.contains(one.id) || offered == CasesOffered)
            continue;
        if (offered++ == 0)
            menu->addSeparator();
        add(u"book"_s, shown(one.title), [this, caseId = one.id] { linkCase(caseId); });
    }
}

void IncidentsApp::Private::linkCase(const QString &caseId)
{
    QCoro::connect(services.cases.load(caseId), &m_app,
                   [this, incident = open.value().incident](const Result<Case> &loaded) {
                       if (loaded)
                           tie(*loaded, incident);
                       else
                           detail->sayError(tr("The case was not linked."), loaded.error());
                   });
}

void IncidentsApp::Private::linkNewCase()
{
    const Incident incident = open.value().incident;
    QList<Observable> observables;
    for (const SeenObservable &seen : open.value().observables.value_or(QList<SeenObservable>())) {
        if (const auto observable = seen.observable())
            observables.append(*observable);
    }
    const QString title = incident.title.isEmpty() ? unnamedCaseTitle(services.clock.now()) : incident.title;
    QCoro::connect(services.cases.create(title, observables), &m_app, [this, incident](const Result<Case> &made) {
        if (made)
            tie(*made, incident);
        else
            detail->sayError(tr("The case was not linked."), made.error());
    });
}

/// On this machine always; at the service too where it knows the case and takes changes.
void IncidentsApp::Private::tie(const Case &linked, const Incident &incident)
{
    if (!isOpen(incident.id))
        return;
    open.setLinked(linked.id, true, [this, linked, incident] {
        if (!linked.remoteId.isEmpty() && whyNot().isEmpty() && !open.isMissing())
            writer.linkCasebook(incident, linked.remoteId);
        Q_EMIT m_app.reported(tr("Linked “%1” to %2.").arg(linked.title, incident.shownId));
    });
}

void IncidentsApp::Private::addToCase(const QList<Observable> &observables)
{
    const auto done = [this, count = int(observables.size())](const Result<Case> &changed) {
        if (changed)
            Q_EMIT m_app.reported(tr("%n observable(s) added to “%1”.", nullptr, count).arg(changed->title));
        else
            detail->sayError(tr("Nothing was added."), changed.error());
    };
    if (active.value())
        QCoro::connect(services.cases.apply(active.value()->id, edit::AddObservables{observables}), &m_app, done);
    else
        QCoro::connect(services.cases.create(unnamedCaseTitle(services.clock.now()), observables), &m_app, done);
}

} // namespace obi
