// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "InspectWriter.h"

#include "exchange/CsvText.h"

#include <QIODevice>

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

namespace obi {
namespace {

constexpr qsizetype holdSize = 64 * 1024;

bool isAscii(QByteArrayView bytes)
{
    return std::all_of(bytes.begin(), bytes.end(), [](char byte) { return static_cast<signed char>(byte) >= 0; });
}

/// Bytes that are no UTF-8 become U+FFFD, so that every line is text.
QByteArray valid(QByteArrayView bytes)
{
    return isAscii(bytes) ? QByteArray::fromRawData(bytes.data(), bytes.size()) : QString::fromUtf8(bytes).toUtf8();
}

void appendJson(QByteArray &to, QByteArrayView bytes)
{
    constexpr char digits[] = "0123456789abcdef";
    to += '"';
    const QByteArray text = valid(bytes);
    for (const char byte : text) {
        if (byte == '"' || byte == '\\') {
            to += '\\';
            to += byte;
        } else if (static_cast<unsigned char>(byte) < 0x20) {
            to += "\\u00";
            to += digits[byte >> 4];
            to += digits[byte & 15];
        } else {
            to += byte;
        }
    }
    to += '"';
}

void appendNumber(QByteArray &to, qint64 number)
{
    std::array<char, 20> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    to.append(digits.data(), end - digits.data());
}

/// Programs read this, so that no cell is guarded: `raw` is what stood in the text.
void appendCsv(QByteArray &to, QByteArrayView bytes)
{
    appendCsvCell(to, valid(bytes), FormulaGuard::None);
}

struct TraitName {
    FoundTrait trait;
    const char *name;
};
constexpr TraitName traitNames[] = {
    {FoundTrait::Defanged, "defanged"},
    {FoundTrait::PrivateAddress, "private"},
    {FoundTrait::Documentation, "documentation"},
    {FoundTrait::Reserved, "reserved"},
    {FoundTrait::AddressBlock, "block"},
    {FoundTrait::AddressRange, "range"},
    {FoundTrait::International, "international"},
    {FoundTrait::LookAlike, "look_alike"},
    {FoundTrait::Wrapper, "wrapper"},
    {FoundTrait::WrapperTarget, "wrapper_target"},
    {FoundTrait::OwnDomain, "own"},
    {FoundTrait::Decoded, "decoded"},
    {FoundTrait::Computed, "computed"},
    {FoundTrait::Disguised, "disguised"},
};

void appendTraits(QByteArray &to, FoundTraits traits)
{
    char separator = '[';
    to += ",\"traits\":";
    for (const TraitName &name : traitNames) {
        if (!traits.testFlag(name.trait))
            continue;
        to += separator;
        to += '"';
        to += name.name;
        to += '"';
        separator = ',';
    }
    to += ']';
}

const char *placeName(MailPlace place)
{
    switch (place) {
    case MailPlace::Header:
        return "header";
    case MailPlace::Body:
        return "body";
    case MailPlace::Link:
        return "link";
    case MailPlace::Attachment:
        return "attachment";
    case MailPlace::Outside:
        return "outside";
    case MailPlace::None:
        break;
    }
    return "";
}

const QByteArray &typeName(ObservableType type)
{
    static const std::vector<QByteArray> names = [] {
        std::vector<QByteArray> made(allObservableTypes().size());
        for (const ObservableType each : allObservableTypes())
            made[std::size_t(each)] = observableTypeName(each).toUtf8();
        return made;
    }();
    return names[std::size_t(type)];
}

} // namespace

InspectWriter::InspectWriter(QIODevice &output, Options options)
    : m_output(output)
    , m_options(std::move(options))
{
    m_held.reserve(2 * holdSize);
    if (m_options.format == Format::Csv)
        m_held += "type,value,raw,offset,length,file,derived\r\n";
}

void InspectWriter::beginFile(const QString &name)
{
    m_file = name.toUtf8();
    m_fileInJson.clear();
    appendJson(m_fileInJson, m_file);
}

bool InspectWriter::isWanted(const InspectedObservable &found)
{
    if (!m_options.types.isEmpty() && !m_options.types.contains(found.type))
        return false;
    return !m_options.unique || m_seen.insert(found.type, {found.value.data(), std::size_t(found.value.size())});
}

void InspectWriter::write(const InspectedObservable &found)
{
    if (!isWanted(found))
        return;
    if (m_options.format == Format::Json)
        writeJson(found);
    else if (m_options.format == Format::Csv)
        writeCsv(found);
    else
        writeText(found);
    if (m_held.size() >= holdSize)
        flush();
}

void InspectWriter::writeText(const InspectedObservable &found)
{
    m_held += typeName(found.type);
    m_held += ' ';
    m_held += valid(found.value);
    m_held += '\n';
}

void InspectWriter::writeJson(const InspectedObservable &found)
{
    m_held += "{\"type\":\"";
    m_held += typeName(found.type);
    m_held += "\",\"value\":";
    appendJson(m_held, found.value);
    m_held += ",\"raw\":";
    appendJson(m_held, found.raw);
    m_held += ",\"offset\":";
    appendNumber(m_held, found.offset);
    m_held += ",\"length\":";
    appendNumber(m_held, found.length);
    m_held += ",\"file\":";
    m_held += m_fileInJson;
    if (found.derived)
        m_held += ",\"derived\":true";
    if (found.traits)
        appendTraits(m_held, found.traits);
    if (found.place != MailPlace::None)
        writePlace(found);
    m_held += "}\n";
}

void InspectWriter::writePlace(const InspectedObservable &found)
{
    m_held += ",\"place\":\"";
    m_held += placeName(found.place);
    m_held += "\",\"in\":";
    appendJson(m_held, found.detail);
}

void InspectWriter::writeCsv(const InspectedObservable &found)
{
    m_held += typeName(found.type) + ',';
    appendCsv(m_held, found.value);
    m_held += ',';
    appendCsv(m_held, found.raw);
    m_held += ',' + QByteArray::number(found.offset) + ',' + QByteArray::number(found.length) + ',';
    appendCsv(m_held, m_file);
    m_held += found.derived ? ",true\r\n" : ",false\r\n";
}

void InspectWriter::flush()
{
    m_failed = m_output.write(m_held) != m_held.size() || m_failed;
    m_held.resize(0); // keeps its memory
}

bool InspectWriter::finish()
{
    flush();
    return !m_failed;
}

} // namespace obi
