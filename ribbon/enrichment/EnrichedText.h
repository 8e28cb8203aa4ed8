// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctim/Observable.h"

#include <QHash>
#include <QList>

#include <memory>
#include <vector>

namespace obi {

/// The observables of a text, each once, in order of appearance. Made on a worker with all that later work on many rows
/// needs; never changed afterwards.
struct EnrichedText {
    QList<Observable> observables;
    QHash<Observable, int> rows; ///< where each stands in `observables`
    std::vector<int> places;     ///< of each row in the order of types and values

    /// Reads a mail as one, decoded; what is part of another find (the host of a URL) is left out. Thread-safe.
    static std::shared_ptr<const EnrichedText> in(const QString &text);
};

} // namespace obi
