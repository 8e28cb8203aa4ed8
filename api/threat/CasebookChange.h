// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Bodies of the changes to a casebook (api.md section 2.8). `add` at the service appends without looking what is there
// already, so what it is to add is told apart here.

#include "ctim/Bundle.h"
#include "ctim/CasebookEntity.h"

#include <optional>

namespace obi {

/// What a change does to one of the lists of a casebook.
enum class ListChange {
    Add,     ///< what is not there yet
    Remove,  ///< what equals exactly
    Replace, ///< the whole list
};

/// What PATCH sets; what is not named stays. An empty text or list is set, and so clears.
struct CasebookPatch {
    std::optional<QString> title{};
    std::optional<QString> shortDescription{};
    std::optional<QString> description{};
    std::optional<QString> tlp{};
    std::optional<QList<Observable>> observables{};
    std::optional<QList<CasebookEntity::Text>> texts{};
};

/// Texts are cut to CTIM's limits.
QByteArray patchBody(const CasebookPatch &patch);

QByteArray changeBody(ListChange change, const QList<Observable> &observables);
QByteArray changeBody(ListChange change, const QList<CasebookEntity::Text> &texts);
QByteArray changeBody(ListChange change, const Bundle &bundle);

/// Each once, without what the casebook has.
QList<Observable> missingIn(const CasebookEntity &casebook, const QList<Observable> &observables);
QList<CasebookEntity::Text> missingIn(const CasebookEntity &casebook, const QList<CasebookEntity::Text> &texts);
/// Entities count as there where one of the same id, or one that is the same throughout, is in the casebook's bundle.
Bundle missingIn(const CasebookEntity &casebook, const Bundle &bundle);

inline bool isNothing(const QList<Observable> &observables)
{
    return observables.isEmpty();
}
inline bool isNothing(const QList<CasebookEntity::Text> &texts)
{
    return texts.isEmpty();
}
inline bool isNothing(const Bundle &bundle)
{
    return bundle.entityCount() == 0;
}

} // namespace obi
