// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctim/Observable.h"

#include <QMetaType>
#include <Qt>

namespace obi {

/// Item data roles that models of this program answer beyond Qt's own; delegates and the pivot menu read them.
enum CellRole {
    ObservableRole = Qt::UserRole + 100, ///< obi::Observable: this cell gets a pivot button
    ObservablesRole,                     ///< QList<obi::Observable>: of a cell that holds several; the menu is for all
    DispositionRole,                     ///< int of Disposition, -1 loading; invalid = no verdict here
    LeadingVerdictRole,                  ///< int of Disposition: its mark stands before the value, not that of the type
    FractionRole,                        ///< double 0..1: a bar beside the figure
    TrendRole,                           ///< QList<double>: spark bars; an empty one is still loading
    SecondLineRole,                      ///< QString: second line of a two-line row
    ModuleMatrixRole, ///< QByteArray of ModuleMark: what each module says, in the order of the modules
    SortRole,         ///< what the column sorts by
};

} // namespace obi

Q_DECLARE_METATYPE(obi::Observable)
