// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recording/SecretPatterns.h"

#include "http/SecretNames.h"

namespace obi {

using namespace Qt::StringLiterals;
using Kind = FoundSecret::Kind;

namespace {

bool isBasic(const QString &base64)
{
    const QByteArray plain = QByteArray::fromBase64(base64.toLatin1());
    const qsizetype colon = plain.indexOf(':');
    return colon > 0 && !isRedacted(QString::fromUtf8(plain.mid(colon + 1)));
}

/// The last two letters of toKEN, secrET, passwoRD, passWD, passphraSE, kEY, credentiAL, authorizatiON,
/// cookIE: they leave out nearly all names.
bool endsLikeSecret(char before, char last)
{
    const char letters[] = {static_cast<char>(before | 0x20), static_cast<char>(last | 0x20), '\0'};
    return QByteArrayView("en et rd wd se ey al on ie").contains(letters);
}

} // namespace

SecretMember secretMember(const QString &name)
{
    if (isSecretMember(name))
        return SecretMember::Yes;
    const bool plural = name.endsWith(u's', Qt::CaseInsensitive) && isSecretMember(name.chopped(1));
    return plural ? SecretMember::Plural : SecretMember::No;
}

bool mayHoldSecretMember(QByteArrayView body)
{
    constexpr qsizetype LongestName = 40;
    for (qsizetype at = body.indexOf(':'); at >= 0; at = body.indexOf(':', at + 1)) {
        qsizetype end = at;
        while (end > 0 && QChar::isSpace(static_cast<uchar>(body[end - 1])))
            --end;
        if (end < 1 || body[--end] != '"')
            continue;
        if (end > 0 && (body[end - 1] | 0x20) == 's')
            --end; // a plural
        if (end < 2 || !endsLikeSecret(body[end - 2], body[end - 1]))
            continue;
        const qsizetype from = qMax<qsizetype>(0, end - LongestName);
        if (isSecretMember(QString::fromLatin1(body.sliced(from, end - from))))
            return true;
    }
    return false;
}

bool mayHideText(QByteArrayView body)
{
    return body.contains("\\u00") || body.contains("\\/") || body.contains("\\\"");
}

bool isFeedAddress(const QUrl &url)
{
    return url.path().contains("/feed/"_L1);
}

bool isModuleAddress(const QUrl &url)
{
    return url.path().contains("/module-instance"_L1);
}

SecretPatterns::SecretPatterns()
    : m_patterns{
          {QRegularExpression(u"\\b(eyJ[\\w-]{8,}\\.[\\w-]{8,}\\.[\\w-]{8,})"_s), Kind::Token},
          {QRegularExpression(u"Basic ([A-Za-z0-9+/]{12,}={0,2})"_s), Kind::Credentials, true},
          {QRegularExpression(u"client-[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}:([^\\s\"',]{8,})"_s),
           Kind::Credentials},
          {QRegularExpression(u"/feed/[^\\s\"'?]*\\?(?:[^\\s\"'&]*&)*s=([^&\\s\"'\\\\]+)"_s), Kind::FeedSecret},
      }
{}

QList<SecretPlace> SecretPatterns::find(const QString &text) const
{
    QList<SecretPlace> places;
    for (const Pattern &pattern : m_patterns) {
        for (auto match = pattern.expression.globalMatch(text); match.hasNext();) {
            const auto found = match.next();
            const QString secret = found.captured(1);
            if (pattern.isBase64 ? isBasic(secret) : !isRedacted(secret))
                places.append({found.capturedStart(1), found.capturedLength(1), pattern.kind});
        }
    }
    return places;
}

bool SecretPatterns::mayStandIn(QByteArrayView text)
{
    const auto holds = [text](QByteArrayView word) { return text.contains(word); };
    return holds("eyJ") || holds("Basic ") || holds("client-") || holds("s=");
}

} // namespace obi
