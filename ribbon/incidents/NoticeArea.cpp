// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "incidents/NoticeArea.h"

#include "login/Notice.h"

#include <QEvent>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace obi {
namespace {

/// A notice of two lines.
constexpr int Least = 52;

} // namespace

NoticeArea::NoticeArea(const QList<Notice *> &notices, QWidget *parent)
    : QScrollArea(parent)
    , m_notices(notices)
{
    auto *content = new QWidget;
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(16, 4, 16, 4);
    m_column->setSpacing(4);
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
    m_column->invalidate();
    const int wanted = m_column->hasHeightForWidth() ? m_column->totalHeightForWidth(viewport()->width())
                                                     : m_column->totalSizeHint().height();
    // The keyboard comes here only where there is something to scroll.
    setFocusPolicy(wanted > m_room ? Qt::StrongFocus : Qt::NoFocus);
    setFixedHeight(std::min(wanted, m_room));
    verticalScrollBar()->setSingleStep(16);
}

} // namespace obi
