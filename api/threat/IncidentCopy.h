// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctim/CasebookEntity.h"
#include "ctim/Incident.h"
#include "ctim/Note.h"
#include "threat/IncidentViews.h"

namespace obi {

/// What a person changed here: the service tells no event of it.
struct OwnChange {
    enum class Field { Status, Severity, Assignees };
    Field field = Field::Status;
    QString from{}; ///< as the wire spells it; several people in lines
    QString to{};
    QString by{};   ///< as the wire names people
    QDateTime at{}; ///< UTC
    bool operator==(const OwnChange &) const = default;
};

/// All that was seen of one incident, and when: what is kept of it on this machine. A part that was not to be had is
/// nothing.
struct IncidentCopy {
    Incident incident{};
    std::optional<QList<SeenEvent>> events{};
    std::optional<QList<SeenObservable>> observables{};
    std::optional<QList<SeenTarget>> targets{};
    std::optional<QList<CasebookEntity>> casebooks{};
    std::optional<QList<NoteEntity>> notes{};
    QList<OwnChange> changes{}; ///< made on this machine, oldest first
    QStringList caseIds{};      ///< cases of this machine that were linked here
    QDateTime takenAt{};        ///< UTC
    QDateTime missingAt{}; ///< UTC; when the service first said that it is not there any more. Invalid: it is there

    QByteArray toJson() const;
    /// Errors: UnexpectedAnswer{source, path}.
    static Result<IncidentCopy> fromJson(const QByteArray &json, const QString &source);
};

} // namespace obi
