// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/QuarantineReader.h"

#include "gateway/GatewayCall.h"

namespace obi {

using namespace Qt::StringLiterals;

namespace {

QStringList reasons(const QJsonObject &row)
{
    QStringList all = saidTexts(row["quarantineForReason"_L1]);
    for (const QJsonValue &entry : row["quarantineForReasonDict"_L1].toArray())
        all += saidTexts(entry["reason"_L1]);
    all.removeDuplicates();
    return all;
}

/// "Policy, Virus", or a list.
QStringList quarantines(const QJsonObject &row)
{
    QStringList all;
    for (const QString &text : saidTexts(row["inQuarantines"_L1]))
        all += text.split(u',', Qt::SkipEmptyParts);
    for (const QJsonValue &entry : row["quarantineForReasonDict"_L1].toArray())
        all += saidTexts(entry["quarantineName"_L1]);
    for (QString &name : all)
        name = name.trimmed();
    all.removeDuplicates();
    return all;
}

void readSpam(const QJsonObject &row, QuarantinedMessage &into)
{
    into.from = saidTexts(row["fromAddress"_L1]);
    into.to = saidTexts(row["toAddress"_L1]);
    into.envelopeRecipients = saidTexts(row["envelopeRecipient"_L1]);
    into.receivedAt = gatewayTime(row["date"_L1].toString());
}

void readPvo(const QJsonObject &row, QuarantinedMessage &into)
{
    into.from = saidTexts(row["sender"_L1]);
    into.to = saidTexts(row["recipient"_L1]);
    into.receivedAt = gatewayTime(row["received"_L1].toString());
    into.leavesAt = gatewayTime(row["scheduledExit"_L1].toString());
    into.gatewayHost = saidText(row["esaHostName"_L1]);
    into.quarantines = quarantines(row);
    into.reasons = reasons(row);
}

std::optional<QuarantinedMessage> readMessage(QuarantineType type, const QJsonValue &entry)
{
    const auto mid = saidNumber(entry["mid"_L1]);
    const QJsonObject row = entry["attributes"_L1].toObject();
    if (!mid || row.isEmpty())
        return std::nullopt;
    QuarantinedMessage message{.mid = *mid, .type = type};
    message.subject = saidText(row["subject"_L1]);
    message.size = saidText(row["size"_L1]);
    if (type == QuarantineType::Spam)
        readSpam(row, message);
    else
        readPvo(row, message);
    return message;
}

/// "data" as a list.
Result<QJsonArray> rowsOf(const QJsonObject &answer, const QString &host)
{
    const QJsonValue data = answer["data"_L1];
    if (!data.isArray())
        return failure(ErrorCode::UnexpectedAnswer, {host, u"data"_s});
    return data.toArray();
}

Result<QJsonArray> readRows(const QByteArray &body, const QString &host)
{
    const auto answer = gatewayAnswer(body, host);
    return answer ? rowsOf(*answer, host) : tl::unexpected(answer.error());
}

SenderListEntry readEntry(const QJsonValue &entry)
{
    const QStringList recipients = saidTexts(entry["recipientAddress"_L1]) + saidTexts(entry["recipientAddresses"_L1]);
    if (entry["senderAddress"_L1].isString())
        return {saidText(entry["senderAddress"_L1]), saidTexts(entry["recipientList"_L1]) + recipients};
    return {recipients.value(0), saidTexts(entry["senderList"_L1])};
}

} // namespace

Result<QuarantinedMessages> QuarantineReader::messages(QuarantineType type, const QByteArray &body, const QString &host)
{
    const auto answer = gatewayAnswer(body, host);
    if (!answer)
        return tl::unexpected(answer.error());
    const auto rows = rowsOf(*answer, host);
    if (!rows)
        return tl::unexpected(rows.error());
    QuarantinedMessages page;
    page.totalCount = saidNumber((*answer)["meta"_L1]["totalCount"_L1]);
    if (page.totalCount && *page.totalCount < 0)
        page.totalCount.reset();
    for (const QJsonValue &entry : *rows) {
        if (const auto message = readMessage(type, entry))
            page.rows.append(*message);
        else
            ++page.unreadable;
    }
    return page;
}

Result<QuarantinedDetails> QuarantineReader::details(QuarantineType type, const QByteArray &body, const QString &host)
{
    const auto answer = gatewayAnswer(body, host);
    if (!answer)
        return tl::unexpected(answer.error());
    const QJsonValue data = (*answer)["data"_L1];
    const auto message = readMessage(type, data);
    if (!message)
        return failure(ErrorCode::UnexpectedAnswer, {host, u"data.attributes"_s});
    const QJsonValue row = data["attributes"_L1];
    return QuarantinedDetails{*message, saidTexts(row["attachments"_L1]), row["messageBody"_L1].toString()};
}

Result<qint64> QuarantineReader::count(const QByteArray &body, const QString &host)
{
    const auto answer = gatewayAnswer(body, host);
    if (!answer)
        return tl::unexpected(answer.error());
    const auto count = saidNumber((*answer)["data"_L1]["totalCount"_L1]);
    if (!count || *count < 0)
        return failure(ErrorCode::UnexpectedAnswer, {host, u"data.totalCount"_s});
    return *count;
}

Result<QList<QuarantineRule>> QuarantineReader::rules(const QByteArray &body, const QString &host)
{
    const auto rows = readRows(body, host);
    if (!rows)
        return tl::unexpected(rows.error());
    QList<QuarantineRule> rules;
    for (const QJsonValue &entry : *rows) {
        const QJsonValue rule = entry["attributes"_L1];
        if (!rule.isObject())
            return failure(ErrorCode::UnexpectedAnswer, {host, u"data[%1].attributes"_s.arg(rules.size())});
        rules.append({.id = saidNumber(entry["rid"_L1]).value_or(0),
                      .name = saidText(rule["ruleId"_L1]),
                      .description = saidText(rule["ruleDescription"_L1]),
                      .messages = saidNumber(rule["numberOfMessages"_L1]),
                      .totalSize = saidText(rule["totalSize"_L1]),
                      .averageSize = saidText(rule["averageMessageSize"_L1]),
                      .capacity = saidText(rule["capacity"_L1])});
    }
    return rules;
}

Result<QList<SenderListEntry>> QuarantineReader::senderList(const QByteArray &body, const QString &host)
{
    const auto rows = readRows(body, host);
    if (!rows)
        return tl::unexpected(rows.error());
    QList<SenderListEntry> entries;
    for (const QJsonValue &row : *rows) {
        SenderListEntry entry = readEntry(row);
        if (entry.address.isEmpty())
            return failure(ErrorCode::UnexpectedAnswer, {host, u"data[%1]"_s.arg(entries.size())});
        entries.append(std::move(entry));
    }
    return entries;
}

} // namespace obi
