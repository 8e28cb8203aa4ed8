// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reporting/ReportSource.h"

#include "reporting/Gather.h"

#include <QtConcurrent>

#include <qcoro/qcorofuture.h>

#include <algorithm>
#include <vector>

namespace obi {

namespace {

template <typename Figures>
struct Answers {
    QList<Figures> parts{};
    QList<GatewayFailure> failures{};
};

/// Awaits what is under way at every gateway; the tasks run side by side.
template <typename Figures>
QCoro::Task<Answers<Figures>> collect(std::vector<Async<Figures>> tasks, QStringList names)
{
    Answers<Figures> answers;
    for (std::size_t i = 0; i < tasks.size(); ++i) {
        Result<Figures> result = co_await tasks[i];
        if (result)
            answers.parts.append(std::move(*result));
        else
            answers.failures.append({names.at(qsizetype(i)), result.error()});
    }
    co_return answers;
}

/// A recording that holds other ranges can be helped from the page, so that error comes first.
Error mostTelling(const QList<GatewayFailure> &failures)
{
    for (const GatewayFailure &failure : failures) {
        if (failure.error.code == ErrorCode::ReportRangeNotRecorded)
            return failure.error;
    }
    return failures.isEmpty() ? Error{ErrorCode::NoGateway, {}} : failures.first().error;
}

QStringList namesOf(const QList<ReportClient *> &clients)
{
    QStringList names;
    for (const ReportClient *client : clients)
        names.append(client->gateway().name);
    return names;
}

template <typename Figures>
Result<Gathered<Figures>> gatheredFrom(const Answers<Figures> &answers, Figures figures)
{
    if (answers.parts.isEmpty())
        return tl::unexpected<Error>(mostTelling(answers.failures));
    return Gathered<Figures>{std::move(figures), int(answers.parts.size() + answers.failures.size()), answers.failures};
}

} // namespace

ReportSource::ReportSource(QList<ReportClient *> gateways, QObject *parent)
    : QObject(parent)
    , m_gateways(std::move(gateways))
    , m_chosen(m_gateways.size(), true)
{}

void ReportSource::setGateways(QList<ReportClient *> gateways)
{
    m_gateways = std::move(gateways);
    m_chosen = QList<bool>(m_gateways.size(), true);
    Q_EMIT chosenChanged();
}

QStringList ReportSource::gatewayNames() const
{
    return namesOf(m_gateways);
}

int ReportSource::chosenCount() const
{
    return int(m_chosen.count(true));
}

bool ReportSource::setChosen(int gateway, bool chosen)
{
    if (m_chosen.value(gateway) == chosen || gateway >= m_chosen.size())
        return true;
    if (!chosen && chosenCount() == 1)
        return false;
    m_chosen[gateway] = chosen;
    Q_EMIT chosenChanged();
    return true;
}

void ReportSource::chooseAll()
{
    if (chosenCount() == m_chosen.size())
        return;
    m_chosen.fill(true);
    Q_EMIT chosenChanged();
}

QList<ReportClient *> ReportSource::chosen() const
{
    QList<ReportClient *> clients;
    for (qsizetype i = 0; i < m_gateways.size(); ++i) {
        if (m_chosen.at(i))
            clients.append(m_gateways.at(i));
    }
    return clients;
}

// After the first co_await none of these touches `this`: the source may be gone by then.

Async<Gathered<ReportSummary>> ReportSource::summary(QString report, TimeSpan span) const
{
    const QList<ReportClient *> clients = chosen();
    const QStringList names = namesOf(clients);
    std::vector<Async<ReportSummary>> tasks;
    for (ReportClient *client : clients)
        tasks.push_back(client->summary(report, span));
    auto collecting = collect(std::move(tasks), names);
    const Answers<ReportSummary> answers = co_await collecting;
    co_return gatheredFrom(answers, gather(answers.parts));
}

Async<Gathered<ReportSeries>> ReportSource::series(QString report, TimeSpan span) const
{
    const QList<ReportClient *> clients = chosen();
    const QStringList names = namesOf(clients);
    std::vector<Async<ReportSeries>> tasks;
    for (ReportClient *client : clients)
        tasks.push_back(client->series(report, span));
    auto collecting = collect(std::move(tasks), names);
    const Answers<ReportSeries> answers = co_await collecting;
    co_return gatheredFrom(answers, gather(answers.parts));
}

Async<Gathered<ReportTable>> ReportSource::table(QString report, TimeSpan span, QString counter) const
{
    const QList<ReportClient *> clients = chosen();
    const QStringList names = namesOf(clients);
    std::vector<Async<ReportTable>> tasks;
    for (ReportClient *client : clients)
        tasks.push_back(client->table(report, span, counter));
    auto collecting = collect(std::move(tasks), names);
    const Answers<ReportTable> answers = co_await collecting;
    QFuture<ReportTable> adding = QtConcurrent::run([parts = answers.parts] { return gather(parts); });
    ReportTable figures = co_await adding;
    co_return gatheredFrom(answers, std::move(figures));
}

} // namespace obi
