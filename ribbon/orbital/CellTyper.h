// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctim/Observable.h"
#include "orbital/OrbitalResult.h"

#include <QList>

namespace obi {

/// Finds the observables among the values of a result. A column whose name osquery uses for one kind of thing
/// ("sha256", "remote_address", "username") says the type; elsewhere a value counts that the scanner takes for one
/// observable as a whole. Thread-safe.
class CellTyper
{
public:
    static std::optional<Observable> typed(const QString &column, const QString &value);
    /// Of modules' interest: they are shown with a verdict. Users, hosts, file names and paths are not.
    static bool hasVerdict(ObservableType type);
};

/// One host's answer with its observables, made on a worker.
struct TypedResult {
    OrbitalHostResult result{};
    /// For each table, row by row: as many as there are cells.
    QList<QList<std::optional<Observable>>> cells{};

    static TypedResult of(OrbitalHostResult result);
};

} // namespace obi
