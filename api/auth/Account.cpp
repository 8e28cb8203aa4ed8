// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "auth/Account.h"

namespace obi {

ServiceAddresses CloudAccount::addresses() const
{
    ServiceAddresses result = addressesOf(region);
    for (QUrl ServiceAddresses::*service : ServiceAddresses::members()) {
        if (!(custom.*service).isEmpty())
            result.*service = custom.*service;
    }
    return result;
}

} // namespace obi
