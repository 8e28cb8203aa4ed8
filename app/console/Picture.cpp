// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "console/Picture.h"

#include "exchange/CaseWriter.h"

#include <QApplication>
#include <QBuffer>
#include <QPainter>
#include <QWidget>

namespace obi {

Picture::Picture(QWidget &window, QString fileName, std::function<bool()> isSettled, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_fileName(std::move(fileName))
    , m_isSettled(std::move(isSettled))
{
    m_waited.start();
    m_timer.setInterval(PollMs);
    connect(&m_timer, &QTimer::timeout, this, &Picture::poll);
    m_timer.start();
}

void Picture::poll()
{
    m_calm = m_isSettled() ? m_calm + 1 : 0;
    if (m_calm < CalmPolls && m_waited.elapsed() < PatienceMs)
        return;
    m_timer.stop();
    // What has not loaded after a minute will not: the picture shows what there is.
    take();
}

void Picture::take()
{
    QPixmap picture = m_window.grab();
    if (QWidget *popup = QApplication::activePopupWidget()) {
        QPainter painter(&picture);
        painter.drawPixmap(popup->pos() - m_window.mapToGlobal(QPoint()), popup->grab());
    }
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    picture.save(&buffer, "PNG");
    if (const auto written = writeFileWhole(m_fileName, png); !written)
        Q_EMIT failed(written.error());
    else
        Q_EMIT taken();
}

} // namespace obi
