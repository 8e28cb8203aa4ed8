// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Reading JSON of services, for the rooms of api/ only: no QJsonObject leaves this floor.

#include "core/Error.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>

#include <optional>

namespace obi::json {

/// Whole numbers beyond this are not exact in JSON (RFC 8259 section 6) and count as unreadable.
inline constexpr qint64 LargestExact = 1LL << 53;

/// The whole document as one object or one array. Errors: UnexpectedAnswer{source, "byte N"} where the text is no
/// JSON (truncated, not UTF-8, nested deeper than 1,024); UnexpectedAnswer{source, path} where an object names a member
/// twice, as "data[3].title": two programs would read two values; UnexpectedAnswer{source, "$"} where a number has no
/// 64 bits or is not finite, and where the document is of another kind.
Result<QJsonObject> object(const QByteArray &body, const QString &source);
Result<QJsonArray> array(const QByteArray &body, const QString &source);
/// A bare list of entities. One that cannot be read never costs the others, but a list that holds nothing of the kind
/// is no such list: UnexpectedAnswer{source, "[0]"}.
Result<QJsonArray> entities(const QByteArray &body, const QString &source);

/// A document that is one number, such as a count. Errors: UnexpectedAnswer{source, "$"}.
Result<qint64> number(const QByteArray &body, const QString &source);

/// A list inside an object; missing and null are an empty list. Errors: UnexpectedAnswer{source, key}.
Result<QJsonArray> list(const QJsonObject &object, QLatin1StringView key, const QString &source);

/// A text field; a number counts as its digits. Empty where it is missing or anything else.
QString text(const QJsonObject &object, QLatin1StringView key);
/// The texts of a list, or the one text that stands in its place.
QStringList texts(const QJsonObject &object, QLatin1StringView key);
/// 3 and 3.0 alike; nothing for a fraction, for what is not exact and for other kinds.
std::optional<qint64> wholeNumber(const QJsonValue &value);

/// ISO 8601 in the spellings that the services use: with T or a blank, down to days, hours, minutes, seconds or
/// fractions of them, with Z, an offset, "(GMT)" or nothing (then UTC). Invalid where it is none of them.
QDateTime utc(QStringView iso);

} // namespace obi::json
