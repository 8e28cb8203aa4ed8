// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/TrackedMessage.h"

#include "gateway/MailObservables.h"

namespace obi {

MessageReference TrackedMessage::reference(const QDateTime &start, const QDateTime &end) const
{
    MessageReference reference{.serialNumber = serialNumber, .icid = icid, .start = start, .end = end};
    for (const TrackedMid &mid : mids)
        reference.mids.append(mid.mid);
    return reference;
}

QList<Observable> TrackedMessage::observables() const
{
    MailObservables found;
    found.addAddresses(QStringList{sender, replyTo} + friendlyFrom + recipients);
    found.addDomain(senderDomain);
    found.addIp(senderIp);
    found.addSubject(subject);
    for (const TrackedMid &mid : mids) {
        found.addAddresses(mid.recipients);
        found.addSubject(mid.finalSubject);
        found.addMessageId(mid.messageId);
        found.addMid(mid.mid);
    }
    found.addSerialNumber(serialNumber);
    found.addHost(gatewayHost);
    return found.all();
}

void TrackedMessages::append(const TrackedMessages &page)
{
    rows += page.rows;
    unreadable += page.unreadable;
    badRecords = qMax(badRecords, page.badRecords); // of the whole search, on each page
    if (page.totalCount)
        totalCount = page.totalCount;
}

} // namespace obi
