// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casebook/CasebookAppPrivate.h"

#include "casebook/CaseExport.h"
#include "casebook/CaseHeader.h"
#include "casebook/CaseListPane.h"
#include "casebook/DescriptionPane.h"
#include "casebook/NotesPane.h"
#include "casebook/ObservablesPane.h"
#include "casebook/UndoBar.h"
#include "login/Question.h"
#include "look/Words.h"
#include "pivot/PivotMenu.h"
#include "pivot/PivotWords.h"
#include "settings/Recents.h"
#include "store/CaseStore.h"
#include "sync/CaseSync.h"
#include "verdicts/VerdictBook.h"

#include <QDir>

namespace obi {
namespace {

constexpr int LookMs = 3000;

} // namespace

CasebookApp::Private::Private(CasebookApp &app, Services given)
    : services(std::move(given))
    , active(services.cases)
    , m_app(app)
    , m_list(services.cases, services.verdicts, services.clock, services.sync)
    , m_observables(services.verdicts)
    , m_open(services.cases)
{}

void CasebookApp::Private::connectAll()
{
    QObject::connect(&m_open, &OpenCase::leaving, m_undo, &UndoBar::forgetUnseen);
    const auto context = &m_app;
    QObject::connect(&active, &ActiveCase::changed, context, [this] {
        m_header->setActive(active.is(m_open.id()));
        Q_EMIT m_app.countChanged();
    });
    // A case that becomes the active one (a new one from a pivot menu, say) is the one to write in.
    QObject::connect(&services.cases, &CaseStore::activeCaseChanged, context, [this](const QString &id) {
        if (!id.isEmpty())
            showCase(id);
    });
    QObject::connect(&m_list, &CaseListModel::loaded, context, [this] { listLoaded(); });
    QObject::connect(&m_open, &OpenCase::changed, context, [this] {
        m_header->setActive(active.is(m_open.id()));
        updatePage();
        checkSettled();
        m_looking.start();
    });
    m_looking.setInterval(LookMs);
    QObject::connect(&m_looking, &QTimer::timeout, context, [this] { lookAtChanges(); });
    QObject::connect(m_header, &CaseHeader::sharingSettingsWanted, context,
                     [this] { Q_EMIT m_app.sharingSettingsWanted(); });
    QObject::connect(m_header, &CaseHeader::logInWanted, context, [this] { Q_EMIT m_app.logInWanted(); });
    QObject::connect(&m_open, &OpenCase::failed, context, [this](const Error &error) { tell(tr("Not saved"), error); });
    QObject::connect(m_description, &DescriptionPane::failedElsewhere, context,
                     [this](const QString &, const Error &error) { tell(tr("Description not saved"), error); });
    QObject::connect(&services.verdicts, &VerdictBook::changed, context, [this] { checkSettled(); });
    QObject::connect(m_cases, &CaseListPane::chosen, context, [this](const QString &id) { m_open.open(id); });
    QObject::connect(m_cases, &CaseListPane::searched, context, [this](const QString &text) {
        rememberSearch(services.settings, {SearchPlace::Cases, text});
    });
    QObject::connect(m_cases, &CaseListPane::newWanted, context, [this] { newCase(); });
    QObject::connect(m_cases, &CaseListPane::deleteWanted, context, [this](const QString &id) { removeCase(id); });
    QObject::connect(m_header, &CaseHeader::deleteWanted, context, [this] { removeCase(m_open.id()); });
    QObject::connect(m_header, &CaseHeader::activateWanted, context, [this] { activate(); });
    QObject::connect(m_header, &CaseHeader::investigateWanted, context, [this] {
        if (m_open.value())
            Q_EMIT m_app.investigateWanted(m_observables.observables(), m_open.value()->title);
    });
    QObject::connect(m_header, &CaseHeader::copyWanted, context, [this](bool defanged) { copyAll(defanged); });
    QObject::connect(m_header, &CaseHeader::exportWanted, context, [this](CaseFormat format) { exportCase(format); });
    QObject::connect(m_export, &CaseExport::failed, context,
                     [this](const Error &error) { tell(tr("Not exported"), error); });
    QObject::connect(m_export, &CaseExport::written, context, [this](const QString &fileName) {
        Q_EMIT m_app.reported(tr("Exported to %1").arg(QDir::toNativeSeparators(fileName)));
    });
}

void CasebookApp::Private::search(const QString &text)
{
    m_cases->search(text);
}

void CasebookApp::Private::start()
{
    m_list.refresh();
}

void CasebookApp::Private::flush()
{
    m_header->flush();
    m_description->flush();
    m_notes->flush();
}

bool CasebookApp::Private::undo()
{
    return m_undo->undo();
}

void CasebookApp::Private::focusFirst()
{
    if (m_list.rowCount() > 0)
        m_cases->focusList();
    else
        m_emptyNew->setFocus(Qt::OtherFocusReason);
}

void CasebookApp::Private::showCase(const QString &caseId)
{
    m_started = true;
    m_open.open(caseId);
    m_cases->select(caseId);
}

void CasebookApp::Private::listLoaded()
{
    const bool gone = m_open.wantedId().isEmpty() && m_list.searchText().isEmpty();
    if (!m_started || gone)
        openFirst();
    else
        m_cases->select(m_open.wantedId());
    updatePage();
    checkSettled();
}

// The active case, if it is there, is what people come back for.
void CasebookApp::Private::openFirst()
{
    QString wanted = m_list.idAt(0);
    for (int row = 0; row < m_list.rowCount(); ++row) {
        if (m_list.index(row).data(CaseListModel::ActiveRole).toBool())
            wanted = m_list.idAt(row);
    }
    m_started = m_started || !wanted.isEmpty();
    m_open.open(wanted);
    m_cases->select(wanted);
}

void CasebookApp::Private::newCase()
{
    const QString title = unnamedCaseTitle(services.clock.now());
    QCoro::connect(services.cases.create(title), &m_app, [this](const Result<Case> &made) {
        if (!made)
            return tell(tr("No case made"), made.error());
        showCase(made->id);
        m_header->editTitle();
    });
}

void CasebookApp::Private::removeCase(const QString &caseId)
{
    const QModelIndex row = m_list.find(caseId);
    if (caseId.isEmpty())
        return;
    const QString title = row.isValid() ? row.data().toString() : m_open.value() ? m_open.value()->title : QString();
    const QString next = row.isValid() ? m_list.idAt(row.row() > 0 ? row.row() - 1 : row.row() + 1) : QString();
    const bool shown = caseId == m_open.wantedId();
    // What is being typed belongs to the case, which may come back.
    if (shown)
        flush();
    QCoro::connect(services.cases.remove(caseId), &m_app,
                   [this, caseId, title, next, shown](const Result<void> &removed) {
                       if (!removed)
                           return tell(tr("Not deleted"), removed.error());
                       if (shown)
                           showCase(next);
                       offerUndo(caseId, title);
                   });
}

void CasebookApp::Private::offerUndo(const QString &caseId, const QString &title)
{
    const CaseShare *share = services.sync ? services.sync->find(caseId) : nullptr;
    const bool thereToo = share && !share->gone && services.sync->isSharing();
    const QString message =
        thereToo ? tr("Deleted “%1”; soon at the service, too").arg(title) : tr("Deleted “%1”").arg(title);
    m_undo->offer(message, [this, caseId] {
        QCoro::connect(services.cases.restore(caseId), &m_app, [this, caseId](const Result<Case> &back) {
            if (!back)
                return tell(tr("Not restored"), back.error());
            showCase(caseId);
        });
    });
}

/// What others have changed counts as seen once the case has been on the screen for a moment.
void CasebookApp::Private::lookAtChanges()
{
    if (!services.sync || !m_open.value())
        return m_looking.stop();
    if (!m_app.isVisible() || !m_app.window()->isActiveWindow())
        return; // later
    services.sync->markSeen(m_open.id());
    m_looking.stop();
}

void CasebookApp::Private::activate()
{
    QCoro::connect(services.cases.setActiveCase(m_open.id()), &m_app, [this](const Result<void> &done) {
        if (!done)
            tell(tr("Not set as active case"), done.error());
    });
}

void CasebookApp::Private::copyAll(bool defanged)
{
    if (defanged)
        services.pivot.copyDefanged(m_observables.observables());
    else
        services.pivot.copy(m_observables.observables());
}

void CasebookApp::Private::exportCase(CaseFormat format)
{
    if (m_open.value())
        m_export->ask(*m_open.value(), format);
}

void CasebookApp::Private::tell(const QString &title, const Error &error)
{
    tellFailure(services.theme, &m_app, title, errorText(error));
}

bool CasebookApp::Private::isSettled() const
{
    if (!m_list.isLoaded())
        return false;
    const bool opened = m_open.wantedId().isEmpty() ? m_list.rowCount() == 0 : m_open.value().has_value();
    return opened && m_observables.isComplete();
}

void CasebookApp::Private::checkSettled()
{
    const bool settled = isSettled();
    if (settled && !m_wasSettled)
        Q_EMIT m_app.settled();
    m_wasSettled = settled;
}

} // namespace obi
