// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctim/Observable.h"
#include "orbital/OrbitalResult.h"

#include <QList>

namespace obi {

/// Finds the observables among the values of a result. A column whose name osquery uses for one kind of thing
/// ("sha256", "remote_address", "username") says the type; elsewhere a value is what the scanner takes it for as a
/// whole, or holds what it finds in it: the URL of a command line, the address before a port. Thread-safe.
class CellTyper
{
public:
    /// Each once; those that have a verdict first.
    static QList<Observable> typed(const QString &column, const QString &value);
    /// Of modules' interest: they are shown with a verdict. Users, hosts, file names and paths are not.
    static bool hasVerdict(ObservableType type);
};

/// One host's answer with its observables, made on a worker.
struct TypedResult {
    OrbitalHostResult result{};
    /// For each table, row by row: as many as there are cells.
    QList<QList<QList<Observable>>> cells{};

    static TypedResult of(OrbitalHostResult result);
};

} // namespace obi
