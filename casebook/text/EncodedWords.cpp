// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "EncodedWords.h"

#include "Bytes.h"
#include "Charset.h"
#include "TransferDecoder.h"

#include <algorithm>

namespace obi::text {
namespace {

struct Word {
    qsizetype start = 0;
    qsizetype end = 0; ///< 0: none
    QByteArrayView charset;
    char encoding = 0;
    QByteArrayView text;
};

/// The word that begins with "=?" at a position. The text may hold blanks and question marks, as it does in the wild.
Word wordAt(QByteArrayView value, qsizetype start)
{
    const qsizetype charsetEnd = value.indexOf('?', start + 2);
    if (charsetEnd < 0 || charsetEnd + 2 >= value.size() || charsetEnd - start > 60 || value[charsetEnd + 2] != '?')
        return {};
    const qsizetype text = charsetEnd + 3;
    qsizetype end = value.indexOf('?', text);
    while (end >= 0 && (end + 1 >= value.size() || value[end + 1] != '='))
        end = value.indexOf('?', end + 1);
    const char encoding = lower(value[charsetEnd + 1]);
    if (end < 0 || (encoding != 'b' && encoding != 'q'))
        return {};
    QByteArrayView charset = value.sliced(start + 2, charsetEnd - start - 2);
    if (const qsizetype language = charset.indexOf('*'); language >= 0) // RFC 2231
        charset = charset.first(language);
    return {start, end + 2, charset, encoding, value.sliced(text, end - text)};
}

QByteArray bytesOf(const Word &word)
{
    QByteArray text = word.text.toByteArray();
    if (word.encoding == 'q')
        text.replace('_', ' ');
    TransferDecoder decoder(word.encoding == 'b' ? TransferEncoding::Base64 : TransferEncoding::QuotedPrintable);
    QByteArray bytes;
    ByteRuns runs;
    decoder.decode(text, 0, bytes, runs);
    decoder.finish(bytes, runs);
    return bytes;
}

bool onlyBlanks(QByteArrayView bytes)
{
    return std::all_of(bytes.begin(), bytes.end(), [](char byte) { return is(byte, Blank); });
}

} // namespace

std::vector<EncodedWord> encodedWords(QByteArrayView value)
{
    std::vector<EncodedWord> words;
    QByteArray bytes;
    QByteArray charset;
    const auto close = [&] {
        if (!words.empty())
            words.back().utf8 += toUtf8(bytes, chooseCharset(charset, bytes).name);
        bytes.clear();
    };
    for (qsizetype i = value.indexOf("=?"); i >= 0;) {
        const Word word = wordAt(value, i);
        if (word.end == 0) {
            i = value.indexOf("=?", i + 2);
            continue;
        }
        const bool continues = !words.empty() && onlyBlanks(value.sliced(words.back().end, i - words.back().end));
        if (!continues || charset.compare(word.charset, Qt::CaseInsensitive) != 0)
            close();
        if (!continues)
            words.push_back({i, i, {}});
        charset = word.charset.toByteArray();
        bytes += bytesOf(word);
        words.back().end = word.end;
        i = value.indexOf("=?", word.end);
    }
    close();
    return words;
}

} // namespace obi::text
