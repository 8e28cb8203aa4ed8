// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which query is open: from the catalogue, the user's own, the history.

#include "login/Question.h"
#include "look/Words.h"
#include "orbital/CataloguePane.h"
#include "orbital/OrbitalAppPrivate.h"
#include "orbital/OrbitalClient.h"
#include "orbital/QueryBar.h"
#include "orbital/ResultsPane.h"
#include "orbital/SqlEditor.h"
#include "queries/QueryBook.h"

#include <QInputDialog>
#include <QPointer>

#include <algorithm>
#include <functional>

namespace obi {
using namespace Qt::StringLiterals;

void OrbitalApp::Private::setAccount(const std::optional<Error> &why)
{
    m_noAccount = why;
    m_isUnaddressed = false;
    m_isReady = true;
    ++m_turn;
    m_loading = false;
    catalogue.setCatalogue({});
    if (why)
        showNoAccount();
    else if (m_wasShown)
        loadCatalogue();
    showQuery();
}

void OrbitalApp::Private::setNoAddress()
{
    setAccount(Error{ErrorCode::NoConnection, {u"Orbital"_s}});
    m_isUnaddressed = true;
    showNoAccount();
    showQuery();
}

void OrbitalApp::Private::forgetAnswers()
{
    // At once: what ends later would be told of a query that is not on show any more.
    if (isBusy()) {
        runner.cancel();
        if (!m_past.jobId.isEmpty())
            remember(PastQuery::End::Cancelled);
    }
    runner.forget();
    m_past = {};
    m_isRecord = false;
    results.clear();
    errors.clear();
    hosts.setHosts(hosts.hosts());
    resultsPane->setJob({}, {});
    showPhase(ResultsPane::Phase::Before);
}

// What it asked is the user's own; its job is known to that account alone.
bool OrbitalApp::Private::isOfAnother(const PastQuery &past) const
{
    return !past.account.isEmpty() && past.account != account;
}

void OrbitalApp::Private::setRecorded(const QList<RecordedQuery> &recorded)
{
    m_recorded = recorded;
    for (const RecordedQuery &each : recorded) {
        PastQuery past{.id = u"recorded-"_s + each.jobId, .name = each.query.name, .stock = each.query.stock};
        past.sql = each.query.statements.value(0).sql;
        past.hosts = each.query.nodes;
        past.jobId = each.jobId;
        past.started = each.started;
        past.until = each.until;
        past.end = each.until > services.clock.now() ? PastQuery::End::Running : PastQuery::End::Finished;
        const auto &known = services.queries.past();
        if (std::none_of(known.begin(), known.end(), [&](const PastQuery &old) { return old.jobId == past.jobId; }))
            services.queries.put(past);
    }
    if (m_wasShown)
        showRecorded();
}

void OrbitalApp::Private::shown()
{
    if (m_wasShown)
        return;
    m_wasShown = true;
    if (m_isReady && !m_noAccount)
        loadCatalogue();
    showRecorded();
}

// A recording plays what happened: the query that was run last is open, with what its hosts answered.
void OrbitalApp::Private::showRecorded()
{
    if (m_recorded.isEmpty() || m_noAccount || !m_past.id.isEmpty())
        return;
    const auto newest = std::max_element(m_recorded.begin(), m_recorded.end(),
                                         [](const auto &a, const auto &b) { return a.started < b.started; });
    for (int row = 0; row < history.rowCount(); ++row) {
        if (history.at(row).jobId == newest->jobId)
            return openPast(QString(history.at(row).id));
    }
}

void OrbitalApp::Private::loadCatalogue()
{
    m_loading = true;
    cataloguePane->showLoading();
    load(++m_turn);
}

QCoro::Task<> OrbitalApp::Private::load(int turn)
{
    const QPointer<OrbitalApp> alive(&app);
    auto stockTask = services.client.stock();
    auto ownTask = services.client.catalogue();
    const auto stock = co_await std::move(stockTask);
    if (!alive)
        co_return;
    const auto own = co_await std::move(ownTask);
    if (!alive || turn != m_turn)
        co_return;
    catalogueLoaded(stock, own);
}

void OrbitalApp::Private::catalogueLoaded(const Result<QList<OrbitalCatalogueEntry>> &stock,
                                          const Result<QList<OrbitalCatalogueEntry>> &own)
{
    m_loading = false;
    m_catalogueError.reset();
    if (!stock)
        m_catalogueError = stock.error();
    if (!stock)
        return cataloguePane->showError(atGate(stock.error()), wayOut(stock.error()));
    QList<OrbitalCatalogueEntry> all = *stock;
    // Whether an organisation may keep queries of its own is not said beforehand; one without them is nothing to tell.
    for (const OrbitalCatalogueEntry &entry : own ? *own : QList<OrbitalCatalogueEntry>()) {
        if (!entry.statements.isEmpty())
            all.append(entry);
    }
    catalogue.setCatalogue(all);
    cataloguePane->showCatalogue();
    showSelection();
    if (!own && own.error().code != ErrorCode::MissingScope && !OrbitalRun::isUnknownJob(own.error()))
        Q_EMIT app.reported(
            tr("The queries that your organisation keeps could not be loaded. %1").arg(errorText(own.error())));
}

void OrbitalApp::Private::open(const OpenQuery &query)
{
    keepDraft();
    setOpen(query);
    // A recording answers each query for the hosts that it was asked of, and what it plays can be left at any time.
    if (const RecordedQuery *recorded = recordedFor(query.sql)) {
        if (isBusy())
            runner.cancel();
        hosts.setHosts(recorded->query.nodes);
    }
    showQuery();
    showSelection();
}

const RecordedQuery *OrbitalApp::Private::recordedFor(const QString &sql) const
{
    const auto same = [&](const RecordedQuery &each) {
        return !sql.isEmpty() && each.query.statements.size() == 1 && each.query.statements.first().sql == sql;
    };
    const auto found = std::find_if(m_recorded.begin(), m_recorded.end(), same);
    return found == m_recorded.end() ? nullptr : &*found;
}

void OrbitalApp::Private::openEntry(const QString &id)
{
    const auto &entries = catalogue.entries();
    const auto entry = std::find_if(entries.begin(), entries.end(), [&](const auto &each) { return each.id == id; });
    if (entry == entries.end())
        return;
    QStringList parts;
    for (const OrbitalStatement &statement : entry->statements)
        parts.append(statement.sql);
    OpenQuery query{.name = entry->title, .entryId = id};
    query.stock = entry->statements.isEmpty() ? id : QString();
    query.sql = parts.size() == 1 ? parts.first() : parts.join(u";\n\n"_s);
    query.statements = entry->statements;
    open(query);
}

void OrbitalApp::Private::openSaved(const QString &id)
{
    for (const SavedQuery &saved : services.queries.saved()) {
        if (saved.id == id)
            return open({.name = saved.name, .savedId = id, .sql = saved.sql, .isDraft = saved.isDraft});
    }
}

// The query, its hosts, and what they answered as far as the service still has it.
void OrbitalApp::Private::openPast(const QString &id)
{
    const PastQuery *known = findPast(id);
    if (!known)
        return;
    const PastQuery past = *known;
    open({.name = past.name, .stock = past.stock, .sql = past.sql});
    hosts.setHosts(past.hosts);
    resultsPane->showTab(ResultsPane::Results);
    if (past.jobId.isEmpty())
        return;
    if (isOfAnother(past)) {
        Q_EMIT app.reported(tr("“%1” was run with another account. Log in with that one to see its answers.")
                                .arg(QueryBar::shownName(past.name)));
        return;
    }
    begin();
    m_past = past;
    m_isRecord = !past.isUnderWay(services.clock.now());
    showRun();
    OrbitalQuery query{.name = wireName(past.name), .nodes = past.hosts, .stock = past.stock};
    if (past.stock.isEmpty())
        query.statements = statements();
    resultsPane->setJob(past.jobId, past.started);
    watch(query);
}

// Of the job that is on show; what has ended is read once more and not waited for.
void OrbitalApp::Private::watch(const OrbitalQuery &query)
{
    const QDateTime now = services.clock.now();
    m_isRecord = m_isRecord || !m_past.isUnderWay(now);
    if (m_isRecord)
        hosts.load(m_past.hosts);
    else
        hosts.start(m_past.hosts);
    showPhase(m_isRecord ? ResultsPane::Phase::Loading : ResultsPane::Phase::Running);
    runner.follow(query, m_past.jobId, m_isRecord ? std::min(m_past.until, now) : m_past.until,
                  m_past.intervalSeconds > 0);
}

// The editor moves on to another query while the answers to the last one stay.
bool OrbitalApp::Private::isRunOpen() const
{
    if (!m_past.stock.isEmpty() || !m_open.stock.isEmpty())
        return m_past.stock == m_open.stock;
    return m_past.sql == editor->toPlainText();
}

void OrbitalApp::Private::showRun()
{
    results.setTimesAreUtc(!m_past.sql.contains("localtime"_L1, Qt::CaseInsensitive));
    resultsPane->setRun(m_past.name, m_past.started, isRunOpen());
}

bool OrbitalApp::Private::isEdited() const
{
    return editor->toPlainText() != m_open.sql;
}

void OrbitalApp::Private::showQuery()
{
    editor->setAccessibleName(tr("Query"));
    editor->setPlaceholderText(m_open.stock.isEmpty() ? tr("Write a query in SQL, or choose one from the catalogue")
                                                      : tr("Orbital keeps the SQL of this query to itself."));
    bar->setQuery(m_open.name, isEdited() || m_open.isDraft);
    const QList<NodeSelector> chosen = hosts.chosen();
    bar->setHosts(int(chosen.size()), std::any_of(chosen.begin(), chosen.end(), std::mem_fn(&NodeSelector::isGroup)),
                  chosen.contains(*NodeSelector::make(NodeSelector::Kind::All)));
    showRun();
    showObstacle();
}

void OrbitalApp::Private::showSelection()
{
    if (!m_open.savedId.isEmpty())
        return cataloguePane->select(catalogue.rowOfSaved(m_open.savedId));
    if (!m_open.entryId.isEmpty())
        return cataloguePane->select(catalogue.rowOfEntry(m_open.entryId));
    // From the history: the catalogue's query of the same words.
    for (const OrbitalCatalogueEntry &entry : catalogue.entries()) {
        if (!m_open.sql.isEmpty() && entry.statements.size() == 1 && entry.statements.first().sql == m_open.sql)
            return cataloguePane->select(catalogue.rowOfEntry(entry.id));
    }
    cataloguePane->select(-1);
}

void OrbitalApp::Private::save()
{
    if (!m_open.savedId.isEmpty() && !m_open.isDraft)
        return saveAs(m_open.name);
    auto *dialog = new QInputDialog(&app);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save query"));
    dialog->setLabelText(tr("Name in “My queries”"));
    dialog->setTextValue(m_open.name);
    dialog->setOkButtonText(tr("Save"));
    dialog->setCancelButtonText(tr("Cancel"));
    QObject::connect(dialog, &QInputDialog::textValueSelected, &app, [this](const QString &name) {
        if (!name.trimmed().isEmpty())
            saveUnder(name.trimmed());
    });
    dialog->open();
}

// Two of one name could not be told apart.
void OrbitalApp::Private::saveUnder(const QString &name)
{
    const auto &saved = services.queries.saved();
    const auto there = std::find_if(saved.begin(), saved.end(), [&name](const SavedQuery &query) {
        return !query.isDraft && query.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    if (there == saved.end())
        return saveAs(name);
    askFirst(services.theme, &app, tr("Replace “%1”?").arg(there->name),
             tr("My queries has one of that name. Its text goes."), tr("Replace"), [this, name, id = there->id] {
                 m_open.savedId = id;
                 saveAs(name);
             });
}

void OrbitalApp::Private::saveAs(const QString &name)
{
    const QString sql = editor->toPlainText();
    const QString id = services.queries.save({m_open.savedId, name, sql});
    if (!m_open.keptAs.isEmpty() && m_open.keptAs != id)
        services.queries.removeSaved(QString(m_open.keptAs)); // its text is the saved one's now
    m_open = {.name = name, .savedId = id, .sql = sql};
    openEntry().query = m_open;
    keepOpen();
    showQuery();
    showSelection();
    Q_EMIT app.reported(tr("Saved “%1” in My queries").arg(name));
}

void OrbitalApp::Private::removeSaved(const QString &id)
{
    const auto &saved = services.queries.saved();
    const auto found =
        std::find_if(saved.begin(), saved.end(), [&](const SavedQuery &query) { return query.id == id; });
    if (found == saved.end())
        return;
    const QString name = QueryBar::shownName(found->name);
    askFirst(services.theme, &app, tr("Delete “%1”?").arg(name), tr("The editor keeps what it shows."), tr("Delete"),
             [this, id] {
                 services.queries.removeSaved(id);
                 const auto forget = [&id](OpenQuery &query) {
                     if (query.savedId == id)
                         query.savedId.clear();
                     if (query.keptAs == id)
                         query.keptAs.clear();
                 };
                 forget(m_open);
                 for (Opened &each : m_opened)
                     forget(each.query);
                 keepOpen();
             });
}

} // namespace obi
