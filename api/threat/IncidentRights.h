// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Async.h"

namespace obi {

/// Conure says "Forbidden" and not what for; reading incidents, and all that is known of one, needs this alone.
inline Error namingRights(const Error &error)
{
    const bool forbidden = error.code == ErrorCode::HttpStatus && error.context.value(1) == QLatin1StringView("403");
    return forbidden ? Error{ErrorCode::MissingScope, {QStringLiteral("private-intel/incident:read")}, error.traceId}
                     : error;
}

template <typename T>
Async<T> namingRights(Async<T> asked)
{
    auto answer = co_await std::move(asked);
    if (!answer)
        co_return tl::unexpected(namingRights(answer.error()));
    co_return std::move(*answer);
}

} // namespace obi
