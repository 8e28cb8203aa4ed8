// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/SecretNames.h"

#include <QString>

#include <algorithm>
#include <array>

namespace obi {
namespace {

using namespace Qt::StringLiterals;

constexpr std::array SecretHeaders{"authorization", "proxy-authorization", "cookie",         "set-cookie",
                                   "jwttoken",      "x-api-key",           "api-key",        "apikey",
                                   "x-auth-token",  "x-csrf-token",        "x-access-token", "x-amz-security-token"};

// Endings, because modules prefix them: custom_SECRET_KEY, umbrellaApiKey, custom_api_token.
constexpr std::array SecretEndings{"token",  "credential", "credentials", "authorization", "cookie",    "password",
                                   "passwd", "passphrase", "secret",      "apikey",        "secretkey", "privatekey"};

// Marks of the next page open nothing by themselves, and a recording without them cannot be played.
constexpr std::array PageMarks{"nexttoken", "prevtoken", "previoustoken", "pagetoken", "continuationtoken"};

template <typename Endings>
bool endsInOneOf(const QString &name, const Endings &endings)
{
    return std::any_of(endings.begin(), endings.end(),
                       [&name](const char *ending) { return name.endsWith(QLatin1StringView(ending)); });
}

bool isFiller(QChar c)
{
    return c == u'*' || c == u'x' || c == u'X' || c == u'0' || c == u'-' || c == u'•';
}

} // namespace

bool isSecretHeader(QByteArrayView name)
{
    return std::any_of(SecretHeaders.begin(), SecretHeaders.end(), [name](const char *header) {
        return name.compare(QByteArrayView(header), Qt::CaseInsensitive) == 0;
    });
}

bool isSecretMember(QStringView name)
{
    QString plain = name.toString().toLower();
    plain.removeIf([](QChar c) { return c == u'-' || c == u'_'; });
    return endsInOneOf(plain, SecretEndings) && !endsInOneOf(plain, PageMarks);
}

bool isRedacted(QStringView value)
{
    QStringView bare = value.trimmed();
    if (bare.startsWith("client-"_L1))
        bare = bare.mid(7);
    return bare.contains("redacted"_L1, Qt::CaseInsensitive) || std::all_of(bare.begin(), bare.end(), isFiller);
}

} // namespace obi
