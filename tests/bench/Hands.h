// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QApplication>
#include <QEventLoop>
#include <QKeyEvent>
#include <QTimer>
#include <QWidget>

/// What a person does in the benchmarks of the interface: pastes lines of logs, presses keys, waits.

/// A line with an observable each: domains, defanged addresses of pages, IP addresses.
inline QString logLines(int lines)
{
    using namespace Qt::StringLiterals;
    QString text;
    for (int i = 0; i < lines; ++i)
        text += i % 3 == 0   ? u"2026-11-20 12:00 host%1.example blocked\n"_s.arg(i)
                : i % 3 == 1 ? u"GET hxxps://host%1[.]example/path?x=1 from proxy\n"_s.arg(i)
                             : u"src=10.%1.%2.7 dst=any\n"_s.arg(i / 250).arg(i % 250);
    return text;
}

inline void press(QWidget *widget, Qt::Key key, Qt::KeyboardModifiers modifiers = {})
{
    QKeyEvent event(QEvent::KeyPress, key, modifiers);
    QApplication::sendEvent(widget, &event);
}

inline void pause(int ms)
{
    QEventLoop events;
    QTimer::singleShot(ms, &events, &QEventLoop::quit);
    events.exec();
}
