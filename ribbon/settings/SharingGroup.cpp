// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/SharingGroup.h"

#include "login/ThemedLabel.h"
#include "look/Times.h"
#include "look/Words.h"
#include "settings/Settings.h"
#include "sync/CaseSync.h"

#include <QCheckBox>
#include <QPushButton>
#include <QSignalBlocker>

namespace obi {

namespace {

ThemedLabel *wrapped(const Theme &theme)
{
    auto *label = new ThemedLabel(theme, Theme::Type::Dense, Theme::Role::Text);
    label->setWordWrap(true);
    label->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    return label;
}

/// Edits that the service has not got, whoever they wait for.
int waitingIn(const CaseSync &sync)
{
    int waiting = 0;
    for (const CaseShare &share : sync.shares())
        waiting += share.waiting;
    return waiting;
}

} // namespace

SharingGroup::SharingGroup(const Theme &theme, Settings &settings, CaseSync *sync, Clock clock, QWidget *parent)
    : SettingsGroup(theme, parent)
    , m_settings(settings)
    , m_share(new QCheckBox)
    , m_shareName(addRow(QList<QWidget *>{m_share}))
    , m_sync(sync)
    , m_clock(std::move(clock))
    , m_state(wrapped(theme))
    , m_fetched(wrapped(theme))
    , m_sent(wrapped(theme))
    , m_now(new QPushButton)
{
    m_stateName = addRow(m_state);
    m_fetchedName = addRow(m_fetched);
    m_sentName = addRow(m_sent);
    addButtons({m_now});
    if (m_sync) {
        connect(m_sync, &CaseSync::changed, this, &SharingGroup::showSync);
        connect(m_now, &QPushButton::clicked, m_sync, &CaseSync::retry);
    }
    connect(m_share, &QCheckBox::toggled, this, [this](bool on) { m_settings.set(Setting::ShareCases, on); });
    connect(&m_settings, &Settings::changed, this, &SharingGroup::showSettings);
    showSettings();
    retranslate();
}

void SharingGroup::showSettings()
{
    const QSignalBlocker quiet(m_share);
    m_share->setChecked(m_settings.get<bool>(Setting::ShareCases));
}

void SharingGroup::showSync()
{
    const bool isLive = m_sync && m_sync->isLive();
    const int waiting = isLive ? waitingIn(*m_sync) : 0;
    QString state = tr("A recording is shared with nobody.");
    if (isLive && m_sync->problem())
        state = tr("Failed: %1").arg(errorText(*m_sync->problem()));
    else if (isLive && m_sync->isAtWork())
        state = tr("Syncing…");
    else if (isLive && waiting > 0)
        state = m_sync->isSharing() ? tr("%Ln edit(s) wait", nullptr, waiting)
                                    : tr("%Ln edit(s) wait: sharing is off", nullptr, waiting);
    else if (isLive)
        state = tr("Nothing waits.");
    m_state->setText(state);
    const auto when = [this](const QDateTime &time) {
        return time.isValid() ? momentText(time, m_clock.now()) : tr("Not since Obi was started");
    };
    m_fetched->setText(when(isLive ? m_sync->lastFetched() : QDateTime()));
    m_sent->setText(when(isLive ? m_sync->lastSent() : QDateTime()));
    setButton(m_now, tr("Sync now"), isLive && m_sync->account() ? QString() : tr("Nobody is logged in."));
}

void SharingGroup::retranslate()
{
    m_stateName->setText(tr("State"));
    m_fetchedName->setText(tr("Last fetched"));
    m_sentName->setText(tr("Last sent"));
    showSync();
    setTitle(tr("Case sharing"));
    m_shareName->setText(tr("Cases"));
    m_share->setText(tr("Share with the service"));
    m_share->setAccessibleName(tr("Share cases with the service"));
}

SharingWordsGroup::SharingWordsGroup(const Theme &theme, QWidget *parent)
    : SettingsGroup(theme, parent)
    , m_words(new ThemedLabel(theme, Theme::Type::Dense, Theme::Role::Text2))
{
    m_words->setWordWrap(true);
    addWide(m_words);
    retranslate();
}

void SharingWordsGroup::retranslate()
{
    setTitle(tr("What is shared"));
    const QStringList lines{
        tr("Cases that you make while you are logged in, and what you change in cases of the service, go to the "
           "private intelligence of your organisation: texts, notes and observables."),
        tr("Cases made before, or without an account, stay on this machine until you share them one by one."),
        tr("A case that shows “Shared” can be taken out again: its menu in the casebook has “Stop sharing…”."),
        tr("While this is off, nothing is sent. Cases of the service come to this machine all the same, and what you "
           "change in them waits."),
    };
    m_words->setText(lines.join(QStringLiteral("\n\n")));
}

} // namespace obi
