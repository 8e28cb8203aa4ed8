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

// Endings, because modules prefix them: custom_SECRET_KEY, umbrellaApiKey.
constexpr std::array SecretEndings{"accesstoken",  "refreshtoken", "idtoken",    "jwttoken",    "authtoken",
                                   "clientsecret", "password",     "passphrase", "passwd",      "apikey",
                                   "secretkey",    "privatekey",   "secret",     "bearertoken", "registrationtoken"};

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
    return std::any_of(SecretEndings.begin(), SecretEndings.end(),
                       [&plain](const char *ending) { return plain.endsWith(QLatin1StringView(ending)); });
}

bool isRedacted(QStringView value)
{
    QStringView bare = value.trimmed();
    if (bare.startsWith("client-"_L1))
        bare = bare.mid(7);
    return bare.contains("redacted"_L1, Qt::CaseInsensitive) || std::all_of(bare.begin(), bare.end(), isFiller);
}

} // namespace obi
