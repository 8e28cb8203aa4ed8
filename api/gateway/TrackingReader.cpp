// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/TrackingReader.h"

#include "gateway/GatewayFields.h"

#include <algorithm>

namespace obi {

using namespace Qt::StringLiterals;

namespace {

/// The entry of a message number. Maps may name numbers that the list of them leaves out.
TrackedMid &midOf(TrackedMessage &message, qint64 number)
{
    auto &mids = message.mids;
    const auto known =
        std::find_if(mids.begin(), mids.end(), [number](const TrackedMid &mid) { return mid.mid == number; });
    if (known != mids.end())
        return *known;
    return mids.emplaceBack(TrackedMid{.mid = number});
}

/// {"315":"Delivered"}, or "Delivered" for all of them.
void readByMid(TrackedMessage &message, const QJsonValue &value, QString TrackedMid::*field)
{
    const QString same = saidText(value);
    if (!same.isEmpty()) {
        for (TrackedMid &mid : message.mids)
            mid.*field = same;
    }
    const QJsonObject map = value.toObject();
    for (auto entry = map.begin(); entry != map.end(); ++entry) {
        if (const auto number = saidNumber(entry.key()))
            midOf(message, *number).*field = saidText(entry.value());
    }
}

void readRecipients(TrackedMessage &message, const QJsonObject &map)
{
    for (auto entry = map.begin(); entry != map.end(); ++entry) {
        if (const auto number = saidNumber(entry.key()))
            midOf(message, *number).recipients = saidTexts(entry.value());
    }
}

void readMids(TrackedMessage &message, const QJsonObject &row)
{
    for (const qint64 number : saidNumbers(row["mid"_L1]))
        message.mids.append(TrackedMid{.mid = number});
    readByMid(message, row["messageStatus"_L1], &TrackedMid::status);
    readByMid(message, row["verdictChart"_L1], &TrackedMid::verdictChart);
    readByMid(message, row["finalSubject"_L1], &TrackedMid::finalSubject);
    readByMid(message, row["messageID"_L1], &TrackedMid::messageId);
    readByMid(message, row["morInfo"_L1]["midVsState"_L1], &TrackedMid::remediation);
    readRecipients(message, row["recipientMap"_L1].toObject());
}

void readMail(TrackedMessage &message, const QJsonObject &row)
{
    message.sender = saidText(row["sender"_L1]);
    message.friendlyFrom = saidTexts(row["friendly_from"_L1]);
    message.replyTo = saidText(row["replyTo"_L1]);
    message.recipients = saidTexts(row["recipient"_L1]);
    message.subject = saidText(row["subject"_L1]);
    message.senderIp = saidText(row["senderIp"_L1]);
    message.senderDomain = saidText(row["senderDomain"_L1]);
    message.reputation = reputationScore(row["sbrs"_L1]);
}

TrackedMessage readRow(const QJsonObject &row)
{
    TrackedMessage message;
    readMids(message, row);
    readMail(message, row);
    message.icid = saidNumber(row["icid"_L1]);
    message.allIcids = saidNumbers(row["allIcid"_L1]);
    message.dcids = saidNumbers(row["dcid"_L1]);
    message.receivedAt = gatewayTime(row["timestamp"_L1].toString());
    message.gatewayHost = saidText(row["hostName"_L1]);
    message.serialNumber = saidText(row["serialNumber"_L1]);
    message.direction = mailDirection(row["direction"_L1]);
    message.senderGroup = saidText(row["senderGroup"_L1]);
    message.mailPolicies = saidTexts(row["mailPolicy"_L1]);
    if (row["isCompleteData"_L1].isBool())
        message.isComplete = row["isCompleteData"_L1].toBool();
    return message;
}

} // namespace

Result<TrackedMessages> TrackingReader::messages(const QByteArray &body, const QString &host)
{
    const auto answer = gatewayAnswer(body, host);
    if (!answer)
        return tl::unexpected(answer.error());
    const QJsonValue data = (*answer)["data"_L1];
    if (!data.isArray())
        return failure(ErrorCode::UnexpectedAnswer, {host, u"data"_s});
    const QJsonValue meta = (*answer)["meta"_L1];
    TrackedMessages page;
    page.badRecords = saidNumber(meta["num_bad_records"_L1]).value_or(0);
    page.totalCount = saidNumber(meta["totalCount"_L1]);
    if (page.totalCount && *page.totalCount < 0)
        page.totalCount.reset();
    for (const QJsonValue &entry : data.toArray()) {
        TrackedMessage message = readRow(entry["attributes"_L1].toObject());
        if (message.mids.isEmpty())
            ++page.unreadable;
        else
            page.rows.append(std::move(message));
    }
    return page;
}

} // namespace obi
