// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/SharingGroup.h"

#include "login/ThemedLabel.h"
#include "settings/Settings.h"

#include <QCheckBox>
#include <QSignalBlocker>

namespace obi {

SharingGroup::SharingGroup(const Theme &theme, Settings &settings, QWidget *parent)
    : SettingsGroup(theme, parent)
    , m_settings(settings)
    , m_share(new QCheckBox)
    , m_shareName(addRow(QList<QWidget *>{m_share}))
{
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

void SharingGroup::retranslate()
{
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
        tr("While this is off, nothing is sent. Cases of the service come to this machine all the same, and what you "
           "change in them waits."),
    };
    m_words->setText(lines.join(QStringLiteral("\n\n")));
}

} // namespace obi
