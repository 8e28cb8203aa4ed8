// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctim/Disposition.h"
#include "ctim/Observable.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace obi {

/// Traffic Light Protocol 2.0 label of a case. CTIM's white, green, amber, red map to the first, second, third, last.
enum class Tlp { Clear, Green, Amber, AmberStrict, Red };

struct Note {
    QString id{}; ///< UUID without braces
    QString text{};
    QString author{};
    QDateTime writtenAt{}; ///< UTC
    QDateTime editedAt{};  ///< UTC; invalid while it was never edited
    bool operator==(const Note &) const = default;
};

struct CaseObservable {
    Observable observable;
    QDateTime addedAt{}; ///< UTC
    bool operator==(const CaseObservable &) const = default;
};

/// A case as it is kept on this machine. Texts in UTF-16 units within the limits of CasebookEntity.
struct Case {
    static constexpr qsizetype MaximumNote = 5000;

    QString id{};       ///< UUID without braces, made here
    QString remoteId{}; ///< the service's short id ("casebook-…"); empty for a case that only lives here
    QString title{};
    QString shortDescription{};
    QString description{};
    Tlp tlp = Tlp::Amber;
    QString owner{};
    QDateTime createdAt{};               ///< UTC
    QDateTime modifiedAt{};              ///< UTC
    QList<CaseObservable> observables{}; ///< each once, in order of adding
    QList<Note> notes{};                 ///< newest first
    QByteArray extra{};                  ///< JSON object: what the service sent beyond this, kept for the way back

    bool operator==(const Case &) const = default;
    bool holds(const Observable &observable) const;
};

/// A row of the list of cases.
struct CaseSummary {
    QString id{};
    QString title{};
    int observableCount = 0;
    QDateTime modifiedAt{};
    bool active = false;
    QList<Observable> sample{}; ///< its observables (at most 200), for the case's worst verdict
};

} // namespace obi
