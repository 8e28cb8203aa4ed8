// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/NotificationGroup.h"

#include "login/ThemedLabel.h"
#include "settings/Settings.h"

#include <QCheckBox>
#include <QSignalBlocker>

namespace obi {

NotificationGroup::NotificationGroup(const Theme &theme, Settings &settings, QWidget *parent)
    : SettingsGroup(theme, parent)
    , m_settings(settings)
    , m_all(new QCheckBox)
    , m_allName(addRow(QList<QWidget *>{m_all}))
    , m_kindsName(nullptr)
{
    for (const Notification each : {Notification::Incidents}) { // what the desktop is told
        auto *box = new QCheckBox;
        ThemedLabel *name = addRow(QList<QWidget *>{box});
        if (!m_kindsName)
            m_kindsName = name;
        m_kinds.append({each, box});
        connect(box, &QCheckBox::toggled, this, [this, each](bool wanted) { mute(each, wanted); });
    }
    connect(m_all, &QCheckBox::toggled, this, [this](bool on) { m_settings.set(Setting::Notifications, on); });
    connect(&settings, &Settings::changed, this, &NotificationGroup::showSettings);
    showSettings();
    retranslate();
}

void NotificationGroup::showSettings()
{
    const bool any = m_settings.get<bool>(Setting::Notifications);
    const auto muted = m_settings.get<QStringList>(Setting::MutedNotifications);
    const QSignalBlocker quiet(m_all);
    m_all->setChecked(any);
    for (const auto &[kind, box] : std::as_const(m_kinds)) {
        const QSignalBlocker still(box);
        box->setChecked(!muted.contains(notificationKey(kind)));
        box->setEnabled(any);
        box->setToolTip(any ? QString() : tr("Nothing is told while notifications are off."));
        box->setAccessibleDescription(box->toolTip());
    }
}

void NotificationGroup::mute(Notification notification, bool wanted)
{
    auto muted = m_settings.get<QStringList>(Setting::MutedNotifications);
    muted.removeAll(notificationKey(notification));
    if (!wanted)
        muted.append(notificationKey(notification));
    m_settings.set(Setting::MutedNotifications, muted);
}

void NotificationGroup::retranslate()
{
    const auto words = [](Notification kind) {
        switch (kind) {
        case Notification::Incidents:
            return tr("New incidents");
        }
        return QString();
    };
    setTitle(tr("Notifications"));
    m_allName->setText(tr("Desktop"));
    m_all->setText(tr("While Obi is in the background"));
    m_all->setAccessibleName(tr("Notify while Obi is in the background"));
    m_kindsName->setText(tr("Of what"));
    for (const auto &[kind, box] : std::as_const(m_kinds)) {
        box->setText(words(kind));
        box->setAccessibleName(box->text());
    }
    showSettings();
}

} // namespace obi
