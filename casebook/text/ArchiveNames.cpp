// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ArchiveNames.h"

#include "Charset.h"

#include <algorithm>

namespace obi::text {
namespace {

constexpr qsizetype tarMark = 257;

/// By the first bytes of the file formats' own specifications.
QByteArray kindOf(QByteArrayView beginning)
{
    static constexpr std::pair<std::string_view, const char *> magics[] = {
        {"PK\x03\x04", "zip"},   {"PK\x05\x06", "zip"},    {"7z\xBC\xAF\x27\x1C", "7z"},
        {"Rar!\x1A\x07", "rar"}, {"\x1F\x8B\x08", "gzip"}, {"MSCF", "cab"},
        {"BZh", "bzip2"},        {"\xFD\x37zXZ", "xz"},    {"\x28\xB5\x2F\xFD", "zstd"},
    };
    for (const auto &[bytes, kind] : magics) {
        if (beginning.startsWith(QByteArrayView(bytes.data(), qsizetype(bytes.size()))))
            return kind;
    }
    if (beginning.size() > tarMark && beginning.sliced(tarMark).startsWith("ustar"))
        return "tar";
    if (beginning.size() > 6 && beginning.sliced(2).startsWith("-lh"))
        return "lzh";
    return {};
}

quint32 number(QByteArrayView bytes, qsizetype at, qsizetype size)
{
    quint32 value = 0;
    for (qsizetype i = size - 1; i >= 0; --i)
        value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

/// A central directory header (APPNOTE.TXT 4.3.12) at a position; its length, or 0 where there is none.
qsizetype readEntry(QByteArrayView bytes, qsizetype at, ArchiveEntry &entry)
{
    constexpr qsizetype fixed = 46;
    if (bytes.size() - at < fixed || !bytes.sliced(at).startsWith("PK\x01\x02"))
        return 0;
    const qsizetype nameLength = number(bytes, at + 28, 2);
    const qsizetype whole = fixed + nameLength + number(bytes, at + 30, 2) + number(bytes, at + 32, 2);
    if (bytes.size() - at < whole)
        return 0;
    const QByteArrayView name = bytes.sliced(at + fixed, nameLength);
    entry.name = QString::fromUtf8(toUtf8(name, chooseCharset({}, name).name));
    entry.size = number(bytes, at + 24, 4);
    entry.encrypted = number(bytes, at + 8, 2) & 1;
    return whole;
}

} // namespace

void ArchiveNames::add(QByteArrayView bytes)
{
    if (!m_judged) {
        m_beginning.append(bytes.first(std::min(bytes.size(), 512 - std::min<qsizetype>(m_beginning.size(), 512))));
        m_judged = m_beginning.size() >= 512;
        m_kind = kindOf(m_beginning);
    }
    if (m_kind != "zip")
        return;
    m_tail.append(bytes.size() > KeptTail ? bytes.last(KeptTail) : bytes);
    if (m_tail.size() > 2 * KeptTail)
        m_tail.remove(0, m_tail.size() - KeptTail);
}

ArchiveNames::List ArchiveNames::list() const
{
    List list;
    const QByteArrayView tail = m_tail;
    const qsizetype end = tail.lastIndexOf("PK\x05\x06");
    if (m_kind != "zip" || end < 0 || tail.size() - end < 22)
        return list;
    const qsizetype count = number(tail, end + 10, 2);
    const qsizetype size = number(tail, end + 12, 4);
    const qsizetype start = end - size;
    qsizetype at = start >= 0 ? start : tail.indexOf("PK\x01\x02");
    while (at >= 0 && at < end && list.entries.size() < MaximumEntries) {
        ArchiveEntry entry;
        const qsizetype length = readEntry(tail, at, entry);
        if (length == 0)
            break;
        list.entries.append(std::move(entry));
        at += length;
    }
    list.whole = start >= 0 && list.entries.size() == count;
    return list;
}

} // namespace obi::text
