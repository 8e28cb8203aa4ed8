// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

#include <optional>

namespace obi {

/// Where a text stops being JSON.
struct JsonFault {
    qsizetype offset = 0;   ///< in bytes
    bool endsEarly = false; ///< all of it is right, but there should be more: a truncated file
};

/// The first fault by RFC 8259, or nothing. Needs no stack however deep the text nests. It runs only when simdjson has
/// refused a text, to tell a truncated file from a wrong one and to say where: simdjson's own errors have no offset.
std::optional<JsonFault> findJsonFault(QByteArrayView json);
/// The offset of the first byte that is not UTF-8, or -1.
qsizetype findInvalidUtf8(QByteArrayView text);

} // namespace obi
