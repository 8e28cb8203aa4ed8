// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "findobservables/FindObservablesAppPrivate.h"

#include "findobservables/FoundPane.h"
#include "findobservables/MailPane.h"
#include "findobservables/SourcesPane.h"
#include "look/Words.h"
#include "pivot/PivotMenu.h"
#include "pivot/PivotWords.h"
#include "store/CaseStore.h"
#include "threat/InspectClient.h"

#include <QHBoxLayout>

#include <qcoro/qcorotask.h>

namespace obi {
namespace {

constexpr int PageDelayMs = 50; ///< what changes together is read once
constexpr int NarrowBelow = 1280;

} // namespace

FindObservablesApp::Private::Private(FindObservablesApp &app, Services given)
    : services(std::move(given))
    , m_app(app)
    , m_active(services.cases)
    , m_results(services.clock)
{
    m_pageLater.setSingleShot(true);
    m_pageLater.setInterval(PageDelayMs);
}

void FindObservablesApp::Private::build()
{
    m_app.setAutoFillBackground(true);
    m_app.setBackgroundRole(QPalette::Base);
    m_sources = new SourcesPane(services.theme, m_results, &m_app);
    pane = new FoundPane(services.theme, services.verdicts, services.pivot, &m_app);
    m_mail = new MailPane(services.theme, services.pivot, &m_app);
    m_mailLine = CasebookPane::hairline(Qt::Vertical, &m_app);
    m_mailLine->hide();
    auto *row = new QHBoxLayout(&m_app);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_sources);
    row->addWidget(CasebookPane::hairline(Qt::Vertical, &m_app));
    row->addWidget(pane, 1);
    row->addWidget(m_mailLine);
    row->addWidget(m_mail);
}

void FindObservablesApp::Private::connectAll()
{
    QObject::connect(&m_pageLater, &QTimer::timeout, &m_app, [this] { readPage(); });
    QObject::connect(m_sources, &SourcesPane::chosen, &m_app, [this](FindResult *result) { show(result); });
    QObject::connect(m_sources, &SourcesPane::openWanted, &m_app, &FindObservablesApp::openWanted);
    QObject::connect(m_sources, &SourcesPane::pasteWanted, &m_app, &FindObservablesApp::paste);
    QObject::connect(m_sources, &SourcesPane::watchWanted, &m_app,
                     [this](bool watch) { services.settings.set(Setting::ClipboardWatch, watch); });
    QObject::connect(pane, &FoundPane::openWanted, &m_app, &FindObservablesApp::openWanted);
    QObject::connect(pane, &FoundPane::logInWanted, &m_app, &FindObservablesApp::logInWanted);
    QObject::connect(pane, &FoundPane::editCredentialsWanted, &m_app, &FindObservablesApp::editCredentialsWanted);
    QObject::connect(pane, &FoundPane::addWanted, &m_app, [this](const QList<Observable> &all) { addToActive(all); });
    QObject::connect(pane, &FoundPane::newCaseWanted, &m_app, [this](const QList<Observable> &all) { addToNew(all); });
    QObject::connect(pane, &FoundPane::inspectWanted, &m_app, [this] { inspect(); });
    QObject::connect(&m_watch, &ClipboardWatch::copied, &m_app,
                     [this](const QList<IntakeItem> &items) { takeClipboard(items); });
    QObject::connect(&services.settings, &Settings::changed, &m_app, [this](Setting setting) { takeSetting(setting); });
    QObject::connect(&m_results, &ResultsModel::dropping, &m_app, [this](FindResult *result) {
        if (pane->result() == result)
            show(nullptr);
    });
    const auto tellCase = [this] {
        const auto &active = m_active.value();
        pane->setActiveCase(active ? active->title : QString(), active.has_value());
    };
    QObject::connect(&m_active, &ActiveCase::changed, &m_app, tellCase);
    takeSetting(Setting::ClipboardWatch);
}

void FindObservablesApp::Private::takeSetting(Setting setting)
{
    if (setting == Setting::OwnDomains)
        readPage();
    if (setting != Setting::ClipboardWatch)
        return;
    m_watch.setOn(services.settings.get<bool>(Setting::ClipboardWatch));
    m_sources->setWatching(m_watch.isOn());
}

ScanOptions FindObservablesApp::Private::ownDomains() const
{
    return {services.settings.get<QStringList>(Setting::OwnDomains)};
}

// Own domains are own hosts as well: below them, a mail is trusted.
MailOptions FindObservablesApp::Private::mailOptions() const
{
    return {services.settings.get<QStringList>(Setting::OwnDomains), ownDomains()};
}

void FindObservablesApp::Private::setSource(ObservableSource *source)
{
    if (source == m_source)
        return;
    if (m_source)
        m_source->disconnect(&m_pageLater);
    m_source = source;
    if (source)
        QObject::connect(source, &ObservableSource::changed, &m_pageLater, qOverload<>(&QTimer::start));
    readPage();
}

