// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "orbital/NodeSelector.h"

#include <QHostAddress>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>

namespace obi {

using namespace Qt::StringLiterals;

namespace {

using Kind = NodeSelector::Kind;

struct Row {
    Kind kind;
    QLatin1StringView name;
};
constexpr std::array Kinds{Row{Kind::Host, "host"_L1},       Row{Kind::HostName, "hostname"_L1},
                           Row{Kind::Amp, "amp"_L1},         Row{Kind::AmpUuid, "ampuuid"_L1},
                           Row{Kind::Orb, "orb"_L1},         Row{Kind::Ip, "ip"_L1},
                           Row{Kind::Mac, "mac"_L1},         Row{Kind::Os, "os"_L1},
                           Row{Kind::NetMask, "netmask"_L1}, Row{Kind::Random, "random"_L1},
                           Row{Kind::All, "all"_L1}};

std::optional<Kind> kindFromName(QStringView name)
{
    for (const Row &row : Kinds) {
        if (name.compare(row.name, Qt::CaseInsensitive) == 0)
            return row.kind;
    }
    return std::nullopt;
}

/// QHostAddress takes "1" for 0.0.0.1.
bool isAddress(const QString &value)
{
    const QHostAddress address(value);
    const bool isWhole = address.protocol() == QAbstractSocket::IPv6Protocol || value.count(u'.') == 3;
    return !address.isNull() && isWhole;
}

bool isMac(const QString &value)
{
    static const QRegularExpression form(u"^[0-9A-Fa-f]{2}([:-][0-9A-Fa-f]{2}){5}$"_s);
    return form.match(value).hasMatch();
}

bool isNetwork(const QString &value)
{
    const QStringList parts = value.split(u'/');
    const QHostAddress address(parts.first());
    bool isNumber = false;
    const int prefix = parts.value(1).toInt(&isNumber);
    const int longest = address.protocol() == QAbstractSocket::IPv6Protocol ? 128 : 32;
    return parts.size() == 2 && isAddress(parts.first()) && isNumber && prefix >= 0 && prefix <= longest;
}

bool isCount(const QString &value)
{
    bool isNumber = false;
    return value.toInt(&isNumber) > 0 && isNumber;
}

bool fits(Kind kind, const QString &value)
{
    switch (kind) {
    case Kind::Ip:
        return isAddress(value);
    case Kind::Mac:
        return isMac(value);
    case Kind::NetMask:
        return isNetwork(value);
    case Kind::Random:
        return isCount(value);
    case Kind::All:
        return value.isEmpty();
    default:
        return !value.isEmpty();
    }
}

bool isControl(QChar character)
{
    return character.category() == QChar::Other_Control;
}

bool endsPart(QChar character)
{
    return character == u',' || character.isSpace();
}

/// One part of a list from `at` on, which moves behind it. Quotes may begin anywhere: hostname:"my host".
QString takePart(QStringView text, qsizetype &at)
{
    QString part;
    bool quoted = false;
    for (; at < text.size() && (quoted || !endsPart(text[at])); ++at) {
        const bool doubled = quoted && text[at] == u'"' && at + 1 < text.size() && text[at + 1] == u'"';
        if (text[at] != u'"' || doubled)
            part.append(text[at]);
        else
            quoted = !quoted;
        at += doubled;
    }
    return part;
}

} // namespace

std::optional<NodeSelector> NodeSelector::make(Kind kind, QStringView value)
{
    const QString trimmed = value.trimmed().toString();
    const bool printable = std::none_of(trimmed.begin(), trimmed.end(), isControl);
    if (!printable || trimmed.size() > MaximumLength || !fits(kind, trimmed))
        return std::nullopt;
    return NodeSelector(kind, trimmed);
}

std::optional<NodeSelector> NodeSelector::parse(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    const qsizetype colon = trimmed.indexOf(u':');
    const auto kind = kindFromName(colon < 0 ? trimmed : trimmed.left(colon));
    if (!kind || (colon < 0) != (kind == Kind::All))
        return std::nullopt;
    return make(*kind, colon < 0 ? QStringView() : trimmed.mid(colon + 1));
}

std::optional<NodeSelector> NodeSelector::of(const Observable &observable)
{
    switch (observable.type()) {
    case ObservableType::Hostname:
        return make(Kind::HostName, observable.value());
    case ObservableType::Ip:
    case ObservableType::Ipv6:
        return make(Kind::Ip, observable.value());
    case ObservableType::MacAddress:
        return make(Kind::Mac, observable.value());
    case ObservableType::AmpComputerGuid:
        return make(Kind::Amp, observable.value());
    case ObservableType::OrbitalNodeId:
        return make(Kind::Orb, observable.value());
    default:
        return std::nullopt;
    }
}

QString NodeSelector::wire() const
{
    const QString name = Kinds[size_t(m_kind)].name;
    return m_kind == Kind::All ? name : name + u':' + m_value;
}

QString NodeSelector::text() const
{
    const QString plain = wire();
    const auto needsQuotes = [](QChar character) { return character == u'"' || endsPart(character); };
    if (std::none_of(plain.begin(), plain.end(), needsQuotes))
        return plain;
    QString value = m_value;
    value.replace(u'"', "\"\""_L1);
    return QString(Kinds[size_t(m_kind)].name) + ":\""_L1 + value + u'"';
}

bool NodeSelector::isGroup() const
{
    return m_kind == Kind::Os || m_kind == Kind::NetMask || m_kind == Kind::Random || m_kind == Kind::All;
}

double NodeSelector::share() const
{
    constexpr double Thousand = 1000;
    switch (m_kind) {
    case Kind::All:
    case Kind::Os:
        return 1;
    case Kind::Random:
        return m_value.toInt() / Thousand;
    case Kind::NetMask: {
        const int longestFleet = m_value.contains(u':') ? 31 : 7;
        return std::exp2(longestFleet - m_value.section(u'/', 1).toInt());
    }
    default:
        return 0;
    }
}

NodeList NodeList::parse(QStringView text)
{
    NodeList list;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (endsPart(text[at]))
            continue;
        const qsizetype start = at;
        const auto node = NodeSelector::parse(takePart(text, at));
        if (node)
            list.nodes.append(*node);
        else
            list.unreadable.append(text.mid(start, at - start).toString());
    }
    return list;
}

} // namespace obi
