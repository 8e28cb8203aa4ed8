// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casebook/UndoBar.h"
#include "look/Tall.h"
#include "look/Tip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace obi {
using namespace Qt::StringLiterals;

UndoBar::UndoBar(Theme &theme, QWidget *parent)
    : CasebookPane(theme, parent)
    , m_text(new QLabel)
    , m_undo(new QPushButton)
    , m_close(new QToolButton)
{
    paintOn(QPalette::Window);
    setFixedHeight(tall(theme, 36));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 12, 0);
    row->setSpacing(8);
    m_text->setTextFormat(Qt::PlainText);
    row->addWidget(m_text);
    row->addWidget(m_undo);
    row->addStretch();
    row->addWidget(m_close);
    m_close->setAutoRaise(true);
    m_timer.setSingleShot(true);
    m_timer.setInterval(ShownMs);
    connect(&m_timer, &QTimer::timeout, this, &QWidget::hide);
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_undo, &QPushButton::clicked, this, &UndoBar::undo);
    hide();
    retranslate();
    takeTheme();
}

void UndoBar::offer(const QString &message, std::function<void()> undo)
{
    m_act = std::move(undo);
    m_text->setText(fontMetrics().elidedText(message, Qt::ElideMiddle, 640));
    m_text->setToolTip(plainTip(message));
    m_undo->setAccessibleDescription(message);
    m_timer.start();
    show();
}

bool UndoBar::undo()
{
    hide();
    const auto act = std::exchange(m_act, nullptr);
    if (act)
        act();
    return bool(act);
}

void UndoBar::forgetUnseen()
{
    if (isHidden())
        m_act = nullptr;
}

QString UndoBar::message() const
{
    return m_text->text();
}

void UndoBar::retranslate()
{
    m_undo->setText(tr("Undo"));
    m_undo->setAccessibleName(tr("Undo"));
    m_close->setToolTip(tr("Close"));
    m_close->setAccessibleName(tr("Close"));
}

void UndoBar::takeTheme()
{
    m_text->setFont(theme().font(Theme::Type::Dense));
    m_close->setIcon(theme().icon(u"x"_s, Theme::Role::Text2));
}

} // namespace obi
