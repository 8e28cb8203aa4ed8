// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "look/Segments.h"

#include "look/Kind.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QToolButton>

namespace obi {

Segments::Segments(QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(m_group, &QButtonGroup::idClicked, this, &Segments::chosen);
}

QToolButton *Segments::add(const QString &text)
{
    auto *button = new QToolButton(this);
    button->setCheckable(true); // before it has a text: ButtonAccess
    button->setText(text);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAccessibleName(text.section(u'\t', 0, 0));
    button->installEventFilter(this);
    m_group->addButton(button, count());
    m_buttons.append(button);
    layout()->addWidget(button);
    place();
    return button;
}

void Segments::setText(int index, const QString &text)
{
    m_buttons[index]->setText(text);
    m_buttons[index]->setAccessibleName(text.section(u'\t', 0, 0));
}

void Segments::setSubject(const QString &subject)
{
    for (QToolButton *button : std::as_const(m_buttons))
        button->setAccessibleDescription(subject);
}

int Segments::current() const
{
    return m_group->checkedId();
}

void Segments::setCurrent(int index)
{
    if (auto *button = m_group->button(index))
        button->setChecked(true);
}

bool Segments::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key != Qt::Key_Left && key != Qt::Key_Right)
        return QWidget::eventFilter(watched, event);
    const bool forward = (key == Qt::Key_Right) == (layoutDirection() == Qt::LeftToRight);
    const auto from = m_buttons.indexOf(static_cast<QToolButton *>(watched));
    const qsizetype to = qBound(qsizetype(0), from + (forward ? 1 : -1), m_buttons.size() - 1);
    m_buttons[to]->setFocus(Qt::TabFocusReason);
    if (to != from)
        m_buttons[to]->click();
    return true;
}

void Segments::place()
{
    for (int i = 0; i < count(); ++i) {
        const bool last = i == count() - 1;
        const SegmentPlace end = last ? SegmentPlace::Last : SegmentPlace::Middle;
        setSegmentPlace(m_buttons[i], i > 0 ? end : last ? SegmentPlace::Only : SegmentPlace::First);
    }
}

} // namespace obi
