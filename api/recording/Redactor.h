// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "recording/Recording.h"
#include "recording/TextRedactor.h"

namespace obi {

/// Takes out of an exchange what must not reach a disk: Authorization, cookies, jwtToken and their kin in headers;
/// tokens, passwords, passphrases and client passwords in JSON (also JSON inside of its texts), forms, queries and
/// logs; user and password in the address; JWTs wherever they stand; client IDs, which become
/// client-00000000-0000-4000-8000-… with the same number each time; and names that the user chose (StandIns), each
/// replaced by the same stand-in wherever it occurs, so that a recording still replays.
///
/// Bodies that are no text are left out, for a name can hide in them: the place says how long they were. Whatever
/// SecretFinder still finds is left out with all that surrounds it. One redactor serves one recording, one thread at a
/// time.
class Redactor
{
public:
    /// `names`: hosts, domains, e-mail addresses and IP addresses to replace, without regard to case.
    explicit Redactor(QStringList names = {});

    Exchange redacted(Exchange exchange);

    /// Whether a request gets or renews a token (…/oauth2/…, …/login): nothing of it is worth keeping.
    static bool isLogIn(const HttpRequest &request);

private:
    QUrl url(QUrl url);
    QString path(const QString &encoded);
    QString query(const QString &encoded, bool feed);
    HttpHeaders headers(HttpHeaders headers);
    QByteArray header(const QByteArray &name, const QByteArray &value);
    QByteArray body(const QByteArray &body);
    QString encoded(const QString &encodedText, StandIns::Place place);

    TextRedactor m_texts;
    bool m_modules = false; ///< in the exchange that is redacted
};

} // namespace obi
