// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bar/BandSearch.h"

#include "bar/BandButton.h"
#include "bar/Ribbon.h"

#include <QEvent>
#include <QFocusEvent>

namespace obi {

BandSearch::BandSearch(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_button(new BandButton(theme, this))
{
    m_button->setIconName(QStringLiteral("search"));
    m_button->setCompact(true);
    setFixedSize(0, Ribbon::BarHeight);
    hide();
    connect(m_button, &QAbstractButton::clicked, this, &BandSearch::focusField);
}

void BandSearch::setField(QWidget *field)
{
    m_field = field;
    field->setParent(this);
    field->installEventFilter(this);
    takeName();
    Q_EMIT roomWanted();
}

void BandSearch::takeName()
{
    m_button->setWords(m_field->accessibleName());
    m_button->setAccessibleName(m_field->accessibleName());
    m_button->setAccessibleDescription(m_field->accessibleDescription());
}

void BandSearch::focusField()
{
    if (!m_field)
        return;
    setOpen(true);
    m_field->setFocus(Qt::ShortcutFocusReason);
}

void BandSearch::setOpen(bool open)
{
    if (open == m_open)
        return;
    m_open = open;
    Q_EMIT roomWanted();
}

int BandSearch::wideWidth() const
{
    return m_field ? m_field->sizeHint().width() + Gap : 0;
}

int BandSearch::narrowWidth() const
{
    return m_field ? qMax(Narrowest, m_field->minimumSizeHint().width()) + Gap : 0;
}

int BandSearch::buttonWidth() const
{
    return m_field ? m_button->sizeHint().width() : 0;
}

void BandSearch::takeWidth(int width)
{
    const bool asField = m_field && width >= narrowWidth();
    setFixedWidth(asField ? width : buttonWidth());
    m_button->setVisible(m_field && !asField);
    m_button->setGeometry(0, 0, buttonWidth(), height());
    if (!m_field)
        return;
    const int high = m_field->sizeHint().height();
    m_field->setVisible(asField);
    m_field->setGeometry(0, (height() - high) / 2, qMax(narrowWidth(), width) - Gap, high);
}

bool BandSearch::eventFilter(QObject *, QEvent *event)
{
    // A menu of the field's own takes the focus for a moment only.
    if (event->type() == QEvent::FocusOut && static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason)
        setOpen(false);
    if (event->type() == QEvent::LanguageChange) {
        // The field gets the event after its watchers.
        QMetaObject::invokeMethod(
            this,
            [this] {
                takeName();
                Q_EMIT roomWanted();
            },
            Qt::QueuedConnection);
    }
    return false;
}

} // namespace obi
