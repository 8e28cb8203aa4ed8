// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/SectionReset.h"

#include "look/Theme.h"
#include "settings/Settings.h"
#include "settings/SettingsGroup.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

#include <algorithm>

namespace obi {

SectionReset::SectionReset(const Theme &theme, Settings &settings, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_button(new QPushButton(theme.icon(QStringLiteral("refresh")), {}))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 12, 0, 0);
    row->addWidget(m_button);
    row->addStretch();
    m_button->setAutoDefault(false);
    connect(m_button, &QPushButton::clicked, this, &SectionReset::reset);
    connect(&settings, &Settings::changed, this, &SectionReset::showState);
}

void SectionReset::setSection(const QString &title, const QList<Setting> &settings)
{
    m_title = title;
    m_section = settings;
    showState();
}

void SectionReset::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        showState();
    QWidget::changeEvent(event);
}

void SectionReset::reset()
{
    const QString title = m_title; // in the language of the message, which may be one of the settings
    for (const Setting setting : QList(m_section))
        m_settings.reset(setting);
    Q_EMIT reported(tr("%1: as delivered.").arg(title));
}

void SectionReset::showState()
{
    const bool standard =
        std::all_of(m_section.begin(), m_section.end(), [this](Setting each) { return m_settings.isStandard(each); });
    setButton(m_button, tr("Reset this section"), standard ? tr("Everything here is as delivered.") : QString());
}

} // namespace obi
