// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <optional>

namespace obi {

/// The text of a JSON string that begins at `token` with its quote; what stands behind the closing quote is ignored.
/// Lone surrogates become U+FFFD: browsers write them when they save binary bodies as text. Nothing for what is no
/// JSON string.
std::optional<QByteArray> unescapeJson(QByteArrayView token);
/// Appends `text` as a JSON string with its quotes. Bytes that are not UTF-8 are taken for Latin-1.
void appendJsonString(QByteArray &json, QByteArrayView text);
QByteArray jsonString(QByteArrayView text);

} // namespace obi
