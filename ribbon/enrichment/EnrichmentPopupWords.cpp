// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "enrichment/EnrichmentPopup.h"

#include "enrichment/EnrichedTable.h"
#include "enrichment/EnrichmentTrouble.h"
#include "enrichment/ModuleLine.h"
#include "look/StateView.h"
#include "look/Tip.h"
#include "look/Words.h"

#include <QLocale>
#include <QToolButton>

#include <algorithm>

namespace obi {

using Stage = EnrichmentSearch::Stage;

namespace {

/// As the modules stand in the matrix, whose columns it names: one that was switched on later is the last there.
Dossier inOrder(Dossier dossier, const QList<EnrichedRows::Module> &modules)
{
    const auto placeOf = [&modules](const ModuleOpinion &opinion) {
        const auto at = std::find_if(modules.begin(), modules.end(), [&opinion](const EnrichedRows::Module &module) {
            return module.instance.key() == opinion.module.key();
        });
        return at - modules.begin();
    };
    std::stable_sort(dossier.opinions.begin(), dossier.opinions.end(),
                     [&](const ModuleOpinion &a, const ModuleOpinion &b) { return placeOf(a) < placeOf(b); });
    return dossier;
}

} // namespace

void EnrichmentPopup::retranslate()
{
    setAccessibleName(tr("Enrichment results"));
    m_close->setAccessibleName(tr("Close"));
    m_close->setToolTip(tr("Close (Esc)"));
    m_table->retranslate();
    m_trouble->retranslate();
    m_search.model().retranslate();
    updateFilter();
    updateAll();
}

void EnrichmentPopup::updateHeader()
{
    m_title->setText(titleText());
    m_answered->setText(answeredText());
    m_answered->setToolTip(answeredHint());
    const bool timed = m_search.stage() != Stage::Idle && m_search.stage() != Stage::Finding && m_search.total() > 0;
    const QString seconds = QLocale().toString(double(m_search.elapsedMs()) / 1000, 'f', 1);
    m_elapsed->setText(timed ? tr("%1 s", "seconds").arg(seconds) : QString());
}

QString EnrichmentPopup::titleText() const
{
    const int total = m_search.total();
    const int shown = m_search.model().rowCount();
    if (m_search.stage() == Stage::Finding)
        return tr("Searching the text…");
    if (shown < total)
        return tr("%1 of %2 observables").arg(QLocale().toString(shown), QLocale().toString(total));
    //: %Ln is the number, with its separators.
    return tr("%Ln observable(s) in the pasted text", nullptr, total);
}

QString EnrichmentPopup::answeredText() const
{
    const int total = m_search.total();
    const QLocale locale;
    const bool isLong = total > EnrichmentSearch::AtOnce;
    if (m_search.stage() == Stage::Finding || total == 0)
        return {};
    if (m_search.stage() == Stage::Stopped || (isLong && m_search.done() < total))
        return tr("%1 of %2 checked", "observables").arg(locale.toString(m_search.done()), locale.toString(total));
    QList<EnrichedRows::Module> modules = m_search.model().rows().modules();
    modules.removeIf([total](const EnrichedRows::Module &module) { return module.count(ModuleMark::None) == total; });
    if (modules.isEmpty())
        return m_search.stage() == Stage::Asking ? tr("Asking the modules…") : QString();
    const auto answered = std::count_if(modules.begin(), modules.end(), [total](const EnrichedRows::Module &module) {
        return module.hasAnswered(total);
    });
    return tr("%1 of %2 modules answered").arg(locale.toString(answered), locale.toString(modules.size()));
}

/// A line for each module: how far it is, or what is wrong with it.
QString EnrichmentPopup::answeredHint() const
{
    const int total = m_search.total();
    QStringList lines;
    for (const EnrichedRows::Module &module : m_search.model().rows().modules()) {
        const bool failed = module.count(ModuleMark::Failed) + module.count(ModuleMark::MissingScope) > 0;
        const int open = module.count(ModuleMark::None) + module.count(ModuleMark::Asking);
        const QString state = failed ? errorBrief(module.error)
                              : open == 0
                                  ? tr("answered")
                                  : tr("%1 of %2").arg(QLocale().toString(total - open), QLocale().toString(total));
        lines << tr("%1: %2", "module: its state").arg(module.instance.name, state);
    }
    return plainTip(lines.join(u'\n'));
}

void EnrichmentPopup::updateFilter()
{
    const EnrichedModel &model = m_search.model();
    const EnrichedModel::Filter &filter = model.filter();
    m_hideHarmless->setText(tr("Hide clean and common (%Ln)", nullptr, model.rows().harmlessCount()));
    m_onlyUndecided->setText(
        tr("Only without a verdict (%Ln)", nullptr, model.rows().count() - model.rows().decidedCount()));
    m_hideHarmless->setChecked(filter.hidesHarmless);
    m_onlyUndecided->setChecked(filter.onlyUndecided);
    m_filter->setAccessibleName(tr("Filter observables"));
    m_filter->setToolTip(tr("Filter observables (Ctrl+F)"));
    const auto ink = filter.isOn() ? Theme::Role::Accent : Theme::Role::Text;
    m_filter->setIcon(m_theme.icon(QStringLiteral("filter"), ink));
    m_filter->setVisible(m_search.total() > 0);
}

void EnrichmentPopup::updateState()
{
    const bool finding = m_search.stage() == Stage::Finding;
    const bool rows = !finding && m_search.model().rowCount() > 0;
    m_table->setVisible(rows);
    m_line->setVisible(rows);
    m_actions->setVisible(rows);
    m_state->setVisible(!rows);
    if (finding && m_state->state() != StateView::State::Loading)
        m_state->showLoading();
    if (rows || finding)
        return;
    if (m_search.total() == 0)
        return m_state->showEmpty(
            tr("No observables found in this text."),
            tr("Domains, addresses, URLs, mail addresses and hashes are found wherever they stand. Name the type of "
               "anything else, at the beginning of a line: hostname:ws-01"));
    const bool undecided = m_search.model().filter().onlyUndecided;
    m_state->showEmpty(undecided ? tr("Every observable has a verdict.") : tr("All observables are clean or common."),
                       tr("A filter hides all %Ln of them.", nullptr, m_search.total()), tr("Show all"));
}

void EnrichmentPopup::updateLine()
{
    const EnrichedModel &model = m_search.model();
    if (model.rowCount() == 0)
        return;
    const int place = m_table->currentIndex().isValid() ? m_table->currentIndex().row() : 0;
    const Observable &observable = model.rows().observable(model.rowAt(place));
    const Dossier *dossier = m_verdicts.find(observable);
    m_line->show(observable.value(), dossier ? inOrder(*dossier, model.rows().modules()) : Dossier{});
}

} // namespace obi
