// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctim/CtimId.h"

namespace obi {

bool isTransientId(const QString &id)
{
    return id.startsWith(QLatin1StringView("transient:"));
}

QString shortId(const QString &id)
{
    return isTransientId(id) ? id : id.sliced(id.lastIndexOf(u'/') + 1);
}

bool isSameEntity(const QString &id, const QString &other)
{
    return !id.isEmpty() && shortId(id) == shortId(other);
}

} // namespace obi
