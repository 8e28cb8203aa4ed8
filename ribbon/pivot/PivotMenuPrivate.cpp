// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pivot/PivotMenuPrivate.h"

#include "actions/ActionLog.h"
#include "bar/Ribbon.h"
#include "look/Theme.h"
#include "look/Words.h"
#include "pivot/ActionDialog.h"
#include "pivot/MenuPlace.h"
#include "pivot/ModuleRows.h"
#include "pivot/PivotWords.h"
#include "pivot/SightingsDialog.h"
#include "store/CaseStore.h"
#include "text/Defang.h"

#include <QDesktopServices>
#include <QMessageBox>
#include <QScreen>
#include <QWidgetAction>

namespace obi {
using namespace Qt::StringLiterals;
namespace {

/// Four captions and five rows, what modules add in the common case, and the two rows that ModuleRows keeps free.
constexpr int LikelyLateHeight = 4 * RowMenu::CaptionHeight + 7 * RowMenu::RowHeight + 3 * RowMenu::SeparatorHeight;

} // namespace

PivotMenu::Private::Private(PivotMenu &pivot, Services given, QWidget *home)
    : services(std::move(given))
    , window(home)
    , verdicts(services.verdicts)
    , active(services.cases)
    , m_pivot(pivot)
{
    QObject::connect(&active, &ActiveCase::changed, &m_pivot, [this] { updateActiveCaseRow(); });
}

void PivotMenu::Private::show(const Observable &what, const QRect &anchor)
{
    if (menu)
        menu->close();
    delete menu;
    observable = what;
    verdicts.want({what});
    build();
    place(anchor);
    askModules();
}

void PivotMenu::Private::build()
{
    menu = new RowMenu(services.theme, window);
    menu->setAccessibleName(tr("Pivot menu for %1").arg(observable->value()));
    menu->setObjectName(u"pivotMenu"_s);
    QObject::connect(menu, &QMenu::aboutToHide, &m_pivot, [this] {
        Q_EMIT m_pivot.closed();
        menu->deleteLater();
    });
    addHeader();
    addCaseRows();
    menu->addSeparator();
    addSightingsRow();
    menu->addSeparator();
    addCopyRows();
    addRetryRow();
    m_modules = new ModuleRows(*menu, services.actions != nullptr);
    const Observable what = *observable;
    QObject::connect(m_modules, &ModuleRows::actionChosen, &m_pivot,
                     [this, what](const ModuleAction &action) { run(action, what); });
    QObject::connect(m_modules, &ModuleRows::linkChosen, &m_pivot, [this](const ModuleLink &link) { follow(link); });
}

void PivotMenu::Private::addHeader()
{
    const Dossier *dossier = verdicts.find(*observable);
    rememberModules(dossier);
    m_header = new PivotHeader(services.theme, services.clock, *observable, dossier, m_likelyModules, menu);
    auto *action = new QWidgetAction(menu);
    action->setDefaultWidget(m_header);
    action->setSeparator(true);
    menu->addAction(action);
    menu->addSeparator();
    const Observable what = *observable;
    QObject::connect(m_header, &PivotHeader::retryRequested, &m_pivot, [this, what] { verdicts.retry(what); });
}

void PivotMenu::Private::addCaseRows()
{
    const Observable what = *observable;
    if (active.value()) {
        m_activeRow = menu->addRow(u"plus"_s, tr("Add to active case"));
        m_activeRow->setShortcut(Qt::Key_A);
        updateActiveCaseRow();
        QObject::connect(m_activeRow, &QAction::triggered, &m_pivot, [this, what] { addToActiveCase(what); });
    }
    QAction *fresh = menu->addRow(u"book"_s, tr("Add to new case"));
    fresh->setShortcut(Qt::Key_N);
    QObject::connect(fresh, &QAction::triggered, &m_pivot, [this, what] { addToNewCase(what); });
    menu->setDefaultAction(m_activeRow && m_activeRow->isEnabled() ? m_activeRow.data() : fresh);
}

void PivotMenu::Private::updateActiveCaseRow()
{
    if (!m_activeRow)
        return;
    if (!active.value()) {
        m_activeRow->setEnabled(false);
        m_activeRow->setToolTip(tr("There is no active case any more."));
        return RowMenu::setDetail(m_activeRow, {});
    }
    const Case &target = *active.value();
    const bool there = target.holds(*observable);
    m_activeRow->setText(there ? tr("Already in the active case") : tr("Add to active case"));
    RowMenu::setDetail(m_activeRow, tr("“%1”", "title of a case").arg(target.title));
    m_activeRow->setEnabled(!there);
    const QString reason = tr("“%1” holds %2 already.").arg(target.title, observable->value());
    m_activeRow->setToolTip(there ? reason.toHtmlEscaped() : QString());
}

void PivotMenu::Private::addSightingsRow()
{
    const Observable what = *observable;
    QAction *row = menu->addRow(u"eye"_s, tr("Show sightings"));
    row->setShortcut(Qt::Key_S);
    QObject::connect(row, &QAction::triggered, &m_pivot,
                     [this, what] { (new SightingsDialog(services, m_pivot, what, window))->show(); });
}

void PivotMenu::Private::addCopyRows()
{
    const Observable what = *observable;
    QAction *copy = menu->addRow(u"copy"_s, tr("Copy"));
    copy->setShortcut(QKeySequence::Copy);
    QObject::connect(copy, &QAction::triggered, &m_pivot, [this, what] { m_pivot.copy({what}); });
    QAction *safe = menu->addRow(u"shield"_s, tr("Copy defanged"));
    safe->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    RowMenu::setDetail(safe, defanged(what, defangStyle), true);
    QObject::connect(safe, &QAction::triggered, &m_pivot, [this, what] { m_pivot.copyDefanged({what}); });
}

// The head offers this beside the module; a row is there for the keyboard when it is known in time.
void PivotMenu::Private::addRetryRow()
{
    if (!m_header->canRetry())
        return;
    const Observable what = *observable;
    QAction *retry = menu->addRow(u"refresh"_s, tr("Ask failed modules again"));
    retry->setShortcut(Qt::Key_R);
    QObject::connect(retry, &QAction::triggered, &m_pivot, [this, what] { verdicts.retry(what); });
}

int PivotMenu::Private::floor() const
{
    const QWidget *frame = window->window();
    const auto *ribbon = frame->findChild<Ribbon *>();
    if (ribbon && ribbon->isVisible() && !ribbon->isTucked())
        return ribbon->mapToGlobal(QPoint(0, 0)).y();
    return frame->mapToGlobal(QPoint(0, frame->height())).y();
}

void PivotMenu::Private::place(const QRect &anchor)
{
    const QScreen *screen = QGuiApplication::screenAt(anchor.center());
    // A window may be larger than its screen (off screen, for pictures): the menu has all of both.
    const QRect available =
        (screen ? screen : window->screen())->availableGeometry().united(window->window()->geometry());
    const MenuRoom room{available, floor(), LikelyLateHeight};
    const QPoint at = menuPlace(anchor, menu->sizeHint(), room);
    m_modules->setLowest(menuLowest(anchor, {at, menu->sizeHint()}, room));
    menu->popup(at);
    menu->setActiveAction(menu->defaultAction());
}

void PivotMenu::Private::askModules()
{
    const QList<Observable> what{*observable};
    const QPointer<ModuleRows> rows = m_modules;
    if (services.actions) {
        QCoro::connect(services.response.actions(what), m_modules,
                       [rows](const Result<QList<ModuleAction>> &actions) { rows->setActions(actions); });
    }
    QCoro::connect(services.enrich.refer(what), m_modules,
                   [rows](const Result<QList<ModuleLink>> &links) { rows->setLinks(links); });
}

// A value that nobody has asked for yet has no lines, but there will be as many as others have.
void PivotMenu::Private::rememberModules(const Dossier *dossier)
{
    if (dossier && !dossier->opinions.isEmpty())
        m_likelyModules = int(dossier->opinions.size());
}

void PivotMenu::Private::verdictsChanged(const QList<Observable> &changed)
{
    if (!changed.isEmpty())
        rememberModules(verdicts.find(changed.first()));
    if (m_header && observable && changed.contains(*observable))
        m_header->setDossier(verdicts.find(*observable));
}

void PivotMenu::Private::addToActiveCase(const Observable &what)
{
    if (!active.value())
        return;
    const CaseEdit edit = edit::AddObservables{{what}};
    QCoro::connect(services.cases.apply(active.value()->id, edit), &m_pivot, [this, what](const Result<Case> &changed) {
        if (!changed)
            return tell(tr("Not added"), changed.error());
        Q_EMIT m_pivot.reported(tr("Added %1 to “%2”").arg(what.value(), changed->title));
    });
}

void PivotMenu::Private::addToNewCase(const Observable &what)
{
    const QString title = unnamedCaseTitle(services.clock.now());
    const QList<Observable> observables{what};
    QCoro::connect(services.cases.create(title, observables), &m_pivot, [this, what](const Result<Case> &made) {
        if (!made)
            return tell(tr("No case made"), made.error());
        Q_EMIT m_pivot.reported(tr("Added %1 to the new case “%2”").arg(what.value(), made->title));
    });
}

void PivotMenu::Private::run(const ModuleAction &action, const Observable &what)
{
    auto *dialog = new ActionDialog(services.theme, action, what, window);
    QObject::connect(dialog, &ActionDialog::confirmed, &m_pivot, [this, dialog, action, what] {
        const QString id = services.actions->run(action, what);
        QObject::connect(services.actions, &ActionLog::changed, dialog, [this, dialog, id](const QString &changed) {
            const ActionRecord *record = changed == id ? services.actions->find(id) : nullptr;
            if (record)
                dialog->take(*record);
        });
    });
    dialog->open();
}

// Modules are other parties: nothing but a web address leaves the program.
void PivotMenu::Private::follow(const ModuleLink &link)
{
    if (link.url.scheme() == "https"_L1 && !link.url.host().isEmpty())
        QDesktopServices::openUrl(link.url);
}

void PivotMenu::Private::tell(const QString &title, const Error &error)
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, title, errorText(error), QMessageBox::Close, window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->open();
}

} // namespace obi
