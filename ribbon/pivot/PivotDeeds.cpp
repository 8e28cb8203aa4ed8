// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pivot/PivotDeeds.h"

#include "actions/ActionLog.h"
#include "login/Question.h"
#include "look/Words.h"
#include "pivot/ActionDialog.h"
#include "pivot/OfferedAction.h"
#include "pivot/PivotWords.h"
#include "pivot/RemediationWords.h"
#include "store/CaseStore.h"
#include "threat/EnrichClient.h"
#include "verdicts/VerdictBook.h"

#include <QDesktopServices>

namespace obi {
using namespace Qt::StringLiterals;

PivotDeeds::PivotDeeds(PivotMenu &pivot, PivotMenu::Services given, QWidget *home)
    : services(std::move(given))
    , window(home)
    , active(services.cases)
    , messages(services.enrich)
    , m_pivot(pivot)
{
    if (!services.actions)
        return;
    m_notes = std::make_unique<ActionNotes>(
        ActionNotes::Services{*services.actions, services.cases, messages, services.author});
    QObject::connect(m_notes.get(), &ActionNotes::failed, &m_pivot,
                     [this](const Error &error) { tellNotRecorded(error); });
}

void PivotDeeds::addToActiveCase(const QList<Observable> &observables)
{
    if (!active.value() || observables.isEmpty())
        return;
    const CaseEdit edit = edit::AddObservables{observables};
    QCoro::connect(services.cases.apply(active.value()->id, edit), &m_pivot,
                   [this, observables, before = active.value()->observables.size()](const Result<Case> &changed) {
                       if (!changed)
                           return tell(tr("Not added"), changed.error());
                       Q_EMIT m_pivot.reported(addedWords(*changed, before, observables));
                   });
}

void PivotDeeds::addToNewCase(const QList<Observable> &observables)
{
    const QString title = unnamedCaseTitle(services.clock.now());
    QCoro::connect(services.cases.create(title, observables), &m_pivot, [this, observables](const Result<Case> &made) {
        if (!made)
            return tell(tr("No case made"), made.error());
        Q_EMIT m_pivot.reported(addedToNewWords(*made, observables));
    });
}

void PivotDeeds::run(const OfferedAction &offered)
{
    QList<Observable> observables;
    for (const ActionOrder &order : offered.orders)
        observables << order.observable;
    auto *dialog = new ActionDialog(services.theme, offered.action, observables, window, &messages, services.clock);
    dialog->setLeftOut(int(offered.deleted.size()), offered.others);
    dialog->setOwn(ownAmong(observables));
    const auto wish = std::make_shared<NoteWish>();
    offerCases(*dialog, *wish);
    QCoro::connect(casesFor(services.cases, observables, active.value()), dialog,
                   [dialog, wish](const Result<QList<Case>> &found) {
                       // Unknown, it stays at what was offered: they are looked for once more when it has ended.
                       if (!found || dialog->stage() != ActionDialog::Stage::Confirm)
                           return;
                       QStringList titles;
                       wish->cases.clear();
                       for (const Case &each : *found) {
                           titles << each.title;
                           wish->cases << each.id;
                       }
                       dialog->offerCases(titles);
                   });
    // What was offered to one account is not done in the name of another.
    QObject::connect(services.actions, &ActionLog::withdrawn, dialog, &ActionDialog::refuse);
    QObject::connect(dialog, &ActionDialog::confirmed, &m_pivot, [this, dialog, orders = offered.orders, wish] {
        carryOut(*dialog, orders, {dialog->recordsInCases(), wish->cases});
    });
    dialog->open();
}

QStringList PivotDeeds::ownAmong(const QList<Observable> &observables) const
{
    QStringList own;
    for (const Observable &observable : observables) {
        if (services.isOwn && services.isOwn(observable))
            own << observable.value();
    }
    return own;
}

// At once: whoever confirms before the cases are found has seen what is recorded where.
void PivotDeeds::offerCases(ActionDialog &dialog, NoteWish &wish)
{
    if (!active.value())
        return dialog.lookForCases();
    wish.cases << active.value()->id;
    dialog.offerCases({active.value()->title});
}

void PivotDeeds::carryOut(ActionDialog &dialog, const QList<ActionOrder> &orders, const NoteWish &wish)
{
    ActionLog &log = *services.actions;
    const QStringList ids = log.run(orders, wish);
    QObject::connect(&log, &ActionLog::changed, &dialog, [&log, &dialog, ids](const QString &changed) {
        const ActionRecord *record = ids.contains(changed) ? log.find(changed) : nullptr;
        if (record)
            dialog.take(*record);
    });
    QObject::connect(&dialog, &ActionDialog::stopped, &log, [&log, ids] { log.withdraw(ids); });
    QObject::connect(&dialog, &ActionDialog::seen, &log, [&log, ids] { log.markSeen(ids); });
    QObject::connect(&dialog, &ActionDialog::endedUnwatched, &m_pivot, &PivotMenu::reported);
}

QList<OfferedAction> PivotDeeds::offered(const QList<ModuleAction> &actions, const QList<Observable> &observables) const
{
    return offeredActions(actions, observables, [this](const Observable &message) { return deletersOf(message); });
}

// Other appliances give the same MID to other messages: what was done by one of those says nothing of a Message-ID.
QSet<QString> PivotDeeds::deletersOf(const Observable &message) const
{
    QList<Observable> numbers{message};
    const SeenMessage *known = messages.find(message);
    if (known && known->messageId && *known->messageId != message)
        numbers << *known->messageId;
    const ActionLog &log = *services.actions;
    QSet<QString> modules;
    for (const Observable &number : std::as_const(numbers)) {
        if (log.latestOn(number))
            modules += obi::deletersOf(log.records(), number);
    }
    return modules;
}

// Modules are other parties: nothing but a web address leaves the program.
void PivotDeeds::follow(const ModuleLink &link)
{
    if (link.url.scheme() == "https"_L1 && !link.url.host().isEmpty())
        QDesktopServices::openUrl(link.url);
}

QHash<QString, QString> PivotDeeds::refusals(const QList<Observable> &observables) const
{
    QHash<QString, QString> reasons;
    for (const Observable &observable : observables) {
        const Dossier *dossier = services.verdicts.find(observable);
        for (const ModuleOpinion &opinion : dossier ? dossier->opinions : QList<ModuleOpinion>()) {
            const QString key = opinion.module.key();
            if (opinion.state == ModuleOpinion::State::MissingScope && !key.isEmpty() && !reasons.contains(key))
                reasons.insert(key, errorText(opinion.error));
        }
    }
    return reasons;
}

void PivotDeeds::tell(const QString &title, const Error &error)
{
    tellFailure(services.theme, window, title, errorText(error));
}

// A full disk fails all that are owed at once: one window tells why, and of another reason if there is one.
void PivotDeeds::tellNotRecorded(const Error &error)
{
    const QString reason = errorText(error);
    if (!m_notRecorded)
        m_notRecorded = tellFailure(services.theme, window, tr("Not recorded in the case"), reason);
    else if (!m_notRecorded->detail().contains(reason))
        m_notRecorded->setDetail(m_notRecorded->detail() + u'\n' + reason);
}

} // namespace obi
