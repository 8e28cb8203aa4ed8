// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of HarReader that keeps what is not played but may hold a secret.
#include "recording/HarReader.h"

#include "recording/JsonText.h"

#include <algorithm>
#include <array>
#include <utility>

namespace obi {
namespace {

using simdjson::ondemand::json_type;

/// They are in every entry, and only ever name a protocol, an address or a connection.
constexpr std::array<std::string_view, 6> WireWords{"httpVersion", "statusText", "serverIPAddress",
                                                    "connection",  "mimeType",   "version"};

template <typename Container>
simdjson::error_code rawText(simdjson::simdjson_result<Container> found, std::string_view &raw)
{
    Container container;
    if (const auto error = std::move(found).get(container))
        return error;
    return container.raw_json().get(raw);
}

/// Whole lists and objects, but of a scalar only a text: the other ones are sizes, times and flags.
simdjson::error_code rawText(simdjson::ondemand::value value, std::string_view &raw)
{
    json_type type{};
    if (const auto error = value.type().get(type))
        return error;
    if (type == json_type::array)
        return rawText(value.get_array(), raw);
    if (type == json_type::object)
        return rawText(value.get_object(), raw);
    if (type == json_type::string)
        raw = value.raw_json_token();
    return simdjson::SUCCESS;
}

bool isEmptyJson(const QByteArray &json)
{
    return json.isEmpty() || json == "[]" || json == "{}" || json == "\"\"";
}

} // namespace

Result<void> HarReader::keepAside(std::string_view key, Value value)
{
    if (std::find(WireWords.begin(), WireWords.end(), key) != WireWords.end())
        return {};
    const QString name = QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size()));
    std::string_view raw;
    if (const auto error = rawText(value, raw))
        return refused(error);
    QByteArray json = QByteArray(raw.data(), static_cast<qsizetype>(raw.size())).trimmed();
    if (!isEmptyJson(json))
        m_asides.append({m_path.toString() + u'.' + name, std::move(json)});
    return {};
}

/// Where the body has a text, the text is what was sent; the list says the same once more.
void HarReader::keepForm(const HttpHeaders &form)
{
    QByteArray json;
    for (const auto &[name, value] : form) {
        json += json.isEmpty() ? '[' : ',';
        json += "{\"name\":" + jsonString(name) + ",\"value\":" + jsonString(value) + '}';
    }
    if (!json.isEmpty())
        m_asides.append({m_path.toString() + QLatin1StringView(".params"), json + ']'});
}

} // namespace obi
