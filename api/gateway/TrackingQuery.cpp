// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/TrackingQuery.h"

namespace obi {

using namespace Qt::StringLiterals;

namespace {

using Items = QList<QPair<QString, QString>>;

QString choiceName(TrackingChoice choice)
{
    switch (choice) {
    case TrackingChoice::DeliveryStatus:
        return u"deliveryStatus"_s;
    case TrackingChoice::QuarantineStatus:
        return u"quarantineStatus"_s;
    case TrackingChoice::DlpSeverity:
        return u"dlpViolationsSeverities"_s;
    case TrackingChoice::DlpAction:
        return u"dlpAction"_s;
    case TrackingChoice::DmarcAction:
        return u"dmarcAction"_s;
    case TrackingChoice::ThreatFeedMatch:
        return u"etfIocs"_s;
    case TrackingChoice::Smime:
        return u"smime"_s;
    case TrackingChoice::MalwareVerdict:
        return u"advancedMalwareProtection"_s;
    case TrackingChoice::MalwareDirection:
        return u"advancedMalwareProtectionMailflowDirection"_s;
    }
    return {};
}

QList<QPair<MessageEvent, QString>> eventNames()
{
    return {
        {MessageEvent::Delivered, u"message_delivered"_s},
        {MessageEvent::SpamPositive, u"spamPositive"_s},
        {MessageEvent::SuspectSpam, u"suspectSpam"_s},
        {MessageEvent::QuarantinedAsSpam, u"quarantinedAsSpam"_s},
        {MessageEvent::VirusPositive, u"virusPositive"_s},
        {MessageEvent::ContainedMaliciousUrls, u"containedMaliciousUrls"_s},
        {MessageEvent::ContainedNeutralUrls, u"containedNeutralUrls"_s},
        {MessageEvent::Graymail, u"graymail"_s},
        {MessageEvent::HardBounced, u"hardBounced"_s},
        {MessageEvent::SoftBounced, u"softBounced"_s},
        {MessageEvent::InOutbreakQuarantine, u"inOutbreakQuarantine"_s},
        {MessageEvent::DaneFailure, u"daneFailure"_s},
        {MessageEvent::SafePrinted, u"safeprintExt"_s},
    };
}

void addText(Items &items, const QString &name, const QString &value)
{
    if (!value.isEmpty())
        items.append({name, value});
}

/// The two spellings of the pairs are the gateway's: envelopeSenderfilterOperator, but attachmentNameOperator.
void addFilter(Items &items, const QString &name, const TextFilter &filter)
{
    if (filter.text.isEmpty())
        return;
    items.append({name + u"Operator"_s, matchWord(filter.match)});
    items.append({name + u"Value"_s, filter.text});
}

QString directionWord(const std::optional<MailDirection> &direction)
{
    if (!direction)
        return {};
    return *direction == MailDirection::Incoming ? u"incoming"_s : u"outgoing"_s;
}

} // namespace

QString matchWord(TextMatch match)
{
    switch (match) {
    case TextMatch::Contains:
        return u"contains"_s;
    case TextMatch::Is:
        return u"is"_s;
    case TextMatch::BeginsWith:
        return u"begins_with"_s;
    case TextMatch::EndsWith:
        return u"ends_with"_s;
    case TextMatch::DoesNotContain:
        return u"does_not_contain"_s;
    }
    return {};
}

QStringList trackingWords(TrackingChoice choice)
{
    switch (choice) {
    case TrackingChoice::DeliveryStatus:
        return {u"DELIVERED"_s, u"DROPPED"_s, u"ABORTED"_s, u"BOUNCED"_s};
    case TrackingChoice::QuarantineStatus:
        return {u"POLICY"_s, u"AMP"_s, u"AV"_s, u"UNCLASSIFIED"_s, u"DLP"_s, u"OUTBREAK"_s};
    case TrackingChoice::DlpSeverity:
        return {u"critical"_s, u"high"_s, u"medium"_s, u"low"_s};
    case TrackingChoice::DlpAction:
        return {u"delivered"_s, u"encrypted"_s, u"dropped"_s};
    case TrackingChoice::DmarcAction:
        return {u"none"_s, u"quarantine"_s, u"reject"_s, u"passed"_s, u"failed"_s};
    case TrackingChoice::ThreatFeedMatch:
        return {u"file_hash"_s, u"url"_s, u"domain"_s};
    case TrackingChoice::Smime:
        return {u"smime_successful"_s, u"smime_failed"_s};
    case TrackingChoice::MalwareVerdict:
        return {u"amp_clean"_s, u"amp_malicious"_s, u"amp_unknown"_s, u"amp_unscannable"_s, u"amp_lowrisk"_s};
    case TrackingChoice::MalwareDirection:
        return {u"incoming"_s, u"outgoing"_s};
    }
    return {};
}

QList<QPair<QString, QString>> TrackingQuery::items() const
{
    Items items{{u"ciscoHost"_s, gatewayHost.isEmpty() ? u"All_Hosts"_s : gatewayHost},
                {u"searchOption"_s, u"messages"_s}};
    addFilter(items, u"envelopeSenderfilter"_s, sender);
    addFilter(items, u"envelopeRecipientfilter"_s, recipient);
    addFilter(items, u"subjectfilter"_s, subject);
    addFilter(items, u"attachmentName"_s, attachmentName);
    addFilter(items, u"domainName"_s, domainName);
    addFilter(items, u"replyTo"_s, replyTo);
    addText(items, u"fileSha256"_s, fileSha256);
    addText(items, u"messageIdHeader"_s, messageId);
    addText(items, u"ciscoMid"_s, mid ? QString::number(*mid) : QString());
    addText(items, u"senderIp"_s, senderIp);
    addText(items, u"messageDirection"_s, directionWord(direction));
    addText(items, u"urlReputation"_s, urlReputation);
    for (auto choice = choices.begin(); choice != choices.end(); ++choice)
        addText(items, choiceName(choice.key()), choice.value().join(u','));
    for (const auto &[event, name] : eventNames()) {
        if (events.testFlag(event))
            items.append({name, u"true"_s});
    }
    return items;
}

} // namespace obi
