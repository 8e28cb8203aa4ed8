// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recording/StandIns.h"

#include <QHostAddress>
#include <QUrl>

#include <algorithm>

namespace obi {
namespace {

using namespace Qt::StringLiterals;

struct Name {
    QString spelling;
    QString standIn;
};

QString bareName(const QString &given)
{
    QString name = given.trimmed();
    if (name.contains("://"_L1))
        name = QUrl(name).host();
    while (name.startsWith(u'*') || name.startsWith(u'.') || name.startsWith(u'@') || name.startsWith(u'['))
        name.remove(0, 1);
    while (name.endsWith(u'.') || name.endsWith(u']'))
        name.chop(1);
    return name;
}

/// The three networks for documentation, then the one for benchmarks (RFC 2544), which nobody meets in the wild.
QString standInAddress(int number)
{
    constexpr int NetworkSize = 254;
    const QStringList networks{u"192.0.2."_s, u"198.51.100."_s, u"203.0.113."_s};
    const int network = (number - 1) / NetworkSize;
    const int host = (number - 1) % NetworkSize + 1;
    return network < networks.size() ? networks[network] + QString::number(host)
                                     : u"198.18.%1.%2"_s.arg(network % 256).arg(host);
}

QString standInFor(const QString &name, int number)
{
    const QHostAddress address(name);
    const QString place = u"place-%1.example"_s.arg(number);
    if (name.contains(u'@'))
        return u"person-%1@"_s.arg(number) + place;
    if (address.protocol() == QAbstractSocket::IPv6Protocol)
        return u"2001:db8::"_s + QString::number(number, 16);
    if (address.protocol() == QAbstractSocket::IPv4Protocol && name.count(u'.') == 3)
        return standInAddress(number);
    return name.contains(u'.') ? place : u"host-%1"_s.arg(number);
}

/// All eight groups, each with at least `digits` digits.
QString expandedIpv6(const QHostAddress &address, int digits)
{
    const Q_IPV6ADDR bytes = address.toIPv6Address();
    QStringList groups;
    for (int i = 0; i < 16; i += 2)
        groups.append(u"%1"_s.arg(bytes[i] << 8 | bytes[i + 1], digits, 16, QLatin1Char('0')));
    return groups.join(u':');
}

QStringList spellings(const QString &name)
{
    QStringList all{name};
    const QHostAddress address(name);
    if (address.protocol() == QAbstractSocket::IPv6Protocol)
        all += {address.toString(), expandedIpv6(address, 1), expandedIpv6(address, 4)};
    const qsizetype at = name.lastIndexOf(u'@') + 1;
    const QString host = name.mid(at);
    all.append(name.left(at) + QString::fromLatin1(QUrl::toAce(host)));
    all.append(name.left(at) + QUrl::fromAce(host.toLatin1()));
    all.removeIf([at](const QString &spelling) { return spelling.size() <= at; });
    all.removeDuplicates();
    return all;
}

QString percentEncoded(const QString &character)
{
    QString pattern;
    for (const char byte : character.toUtf8())
        pattern += u"%(?:25)*%1"_s.arg(static_cast<uchar>(byte), 2, 16, QLatin1Char('0'));
    return pattern;
}

QString codes(char32_t c, const QString &character)
{
    const QString hex = QString::number(c, 16);
    return u"|%1|&#(?:0*%2|x0*%3);|\\\\u%4"_s.arg(percentEncoded(character), QString::number(c), hex,
                                                  hex.rightJustified(4, u'0'));
}

/// One character in any of its spellings; letters as both of their cases, for a code is no letter.
QString anySpelling(char32_t c)
{
    const QString character = QString::fromUcs4(&c, 1);
    QString pattern = QRegularExpression::escape(character);
    for (const char32_t spelled : {QChar::toLower(c), QChar::toUpper(c)})
        pattern += codes(spelled, QString::fromUcs4(&spelled, 1));
    if (c == U'.')
        pattern += u"|\\[(?:\\.|dot)\\]|\\((?:\\.|dot)\\)"_s;
    if (c == U'@')
        pattern += u"|\\[(?:@|at)\\]|\\((?:@|at)\\)|&commat;"_s;
    return u"(?:"_s + pattern + u')';
}

QString anySpelling(const QString &name)
{
    QString pattern;
    for (const char32_t c : name.toUcs4())
        pattern += anySpelling(c);
    return u'(' + pattern + u')';
}

/// Longer names first, so that a host wins over its domain.
QRegularExpression anyOf(const QList<Name> &names)
{
    QStringList patterns;
    for (const Name &name : names)
        patterns.append(anySpelling(name.spelling));
    // A code before a name ends in letters or digits and is no part of it: %40corp.example, \ncorp.example.
    const QString before = u"(?:(?<![\\p{L}\\p{N}])|(?<=%[0-9a-f]{2})|(?<=\\\\u[0-9a-f]{4})|(?<=\\\\[bfnrt]))"_s;
    QRegularExpression any(before + u"(?:"_s + patterns.join(u'|') + u")(?![\\p{L}\\p{N}])"_s,
                           QRegularExpression::CaseInsensitiveOption);
    any.optimize();
    return any;
}

bool isLettersOnly(const QString &name)
{
    return std::all_of(name.begin(), name.end(), [](QChar c) { return c.isLetter(); });
}

QStringList standInsOf(const QList<Name> &names)
{
    QStringList standIns;
    for (const Name &name : names)
        standIns.append(name.standIn);
    return standIns;
}

/// As the name was spelled: with the same depth of percent-encoding.
QString spelledAs(const QString &found, const QString &standIn)
{
    static const QRegularExpression code(u"%((?:25)*)"_s);
    const auto match = code.match(found);
    if (!match.hasMatch())
        return standIn;
    QString encoded = QString::fromLatin1(QUrl::toPercentEncoding(standIn));
    return encoded.replace(u"%"_s, u'%' + match.captured(1));
}

QString replaced(const QString &text, const QRegularExpression &any, const QStringList &standIns)
{
    QString result;
    qsizetype from = 0;
    for (auto match = any.globalMatch(text); match.hasNext();) {
        const auto found = match.next();
        result += QStringView(text).mid(from, found.capturedStart() - from);
        result += spelledAs(found.captured(), standIns.value(found.lastCapturedIndex() - 1));
        from = found.capturedEnd();
    }
    return from == 0 ? text : result.append(QStringView(text).mid(from));
}

} // namespace

StandIns::StandIns(const QStringList &names)
{
    QList<Name> all;
    int number = 0;
    for (const QString &given : names) {
        const QString name = bareName(given);
        if (name.isEmpty())
            continue;
        const QString standIn = standInFor(name, ++number);
        for (const QString &spelling : spellings(name))
            all.append({spelling, standIn});
    }
    if (all.isEmpty())
        return;
    std::stable_sort(all.begin(), all.end(),
                     [](const Name &a, const Name &b) { return a.spelling.size() > b.spelling.size(); });
    m_standIns = standInsOf(all);
    m_any = anyOf(all);
    all.removeIf([](const Name &name) { return isLettersOnly(name.spelling); });
    m_protocolStandIns = standInsOf(all);
    if (!all.isEmpty())
        m_protocol = anyOf(all);
}

QString StandIns::replacedIn(const QString &text, Place place) const
{
    const QStringList &standIns = place == Place::Value ? m_standIns : m_protocolStandIns;
    if (standIns.isEmpty() || text.isEmpty())
        return text;
    return replaced(text, place == Place::Value ? m_any : m_protocol, standIns);
}

} // namespace obi
