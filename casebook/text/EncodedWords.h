// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

namespace obi::text {

/// An encoded word "=?charset?B?text?=" of RFC 2047, or several in a row that belong together: mail programs cut
/// characters of many bytes in two.
struct EncodedWord {
    qsizetype start = 0;
    qsizetype end = 0;
    QByteArray utf8{};
};
/// The encoded words of a header value in order.
std::vector<EncodedWord> encodedWords(QByteArrayView value);

} // namespace obi::text
