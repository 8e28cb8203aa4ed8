// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Error.h"
#include "http/HttpMessage.h"

#include <QDateTime>
#include <QList>

namespace obi {

/// A part of a HAR file that no answer is made from, kept because a secret can be left in it: cookies and the query
/// as lists, a form beside its text, the address of a redirect, messages of a web socket, what a browser adds.
struct RecordingAside {
    QString path;    ///< "log.entries[3].request.cookies"
    QByteArray json; ///< as it stands there
};

/// One request of a recording with what answered it.
struct Exchange {
    HttpRequest request;
    HttpResponse response; ///< status 0: the entry has no response (aborted in the browser)
    QDateTime startedAt{}; ///< UTC
    double durationMs = 0; ///< HAR `time`
    double waitMs = 0;     ///< HAR `timings.wait`: how long the server thought
    QString page{};        ///< HAR `pageref`
    qsizetype entry = -1;  ///< its place in `log.entries` of the file it was read from, where some may be left out
    QList<RecordingAside> asides{}; ///< not written by Recording::toHar()
};

/// What stands in a HAR file.
struct RecordingContent {
    QList<Exchange> exchanges{};
    QList<Exchange> unplayed{};     ///< what is no web request: wss:, data:, blob:
    QList<RecordingAside> asides{}; ///< of the log itself: titles of pages, comments
};

/// A HAR 1.2 file in memory. HAR: http://www.softwareishard.com/blog/har-12-spec/
/// Reading is tolerant of what browsers' developer tools write (extra fields, base64 or compressed bodies, several
/// pages, entries without bodies, data: and blob: addresses, which are not played) and strict about what would make an
/// answer wrong. Bodies are decoded; headers that described their encoding are dropped.
class Recording
{
public:
    /// Larger files are refused: a console is no place for a capture of a whole day.
    static constexpr qint64 MaximumSize = 512LL * 1024 * 1024;

    enum class Layout {
        Compact,
        Pretty, ///< a line for each member: for files that people read and compare
    };

    Recording() = default;
    explicit Recording(QList<Exchange> exchanges) { m_content.exchanges = std::move(exchanges); }
    explicit Recording(RecordingContent content)
        : m_content(std::move(content))
    {}

    /// Accepts a recording that holds a secret: ask SecretFinder before it is played or passed on.
    /// Fails with one of the Recording… codes. Blocking: call it on a worker.
    static Result<Recording> readFile(const QString &fileName);
    /// `name` stands for the file in error messages.
    static Result<Recording> parse(const QByteArray &har, const QString &name);
    /// The file is written whole or not at all (FileUnwritable). Blocking.
    Result<void> writeFile(const QString &fileName, Layout layout = Layout::Compact) const;
    QByteArray toHar(Layout layout = Layout::Compact) const;

    const QList<Exchange> &exchanges() const { return m_content.exchanges; }
    void append(Exchange exchange) { m_content.exchanges.append(std::move(exchange)); }
    /// Entries that are no web requests. Only SecretFinder looks at them: they answer nothing and are not written.
    const QList<Exchange> &unplayed() const { return m_content.unplayed; }
    const QList<RecordingAside> &asides() const { return m_content.asides; }
    /// When the last exchange had ended, in UTC: where the clock stands while this recording plays.
    QDateTime end() const;

private:
    RecordingContent m_content;
};

} // namespace obi
