// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace obi::service {

// What people call the services; names of products, never translated.
inline QString platform()
{
    return QStringLiteral("SecureX / XDR");
}
inline QString privateIntel()
{
    return QStringLiteral("SecureX / XDR Private Intelligence");
}
inline QString globalIntel()
{
    return QStringLiteral("SecureX / XDR Global Intelligence");
}

} // namespace obi::service
