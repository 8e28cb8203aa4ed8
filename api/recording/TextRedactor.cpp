// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recording/TextRedactor.h"

#include "http/SecretNames.h"
#include "recording/JsonEdit.h"
#include "recording/JsonSyntax.h"

#include <QJsonDocument>
#include <QScopedValueRollback>

#include <algorithm>

namespace obi {
namespace {

using namespace Qt::StringLiterals;

/// A text within a text within a text …: nobody means it any more.
constexpr int DeepestText = 6;

bool looksLikeJson(QStringView text)
{
    const QStringView start = text.trimmed();
    return start.startsWith(u'{') || start.startsWith(u'[');
}

bool isJson(const QByteArray &text)
{
    return !QJsonDocument::fromJson(text).isNull();
}

/// What `edit` makes of each match's `group`.
template <typename Edit>
QString edited(const QString &text, const QRegularExpression &expression, int group, Edit edit)
{
    QString result;
    qsizetype from = 0;
    for (auto match = expression.globalMatch(text); match.hasNext();) {
        const auto found = match.next();
        result += QStringView(text).mid(from, found.capturedStart(group) - from);
        result += edit(found);
        from = found.capturedEnd(group);
    }
    return from == 0 ? text : result.append(QStringView(text).mid(from));
}

QString decodedName(const QString &name)
{
    return QString::fromUtf8(QByteArray::fromPercentEncoding(name.toUtf8()));
}

bool isPrintable(QChar c)
{
    return c.isPrint() || c.isSpace();
}

} // namespace

TextRedactor::TextRedactor(const QStringList &names)
    : m_standIns(names)
    , m_pair(u"([\\w.%-]+)=\\s*[\"']?([^&\\s\"'<>\\\\]+)"_s)
    , m_bearer(u"\\b(?:Bearer|jwtToken:?)\\s+([A-Za-z0-9._~+/-]{12,}=*)"_s, QRegularExpression::CaseInsensitiveOption)
    , m_client(u"client-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"_s, QRegularExpression::CaseInsensitiveOption)
    , m_base64(u"(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/_-]{8,}={0,2}(?![A-Za-z0-9+/_=-])"_s)
{}

QString TextRedactor::redacted(const QString &text, StandIns::Place place)
{
    QScopedValueRollback<int> deeper(m_depth, m_depth + 1);
    if (m_depth > DeepestText)
        return u"REDACTED"_s;
    return looksLikeJson(text) ? QString::fromUtf8(redactedJson(text.toUtf8())) : plain(text, place);
}

QByteArray TextRedactor::redactedModules(QByteArrayView json)
{
    return redactedJson(
        json, [](const QString &name) { return name == "settings"_L1 ? SecretMember::Yes : secretMember(name); });
}

QByteArray TextRedactor::redactedJson(QByteArrayView json, const std::function<SecretMember(const QString &)> &isSecret)
{
    const JsonEdit edit{
        .name = [this](const QString &name) { return redacted(name, StandIns::Place::Protocol); },
        .text = [this](const QString &text) { return redacted(text); },
        .isSecret = isSecret,
    };
    const QByteArray clean = editedJson(json, edit);
    if (isJson(clean))
        return clean;
    // Damaged: what seems to be outside of quotes may be inside of them.
    return plain(QString::fromUtf8(clean), StandIns::Place::Protocol).toUtf8();
}

QString TextRedactor::plain(const QString &text, StandIns::Place place)
{
    if (text.size() < 3)
        return text;
    QString clean = withoutBearers(withoutPatterns(withoutPairs(text)));
    clean = m_standIns.replacedIn(withClientStandIns(clean), place);
    return place == StandIns::Place::Value ? withinBase64(clean) : clean;
}

/// …?access_token=abc&…, "passphrase=abc" in a log line.
QString TextRedactor::withoutPairs(const QString &text) const
{
    if (!text.contains(u'='))
        return text;
    return edited(text, m_pair, 2, [](const QRegularExpressionMatch &pair) {
        const QString value = pair.captured(2);
        const bool secret = secretMember(decodedName(pair.captured(1))) != SecretMember::No;
        return secret && !isRedacted(value) ? u"REDACTED"_s : value;
    });
}

QString TextRedactor::withoutPatterns(QString text) const
{
    if (!SecretPatterns::mayStandIn(text.toUtf8()))
        return text;
    QList<SecretPlace> places = m_patterns.find(text);
    // From the end, because each replacement moves what follows it.
    std::sort(places.begin(), places.end(),
              [](const SecretPlace &a, const SecretPlace &b) { return a.start > b.start; });
    qsizetype done = text.size();
    for (const SecretPlace &place : std::as_const(places)) {
        const qsizetype length = qMin(place.length, done - place.start); // the rest is gone already
        text.replace(place.start, length, u"REDACTED"_s);
        done = place.start;
    }
    return text;
}

QString TextRedactor::withoutBearers(const QString &text) const
{
    return edited(text, m_bearer, 1, [](const auto &) { return u"REDACTED"_s; });
}

QString TextRedactor::withClientStandIns(const QString &text)
{
    return edited(text, m_client, 0, [this](const QRegularExpressionMatch &match) {
        const QString id = match.captured().toLower();
        const int number = int(m_clients.size()) + 1;
        const bool isStandIn = id.startsWith("client-00000000-0000-4000-8000-"_L1);
        if (!isStandIn && !m_clients.contains(id))
            m_clients.insert(id, u"client-00000000-0000-4000-8000-%1"_s.arg(number, 12, 16, QLatin1Char('0')));
        return m_clients.value(id, match.captured());
    });
}

QString TextRedactor::withinBase64(const QString &text)
{
    return edited(text, m_base64, 0,
                  [this](const QRegularExpressionMatch &match) { return repacked(match.captured()); });
}

/// User names travel in base64 (api.md section 4.1), and so may anything.
QString TextRedactor::repacked(const QString &base64)
{
    const bool url = base64.contains(u'-') || base64.contains(u'_');
    QByteArray::Base64Options options = url ? QByteArray::Base64UrlEncoding : QByteArray::Base64Encoding;
    const auto packed =
        QByteArray::fromBase64Encoding(base64.toLatin1(), options | QByteArray::AbortOnBase64DecodingErrors);
    if (!packed || (*packed).isEmpty() || findInvalidUtf8(*packed) >= 0)
        return base64;
    const QString inner = QString::fromUtf8(*packed);
    if (!std::all_of(inner.begin(), inner.end(), isPrintable))
        return base64;
    const QString clean = redacted(inner);
    if (clean == inner)
        return base64;
    if (!base64.endsWith(u'=') && base64.size() % 4 != 0)
        options |= QByteArray::OmitTrailingEquals;
    return QString::fromLatin1(clean.toUtf8().toBase64(options));
}

} // namespace obi
