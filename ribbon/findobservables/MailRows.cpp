// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "findobservables/MailRows.h"

#include "look/ObservableCell.h"
#include "look/Times.h"
#include "look/Tip.h"
#include "pivot/PivotWords.h"

#include <QLocale>

#include <algorithm>

namespace obi {
using namespace Qt::StringLiterals;
namespace {

/// "name [192.0.2.1]": as the receiver saw it, where it says so.
QString hopSender(const MailHop &hop)
{
    const QString name = hop.fromName.isEmpty() ? hop.from : hop.fromName;
    if (hop.fromAddress.isEmpty() || hop.fromAddress == name)
        return name;
    return name.isEmpty() ? hop.fromAddress : u"%1 [%2]"_s.arg(name, hop.fromAddress);
}

QString hopTime(const MailHop &hop)
{
    // Hops are seconds apart; the year is the mail's.
    return hop.time.isValid() ? dayText(hop.time, hop.time) + hop.time.toLocalTime().toString(u" HH:mm:ss"_s)
                              : QString();
}

QString authenticationText(const MailAuthentication &result)
{
    QStringList parts{result.result};
    for (const auto &[name, value] : result.properties)
        parts.append(u"%1=%2"_s.arg(name, value));
    if (!result.reason.isEmpty())
        parts.append(u"(%1)"_s.arg(result.reason));
    return parts.join(u' ');
}

} // namespace

MailRows::MailRows(QObject *parent)
    : QStandardItemModel(0, 2, parent)
{}

void MailRows::show(const MailFile &mail)
{
    clear();
    setColumnCount(2);
    addHead(mail);
    addHops(mail);
    addAuthentication(mail);
    addLinks(mail);
    addAttachments(mail);
}

QStandardItem *MailRows::addSection(const QString &title)
{
    auto *section = new QStandardItem(title);
    section->setData(true, SectionRole);
    section->setEditable(false);
    auto *rest = new QStandardItem;
    rest->setData(true, SectionRole);
    rest->setEditable(false);
    appendRow({section, rest});
    return section;
}

QStandardItem *MailRows::add(QStandardItem *section, const QString &name, const QString &value)
{
    auto *left = new QStandardItem(name);
    auto *right = new QStandardItem(value);
    left->setEditable(false);
    right->setEditable(false);
    right->setToolTip(plainTip(value));
    section->appendRow({left, right});
    return right;
}

void MailRows::addObservable(QStandardItem *section, const QString &name, ObservableType type, const QString &value)
{
    if (value.isEmpty())
        return;
    const auto observable = Observable::parse(type, value);
    QStandardItem *item = add(section, name, value);
    if (!observable)
        return;
    item->setData(QVariant::fromValue(*observable), ObservableRole);
    item->setData(observableDescription(*observable, std::nullopt), Qt::AccessibleDescriptionRole);
}

void MailRows::addRest(QStandardItem *section, qsizetype all)
{
    if (all > MostOfAKind)
        add(section, {}, tr("and %Ln more", nullptr, int(all - MostOfAKind)));
}

void MailRows::addAddresses(QStandardItem *section, const QString &name, const QList<MailAddress> &addresses)
{
    for (const MailAddress &address : addresses.first(std::min<qsizetype>(addresses.size(), MostOfAKind))) {
        addObservable(section, name, ObservableType::Email, address.address);
        if (!address.displayName.isEmpty())
            add(section, address.nameHoldsOtherAddress ? tr("Calls itself") : QString(), address.displayName)
                ->setData(address.nameHoldsOtherAddress ? u"warn"_s : QString(), IconRole);
    }
    addRest(section, addresses.size());
}

void MailRows::addHead(const MailFile &mail)
{
    QStandardItem *section = addSection(tr("Mail"));
    add(section, tr("Subject"), mail.subject);
    addAddresses(section, tr("From"), mail.from);
    if (mail.sender != mail.from)
        addAddresses(section, tr("Sender"), mail.sender);
    if (mail.replyTo != mail.from)
        addAddresses(section, tr("Reply to"), mail.replyTo);
    if (mail.returnPath != mail.from)
        addAddresses(section, tr("Return path"), mail.returnPath);
    addAddresses(section, tr("To"), mail.to);
    addAddresses(section, tr("Cc"), mail.cc);
    if (mail.date.isValid())
        add(section, tr("Date"), isoTime(mail.date));
    if (!mail.messageId.isEmpty())
        addObservable(section, tr("Message ID"), ObservableType::EmailMessageId, mail.messageId);
}

// The last station stands first. What is below the trusted hop is what the sender says.
void MailRows::addHops(const MailFile &mail)
{
    if (mail.hops.isEmpty())
        return;
    QStandardItem *section = addSection(tr("Way of the mail, last station first"));
    for (qsizetype at = 0; at < std::min<qsizetype>(mail.hops.size(), MostOfAKind); ++at) {
        const MailHop &hop = mail.hops.at(at);
        const bool trusted = mail.trustedHop && *mail.trustedHop == at;
        const bool weak = mail.trustedHop && at > *mail.trustedHop;
        QStandardItem *item = add(section, hopTime(hop),
                                  tr("%1 → %2", "a mail goes from one server to another").arg(hopSender(hop), hop.by));
        item->setData(weak, WeakRole);
        if (!trusted)
            continue;
        item->setData(u"shield"_s, IconRole);
        if (!hop.fromAddress.isEmpty())
            addObservable(section, tr("Came from"),
                          hop.fromAddress.contains(u':') ? ObservableType::Ipv6 : ObservableType::Ip, hop.fromAddress);
        add(section, {}, tr("Here your organisation took the mail. What is below is the sender's word."));
    }
    addRest(section, mail.hops.size());
}

void MailRows::addAuthentication(const MailFile &mail)
{
    if (mail.authentication.isEmpty())
        return;
    QStandardItem *section = addSection(tr("Authentication results"));
    for (const MailAuthentication &result :
         mail.authentication.first(std::min<qsizetype>(mail.authentication.size(), MostOfAKind))) {
        QStandardItem *item = add(section, result.method, authenticationText(result));
        item->setData(result.result == u"pass" ? u"check"_s : result.result == u"fail" ? u"x"_s : u"minus"_s, IconRole);
        item->setData(!result.byOwnServer, WeakRole);
        const QString by = result.byOwnServer ? tr("Said by %1, your own server").arg(result.server)
                                              : tr("Said by %1").arg(result.server);
        item->setToolTip(
            plainTip(result.server.isEmpty() ? authenticationText(result) : authenticationText(result) + u'\n' + by));
    }
    addRest(section, mail.authentication.size());
}

void MailRows::addLinks(const MailFile &mail)
{
    QList<MailLink> disguised;
    for (const MailBody &body : mail.bodies) {
        for (const MailLink &link : body.links) {
            if (link.disguised && !disguised.contains(link) && disguised.size() < MostOfAKind)
                disguised.append(link);
        }
    }
    if (disguised.isEmpty())
        return;
    QStandardItem *section = addSection(tr("Disguised links"));
    for (const MailLink &link : std::as_const(disguised)) {
        add(section, tr("Shows"), link.shown)->setData(u"warn"_s, IconRole);
        addObservable(section, tr("Leads to"), ObservableType::Url, link.target);
    }
}

void MailRows::addAttachments(const MailFile &mail)
{
    if (mail.attachments.isEmpty())
        return;
    QStandardItem *section = addSection(tr("Attachments"));
    for (const MailAttachment &attachment :
         mail.attachments.first(std::min<qsizetype>(mail.attachments.size(), MostOfAKind))) {
        const QString size = QLocale().formattedDataSize(attachment.size);
        const QString kind = u"%1, %2"_s.arg(QString::fromLatin1(attachment.type), size);
        if (attachment.name.isEmpty())
            add(section, tr("File"), kind);
        else
            addObservable(section, tr("File"), ObservableType::FileName, attachment.name);
        if (!attachment.name.isEmpty())
            add(section, {}, kind);
        addObservable(section, u"SHA-256"_s, ObservableType::Sha256, QString::fromLatin1(attachment.sha256));
        addObservable(section, u"SHA-1"_s, ObservableType::Sha1, QString::fromLatin1(attachment.sha1));
        addObservable(section, u"MD5"_s, ObservableType::Md5, QString::fromLatin1(attachment.md5));
        for (const ArchiveEntry &entry : attachment.entries.first(std::min<qsizetype>(attachment.entries.size(), 20)))
            add(section, entry.encrypted ? tr("Encrypted in it") : tr("In it"), entry.name);
        if (attachment.entries.size() > 20)
            add(section, {}, tr("and %Ln more", nullptr, int(attachment.entries.size() - 20)));
    }
    addRest(section, mail.attachments.size());
}

} // namespace obi
