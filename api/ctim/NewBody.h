// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What may be sent where an entity is created or replaced. The New* schemas of CTIA are closed: one key too many, or
// a text that is too long, and all of it is refused (api.md sections 2.8, 3.1 and 6).

#include <QJsonObject>

namespace obi {

/// At most `limit` UTF-16 units, never half of a surrogate pair.
QString cutText(const QString &text, qsizetype limit);

/// The object without what only the server writes (owner, groups, created, modified, client_id, short_id,
/// detection_status, schema_version, an id that is not transient), and with its texts cut to CTIM's limits.
QJsonObject newBody(QJsonObject object);
/// newBody(), compact.
QByteArray newBodyJson(const QJsonObject &object);

} // namespace obi
