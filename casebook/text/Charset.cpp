// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "Charset.h"

#include "Bytes.h"
#include "TextDecoder.h"

#include <algorithm>

namespace obi::text {
namespace {

struct Alias {
    WordList labels;
    const char *name;
};
constexpr Alias aliases[] = {
    {"utf-8 utf8 us-ascii ascii ansi_x3.4-1968 unicode-1-1-utf-8 utf-8-bom", "UTF-8"},
    {"shift_jis shift-jis sjis x-sjis windows-31j ms_kanji cp932 ms932 csshiftjis", "CP932"},
    {"euc-jp eucjp x-euc-jp x-euc euc_jp", "EUC-JP-MS"},
    {"iso-2022-jp iso2022-jp csiso2022jp iso-2022-jp-ms cp50220 cp50221 x-iso-2022-jp", "ISO-2022-JP"},
    {"utf-16", "UTF-16"},
    {"iso-8859-1 latin1 iso8859-1 l1", "CP1252"}, // what everybody means by it
    {"gb2312 gbk x-gbk", "GB18030"},
    {"ks_c_5601-1987 euc-kr", "CP949"},
};

/// Charsets in which any bytes mean something, so that the bytes cannot contradict the label.
bool isSingleByte(const std::string &name)
{
    return name.starts_with("CP12") || name.starts_with("ISO-8859") || name.starts_with("iso-8859") ||
           name.starts_with("windows-") || name.starts_with("WINDOWS-") || name.starts_with("koi8");
}

bool hasHighBytes(QByteArrayView bytes)
{
    return std::any_of(bytes.begin(), bytes.end(), [](char byte) { return isHigh(byte); });
}

/// Nothing is lost when the bytes are read so; the last character may be cut off.
bool decodesWith(QByteArrayView bytes, const std::string &name)
{
    TextDecoder decoder(name.c_str());
    decoder.decode(bytes, false);
    return decoder.isKnown() && !decoder.text().contains("\xEF\xBF\xBD");
}

std::string detectedName(QByteArrayView beginning)
{
    const Encoding encoding = detectEncoding(beginning);
    return encoding == Encoding::Utf8 && hasHighBytes(beginning) && !isUtf8(beginning) ? "CP1252" : iconvName(encoding);
}

} // namespace

std::string iconvNameOf(QByteArrayView label)
{
    std::string name;
    for (const char byte : label.trimmed()) {
        if (!isAlnum(byte) && byte != '-' && byte != '_' && byte != '.' && byte != ':' && byte != '+')
            return {};
        name += lower(byte);
    }
    if (name.size() > 40)
        return {};
    for (const Alias &alias : aliases) {
        if (alias.labels.has(name))
            return alias.name;
    }
    return !name.empty() && TextDecoder(name.c_str()).isKnown() ? name : std::string();
}

CharsetChoice chooseCharset(QByteArrayView label, QByteArrayView beginning)
{
    CharsetChoice choice{iconvNameOf(label), false, false};
    const std::string found = detectedName(beginning);
    if (choice.name.empty()) {
        choice.unknown = !label.trimmed().isEmpty();
        choice.name = found;
        return choice;
    }
    if (choice.name == found)
        return choice;
    // Windows-1252 is a guess for want of a better one; broken bytes in text that says what it is remain broken bytes.
    if (found == "CP1252" && !oneOf({label.data(), std::size_t(label.size())}, "us-ascii ascii"))
        return choice;
    const bool contradicted =
        choice.name == "UTF-8" ||
        (isSingleByte(choice.name) ? (found == "UTF-8" && hasHighBytes(beginning)) || found == "ISO-2022-JP"
                                   : !decodesWith(beginning, choice.name));
    if (contradicted) {
        choice.mislabelled = true;
        choice.name = found;
    }
    return choice;
}

QByteArray toUtf8(QByteArrayView bytes, const std::string &charset, qint64 offset, ByteRuns *runs)
{
    if (charset == "UTF-8") {
        if (runs)
            runs->add(bytes.size(), offset, 1);
        return bytes.toByteArray();
    }
    TextDecoder decoder(charset.c_str());
    decoder.decode(bytes, true);
    const QByteArrayView text = decoder.text();
    for (qsizetype i = 0; runs && i < text.size();) {
        const qsizetype length = qsizetype(codePointAt({text.data(), std::size_t(text.size())}, std::size_t(i)).length);
        const qint64 from = decoder.inputOffset(i);
        if (length == 1)
            runs->add(1, offset + from, 1);
        else
            runs->addWhole(length, {offset + from, decoder.inputOffset(i + length) - from});
        i += length;
    }
    return text.toByteArray();
}

} // namespace obi::text
