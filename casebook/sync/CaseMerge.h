// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cases/Case.h"
#include "threat/CasebookChange.h"

namespace obi {

/// Notes that keep what a merge would lose, in the user's words; "%1" is what lost.
struct MergeWords {
    QString title{};
    QString shortDescription{};
    QString description{};
    QString tlp{};
};

struct MergedCase {
    Case value{};
    bool changedHere = false; ///< by what came
    bool conflict = false;    ///< both sides had changed the same text or label
};

/// Joins what was done here with what was done there since both were `base` (nothing: they never were the same, and
/// nothing counts as removed). Observables and notes: what either side added is there, what either side took away is
/// not. Texts: who changed it has it; where both did, the newer one, and the other becomes a note unless it is part of
/// the newer one. Of two labels the stricter one. Notes are told apart by their text alone, as CTIM knows no more.
MergedCase mergeCase(const std::optional<CasebookEntity> &base, const Case &mine, const CasebookEntity &theirs,
                     const QDateTime &now, const MergeWords &words);

/// When the service last changed it; invalid where it does not tell.
QDateTime modifiedAt(const CasebookEntity &entity);

/// What a service has to be told so that its casebook becomes the case. What a case has no place for stays as it is.
struct CaseDifference {
    CasebookPatch patch{};
    QList<Observable> added{};
    QList<Observable> removed{};
    QList<CasebookEntity::Text> addedTexts{};
    QList<CasebookEntity::Text> removedTexts{};

    bool hasPatch() const;
    bool isEmpty() const;
    bool operator==(const CaseDifference &other) const;
};
CaseDifference differenceOf(const CasebookEntity &theirs, const Case &mine);
/// The first of it that one request can tell. What is added goes before what is taken away: whatever happens in
/// between, nothing is lost there.
CaseDifference firstOf(const CaseDifference &difference);
/// What the casebook becomes by it.
CasebookEntity changedBy(CasebookEntity casebook, const CaseDifference &difference);

/// What both sides last had in common, where `sent` went out after `base` and nobody knows what of it arrived: as much
/// of it as `theirs` has.
CasebookEntity arrivedOf(const std::optional<CasebookEntity> &base, const CasebookEntity &sent,
                         const CasebookEntity &theirs);

} // namespace obi
