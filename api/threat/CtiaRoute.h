// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Addresses of CTIA, private and global (api.md section 2.8).

#include "ctim/CtimId.h"
#include "threat/ServiceCall.h"

namespace obi::ctia {

/// /ctia/<segment>/<segment>…; segments are escaped here.
inline QUrl url(const QUrl &base, const QStringList &segments, const QUrlQuery &query = {})
{
    return serviceUrl(base, servicePath(QLatin1StringView("/ctia"), segments), query);
}

/// For writes: the answer comes when searches see what was written.
inline QUrlQuery visible()
{
    return {{QStringLiteral("wait_for"), QStringLiteral("true")}};
}

/// `text` as a Lucene term that means itself: an id or an address holds ':' and '/', which mean something there.
/// '<' and '>' cannot be escaped and are left out.
QString escapedTerm(const QString &text);

} // namespace obi::ctia
