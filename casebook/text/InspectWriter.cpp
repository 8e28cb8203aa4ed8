// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "InspectWriter.h"

#include "Bytes.h"

#include "exchange/CsvText.h"

#include <QIODevice>

#include <array>
#include <vector>

namespace obi {
namespace {

constexpr std::size_t holdSize = 64 * 1024;

std::string_view bytesOf(QByteArrayView view)
{
    return {view.data(), std::size_t(view.size())};
}

/// Bytes that are no UTF-8 become U+FFFD, so that every line is text.
QByteArray valid(std::string_view bytes)
{
    if (!text::anyOf(bytes, text::isHigh))
        return QByteArray::fromRawData(bytes.data(), qsizetype(bytes.size()));
    return QString::fromUtf8(bytes.data(), qsizetype(bytes.size())).toUtf8();
}

/// ASCII that stands in JSON as it is: nearly every value.
constexpr auto asItIs = [] {
    std::array<bool, 256> plain{};
    for (std::size_t byte = 0x20; byte < 0x80; ++byte)
        plain[byte] = byte != '"' && byte != '\\';
    return plain;
}();

void appendEscaped(text::OutputBytes &to, std::string_view bytes)
{
    constexpr char digits[] = "0123456789abcdef";
    const QByteArray text = valid(bytes);
    for (const char byte : text) {
        if (byte == '"' || byte == '\\')
            to << '\\' << byte;
        else if (static_cast<unsigned char>(byte) < 0x20)
            to << "\\u00" << digits[byte >> 4] << digits[byte & 15];
        else
            to << byte;
    }
}

void appendJson(text::OutputBytes &to, QByteArrayView view)
{
    const std::string_view bytes = bytesOf(view);
    to << '"';
    if (text::anyOf(bytes, [](char byte) { return !asItIs[static_cast<unsigned char>(byte)]; }))
        appendEscaped(to, bytes);
    else
        to << bytes;
    to << '"';
}

/// Programs read this, so that no cell is guarded: `raw` is what stood in the text.
void appendCsv(text::OutputBytes &to, QByteArrayView view)
{
    QByteArray cell;
    appendCsvCell(cell, valid(bytesOf(view)), FormulaGuard::None);
    to << bytesOf(cell);
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

void appendTraits(text::OutputBytes &to, FoundTraits traits)
{
    char separator = '[';
    to << ",\"traits\":";
    for (const TraitName &name : traitNames) {
        if (!traits.testFlag(name.trait))
            continue;
        to << separator << '"' << name.name << '"';
        separator = ',';
    }
    to << ']';
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

std::string_view typeName(ObservableType type)
{
    static const std::vector<QByteArray> names = [] {
        std::vector<QByteArray> made(allObservableTypes().size());
        for (const ObservableType each : allObservableTypes())
            made[std::size_t(each)] = observableTypeName(each).toUtf8();
        return made;
    }();
    return bytesOf(names[std::size_t(type)]);
}

} // namespace

InspectWriter::InspectWriter(QIODevice &output, Options options)
    : m_output(output)
    , m_options(std::move(options))
{
    if (m_options.format == Format::Csv)
        m_held << "type,value,raw,offset,length,file,derived\r\n";
}

void InspectWriter::beginFile(const QString &name)
{
    m_file = name.toUtf8();
    text::OutputBytes inJson;
    appendJson(inJson, m_file);
    m_fileInJson = inJson.held();
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
    if (m_held.held().size() >= holdSize)
        flush();
}

void InspectWriter::writeText(const InspectedObservable &found)
{
    const std::string_view value = bytesOf(found.value);
    m_held << typeName(found.type) << ' ';
    if (text::anyOf(value, text::isHigh))
        m_held << bytesOf(valid(value));
    else
        m_held << value;
    m_held << '\n';
}

void InspectWriter::writeJson(const InspectedObservable &found)
{
    m_held << "{\"type\":\"" << typeName(found.type) << "\",\"value\":";
    appendJson(m_held, found.value);
    m_held << ",\"raw\":";
    appendJson(m_held, found.raw);
    m_held << ",\"offset\":" << std::int64_t(found.offset) << ",\"length\":" << std::int64_t(found.length)
           << ",\"file\":" << m_fileInJson;
    if (found.derived)
        m_held << ",\"derived\":true";
    if (found.traits)
        appendTraits(m_held, found.traits);
    if (found.place != MailPlace::None)
        writePlace(found);
    m_held << "}\n";
}

void InspectWriter::writePlace(const InspectedObservable &found)
{
    m_held << ",\"place\":\"" << placeName(found.place) << "\",\"in\":";
    appendJson(m_held, found.detail);
}

void InspectWriter::writeCsv(const InspectedObservable &found)
{
    m_held << typeName(found.type) << ',';
    appendCsv(m_held, found.value);
    m_held << ',';
    appendCsv(m_held, found.raw);
    m_held << ',' << std::int64_t(found.offset) << ',' << std::int64_t(found.length) << ',';
    appendCsv(m_held, m_file);
    m_held << (found.derived ? ",true\r\n" : ",false\r\n");
}

void InspectWriter::flush()
{
    const std::string_view held = m_held.held();
    const auto size = qint64(held.size());
    m_failed = m_output.write(held.data(), size) != size || m_failed;
    m_held.clear();
}

bool InspectWriter::finish()
{
    flush();
    return !m_failed;
}

} // namespace obi
