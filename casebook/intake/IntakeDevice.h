// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QIODevice>

#include <atomic>

namespace obi {

/// What an intake reads through: counts the bytes that went by and ends with an error once it is to stop.
class IntakeDevice final : public QIODevice
{
public:
    /// All outlive the device; `source` is open.
    IntakeDevice(QIODevice &source, std::atomic<qint64> &read, const std::atomic<bool> &stop);

    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 most) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QIODevice &m_source;
    std::atomic<qint64> &m_read;
    const std::atomic<bool> &m_stop;
};

} // namespace obi
