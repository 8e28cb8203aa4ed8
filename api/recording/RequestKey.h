// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "http/HttpMessage.h"

namespace obi {

/// What makes two requests the same question, however they are spelled.

using QueryItems = QList<QPair<QByteArray, QByteArray>>;

/// Host in lower case and port, also where it is the scheme's own: "mx1.example:6443".
QByteArray hostKey(const QUrl &url);
/// Each segment percent-encoded in one way. "%2F" inside a segment stays apart from "/".
QByteArray pathKey(const QUrl &url);
/// Names and values decoded, sorted. A "+" stays a "+" (AsyncOS dates hold it as a sign).
QueryItems queryItems(const QUrl &url);
QByteArray queryKey(const QueryItems &items);
/// JSON as a value: members sorted, blanks and number spellings gone. Other bodies as they are. Long ones are hashed.
QByteArray bodyKey(const QByteArray &body);
/// Method, host, path and query.
QByteArray placeKey(const HttpRequest &request);

} // namespace obi
