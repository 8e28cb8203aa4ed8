// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How Orbital's columns stand beside each other (tokens.md section 9.8), and what each tells the others.

#include "http/RateGate.h"
#include "look/Words.h"
#include "orbital/CataloguePane.h"
#include "orbital/HostsPane.h"
#include "orbital/OrbitalAppPrivate.h"
#include "orbital/QueryBar.h"
#include "orbital/ResultsPane.h"
#include "orbital/SqlEditor.h"
#include "queries/QueryBook.h"

#include <QHBoxLayout>
#include <QShortcut>
#include <QSplitter>

namespace obi {
namespace {
constexpr int EditorHeight = 176;
constexpr int ResultsHeight = 200;
constexpr int LowestEditor = 64;
} // namespace

OrbitalApp::Private::Private(OrbitalApp &theApp, Services given)
    : services(given)
    , app(theApp)
    , results(given.verdicts)
    , history(given.queries, given.clock)
    , runner(given.client, given.clock)
    , active(given.cases)
{}

void OrbitalApp::Private::build()
{
    app.setAutoFillBackground(true);
    app.setBackgroundRole(QPalette::Base);
    app.setAccessibleName(app.title());
    cataloguePane = new CataloguePane(services.theme, catalogue, services.clock, &app);
    bar = new QueryBar(services.theme, &app);
    editor = new SqlEditor(services.theme);
    resultsPane = new ResultsPane(services.theme, services.clock, services.gate, {results, errors, history, hosts},
                                  services.pivot, &app);
    hostsPane = new HostsPane(services.theme, hosts, services.pivot, &app);
    auto *parts = new QSplitter(Qt::Vertical);
    parts->setChildrenCollapsible(false);
    parts->setHandleWidth(1);
    editor->setMinimumHeight(LowestEditor);
    parts->addWidget(editor);
    parts->addWidget(resultsPane);
    parts->setStretchFactor(1, 1);
    parts->setSizes({EditorHeight, ResultsHeight});
    auto *middle = new QVBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(bar);
    middle->addWidget(CasebookPane::hairline(Qt::Horizontal, nullptr));
    middle->addWidget(parts, 1);
    auto *columns = new QHBoxLayout(&app);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(0);
    columns->addWidget(cataloguePane);
    columns->addWidget(CasebookPane::hairline(Qt::Vertical, nullptr));
    columns->addLayout(middle, 1);
    columns->addWidget(CasebookPane::hairline(Qt::Vertical, nullptr));
    columns->addWidget(hostsPane);
    catalogue.setSaved(services.queries.saved());
    hosts.setHosts(services.queries.hosts());
    restore();
    showQuery();
}

void OrbitalApp::Private::connectAll()
{
    const auto context = &app;
    auto *keys = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), &app);
    keys->setContext(Qt::WidgetWithChildrenShortcut);
    QObject::connect(keys, &QShortcut::activated, context, [this] { run(); });
    QObject::connect(cataloguePane, &CataloguePane::entryChosen, context, [this](const QString &id) { openEntry(id); });
    QObject::connect(cataloguePane, &CataloguePane::savedChosen, context, [this](const QString &id) { openSaved(id); });
    QObject::connect(cataloguePane, &CataloguePane::deleteWanted, context,
                     [this](const QString &id) { removeSaved(id); });
    QObject::connect(cataloguePane, &CataloguePane::actionWanted, context, [this] { catalogueAction(); });
    QObject::connect(&services.queries, &QueryBook::savedChanged, context, [this] {
        catalogue.setSaved(services.queries.saved());
        showSelection();
    });
    QObject::connect(bar, &QueryBar::runWanted, context, [this] { run(); });
    QObject::connect(bar, &QueryBar::cancelWanted, context, [this] { cancel(); });
    QObject::connect(bar, &QueryBar::saveWanted, context, [this] { save(); });
    QObject::connect(editor, &QPlainTextEdit::textChanged, context, [this] { textChanged(); });
    QObject::connect(editor, &SqlEditor::runWanted, context, [this] { run(); });
    QObject::connect(editor, &SqlEditor::menuOpens, context, [this](QMenu *menu) { extendMenu(menu); });
    QObject::connect(&hosts, &HostsModel::hostsChanged, context, [this] {
        services.queries.setHosts(hosts.hosts());
        showQuery();
    });
    QObject::connect(hostsPane, &HostsPane::retryWanted, context,
                     [this](const QList<NodeSelector> &again) { retry(again); });
    QObject::connect(&runner, &QueryRunner::jobStarted, context, [this](const QString &jobId) { jobStarted(jobId); });
    QObject::connect(&runner, &QueryRunner::answered, context, [this](const TypedResult &typed) { take(typed); });
    QObject::connect(&runner, &QueryRunner::troubleChanged, context,
                     [this] { resultsPane->setTrouble(runner.trouble()); });
    QObject::connect(&services.gate, &RateGate::changed, context, [this](const QString &host) { countDown(host); });
    QObject::connect(&runner, &QueryRunner::ended, context, [this] { ended(); });
    QObject::connect(&runner, &QueryRunner::stopFailed, context,
                     [this](const QString &jobId, const Error &error) { sayNotStopped(jobId, error); });
    QObject::connect(resultsPane, &ResultsPane::problemActionWanted, context, [this] { problemAction(); });
    QObject::connect(resultsPane, &ResultsPane::pastChosen, context, [this](const QString &id) { openPast(id); });
    QObject::connect(resultsPane, &ResultsPane::pastCancelled, context, [this](const QString &id) { cancelPast(id); });
    QObject::connect(resultsPane, &ResultsPane::pastRemoved, context, [this](const QString &id) { removePast(id); });
    QObject::connect(resultsPane, &ResultsPane::copyWanted, context, [this] { copyAll(); });
    QObject::connect(resultsPane, &ResultsPane::addWanted, context, [this] { addToCase(); });
}

} // namespace obi
