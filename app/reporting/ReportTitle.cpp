// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reporting/ReportTitle.h"

#include "look/Tall.h"
#include "look/Theme.h"
#include "look/Tip.h"
#include "reporting/LabelColor.h"

#include <QHBoxLayout>
#include <QLabel>

namespace obi {

ReportTitle::ReportTitle(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_title(new QLabel(this))
    , m_coverage(new QLabel(this))
    , m_notice(new QLabel(this))
{
    setFixedHeight(tall(theme, Height, TitleLine));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 2, 16, 0);
    row->setSpacing(12);
    for (QLabel *label : {m_title, m_coverage, m_notice})
        label->setTextFormat(Qt::PlainText);
    row->addWidget(m_title);
    row->addWidget(m_coverage, 1);
    row->addWidget(m_notice, 0, Qt::AlignVCenter);
    m_coverage->setMinimumWidth(40);
    m_notice->setContentsMargins(8, 2, 8, 2);
    m_notice->setAutoFillBackground(true);
    m_notice->hide();
    connect(&theme, &Theme::changed, this, &ReportTitle::retheme);
    retheme();
}

void ReportTitle::retheme()
{
    m_title->setFont(m_theme.font(Theme::Type::PageTitle));
    m_coverage->setFont(m_theme.font(Theme::Type::Dense));
    m_notice->setFont(m_theme.font(Theme::Type::Dense));
    setLabelColor(m_coverage, m_theme.color(Theme::Role::Text2));
    QPalette palette = m_notice->palette();
    palette.setColor(QPalette::Window, m_theme.soft(Disposition::Suspicious));
    m_notice->setPalette(palette);
    m_notice->setBackgroundRole(QPalette::Window);
    setLabelColor(m_notice, m_theme.color(Theme::Role::Text));
}

void ReportTitle::setWords(const QString &title, const QString &coverage)
{
    m_title->setText(title);
    m_coverage->setText(coverage);
    m_coverage->setToolTip(plainTip(coverage));
}

void ReportTitle::setNotice(const QString &notice, const QString &detail)
{
    m_notice->setText(notice);
    m_notice->setToolTip(plainTip(detail));
    m_notice->setVisible(!notice.isEmpty());
}

void ReportTitle::setCompact(bool compact)
{
    setFixedHeight(tall(m_theme, compact ? CompactHeight : Height, TitleLine));
}

} // namespace obi
