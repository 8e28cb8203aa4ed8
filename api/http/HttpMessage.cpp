// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/HttpMessage.h"

#include "http/SecretNames.h"

#include <QUrlQuery>

#include <algorithm>

namespace obi {
namespace {

using namespace Qt::StringLiterals;

bool holdsSecret(const QUrl &url, const QString &item)
{
    // "s" is the secret of a feed view: https://…/ctia/feed/<id>/view?s=… (api.md, pitfall 21).
    return isSecretMember(item) || (item == "s"_L1 && url.path().contains("/feed/"_L1));
}

} // namespace

QByteArray headerValue(const HttpHeaders &headers, QByteArrayView name)
{
    const auto found = std::find_if(headers.begin(), headers.end(), [name](const auto &header) {
        return QByteArrayView(header.first).compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == headers.end() ? QByteArray() : found->second;
}

bool HttpRequest::mayRepeat() const
{
    return repeat == Repeat::Harmless || (repeat == Repeat::ByMethod && (method == "GET" || method == "HEAD"));
}

QString HttpRequest::describe() const
{
    QUrl shown = url.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveFragment);
    auto items = QUrlQuery(shown).queryItems(QUrl::FullyEncoded);
    for (auto &[name, value] : items) {
        if (holdsSecret(shown, name))
            value = u"REDACTED"_s;
    }
    QUrlQuery query;
    query.setQueryItems(items);
    if (shown.hasQuery())
        shown.setQuery(query);
    return QString::fromLatin1(method) + u' ' + shown.toString(QUrl::FullyEncoded);
}

} // namespace obi
