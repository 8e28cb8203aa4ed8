// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Error.h"
#include "gateway/TrackedMessage.h"

namespace obi {

/// A page of message tracking as typed rows; pure. Understands the rows of releases 12 and 13 (one status for all) and
/// of later ones (maps by message number, which need not name the same numbers). A row without any number is counted
/// in `unreadable`. Errors: UnexpectedAnswer where the answer is no list of rows, and those of a refusal that came with
/// a status of success.
class TrackingReader
{
public:
    static Result<TrackedMessages> messages(const QByteArray &body, const QString &host);
};

} // namespace obi
