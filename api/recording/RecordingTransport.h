// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Clock.h"
#include "http/Transport.h"
#include "recording/Redactor.h"

#include <QObject>

#include <memory>
#include <optional>

namespace obi {

/// Passes requests on and, while it is on, keeps what was answered, redacted before it is kept. The file is a HAR 1.2
/// of Recording, written whole on stop() and every few seconds while there is something new, on a worker: a crash loses
/// seconds, never the file. Left out altogether: log-ins and 401 answers (they are about this session's token), answers
/// that come after stop(), and requests that ended in an Error, for they have no answer. A file that grows beyond
/// Recording::MaximumSize ends the recording with RecordingTooLarge; what is on the disk then stays.
class RecordingTransport final : public QObject, public Transport
{
    Q_OBJECT
public:
    static constexpr int WriteEveryMs = 5000;

    /// `below` outlives this object.
    RecordingTransport(Transport &below, Clock clock, QObject *parent = nullptr);
    ~RecordingTransport() override; ///< writes what is pending

    /// Stops what is being recorded. Errors: FileUnwritable; an existing file is not overwritten before the first
    /// answer. Blocking for one small write.
    Result<void> start(const QString &fileName, QStringList namesToReplace);
    /// Writes what is pending and ends; written() or writeFailed() follows.
    void stop();
    bool isOn() const;
    QString fileName() const;
    int exchangeCount() const;

    Async<HttpResponse> send(HttpRequest request) override;

Q_SIGNALS:
    void changed(); ///< started, stopped, or one more exchange
    void written(const QString &fileName, int exchanges);
    void writeFailed(const obi::Error &error);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace obi
