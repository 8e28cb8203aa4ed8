// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pivot/PivotMenu.h"

#include "actions/ActionLog.h"
#include "pivot/OfferedAction.h"
#include "pivot/PivotMenuPrivate.h"
#include "text/Defang.h"

#include <QClipboard>
#include <QGuiApplication>

namespace obi {

PivotMenu::PivotMenu(Services services, QWidget *window)
    : d(std::make_unique<Private>(*this, std::move(services), window))
{
    connect(&d->verdicts, &VerdictBook::changed, this, [this](const QList<Observable> &changed) {
        d->verdictsChanged(changed);
        Q_EMIT knowledgeChanged(changed);
    });
    connect(&d->verdicts, &VerdictBook::forgot, this, [this] { d->deeds.messages.clear(); });
    if (const ActionLog *actions = d->services.actions) {
        const auto moved = [this, actions](const QString &id) {
            if (const ActionRecord *record = actions->find(id))
                Q_EMIT knowledgeChanged({record->observable});
        };
        connect(actions, &ActionLog::added, this, moved);
        connect(actions, &ActionLog::withdrawn, this, [this] { d->leave(); });
        connect(actions, &ActionLog::changed, this, moved);
        connect(actions, &ActionLog::reset, this, [this, actions] {
            QList<Observable> all;
            for (const ActionRecord &record : actions->records())
                all << record.observable;
            Q_EMIT knowledgeChanged(all);
        });
    }
}

void PivotMenu::setWindow(QWidget *window)
{
    d->deeds.window = window;
}

PivotMenu::~PivotMenu()
{
    delete d->menu;
}

QMenu *PivotMenu::open(const QList<Observable> &observables, const QRect &anchor)
{
    if (observables.isEmpty())
        return nullptr;
    if (observables.size() == 1)
        d->show(observables.first(), anchor);
    else
        d->showSeveral(observables, anchor);
    Q_EMIT opened(observables);
    return d->menu;
}

bool PivotMenu::isOpenFor(const Observable &observable) const
{
    return d->menu && d->menu->isVisible() && d->observable == observable;
}

PivotMenu::Knowledge PivotMenu::knowledge(const Observable &observable) const
{
    const Dossier *dossier = d->verdicts.find(observable);
    if (!dossier || (!dossier->complete && !dossier->overall))
        return Knowledge::Asking;
    const auto &opinions = dossier->opinions;
    const bool noScope = !opinions.isEmpty() && std::all_of(opinions.begin(), opinions.end(), [](const auto &opinion) {
        return opinion.state == ModuleOpinion::State::MissingScope;
    });
    return noScope ? Knowledge::NoScope : Knowledge::Known;
}

MessageBook &PivotMenu::messages() const
{
    return d->deeds.messages;
}

const ActionRecord *PivotMenu::lastAction(const Observable &observable) const
{
    return d->services.actions ? d->services.actions->latestOn(observable) : nullptr;
}

void PivotMenu::askAgain(const QString &actionId, const QRect &anchor)
{
    const ActionRecord *record = d->services.actions ? d->services.actions->find(actionId) : nullptr;
    if (!record || record->isUnderWay())
        return;
    const ActionOrder order{record->action, record->observable};
    if (order.action.url.isEmpty())
        open({order.observable}, anchor);
    else
        d->deeds.run({order.action, {order}});
}

void PivotMenu::remediate(const QList<Observable> &messages, Remedy remedy, const QRect &anchor)
{
    d->remediate(messages, remedy == Remedy::Delete ? Remediation::Delete : Remediation::ForwardAndDelete, anchor);
}

bool PivotMenu::isDeleted(const Observable &message) const
{
    return d->services.actions && !d->deeds.deletersOf(message).isEmpty();
}

void PivotMenu::copy(const QList<Observable> &observables)
{
    QStringList lines;
    for (const Observable &observable : observables)
        lines << observable.value();
    if (lines.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
    Q_EMIT reported(lines.size() == 1 ? tr("Copied %1").arg(lines.first())
                                      : tr("Copied %Ln observable(s)", nullptr, int(lines.size())));
}

void PivotMenu::setDefangStyle(DefangStyle style)
{
    d->defangStyle = style;
}

void PivotMenu::setInvestigates(bool investigates)
{
    d->investigates = investigates;
}

bool PivotMenu::investigates() const
{
    return d->investigates;
}

void PivotMenu::copyDefanged(const QList<Observable> &observables)
{
    QStringList lines;
    for (const Observable &observable : observables)
        lines << defanged(observable, d->defangStyle);
    if (lines.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
    Q_EMIT reported(lines.size() == 1 ? tr("Copied %1").arg(lines.first())
                                      : tr("Copied %Ln observable(s), defanged", nullptr, int(lines.size())));
}

} // namespace obi
