// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casebook/SharingButton.h"

#include "casebook/OpenCase.h"
#include "login/Question.h"
#include "look/Tip.h"

#include <QMenu>

namespace obi {

SharingButton::SharingButton(const Theme &theme, OpenCase &open, CaseSync *sync, QWidget *parent)
    : QToolButton(parent)
    , m_theme(theme)
    , m_open(open)
    , m_sync(sync)
{
    setAutoRaise(true);
    setFocusPolicy(Qt::StrongFocus);
    setVisible(false);
    if (!sync)
        return;
    connect(this, &QToolButton::clicked, this, &SharingButton::offer);
    connect(&open, &OpenCase::changed, this, &SharingButton::show);
    connect(sync, &CaseSync::changed, this, &SharingButton::show);
    connect(&theme, &Theme::changed, this, &SharingButton::show);
}

void SharingButton::show()
{
    const bool known = m_sync && m_sync->isLive() && m_open.value();
    setVisible(known);
    if (!known)
        return;
    const SharingState state = sharingState(*m_sync, m_open.id());
    setIcon(m_theme.pixmap(state.icon, inkColor(m_theme, state.ink), 16, devicePixelRatioF()));
    setToolTip(plainTip(state.word + u'\n' + state.explanation));
    setAccessibleName(tr("Sharing: %1").arg(state.word));
    setAccessibleDescription(state.explanation);
}

void SharingButton::offer()
{
    const SharingState state = sharingState(*m_sync, m_open.id());
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(state.word)->setEnabled(false);
    menu->addSeparator();
    switch (state.way) {
    case SharingWay::Share:
        connect(menu->addAction(tr("Share this case…")), &QAction::triggered, this, &SharingButton::askToShare);
        break;
    case SharingWay::Retry:
        connect(menu->addAction(tr("Retry")), &QAction::triggered, m_sync, &CaseSync::retry);
        break;
    case SharingWay::LogIn:
        connect(menu->addAction(tr("Log in…")), &QAction::triggered, this, &SharingButton::logInWanted);
        break;
    case SharingWay::None:
    case SharingWay::Settings:
        break;
    }
    if (const CaseShare *share = m_sync->find(m_open.id()); share && !share->gone)
        connect(menu->addAction(tr("Stop sharing…")), &QAction::triggered, this, &SharingButton::askToStop);
    if (m_sync->account() && state.way != SharingWay::Retry)
        connect(menu->addAction(tr("Sync now")), &QAction::triggered, m_sync, &CaseSync::retry);
    connect(menu->addAction(tr("Settings of case sharing…")), &QAction::triggered, this,
            &SharingButton::settingsWanted);
    menu->popup(mapToGlobal(QPoint(0, height())));
}

void SharingButton::askToStop()
{
    if (!m_open.value())
        return;
    askFirst(m_theme, window(), tr("Stop sharing “%1”?").arg(m_open.value()->title),
             tr("The service keeps what it has. What you change here stays on this machine, and what others change "
                "there does not come any more. You can share the case again."),
             tr("Stop sharing"), [this, id = m_open.id()] { m_sync->stopSharing(id); });
}

// What leaves this machine is said before.
void SharingButton::askToShare()
{
    if (!m_open.value())
        return;
    const Case &shared = *m_open.value();
    askFirst(m_theme, window(), tr("Share “%1” with the service?").arg(shared.title),
             tr("Its texts, its notes and %Ln observable(s) go to the private intelligence of your organisation.",
                nullptr, int(shared.observables.size())),
             tr("Share"), [this, id = shared.id] { m_sync->share(id); });
}

} // namespace obi