void FindObservablesApp::Private::readPage()
{
    m_pageLater.stop();
    const QList<Observable> observables = m_source ? m_source->observables() : QList<Observable>();
    m_results.page()->show(m_source ? m_source->title() : QString(), observables, ownDomains());
    m_results.setPageVisible(m_source);
    pageCount = m_source ? int(observables.size()) : -1;
    if (m_source && !pane->result())
        show(m_results.page());
    else if (!m_source && pane->result() == m_results.page())
        show(m_results.at(0));
    if (pane->result() == m_results.page())
        m_sources->select(m_results.page());
    m_offered.clear();
    updateInspect();
    Q_EMIT m_app.countChanged();
}

void FindObservablesApp::Private::show(FindResult *result)
{
    if (FindResult *before = pane->result())
        before->disconnect(&m_app);
    pane->show(result ? result : m_source ? m_results.page() : nullptr);
    FindResult *shown = pane->result();
    m_sources->select(shown);
    m_offered.clear();
    if (shown)
        QObject::connect(shown, &FindResult::changed, &m_app, [this] {
            layMail();
            updateInspect();
        });
    layMail();
    updateInspect();
}

void FindObservablesApp::Private::layMail()
{
    m_mail->setFixedWidth(m_app.width() < NarrowBelow ? MailPane::NarrowWidth : MailPane::Width);
    m_mail->show(pane->result());
    m_mailLine->setVisible(!m_mail->isHidden());
}

void FindObservablesApp::Private::take(const QList<IntakeItem> &items, FindResult::Kind kind)
{
    FindResult *result = m_results.add(kind);
    result->read(items, mailOptions());
    show(result);
}

// Somebody who works here is not taken away from what is open.
void FindObservablesApp::Private::takeClipboard(const QList<IntakeItem> &items)
{
    const bool follow = !m_app.isVisible() || !pane->result() || pane->result()->kind() == FindResult::Kind::Clipboard;
    FindResult *result = m_results.add(FindResult::Kind::Clipboard);
    QObject::connect(result, &FindResult::changed, &m_app, [this, result] {
        if (!result->isReading() && !result->isCancelled() && result->count() > 0 &&
            result->comparison().state == Comparison::State::None)
            Q_EMIT m_app.reported(tr("%Ln observable(s) in the clipboard", nullptr, result->count()));
    });
    result->read(items, mailOptions());
    if (follow)
        show(result);
}

void FindObservablesApp::Private::setActive(bool active)
{
    pane->model().setActive(active);
}

bool FindObservablesApp::Private::isSettled() const
{
    return !m_pageLater.isActive() && pane->model().isSettled();
}

void FindObservablesApp::Private::addToActive(const QList<Observable> &observables)
{
    if (!m_active.value())
        return;
    const qsizetype before = m_active.value()->observables.size();
    const CaseEdit edit = edit::AddObservables{observables};
    QCoro::connect(services.cases.apply(m_active.value()->id, edit), &m_app,
                   [this, before, observables](const Result<Case> &changed) {
                       if (changed)
                           Q_EMIT m_app.reported(addedWords(*changed, before, observables));
                       else
                           Q_EMIT m_app.reported(tr("Not added: %1").arg(errorText(changed.error())));
                   });
}

void FindObservablesApp::Private::addToNew(const QList<Observable> &observables)
{
    const QString title = unnamedCaseTitle(services.clock.now());
    QCoro::connect(services.cases.create(title, observables), &m_app, [this, observables](const Result<Case> &made) {
        if (made)
            Q_EMIT m_app.reported(addedToNewWords(*made, observables));
        else
            Q_EMIT m_app.reported(tr("No case made: %1").arg(errorText(made.error())));
    });
}

/// Whether inspect is offered for what is shown: asked once for each result.
void FindObservablesApp::Private::updateInspect()
{
    FindResult *result = pane->result();
    const auto content = result && offer && !result->isReading() ? result->content() : std::nullopt;
    if (!content || content->isEmpty()) {
        m_offered.clear();
        return pane->setCanInspect(false);
    }
    if (m_offered == result)
        return;
    m_offered = result;
    const QString text = *content;
    QCoro::connect(offer(text), &m_app, [this, asked = m_offered](bool can) {
        if (asked && asked == pane->result())
            pane->setCanInspect(can);
    });
}

void FindObservablesApp::Private::inspect()
{
    QPointer<FindResult> result = pane->result();
    const auto content = result ? result->content() : std::nullopt;
    if (!content)
        return;
    const int question = result->setAsking();
    QCoro::connect(services.inspect.inspect(*content), &m_app,
                   [result, question](const Result<QList<Observable>> &there) {
                       if (result)
                           result->setAnswer(question, there);
                   });
}

void FindObservablesApp::Private::retranslate()
{
    m_app.setAccessibleName(tr("Find observables"));
    if (m_source)
        readPage();
    Q_EMIT m_app.countChanged();
}

} // namespace obi
