// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "console/MessageStrip.h"

#include "look/Tall.h"
#include "look/Theme.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QTimer>

namespace obi {

namespace {
constexpr int Height = 28; ///< of a single line
constexpr int Above = 6;
constexpr int FewLetters = 100;
constexpr int Side = 16;
constexpr int AboveFoot = 36; ///< clear of the page's footer
} // namespace

MessageStrip::MessageStrip(const Theme &theme, QWidget *page)
    : QWidget(page)
    , m_theme(theme)
    , m_label(new QLabel(this))
    , m_timer(new QTimer(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, Above, 12, Above);
    row->addWidget(m_label);
    m_label->setTextFormat(Qt::PlainText);
    m_label->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, &QWidget::hide);
    page->installEventFilter(this);
    hide();
}

QString MessageStrip::message() const
{
    return isHidden() ? QString() : m_label->text();
}

void MessageStrip::tell(const QString &message)
{
    m_label->setFont(m_theme.font(Theme::Type::Dense));
    QPalette palette = m_label->palette();
    palette.setColor(QPalette::WindowText, m_theme.color(Theme::Role::TipText));
    m_label->setPalette(palette);
    m_label->setText(message);
    m_label->setAccessibleName(message);
    show();
    place();
    raise();
    m_timer->start(ShownMs + MsALetter * std::max(0, int(message.size()) - FewLetters));
    QAccessibleEvent alert(m_label, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageStrip::place()
{
    const int room = parentWidget()->width() - 2 * Side;
    m_label->setWordWrap(false);
    const int wanted = sizeHint().width();
    m_label->setWordWrap(wanted > room);
    const int width = std::min(wanted, room);
    const int line = tall(m_theme, Height);
    resize(width, std::max(line, wanted > room ? heightForWidth(width) : line));
    move(Side, parentWidget()->height() - tall(m_theme, AboveFoot) - height());
}

void MessageStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(Theme::Role::Tip));
    painter.drawRoundedRect(rect(), 3, 3);
}

bool MessageStrip::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && !isHidden())
        place();
    return QWidget::eventFilter(watched, event);
}

void MessageStrip::mousePressEvent(QMouseEvent *)
{
    hide();
}

void MessageStrip::enterEvent(QEnterEvent *)
{
    m_timer->stop();
}

void MessageStrip::leaveEvent(QEvent *)
{
    m_timer->start(ShownMs);
}

} // namespace obi
