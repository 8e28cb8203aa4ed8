// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "look/Tip.h"
#include "pivot/ActionDialog.h"
#include "pivot/ActionTargets.h"
#include "pivot/ActionWords.h"
#include "pivot/RemediationWords.h"

#include <QCheckBox>

namespace obi {
using namespace Qt::StringLiterals;
namespace {

constexpr int MostTold = 3; ///< reasons above the table, where each row has its own in its tool tip; cases

} // namespace

void ActionDialog::tellCases()
{
    if (m_cases.isEmpty())
        m_record->setText(tr("Record it in the cases that hold it"));
    else
        m_record->setText(m_cases.size() == 1 ? tr("Record it in the case “%1”").arg(m_cases.first())
                                              : tr("Record it in %Ln case(s)", nullptr, int(m_cases.size())));
    m_record->setToolTip(plainTip(m_cases.join(u'\n')));
    m_record->setAccessibleDescription(m_cases.join(u'\n'));
    m_caseNames->setText(caseNames());
    m_caseNames->setVisible(m_cases.size() > 1 && !m_record->isHidden());
}

QString ActionDialog::caseNames() const
{
    QStringList names;
    for (const QString &title : m_cases.mid(0, MostTold))
        names << tr("“%1”", "title of a case").arg(title);
    const QString text = names.join(tr(", ", "between values"));
    const auto more = int(m_cases.size() - names.size());
    return more > 0 ? tr("%1 and %Ln more", "cases", more).arg(text) : text;
}

void ActionDialog::tellWindow()
{
    const QList<Observable> &observables = m_targets->observables();
    const ActionQuestion question = actionQuestion(m_action, observables);
    switch (m_stage) {
    case Stage::Confirm:
        setWindowTitle(question.window);
        return setHeading(question.heading);
    case Stage::Refused:
        setWindowTitle(question.window);
        return setHeading(tr("Nothing was sent"));
    case Stage::Asked:
        setWindowTitle(tr("Action in progress"));
        break;
    case Stage::Done:
    case Stage::Failed:
        setWindowTitle(tr("Result of the action"));
        break;
    }
    setHeading(
        actionHeading(m_action, observables, m_stage == Stage::Asked, m_targets->count(ActionRecord::State::Finished)));
}

void ActionDialog::tellOutcome()
{
    const bool several = m_targets->rowCount() > 1;
    QString text;
    switch (m_stage) {
    case Stage::Confirm:
        setMark(u"warn"_s, Disposition::Suspicious);
        text = actionQuestion(m_action, m_targets->observables()).detail;
        if (!m_own.isEmpty())
            text += u'\n' +
                    tr("Of your own organisation: %1").arg(m_own.mid(0, MostTold).join(tr(", ", "between values"))) +
                    (m_own.size() > MostTold ? u" …"_s : QString());
        if (m_deleted > 0)
            text += u'\n' + tr("%Ln message(s) are deleted already and left out.", nullptr, m_deleted);
        if (m_others > 0)
            text += u'\n' +
                    tr("%Ln of those that were chosen are left out: %1 does not offer it for them.", nullptr, m_others)
                        .arg(m_action.module.name);
        return setDetail(text);
    case Stage::Refused:
        setMark(u"warn"_s, Disposition::Suspicious);
        return setDetail(tr("Another account is in use than the one that this was offered to. Open the menu again to "
                            "see what its modules can do."));
    case Stage::Asked:
        setMark(u"pend"_s, Theme::Role::Text3);
        return setDetail(progressText());
    case Stage::Done:
    case Stage::Failed:
        break;
    }
    const auto [icon, ink] =
        several ? actionMark(m_stage == Stage::Done ? ActionRecord::State::Finished : ActionRecord::State::Unanswered)
                : actionMark(m_targets->first()->state);
    setMark(icon, ink);
    setDetail(several ? severalText() : actionText(*m_targets->first()));
}

QString ActionDialog::progressText() const
{
    const int all = m_targets->rowCount();
    const int underWay = m_targets->underWay();
    if (underWay == all)
        return tr("%1 has been asked. You can close this: Home tells how it ends.").arg(m_action.module.name);
    return tr("%1 is being asked: %2 of %3 have ended. You can close this: Home tells how each ends.")
        .arg(m_action.module.name)
        .arg(all - underWay)
        .arg(all);
}

QString ActionDialog::severalText() const
{
    const int all = m_targets->rowCount();
    if (m_stage == Stage::Done)
        return tr("%1 has accepted it for all %Ln observable(s).", nullptr, all).arg(m_action.module.name);
    return tr("%1 of %2 were not carried out or got no answer. Home tells of each; look at %3 before you ask again.")
               .arg(m_targets->failed())
               .arg(all)
               .arg(m_action.module.name) +
           u'\n' + m_targets->reasons().mid(0, MostTold).join(u'\n');
}

QString ActionDialog::endText() const
{
    const ActionRecord &first = *m_targets->first();
    const QString title = actionTitle(first);
    const int all = m_targets->rowCount();
    if (all == 1)
        return tr("“%1” on %2: %3. Home tells more.", "action, observable, how it ended")
            .arg(title, first.observable.value(), actionResultWord(first));
    if (m_stage == Stage::Done)
        return tr("“%1” was accepted for all %Ln observable(s). Home tells more.", nullptr, all).arg(title);
    return tr("“%1”: %2 of %3 were not carried out or got no answer. Home tells of each.")
        .arg(title)
        .arg(m_targets->failed())
        .arg(all);
}

} // namespace obi
