// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "console/MenuCorner.h"

#include "login/ThemedLabel.h"
#include "look/Theme.h"
#include "settings/Settings.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QToolButton>

namespace obi {

using namespace Qt::StringLiterals;

MenuCorner::MenuCorner(Answers answers, Settings &settings, const Theme &theme, QMenuBar &bar)
    : QWidget(&bar)
    , m_answers(answers)
    , m_settings(settings)
    , m_theme(theme)
    , m_bar(bar)
    , m_offline(new MarkedWords(theme))
    , m_watch(new QToolButton)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 16, 0);
    row->setSpacing(12);
    row->addWidget(m_offline);
    row->addWidget(m_watch);
    m_watch->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_watch->setAutoRaise(true);
    m_watch->setFocusPolicy(Qt::TabFocus);
    // Whoever is watched by a program of their own sees it at all times, and ends it there.
    connect(m_watch, &QToolButton::clicked, &settings, [&settings] { settings.set(Setting::ClipboardWatch, false); });
    connect(&settings, &Settings::changed, this, [this](Setting setting) {
        if (setting == Setting::ClipboardWatch)
            showState();
    });
    connect(&theme, &Theme::changed, this, &MenuCorner::showState);
    showState();
}

void MenuCorner::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        showState();
}

void MenuCorner::showState()
{
    m_offline->show(u"cloud"_s, tr("Offline · recorded responses"), Theme::Role::Text2);
    m_offline->setVisible(m_answers == Answers::Recorded);
    m_watch->setIcon(m_theme.icon(u"eye"_s));
    m_watch->setText(tr("Watching the clipboard"));
    m_watch->setAccessibleName(m_watch->text());
    m_watch->setToolTip(tr("Press to stop."));
    m_watch->setVisible(m_settings.get<bool>(Setting::ClipboardWatch));
    // The bar gives a corner its place when it is put there, and not when it grows; at the top, if it is lower.
    setMinimumHeight(m_bar.sizeHint().height());
    m_bar.setCornerWidget(this);
    setVisible(!m_offline->isHidden() || !m_watch->isHidden());
}

} // namespace obi
