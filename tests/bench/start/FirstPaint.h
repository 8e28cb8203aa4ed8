// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Shared by both programs of the start benchmark: says on standard output when the first window has been painted and,
// half a second later (or when `settled` says so), how much memory the process holds.

#include <QApplication>
#include <QDateTime>
#include <QElapsedTimer>
#include <QEvent>
#include <QFile>
#include <QTimer>
#include <QWidget>

#include <chrono>
#include <cstdio>
#include <functional>

class FirstPaint : public QObject
{
public:
    explicit FirstPaint(std::function<bool()> settled, QObject *parent)
        : QObject(parent)
        , m_settled(std::move(settled))
    {
        qApp->installEventFilter(this);
        m_timer.setInterval(100);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            if (m_since.elapsed() > 500 && (m_settled() || m_since.elapsed() > 20000)) {
                std::printf("memory %lld\n", static_cast<long long>(proportionalKilobytes()));
                std::fflush(stdout);
                QApplication::exit(0);
            }
        });
    }

private:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && !m_painted && qobject_cast<QWidget *>(watched)) {
            m_painted = true;
            // After this event has been handled the window's backing store is flushed.
            QTimer::singleShot(0, this, [this] {
                const auto now = std::chrono::system_clock::now().time_since_epoch();
                std::printf("painted %lld\n",
                            static_cast<long long>(std::chrono::duration_cast<std::chrono::microseconds>(now).count()));
                std::fflush(stdout);
                m_since.start();
                m_timer.start();
            });
        }
        return QObject::eventFilter(watched, event);
    }

    static qint64 proportionalKilobytes()
    {
        QFile file(QStringLiteral("/proc/self/smaps_rollup"));
        if (!file.open(QIODevice::ReadOnly))
            return 0;
        for (const QByteArray &line : file.readAll().split('\n')) {
            if (line.startsWith("Rss:"))
                return line.mid(4).trimmed().split(' ').first().toLongLong();
        }
        return 0;
    }

    std::function<bool()> m_settled;
    QTimer m_timer;
    QElapsedTimer m_since;
    bool m_painted = false;
};
