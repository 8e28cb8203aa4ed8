// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recording/RecordedGroup.h"

#include "recording/RequestKey.h"

namespace obi {
namespace {

const Exchange *step(const QList<const Exchange *> &exchanges, qsizetype &cursor)
{
    return exchanges.isEmpty() ? nullptr : exchanges[qMin(cursor++, exchanges.size() - 1)];
}

} // namespace

RecordedAnswer answerOf(const Exchange &exchange)
{
    const double wait = exchange.waitMs > 0 ? exchange.waitMs : exchange.durationMs;
    return {exchange.response, static_cast<int>(qBound(0.0, wait, 1e6))};
}

const Exchange *RecordedGroup::next(const QByteArray &bodyKey)
{
    indexBodies();
    const auto found = m_byBody.constFind(bodyKey);
    return found == m_byBody.constEnd() ? nullptr : step(*found, m_cursors[bodyKey]);
}

bool RecordedGroup::holds(const QByteArray &bodyKey)
{
    indexBodies();
    return m_byBody.contains(bodyKey);
}

const Exchange *RecordedGroup::nextOfAny()
{
    return step(m_exchanges, m_anyCursor);
}

void RecordedGroup::indexBodies()
{
    if (!m_byBody.isEmpty())
        return;
    for (const Exchange *exchange : std::as_const(m_exchanges))
        m_byBody[obi::bodyKey(exchange->request.body)].append(exchange);
}

} // namespace obi
