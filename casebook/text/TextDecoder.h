// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <iconv.h>
#include <memory>
#include <vector>

namespace obi::text {

enum class Encoding { Utf8, Utf16Le, Utf16Be, Utf32Le, Utf32Be, ShiftJis, EucJp, Iso2022Jp };

/// The encoding of a text by its beginning: byte order mark, zero bytes, escape sequences of ISO-2022-JP, and byte
/// pairs that are EUC-JP or Shift_JIS and not UTF-8. UTF-8 where nothing speaks against it.
Encoding detectEncoding(QByteArrayView beginning);
/// UTF-16 and UTF-32, where a character has several bytes even in ASCII.
constexpr bool isWide(Encoding encoding)
{
    return encoding >= Encoding::Utf16Le && encoding <= Encoding::Utf32Be;
}
/// What iconv calls it.
const char *iconvName(Encoding encoding);
/// True if the bytes are UTF-8, but for a character that their end cuts off.
bool isUtf8(QByteArrayView bytes);

/// Turns text of another encoding into UTF-8 piece by piece and remembers which input byte each character came from.
/// What cannot be decoded becomes U+FFFD.
class TextDecoder
{
public:
    explicit TextDecoder(Encoding encoding);
    /// A charset by iconv's name for it.
    explicit TextDecoder(const char *charset);
    /// False for a charset that iconv does not know: everything becomes U+FFFD.
    bool isKnown() const { return m_converter != nullptr; }

    /// Appends to text(). Bytes that begin a character and do not end it wait for the next call, unless `last`.
    void decode(QByteArrayView input, bool last);
    QByteArrayView text() const { return m_text; }
    /// Forgets the first bytes of text(); offsets of input go on counting. Their places can be kept: then positions
    /// before text(), negative ones, have an offset too.
    void drop(qsizetype bytes, bool keepPlaces = false);
    /// The offset in the whole input of a position in text().
    qint64 inputOffset(qint64 position) const;

private:
    struct Close {
        void operator()(void *converter) const { iconv_close(converter); }
    };
    /// Characters in a row that are equally long, in the text and in the input.
    struct Seam {
        qint64 text;       ///< counted from the beginning of the whole text
        qint64 input;      ///< of what begins there
        qint64 textLength; ///< of each character
        qint64 inputLength;
    };
    bool decodeOne(QByteArrayView pending, qsizetype &used, bool last);
    qsizetype decodeKanji(QByteArrayView pending);
    void append(QByteArrayView utf8, qsizetype used);

    std::unique_ptr<void, Close> m_converter;
    std::unique_ptr<void, Close> m_kanji; ///< for the characters that makers added to ISO-2022-JP
    bool m_inKanji = false;
    qsizetype m_unit; ///< bytes of the shortest character
    QByteArray m_pending;
    QByteArray m_text;
    qint64 m_dropped = 0; ///< bytes of text
    qint64 m_input = 0;   ///< bytes of input decoded
    std::vector<Seam> m_seams;
};

} // namespace obi::text
