// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/CheckDetails.h"

#include "login/Notice.h"
#include "look/Words.h"
#include "settings/CheckModel.h"

namespace obi {
using namespace Qt::StringLiterals;

CheckDetails::CheckDetails(const Theme &theme, const CheckModel &steps, QWidget *parent)
    : SettingsGroup(theme, parent)
    , m_steps(steps)
    , m_what(new ThemedLabel(theme, Theme::Type::DenseStrong))
    , m_found(new ThemedLabel(theme, Theme::Type::Mono, Theme::Role::Text2))
    , m_next(new Notice(theme))
{
    for (ThemedLabel *label : {m_what, m_found}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        addWide(label);
    }
    addWide(m_next, 8);
    retranslate();
}

void CheckDetails::show(int row)
{
    m_row = row;
    m_next->clear();
    m_found->clear();
    m_found->hide();
    if (row < 0 || row >= m_steps.rowCount()) {
        const bool passed = m_steps.rowCount() > 0;
        return m_what->setText(passed ? tr("All steps passed. Choose one to see what it found.")
                                      : tr("Names, port 443, certificate, credentials, scopes and clock are tried in "
                                           "this order, each with its time and a next step."));
    }
    const CheckStep &step = m_steps.step(row);
    m_what->setText(
        tr("%1: %2", "step, outcome").arg(CheckModel::whatWord(step.what), CheckModel::outcomeWord(step.outcome)));
    m_found->show();
    m_found->setText((QStringList{step.server} + step.details).join(u'\n'));
    if (step.error && step.outcome == CheckStep::Outcome::Warning)
        m_next->say(Notice::Tone::Warning, errorText(*step.error));
    else if (step.error)
        m_next->sayError(*step.error);
}

void CheckDetails::retranslate()
{
    setTitle(tr("Next step"));
    show(m_row);
}

} // namespace obi
