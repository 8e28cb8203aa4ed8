// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "auth/Secret.h"
#include "core/Error.h"
#include "http/HttpMessage.h"

#include <memory>
#include <optional>

namespace obi {

/// A JSON object that holds a secret, read without leaving a copy of the secret behind: QJsonDocument would. Addresses
/// are JSON pointers ("/data/jwtToken"). One thread at a time.
class SecretJson
{
public:
    /// Errors: UnexpectedAnswer{host, "$"} where the text is no JSON object, is nested deeper than 1,024, is not UTF-8
    /// or names a member of the outer two levels twice.
    static Result<SecretJson> parse(const QByteArray &body, const QString &host);
    /// The body of a successful answer, which is wiped where nobody else holds it. Errors: those of parse(); NotJson;
    /// what any other status means (ServiceCall::refusal).
    static Result<SecretJson> take(HttpResponse answer, const QString &host);
    SecretJson(SecretJson &&) noexcept;
    ~SecretJson();

    /// A text that is no secret; numbers and booleans as they are written. Empty where there is none.
    QString text(const char *pointer) const;
    /// Once: what the parser holds of it is wiped. Nothing where it is missing, empty, or no text.
    std::optional<Secret> takeSecret(const char *pointer);

private:
    class Private;
    explicit SecretJson(std::unique_ptr<Private> read);
    std::unique_ptr<Private> d;
};

} // namespace obi
