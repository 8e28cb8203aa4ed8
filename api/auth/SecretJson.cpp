// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "auth/SecretJson.h"

#include "threat/ServiceCall.h"

#include <QSet>

#include <openssl/crypto.h>

#include <simdjson.h>

namespace obi {

using namespace Qt::StringLiterals;
using simdjson::dom::element;

class SecretJson::Private
{
public:
    explicit Private(const QByteArray &body)
        : text(body.constData(), size_t(body.size()))
    {}
    ~Private() { OPENSSL_cleanse(text.data(), text.size()); }

    bool parse()
    {
        return parser.parse(text).get(root) == simdjson::SUCCESS && root.is_object() && !namesTwice(root, 2);
    }

    simdjson::padded_string text;
    simdjson::dom::parser parser;
    element root;

private:
    static bool namesTwice(element value, int levels)
    {
        simdjson::dom::object members;
        if (levels == 0 || value.get(members) != simdjson::SUCCESS)
            return false;
        QSet<QByteArray> names;
        for (const auto &[name, member] : members) {
            const QByteArray bytes(name.data(), qsizetype(name.size()));
            if (names.contains(bytes) || namesTwice(member, levels - 1))
                return true;
            names.insert(bytes);
        }
        return false;
    }
};

SecretJson::SecretJson(std::unique_ptr<Private> read)
    : d(std::move(read))
{}

SecretJson::SecretJson(SecretJson &&) noexcept = default;
SecretJson::~SecretJson() = default;

Result<SecretJson> SecretJson::parse(const QByteArray &body, const QString &host)
{
    auto read = std::make_unique<Private>(body);
    if (!read->parse())
        return failure(ErrorCode::UnexpectedAnswer, {host, u"$"_s});
    return SecretJson(std::move(read));
}

Result<SecretJson> SecretJson::take(HttpResponse answer, const QString &host)
{
    if (answer.status < 200 || answer.status > 299)
        return tl::unexpected(refusal(answer, host));
    // jsonBody() would do, but it copies a part of the body to look at it.
    const QByteArrayView text = QByteArrayView(answer.body).trimmed();
    if (!text.startsWith('{') && !text.startsWith('[')) {
        const QByteArray type = headerValue(answer.headers, "content-type");
        return failure(ErrorCode::NotJson, {host, QString::fromLatin1(type)});
    }
    Result<SecretJson> read = parse(answer.body, host);
    wipe(answer.body);
    return read;
}

QString SecretJson::text(const char *pointer) const
{
    element value;
    if (d->root.at_pointer(pointer).get(value) != simdjson::SUCCESS)
        return {};
    if (value.is_string())
        return QString::fromUtf8(value.get_c_str().value_unsafe(), qsizetype(value.get_string_length().value_unsafe()));
    if (value.is_number() || value.is_bool())
        return QString::fromStdString(simdjson::minify(value));
    return {};
}

std::optional<Secret> SecretJson::takeSecret(const char *pointer)
{
    std::string_view value;
    if (d->root.at_pointer(pointer).get(value) != simdjson::SUCCESS || value.empty())
        return std::nullopt;
    Secret secret(QByteArray(value.data(), qsizetype(value.size())));
    // The parser's own buffer, which is ours: it is not constant, only seen so from here.
    OPENSSL_cleanse(const_cast<char *>(value.data()), value.size());
    return secret;
}

} // namespace obi
