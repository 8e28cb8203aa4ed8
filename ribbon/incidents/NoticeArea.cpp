// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "incidents/NoticeArea.h"

#include "login/Notice.h"

#include <QEvent>
#include <QMetaObject>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace obi {
namespace {

/// A notice of one line, with a button.
constexpr int Least = 44;
constexpr int Side = 16;
constexpr int Edge = 4; ///< over, under and between

} // namespace

NoticeArea::NoticeArea(const QList<Notice *> &notices, QWidget *parent)
    : QScrollArea(parent)
    , m_notices(notices)
{
    auto *content = new QWidget;
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(Side, Edge, Side, Edge);
    m_column->setSpacing(Edge);
    for (Notice *notice : notices) {
        m_column->addWidget(notice);
        notice->installEventFilter(this);
    }
    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    connect(verticalScrollBar(), &QScrollBar::sliderReleased, this, &NoticeArea::snap);
    fit();
}

void NoticeArea::setRoom(int height)
{
    m_room = std::max(height, Least);
    fit();
}

bool NoticeArea::eventFilter(QObject *watched, QEvent *event)
{
    const QEvent::Type type = event->type();
    if (type == QEvent::ShowToParent || type == QEvent::HideToParent || type == QEvent::LayoutRequest)
        fit();
    if (type == QEvent::ShowToParent)
        QMetaObject::invokeMethod(
            this,
            [this, newest = qobject_cast<Notice *>(watched)] {
                if (newest && m_step > 0)
                    verticalScrollBar()->setValue(newest->y() - Edge);
            },
            Qt::QueuedConnection);
    return QScrollArea::eventFilter(watched, event);
}

void NoticeArea::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    fit();
}

void NoticeArea::fit()
{
    const bool said =
        std::any_of(m_notices.begin(), m_notices.end(), [](const Notice *one) { return !one->isHidden(); });
    setVisible(said);
    if (!said)
        return;
    int wanted = Edge;
    int tallest = 0;
    for (Notice *one : m_notices) {
        if (one->isHidden())
            continue;
        const int width = viewport()->width() - 2 * Side;
        const int height = one->hasHeightForWidth() ? one->heightForWidth(width) : one->sizeHint().height();
        // What is scrolled is else as high as the words would be in a narrow place.
        one->setFixedHeight(height);
        wanted += height + Edge;
        tallest = std::max(tallest, height);
    }
    const bool isPaged = wanted > m_room;
    m_step = isPaged ? tallest + Edge : 0;
    for (Notice *one : m_notices) {
        if (isPaged && !one->isHidden())
            one->setFixedHeight(tallest);
    }
    // The keyboard comes here only where there is something to scroll.
    setFocusPolicy(isPaged ? Qt::StrongFocus : Qt::NoFocus);
    setFixedHeight(isPaged ? std::min(tallest + 2 * Edge, m_room) : wanted);
    // A notice that is taller than its room is scrolled by lines.
    verticalScrollBar()->setSingleStep(isPaged && tallest + 2 * Edge <= m_room ? m_step : Side);
}

/// To the notice that most is seen of.
void NoticeArea::snap()
{
    if (m_step > 0 && m_step + Edge <= m_room)
        verticalScrollBar()->setValue((verticalScrollBar()->value() + m_step / 2) / m_step * m_step);
}

} // namespace obi
