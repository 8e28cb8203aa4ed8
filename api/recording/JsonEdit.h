// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "recording/SecretPatterns.h"

#include <functional>

namespace obi {

/// What becomes of a JSON text's parts.
struct JsonEdit {
    std::function<QString(const QString &)> name; ///< of a member
    std::function<QString(const QString &)> text;
    std::function<SecretMember(const QString &)> isSecret; ///< by the member's name
};

/// The JSON with its names and texts edited and the values of secret members replaced ("REDACTED", 0), also inside
/// their lists and objects, and as {"name":"password","value":"…"}. All other bytes stay as they are: order, blanks,
/// number spellings, members that come twice. Escapes hide nothing, for texts are edited as what they mean. Takes what
/// is no JSON as well: what stands outside of quotes is edited as a text then. Needs no stack, however deep it nests.
QByteArray editedJson(QByteArrayView json, const JsonEdit &edit);

} // namespace obi
