// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "recording/Recording.h"

#include <QHash>

namespace obi {

/// What a recording answers, with the time that the server took.
struct RecordedAnswer {
    HttpResponse response{};
    int waitMs = 0;
};

RecordedAnswer answerOf(const Exchange &exchange);

/// The exchanges of one method, host, path and query, in recorded order. Remembers how often each question was asked.
class RecordedGroup
{
public:
    void append(const Exchange *exchange) { m_exchanges.append(exchange); }
    const QList<const Exchange *> &exchanges() const { return m_exchanges; }

    /// The next recorded answer to this body (bodyKey), staying on the last; null where it was never asked.
    const Exchange *next(const QByteArray &bodyKey);
    bool holds(const QByteArray &bodyKey);
    /// The next answer whatever the body.
    const Exchange *nextOfAny();

private:
    void indexBodies();

    QList<const Exchange *> m_exchanges{};
    QHash<QByteArray, QList<const Exchange *>> m_byBody{}; ///< filled at the first question
    QHash<QByteArray, qsizetype> m_cursors{};
    qsizetype m_anyCursor = 0;
};

} // namespace obi
