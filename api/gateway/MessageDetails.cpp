// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/MessageDetails.h"

#include "gateway/GatewayCall.h"
#include "gateway/GatewayFields.h"
#include "gateway/MailObservables.h"

#include <QRegularExpression>

#include <algorithm>

namespace obi {

using namespace Qt::StringLiterals;

namespace {

QList<GatewayEvent> events(const QJsonValue &list)
{
    QList<GatewayEvent> all;
    for (const QJsonValue &entry : list.toArray()) {
        const QJsonObject event = entry.toObject();
        const QString text = saidText(event["description"_L1]).simplified();
        if (!text.isEmpty())
            all.append({gatewayTime(event["timestamp"_L1].toString()), text, event["lastEvent"_L1].toBool()});
    }
    return all;
}

QString dispositionIn(const QString &description)
{
    static const QRegularExpression disposition(u"Disposition = ([^,]+)"_s);
    return disposition.match(description).captured(1).trimmed();
}

/// A line that gives a hash but no name is about the file before it.
void addFile(QList<ExaminedFile> &files, const QString &description)
{
    const QString name = fileNameIn(description);
    const QString hash = hashesIn(description).value(0);
    if (name.isEmpty() && hash.isEmpty())
        return;
    const auto same = std::find_if(files.begin(), files.end(), [&](const ExaminedFile &file) {
        const bool contradicts = !hash.isEmpty() && !file.sha256.isEmpty() && file.sha256 != hash;
        return !contradicts && (name.isEmpty() ? file.sha256 == hash : file.name == name);
    });
    ExaminedFile &file = same == files.end() ? files.emplaceBack() : *same;
    if (file.name.isEmpty())
        file.name = name;
    if (file.sha256.isEmpty())
        file.sha256 = hash;
    const QString disposition = dispositionIn(description);
    if (!disposition.isEmpty())
        file.disposition = disposition;
}

DlpViolation violation(const QJsonObject &dlp)
{
    DlpViolation found{.policy = saidText(dlp["dlpPolicy"_L1]),
                       .severity = saidText(dlp["violationSeverity"_L1]),
                       .riskFactor = saidNumber(dlp["riskFactor"_L1]),
                       .mid = saidNumber(dlp["mid"_L1])};
    for (const QJsonValue &part : dlp["dlpMatchedContent"_L1].toArray()) {
        for (const QJsonValue &match : part["messagePartMatch"_L1].toArray())
            found.matches.append({saidText(part["messagePart"_L1]), saidText(match["classifier"_L1]),
                                  saidTexts(match["classifierMatch"_L1])});
    }
    return found;
}

void readHead(const QJsonObject &message, MessageDetails &into)
{
    into.mids = saidNumbers(message["mid"_L1]);
    into.icids = saidNumbers(message["allIcid"_L1]);
    into.receivedAt = gatewayTime(message["timestamp"_L1].toString());
    into.gatewayHost = saidText(message["hostName"_L1]);
    into.status = saidText(message["messageStatus"_L1]);
    into.direction = mailDirection(message["direction"_L1]);
    into.size = saidText(message["messageSize"_L1]);
    into.senderGroup = saidText(message["senderGroup"_L1]);
    into.mailPolicies = saidTexts(message["mailPolicy"_L1]);
    into.hasMalwareDetails = message["showAMP"_L1].toBool() || message["showAMPDetails"_L1].toBool();
    into.hasDlpDetails = message["showDLP"_L1].toBool() || message["showDLPDetails"_L1].toBool();
    into.hasUrlDetails = message["showURL"_L1].toBool() || message["showURLDetails"_L1].toBool();
}

void readMail(const QJsonObject &message, MessageDetails &into)
{
    const QJsonValue sendingHost = message["sendingHostSummary"_L1];
    into.sender = saidText(message["sender"_L1]);
    into.headerFrom = saidText(message["headerFrom"_L1]);
    into.recipients = saidTexts(message["recipient"_L1]);
    into.subject = saidText(message["subject"_L1]);
    into.messageId = saidText(message["midHeader"_L1]);
    into.attachments = saidTexts(message["attachments"_L1]);
    into.sendingIp = saidText(sendingHost["ipAddress"_L1]);
    into.sendingHost = saidText(sendingHost["reverseDnsHostname"_L1]);
    into.reputation = reputationScore(sendingHost["sbrsScore"_L1]);
    into.domainReputation = saidText(message["sdrReputation"_L1]);
    into.domainAge = saidText(message["sdrAge"_L1]);
}

void readEvents(const QJsonObject &message, MessageDetails &into)
{
    for (const auto list : {"summary"_L1, "ampDetails"_L1, "urlDetails"_L1})
        into.events += events(message[list]);
    for (const GatewayEvent &event : std::as_const(into.events)) {
        addFile(into.files, event.text);
        for (const QString &url : urlsIn(event.text)) {
            if (!into.urls.contains(url))
                into.urls.append(url);
        }
    }
    if (message["dlpDetails"_L1].isObject())
        into.dlp = violation(message["dlpDetails"_L1].toObject());
}

std::optional<bool> readFlag(const QJsonValue &value)
{
    const auto number = saidNumber(value);
    return number ? std::optional(*number != 0) : std::nullopt;
}

QDateTime epoch(const QJsonValue &seconds)
{
    const auto number = saidNumber(seconds);
    constexpr qint64 Farthest = 253'402'300'799; // the end of the year 9999
    return number && *number >= 0 && *number <= Farthest ? QDateTime::fromSecsSinceEpoch(*number, Qt::UTC)
                                                         : QDateTime();
}

} // namespace

QList<Observable> MessageDetails::observables() const
{
    MailObservables found;
    found.addAddresses(QStringList{sender, headerFrom} + recipients);
    found.addIp(sendingIp);
    found.addSubject(subject);
    found.addMessageId(messageId);
    for (const qint64 mid : mids)
        found.addMid(mid);
    for (const QString &name : attachments)
        found.addFileName(name);
    for (const ExaminedFile &file : files) {
        found.addFileName(file.name);
        found.addSha256(file.sha256);
    }
    for (const QString &url : urls)
        found.addUrl(url);
    found.addHost(gatewayHost);
    return found.all();
}

Result<MessageDetails> MessageDetailsReader::details(const QByteArray &body, const QString &host)
{
    const auto answer = gatewayAnswer(body, host);
    if (!answer)
        return tl::unexpected(answer.error());
    const QJsonValue message = withoutEnvelope(*answer)["messages"_L1];
    if (!message.isObject())
        return failure(ErrorCode::UnexpectedAnswer, {host, u"data.messages"_s});
    MessageDetails details;
    readHead(message.toObject(), details);
    readMail(message.toObject(), details);
    readEvents(message.toObject(), details);
    return details;
}

Result<ConnectionDetails> MessageDetailsReader::connection(const QByteArray &body, const QString &host)
{
    const auto answer = gatewayAnswer(body, host);
    if (!answer)
        return tl::unexpected(answer.error());
    const QJsonObject data = withoutEnvelope(*answer);
    if (!data["messages"_L1].isObject())
        return failure(ErrorCode::UnexpectedAnswer, {host, u"messages"_s});
    return ConnectionDetails{saidText(data["senderGroup"_L1]), reputationScore(data["sbrs"_L1]),
                             events(data["messages"_L1]["summary"_L1])};
}

Result<RemediationDetails> MessageDetailsReader::remediation(const QByteArray &body, const QString &host)
{
    const auto answer = gatewayAnswer(body, host);
    if (!answer)
        return tl::unexpected(answer.error());
    const QJsonObject data = withoutEnvelope(*answer);
    const auto lines = json::list(data, "message_details"_L1, host);
    if (!lines || !data["batch_details"_L1].isObject())
        return failure(ErrorCode::UnexpectedAnswer, {host, lines ? u"batch_details"_s : u"message_details"_s});
    const QJsonObject batch = data["batch_details"_L1].toObject();
    RemediationDetails details{.startedBy = saidText(batch["b_init_username"_L1]),
                               .action = saidText(batch["mor_action"_L1]),
                               .startedAt = epoch(batch["b_init_time"_L1]),
                               .name = saidText(batch["batch_name"_L1]),
                               .description = saidText(batch["batch_desc"_L1]),
                               .source = saidText(batch["b_init_source"_L1])};
    for (const QJsonValue &line : *lines)
        details.messages.append({epoch(line["delivered_at"_L1]), saidNumber(line["mid"_L1]),
                                 saidText(line["from_email"_L1]), saidText(line["recipient_email"_L1]),
                                 saidText(line["mor_status"_L1]), readFlag(line["msg_read"_L1])});
    return details;
}

} // namespace obi
