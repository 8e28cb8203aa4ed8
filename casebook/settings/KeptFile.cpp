// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/KeptFile.h"

#include "core/WholeFile.h"

#include <QFile>

namespace obi {

using namespace Qt::StringLiterals;

KeptFile::KeptFile(QString fileName, std::function<QByteArray()> content)
    : m_fileName(std::move(fileName))
    , m_content(std::move(content))
{
    m_writer.setMaxThreadCount(1);
    m_delay.setSingleShot(true);
    m_delay.setInterval(WriteDelayMs);
    connect(&m_delay, &QTimer::timeout, this, &KeptFile::write);
}

KeptFile::~KeptFile()
{
    if (m_delay.isActive())
        write();
    m_writer.waitForDone();
}

std::optional<QByteArray> KeptFile::read()
{
    QFile file(m_fileName);
    if (m_fileName.isEmpty() || !file.exists())
        return std::nullopt;
    if (file.open(QIODevice::ReadOnly))
        return file.readAll();
    keepAside(file.errorString());
    return std::nullopt;
}

void KeptFile::keepAside(const QString &reason)
{
    m_problem = Error{ErrorCode::FileUnreadable, {m_fileName, reason}};
    QString aside = m_fileName + u".bad"_s;
    for (int number = 2; QFile::exists(aside); ++number)
        aside = m_fileName + u".bad."_s + QString::number(number);
    // Where even that fails, the file stays as it is: nothing is kept in this run.
    if (!QFile::rename(m_fileName, aside))
        m_fileName.clear();
}

void KeptFile::leaveAlone(const Error &why)
{
    m_problem = why;
    m_fileName.clear();
}

void KeptFile::writeLater()
{
    if (!m_fileName.isEmpty())
        m_delay.start();
}

void KeptFile::write()
{
    m_delay.stop();
    // The pool is drained before this object goes, so the writer may name it; the signal is delivered in its thread.
    auto task = [file = m_fileName, content = m_content(), this] {
        if (const Result<void> written = writeFileWhole(file, content, FileAccess::OwnerOnly); !written) {
            QMetaObject::invokeMethod(
                this, [this, error = written.error()] { Q_EMIT writeFailed(error); }, Qt::QueuedConnection);
        }
    };
    m_writer.start(task);
}

} // namespace obi
