// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "verdicts/VerdictBook.h"

namespace obi {

class EnrichRun;

/// How often one observable was seen, by all modules together.
struct SightingTally {
    struct Gap {
        ModuleInstance module; ///< its key() is empty where a question to all modules at once has failed
        Error error;
    };
    qint64 count = 0;
    bool atLeast = false;  ///< a module has more than it sent
    bool complete = false; ///< every module has answered or failed
    QList<Gap> gaps{};     ///< the modules that could not say
};

/// Counts the sightings of observables that somebody shows, beside VerdictBook and in the same manner: wanted ones are
/// asked for in batches, once, a module at a time. What modules tell besides is not kept.
/// Lives in the interface thread; asking does not block.
class SightingBook : public QObject
{
    Q_OBJECT
public:
    static constexpr qsizetype BatchSize = 100;
    static constexpr int BatchesUnderWay = 3;

    /// `verdicts` knows which modules there are; both outlive the book.
    SightingBook(VerdictBook &verdicts, EnrichClient &enrich, QObject *parent = nullptr);
    ~SightingBook() override;

    void want(const QList<Observable> &observables);
    /// Asks all modules again about one that a module failed for.
    void retry(const Observable &observable);
    /// What waits is not asked for any more, and what is under way ends; what is known stays.
    void stop();
    /// Forgets all, for another account; `verdicts` that forget see to it.
    void clear();

    /// nullptr where nothing was asked. Valid until the next return to the event loop.
    const SightingTally *find(const Observable &observable) const;

Q_SIGNALS:
    /// Something about these has changed; not more often than once for each turn of the event loop and observable.
    void changed(const QList<obi::Observable> &observables);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace obi
