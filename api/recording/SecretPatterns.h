// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What a secret looks like beyond its name (http/SecretNames.h): SecretFinder reports it, Redactor takes it out.

#include "recording/SecretFinder.h"

#include <QRegularExpression>

namespace obi {

/// What the name of a member says of its value.
enum class SecretMember {
    No,
    Plural, ///< "access_tokens": a text or a list is secret, a number counts them
    Yes,
};
SecretMember secretMember(const QString &name);

/// Whether some member's name in a JSON text ends like a secret's. Parsing is dear, and hardly any body has one.
bool mayHoldSecretMember(QByteArrayView json);
/// Whether a JSON text has escapes that spell another text so that it cannot be found, or JSON within a text.
bool mayHideText(QByteArrayView json);

/// Whether the `s` of an address is the secret of a feed view (api.md, pitfall 21).
bool isFeedAddress(const QUrl &url);
/// Whether bodies hold configured modules, whose `settings` may hold credentials of other products under any name
/// (api.md section 2.5).
bool isModuleAddress(const QUrl &url);

/// A secret inside a text.
struct SecretPlace {
    qsizetype start = 0;
    qsizetype length = 0;
    FoundSecret::Kind kind = FoundSecret::Kind::Token;
};

/// JWTs, HTTP Basic credentials, client IDs with their password, and secrets of feed views, wherever they stand.
class SecretPatterns
{
public:
    SecretPatterns();
    QList<SecretPlace> find(const QString &text) const;
    /// Most texts hold none, and looking for four words is far cheaper than matching.
    static bool mayStandIn(QByteArrayView text);

private:
    struct Pattern {
        QRegularExpression expression; ///< its first group is the secret
        FoundSecret::Kind kind;
        bool isBase64 = false;
    };
    QList<Pattern> m_patterns;
};

} // namespace obi
