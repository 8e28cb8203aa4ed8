// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Error.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <functional>

class QWidget;

namespace obi {

/// obi --shot: a picture of the window, with an open menu over it, once everything shown has loaded.
class Picture : public QObject
{
    Q_OBJECT
public:
    static constexpr int PollMs = 40;
    static constexpr int CalmPolls = 4; ///< settled for that many polls: late repaints are in
    static constexpr int PatienceMs = 60000;

    Picture(QWidget &window, QString fileName, std::function<bool()> isSettled, QObject *parent = nullptr);

Q_SIGNALS:
    void taken();
    void failed(const obi::Error &error);

private:
    void poll();
    void take();

    QWidget &m_window;
    QString m_fileName;
    std::function<bool()> m_isSettled;
    QTimer m_timer;
    QElapsedTimer m_waited;
    int m_calm = 0;
};

} // namespace obi
