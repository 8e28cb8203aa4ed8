// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/MailObservables.h"

#include <QHostAddress>
#include <QRegularExpression>
#include <QUrl>

namespace obi {

using namespace Qt::StringLiterals;

namespace {

QStringList allCaptured(const QRegularExpression &expression, const QString &text, int group)
{
    QStringList found;
    for (auto match = expression.globalMatch(text); match.hasNext();)
        found.append(match.next().captured(group));
    found.removeDuplicates();
    return found;
}

/// '\x2f', '\u3042' and '\\' of a Python text.
QString fromPython(const QString &text)
{
    static const QRegularExpression escape(uR"(\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|(.)))"_s);
    QString plain;
    qsizetype from = 0;
    for (auto match = escape.globalMatch(text); match.hasNext();) {
        const auto found = match.next();
        plain.append(QStringView(text).mid(from, found.capturedStart() - from));
        const QString code = found.captured(1) + found.captured(2);
        plain.append(code.isEmpty() ? found.captured(3) : QString(QChar(code.toUShort(nullptr, 16))));
        from = found.capturedEnd();
    }
    return plain.append(QStringView(text).mid(from));
}

/// A log line goes on behind an address: "http://a.example/, URL reputation: …".
QString withoutPunctuation(QString url)
{
    while (!url.isEmpty() && QStringView(u",.;:)]").contains(url.back()))
        url.chop(1);
    return url;
}

} // namespace

void MailObservables::add(ObservableType type, const QString &value)
{
    const auto observable = Observable::parse(type, value.trimmed());
    if (observable && !m_all.contains(*observable))
        m_all.append(*observable);
}

void MailObservables::addAddresses(const QStringList &texts)
{
    static const QRegularExpression address(uR"(([^\s<>,;:"'()\[\]@]+@[^\s<>,;:"'()@]+))"_s);
    for (const QString &text : texts) {
        for (const QString &found : allCaptured(address, text, 1))
            add(ObservableType::Email, found);
    }
}

void MailObservables::addDomain(const QString &domain)
{
    if (!domain.contains(u' '))
        add(ObservableType::Domain, domain);
}

void MailObservables::addIp(const QString &ip)
{
    const QHostAddress address(ip.trimmed());
    if (address.protocol() == QAbstractSocket::IPv6Protocol)
        add(ObservableType::Ipv6, ip);
    else if (address.protocol() == QAbstractSocket::IPv4Protocol && ip.count(u'.') == 3)
        add(ObservableType::Ip, ip);
}

void MailObservables::addSubject(const QString &subject)
{
    add(ObservableType::EmailSubject, subject);
}

void MailObservables::addMessageId(const QString &id)
{
    static const QRegularExpression whole(u"^<[^<>\\s]+>$"_s);
    if (whole.match(id.trimmed()).hasMatch())
        add(ObservableType::EmailMessageId, id);
}

void MailObservables::addMid(qint64 mid)
{
    add(ObservableType::CiscoMid, QString::number(mid));
}

void MailObservables::addFileName(const QString &name)
{
    add(ObservableType::FileName, name);
}

void MailObservables::addSha256(const QString &hash)
{
    add(ObservableType::Sha256, hash);
}

void MailObservables::addUrl(const QString &url)
{
    const QString host = QUrl(url).host();
    if (host.isEmpty())
        return;
    add(ObservableType::Url, url);
    if (QHostAddress(host).isNull())
        addDomain(host);
    else
        addIp(host);
}

void MailObservables::addSerialNumber(const QString &number)
{
    add(ObservableType::SerialNumber, number);
}

void MailObservables::addHost(const QString &host)
{
    add(ObservableType::Hostname, bareHostName(host));
}

QString bareHostName(const QString &host)
{
    return host.section(u'(', 0, 0).trimmed();
}

QStringList hashesIn(const QString &description)
{
    static const QRegularExpression hash(u"\\bsha-?256\\s*(?:=|:|\\[)\\s*([0-9a-f]{64})\\b"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    QStringList hashes;
    for (const QString &found : allCaptured(hash, description, 1))
        hashes.append(found.toLower());
    hashes.removeDuplicates();
    return hashes;
}

QStringList urlsIn(const QString &description)
{
    static const QRegularExpression url(uR"RX(\bu'([^']+)'|\bu"([^"]+)"|\b((?:https?|ftp)://[^\s'"<>]+))RX"_s,
                                        QRegularExpression::CaseInsensitiveOption);
    QStringList urls;
    for (auto match = url.globalMatch(description); match.hasNext();) {
        const auto found = match.next();
        const QString python = found.captured(1) + found.captured(2);
        const QString address = python.isEmpty() ? withoutPunctuation(found.captured(3)) : fromPython(python);
        if (address.contains("://"_L1))
            urls.append(address);
    }
    urls.removeDuplicates();
    return urls;
}

QString fileNameIn(const QString &description)
{
    static const QRegularExpression name(u"File Name = (.+?)(?:, (?:MID|File Size|File Type|Disposition) = |$)"_s);
    return name.match(description).captured(1).trimmed();
}

} // namespace obi
