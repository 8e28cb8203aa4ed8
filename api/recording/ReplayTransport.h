// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "http/Transport.h"
#include "recording/Recording.h"
#include "recording/ReportRange.h"

#include <QThreadPool>

#include <memory>

namespace obi {

/// Answers requests from a recording and opens no socket.
///
/// An exchange is found by method, host, path, sorted query and body (JSON compared by value); calls that repeat walk
/// along the recorded repetitions and stay on the last. Where the body is a list of observables, the answer is put
/// together from what was recorded for each of them, alone or inside other lists; a value that was never recorded
/// gets what a service says of an unknown value. A report for a range that adjacent recorded ranges tile exactly is
/// their sum, and a part of a recorded series or one counter of a recorded report is cut out of it. All else is refused
/// with NotRecorded or, for a report, ReportRangeNotRecorded.
///
/// Answers are looked up on a worker of its own, in the order of asking. The constructor indexes all exchanges (some
/// ten milliseconds for the demo): build it where the recording was read, then hand it to the thread that calls it.
class ReplayTransport final : public Transport
{
public:
    enum class Pace {
        AsRecorded, ///< answers take as long as the server took, at most MaximumWaitMs
        AtOnce,     ///< for tests: the next turn of the event loop
    };
    static constexpr int MaximumWaitMs = 3000;

    explicit ReplayTransport(Recording recording, Pace pace = Pace::AsRecorded);
    ~ReplayTransport() override;

    Async<HttpResponse> send(HttpRequest request) override;
    /// Whether exactly this was recorded: to offer only what will be answered.
    QCoro::Task<bool> answers(HttpRequest request);

    /// The base addresses ("https://host:port") of the recording that answer paths starting with `pathPrefix`, in
    /// order of first appearance: how the console learns which gateways and services a recording stands for.
    QList<QUrl> hostsServing(const QString &pathPrefix) const;
    /// What was asked for with a query item under a base address and path, each once: how the console learns that a
    /// manager wants its group ("device_group_name").
    QStringList valuesAsked(const QUrl &base, const QString &pathPrefix, const QString &item) const;
    /// The ranges recorded for a report ("mail_incoming_traffic_summary") on a host, each once, longest first.
    QList<ReportRange> reportRanges(const QUrl &host, const QString &report) const;
    /// When the recording ended, UTC.
    QDateTime end() const;

private:
    class Index;
    std::shared_ptr<Index> m_index;
    Pace m_pace;
    QThreadPool m_worker; ///< the last member: its destructor waits for what still runs
};

} // namespace obi
