// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "messages/SeenMessage.h"

#include <QObject>
#include <QSet>

#include <functional>

namespace obi {

class EnrichClient;
struct EnrichAnswer;

/// Who sent a message to whom, when and about what, by its numbers: as far as pages show it already, and else as the
/// modules tell that are asked for its sightings. Lives in the interface thread; asking does not block.
class MessageBook : public QObject
{
    Q_OBJECT
public:
    using Source = std::function<const SeenMessage *(const Observable &)>;

    static constexpr qsizetype MostKept = 5000;
    static constexpr qsizetype MostAsked = 50; ///< messages in one question; the others are asked for after it

    /// `enrich` outlives the book.
    explicit MessageBook(EnrichClient &enrich, QObject *parent = nullptr);

    /// Knows messages as long as `owner` lives.
    void addSource(QObject *owner, Source source);
    void take(const EnrichAnswer &answer);
    /// Asks the modules about those that nothing is known of, once.
    void want(const QList<Observable> &numbers);
    bool isAsking() const { return m_asking; }
    /// Nothing where nobody has told of it. Valid until the next return to the event loop.
    const SeenMessage *find(const Observable &number) const;
    void clear(); ///< another account

Q_SIGNALS:
    void changed();

private:
    void askNext();

    EnrichClient &m_enrich;
    QList<std::pair<QObject *, Source>> m_sources;
    MessageCollector m_told{MostKept};
    QSet<Observable> m_asked;
    QList<Observable> m_waiting;
    bool m_asking = false;
    int m_turn = 0; ///< answers to questions of an earlier account are dropped
};

} // namespace obi
