// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/Quarantine.h"

#include "gateway/MailObservables.h"

namespace obi {

QList<Observable> QuarantinedMessage::observables() const
{
    MailObservables found;
    found.addAddresses(from + to + envelopeRecipients);
    found.addSubject(subject);
    found.addMid(mid);
    found.addHost(gatewayHost);
    return found.all();
}

void QuarantinedMessages::append(const QuarantinedMessages &page)
{
    rows += page.rows;
    unreadable += page.unreadable;
    if (page.totalCount)
        totalCount = page.totalCount;
}

} // namespace obi
