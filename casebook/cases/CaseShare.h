// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QString>

namespace obi {

/// How a case of this machine stands with the casebook of a service. A case without one lives on this machine only.
struct CaseShare {
    QString caseId{};
    QString title{};
    QString account{};        ///< whose it is: edits go out under this account and no other
    QString remoteId{};       ///< empty: the service has not got it yet
    int waiting = 0;          ///< edits that the service has not got
    QDateTime waitingSince{}; ///< UTC; invalid where nothing waits
    bool changed = false;     ///< by others, and nobody here has looked at it since
    bool conflict = false;    ///< both sides had changed the same; what lost is kept as a note
    bool gone = false;        ///< the service has it no more; it is kept here
    bool removed = false;     ///< deleted here, and not yet there

    bool operator==(const CaseShare &) const = default;
};

} // namespace obi
