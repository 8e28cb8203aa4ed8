// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "IntakeDevice.h"

#include <QFileDevice>

namespace obi {

IntakeDevice::IntakeDevice(QIODevice &source, std::atomic<qint64> &read, const std::atomic<bool> &stop)
    : m_source(source)
    , m_read(read)
    , m_stop(stop)
{
    // Unbuffered: the reader asks for large blocks.
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 IntakeDevice::readData(char *data, qint64 most)
{
    if (m_stop)
        return -1;
    const qint64 count = m_source.read(data, most);
    if (count > 0)
        m_read += count;
    const auto *file = qobject_cast<const QFileDevice *>(&m_source);
    if (count < 0 && file && file->error() != QFileDevice::NoError)
        setErrorString(file->errorString());
    else if (count < 0)
        return 0; // the end, which some devices tell like an error
    return count;
}

} // namespace obi
