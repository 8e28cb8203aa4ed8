// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "look/Theme.h"

#include <QPainter>
#include <QStyle>
#include <QWidget>

namespace obi {

/// How many of the hosts have answered, as a bar beside the words that say so.
class AnswerBar : public QWidget
{
    Q_OBJECT
public:
    explicit AnswerBar(const Theme &theme, QWidget *parent = nullptr)
        : QWidget(parent)
        , m_theme(theme)
    {
        setFixedSize(92, 4);
        connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    }
    void setShare(double share)
    {
        m_share = qBound(0.0, share, 1.0);
        update();
    }

private:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), m_theme.color(Theme::Role::Line));
        const QRect done(0, 0, qRound(width() * m_share), height());
        painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), done), m_theme.color(Theme::Role::Accent));
    }
    const Theme &m_theme;
    double m_share = 0;
};

} // namespace obi
