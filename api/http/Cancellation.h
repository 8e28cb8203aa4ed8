// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace obi {

/// Lets whoever started requests end them: the socket is closed, waits end, and each request ends in Cancelled.
/// Shared by the requests it is for; lives in the thread of the transports.
class Cancellation final : public QObject
{
    Q_OBJECT
public:
    void cancel();
    bool isCancelled() const { return m_cancelled; }

Q_SIGNALS:
    void cancelled(); ///< once

private:
    bool m_cancelled = false;
};

} // namespace obi
