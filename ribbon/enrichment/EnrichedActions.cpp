// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "enrichment/EnrichedActions.h"

#include "enrichment/EnrichedModel.h"
#include "look/Kind.h"
#include "look/Tall.h"
#include "look/Tip.h"
#include "look/Words.h"
#include "pivot/ActiveCase.h"
#include "pivot/PivotMenu.h"
#include "pivot/PivotWords.h"
#include "store/CaseStore.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace obi {

using namespace Qt::StringLiterals;

EnrichedActions::EnrichedActions(Services services, EnrichedModel &model, QWidget *parent)
    : QWidget(parent)
    , m_services(std::move(services))
    , m_model(model)
    , m_add(new QPushButton(this))
    , m_addNew(new QPushButton(this))
    , m_copy(new QPushButton(this))
    , m_investigate(new QPushButton(this))
    , m_outcome(new ThemedLabel(m_services.theme, Theme::Type::Caption, Theme::Role::Text2, this))
{
    build();
    connect(m_add, &QPushButton::clicked, this, &EnrichedActions::addToActiveCase);
    connect(m_addNew, &QPushButton::clicked, this, &EnrichedActions::addToNewCase);
    connect(m_copy, &QPushButton::clicked, this, &EnrichedActions::copyDefanged);
    connect(m_investigate, &QPushButton::clicked, this, &EnrichedActions::investigate);
    connect(&model, &EnrichedModel::checksChanged, this, &EnrichedActions::refresh);
    connect(&m_services.activeCase, &ActiveCase::changed, this, &EnrichedActions::refresh);
    refresh();
}

void EnrichedActions::build()
{
    setFixedHeight(tall(m_services.theme, Height));
    setButtonKind(m_add, ButtonKind::Primary);
    m_add->setIcon(m_services.theme.icon(u"plus"_s));
    m_addNew->setIcon(m_services.theme.icon(u"book"_s));
    m_copy->setIcon(m_services.theme.icon(u"shield"_s));
    m_outcome->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    m_outcome->setWordWrap(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 12, 0);
    row->setSpacing(8);
    m_investigate->setIcon(m_services.theme.icon(u"graph"_s));
    for (QPushButton *button : {m_add, m_addNew, m_investigate, m_copy})
        row->addWidget(button);
    row->addWidget(m_outcome, 1);
    for (QPushButton *button : {m_copy, m_investigate, m_addNew})
        m_room.add(button);
    setTabOrder(m_addNew, m_investigate);
    setTabOrder(m_investigate, m_copy);
}

void EnrichedActions::refresh()
{
    const int chosen = m_model.chosenCount();
    const auto &active = m_services.activeCase.value();
    m_add->setVisible(active.has_value());
    const int lacking = active ? int(m_services.activeCase.lacking(m_model.chosen()).size()) : chosen;
    m_add->setText(lacking == 0 && chosen > 0 ? tr("All are in the active case")
                                              : tr("Add %Ln to active case", nullptr, lacking));
    m_add->setToolTip(active ? plainTip(tr("Add to “%1” (A)").arg(active->title)) : QString());
    m_room.setWords(m_addNew, active ? tr("New case") : tr("Add %Ln to new case", nullptr, chosen));
    m_addNew->setAccessibleName(tr("Add %Ln to new case", nullptr, chosen));
    m_addNew->setToolTip(tr("Add to a new case (N)"));
    // What an addition came to needs the room more than words that stand in the tooltip too.
    const bool told = !m_outcome->text().isEmpty();
    m_room.setWords(m_copy, told ? QString() : tr("Copy defanged"));
    m_copy->setAccessibleName(tr("Copy defanged"));
    m_copy->setToolTip(tr("Copy defanged (Ctrl+Shift+C)"));
    m_investigate->setVisible(m_services.pivot.investigates());
    m_room.setWords(m_investigate, told ? QString() : tr("Investigate"));
    m_investigate->setAccessibleName(tr("Open in Investigate"));
    m_investigate->setToolTip(tr("Open in Investigate (Ctrl+Enter)"));
    for (QPushButton *button : {m_add, m_addNew, m_copy, m_investigate})
        button->setEnabled(chosen > 0);
    m_add->setEnabled(lacking > 0);
    m_room.fit(*this);
}

void EnrichedActions::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_room.fit(*this);
}

void EnrichedActions::addToActiveCase()
{
    const auto &active = m_services.activeCase.value();
    const QList<Observable> chosen = m_model.chosen();
    if (!active || chosen.isEmpty())
        return;
    const int before = int(active->observables.size());
    const CaseEdit edit = edit::AddObservables{chosen};
    QCoro::connect(m_services.cases.apply(active->id, edit), this, [this, before, chosen](const Result<Case> &changed) {
        if (!changed)
            return tell(tr("Not added: %1").arg(errorText(changed.error())), true);
        told(*changed, before, chosen);
    });
}

void EnrichedActions::addToNewCase()
{
    const QList<Observable> chosen = m_model.chosen();
    if (chosen.isEmpty())
        return;
    QCoro::connect(m_services.cases.create(unnamedCaseTitle(m_services.clock.now()), chosen), this,
                   [this, chosen](const Result<Case> &made) {
                       if (!made)
                           return tell(tr("No case made: %1").arg(errorText(made.error())), true);
                       told(*made, 0, chosen);
                   });
}

void EnrichedActions::told(const Case &changed, int before, const QList<Observable> &wanted)
{
    const int added = qBound(0, int(changed.observables.size()) - before, int(wanted.size()));
    const QString news = tr("%Ln added", "observables", added);
    const int there = int(wanted.size()) - added;
    if (added == 0)
        return tell(tr("%Ln already there", "observables", there));
    tell(there == 0 ? news : tr("%1, %2").arg(news, tr("%Ln already there", "observables", there)));
    Q_EMIT reported(addedWords(changed, before, wanted));
}

void EnrichedActions::investigate()
{
    const QList<Observable> chosen = m_model.chosen();
    if (!chosen.isEmpty() && m_services.pivot.investigates())
        Q_EMIT investigateWanted(chosen);
}

void EnrichedActions::copyDefanged()
{
    m_services.pivot.copyDefanged(m_model.chosen());
}

void EnrichedActions::tell(const QString &outcome, bool problem)
{
    m_outcome->setText(outcome);
    m_outcome->setAccessibleName(outcome);
    refresh();
    m_outcome->setInk(problem ? Ink(Disposition::Malicious) : Ink(Theme::Role::Text2));
}

} // namespace obi
