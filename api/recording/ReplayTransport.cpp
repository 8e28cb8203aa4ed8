// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recording/ReplayTransport.h"

#include "recording/ObservableAnswers.h"
#include "recording/ObservableKeys.h"
#include "recording/ReportAnswers.h"
#include "recording/RequestKey.h"

#include <QtConcurrent>

#include <qcoro/qcorofuture.h>
#include <qcoro/qcorotimer.h>

namespace obi {
namespace {

QUrl baseOf(const QUrl &url)
{
    return url.adjusted(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

} // namespace

/// Finds answers. Built in the constructor and not changed after, but for answer(), which one worker calls.
class ReplayTransport::Index
{
public:
    explicit Index(Recording recording)
        : m_recording(std::move(recording))
        , m_end(m_recording.end())
    {
        for (const Exchange &exchange : m_recording.exchanges()) {
            if (exchange.response.status != 0) // aborted while recording: that is no answer
                append(exchange);
        }
    }

    Result<RecordedAnswer> answer(const HttpRequest &request)
    {
        if (const auto report = ReportRequest::parse(request))
            return m_reports.answer(*report, request);
        const auto group = m_groups.find(placeKey(request));
        if (group != m_groups.end()) {
            if (const Exchange *exchange = group->second.next(bodyKey(request.body)))
                return answerOf(*exchange);
            const auto asked = observableKeys(request.body);
            if (auto composed = asked ? m_observables.compose(group->second, *asked) : std::nullopt)
                return *composed;
        }
        return failure(ErrorCode::NotRecorded, {request.describe()});
    }

    bool holds(const HttpRequest &request)
    {
        const auto group = m_groups.find(placeKey(request));
        return group != m_groups.end() && group->second.holds(bodyKey(request.body));
    }

    QList<QUrl> hostsServing(const QString &pathPrefix) const
    {
        QList<QUrl> bases;
        for (const auto &[base, path] : m_places) {
            if (path.startsWith(pathPrefix) && !bases.contains(base))
                bases.append(base);
        }
        return bases;
    }

    QStringList valuesAsked(const QUrl &base, const QString &pathPrefix, const QByteArray &item) const
    {
        QStringList values;
        for (const Exchange &exchange : m_recording.exchanges()) {
            const QUrl &url = exchange.request.url;
            if (baseOf(url) != base || !url.path().startsWith(pathPrefix))
                continue;
            for (const auto &[name, value] : queryItems(url)) {
                if (name == item)
                    values.append(QString::fromUtf8(value));
            }
        }
        values.removeDuplicates();
        return values;
    }

    const ReportAnswers &reports() const { return m_reports; }
    QDateTime end() const { return m_end; }

private:
    void append(const Exchange &exchange)
    {
        const QPair<QUrl, QString> place(baseOf(exchange.request.url), exchange.request.url.path());
        if (!m_knownPlaces.contains(place))
            m_places.append(place);
        m_knownPlaces.insert(place);
        if (const auto report = ReportRequest::parse(exchange.request))
            m_reports.append(*report, &exchange);
        else
            m_groups[placeKey(exchange.request)].append(&exchange);
    }

    const Recording m_recording; ///< owns every body; all else points into it
    QDateTime m_end;
    QList<QPair<QUrl, QString>> m_places{}; ///< base address and path, in order of first appearance
    QSet<QPair<QUrl, QString>> m_knownPlaces{};
    std::map<QByteArray, RecordedGroup> m_groups{}; ///< by placeKey(); a map, because its values do not move
    ReportAnswers m_reports{};
    ObservableAnswers m_observables{};
};

ReplayTransport::ReplayTransport(Recording recording, Pace pace)
    : m_index(std::make_shared<Index>(std::move(recording)))
    , m_pace(pace)
{
    m_worker.setMaxThreadCount(1); // one after the other, in the order of asking
}

ReplayTransport::~ReplayTransport() = default;

Async<HttpResponse> ReplayTransport::send(HttpRequest request)
{
    const Pace pace = m_pace;
    const auto look = [index = m_index, request] { return index->answer(request); };
    QFuture<Result<RecordedAnswer>> looking = QtConcurrent::run(&m_worker, look);
    const Result<RecordedAnswer> answer = co_await looking;
    if (!answer)
        co_return tl::unexpected(answer.error());
    if (pace == Pace::AsRecorded) {
        const std::chrono::milliseconds wait(qMin(answer->waitMs, MaximumWaitMs));
        co_await QCoro::sleepFor(wait);
    }
    co_return answer->response;
}

QCoro::Task<bool> ReplayTransport::answers(HttpRequest request)
{
    const auto look = [index = m_index, request] { return index->holds(request); };
    QFuture<bool> looking = QtConcurrent::run(&m_worker, look);
    co_return co_await looking;
}

QList<QUrl> ReplayTransport::hostsServing(const QString &pathPrefix) const
{
    return m_index->hostsServing(pathPrefix);
}

QStringList ReplayTransport::valuesAsked(const QUrl &base, const QString &pathPrefix, const QString &item) const
{
    return m_index->valuesAsked(base, pathPrefix, item.toUtf8());
}

QList<ReportRange> ReplayTransport::reportRanges(const QUrl &host, const QString &report) const
{
    return m_index->reports().ranges(hostKey(host), report.toUtf8());
}

QDateTime ReplayTransport::end() const
{
    return m_index->end();
}

} // namespace obi
