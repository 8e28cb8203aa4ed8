// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ByteRuns.h"

#include <QByteArray>
#include <QByteArrayView>

#include <string>

namespace obi::text {

/// The name by which iconv knows a charset label of a mail, and "" for a label that it does not know. Japanese labels
/// mean what mail programs mean by them: Shift_JIS is Windows code page 932, EUC-JP is its sister.
std::string iconvNameOf(QByteArrayView label);

/// What a text is really encoded in, by its beginning and its label: the label is believed if the bytes allow it.
struct CharsetChoice {
    std::string name;         ///< for TextDecoder; "UTF-8" needs none
    bool unknown = false;     ///< nobody knows the label
    bool mislabelled = false; ///< the bytes are not what the label says
};
CharsetChoice chooseCharset(QByteArrayView label, QByteArrayView beginning);

/// The whole of some bytes as UTF-8. `runs`, where given, gets the place of each character; `offset` is that of bytes.
QByteArray toUtf8(QByteArrayView bytes, const std::string &charset, qint64 offset = 0, ByteRuns *runs = nullptr);

} // namespace obi::text
