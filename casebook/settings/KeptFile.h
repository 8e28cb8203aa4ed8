// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Error.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <functional>
#include <optional>

namespace obi {

/// A small file of the profile, for its owner alone: read once, then written a moment after each change, whole or not
/// at all, off the interface thread and in the order of the changes. One that cannot be read is kept aside (".bad").
/// An empty name: nothing is kept. Lives in the interface thread.
class KeptFile final : public QObject
{
    Q_OBJECT
public:
    static constexpr int WriteDelayMs = 500;

    /// `content` gives what is to be written and outlives this object: make this the last member of what it looks at.
    KeptFile(QString fileName, std::function<QByteArray()> content);
    ~KeptFile() override; ///< writes what is pending

    const QString &fileName() const { return m_fileName; }
    /// Nothing where there is no file, or where it cannot be opened, which problem() then says.
    std::optional<QByteArray> read();
    void writeLater();

    /// Its content is damaged: it goes aside, and what is kept from now on goes to a new file.
    void keepAside(const QString &reason);
    /// It is another program's to write: nothing is kept in this run.
    void leaveAlone(const Error &why);
    /// Why the file was kept aside or left alone. Nothing where it was read, or was not there.
    const std::optional<Error> &problem() const { return m_problem; }

Q_SIGNALS:
    void writeFailed(const obi::Error &error);

private:
    void write();

    QString m_fileName;
    std::function<QByteArray()> m_content;
    std::optional<Error> m_problem;
    QTimer m_delay;
    QThreadPool m_writer; ///< one thread: writes happen in the order of the changes
};

} // namespace obi
