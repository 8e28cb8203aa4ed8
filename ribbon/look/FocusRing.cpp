// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "look/FocusRing.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QFocusEvent>
#include <QFocusFrame>
#include <QKeySequenceEdit>
#include <QLineEdit>

namespace obi {
namespace {

bool takesRing(const QWidget *widget)
{
    if (qobject_cast<const QLineEdit *>(widget))
        return !qobject_cast<QAbstractSpinBox *>(widget->parentWidget()) &&
               !qobject_cast<QComboBox *>(widget->parentWidget());
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QComboBox *>(widget) ||
           qobject_cast<const QAbstractSpinBox *>(widget) || qobject_cast<const QKeySequenceEdit *>(widget);
}

bool isKeyReason(Qt::FocusReason reason)
{
    return reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason;
}

} // namespace

FocusRing::FocusRing()
{
    qApp->installEventFilter(this);
}

FocusRing::~FocusRing()
{
    delete m_frame;
}

bool FocusRing::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
        m_byKey = true;
        break;
    case QEvent::MouseButtonPress:
        m_byKey = false;
        if (watched->isWidgetType()) {
            static_cast<QWidget *>(watched)->window()->setAttribute(Qt::WA_KeyboardFocusChange, false);
            show(nullptr);
        }
        break;
    case QEvent::FocusIn:
        if (watched->isWidgetType())
            focused(static_cast<QWidget *>(watched), static_cast<QFocusEvent *>(event)->reason());
        break;
    default:
        break;
    }
    return false;
}

// A focus that the program moved (OtherFocusReason, after a popup, …) counts for the hand that moved last.
void FocusRing::focused(QWidget *widget, Qt::FocusReason reason)
{
    const bool byKey = isKeyReason(reason) || (m_byKey && reason != Qt::MouseFocusReason);
    if (byKey)
        widget->window()->setAttribute(Qt::WA_KeyboardFocusChange);
    show(byKey && takesRing(widget) ? widget : nullptr);
}

void FocusRing::show(QWidget *widget)
{
    if (!m_frame && !widget)
        return;
    if (!m_frame)
        m_frame = new QFocusFrame(widget);
    m_frame->setWidget(widget);
}

} // namespace obi
