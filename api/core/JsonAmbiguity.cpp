// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/JsonAmbiguity.h"

#include <simdjson.h>

#include <algorithm>
#include <string_view>
#include <vector>

namespace obi::json {

using namespace Qt::StringLiterals;

namespace {

QString toText(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

/// The member that an object names twice.
std::optional<QString> repeatedName(simdjson::dom::object object, std::vector<std::string_view> &names)
{
    names.clear();
    for (const auto &member : object)
        names.push_back(member.key);
    std::sort(names.begin(), names.end());
    const auto twice = std::adjacent_find(names.begin(), names.end());
    return twice == names.end() ? std::nullopt : std::optional(toText(*twice));
}

/// Nested at most as deep as the parser lets through (1,024).
std::optional<QString> repeatedPath(simdjson::dom::element element, std::vector<std::string_view> &names)
{
    if (element.is_array()) {
        qsizetype position = 0;
        for (const auto &entry : simdjson::dom::array(element)) {
            if (const auto path = repeatedPath(entry, names))
                return u"[%1]%2%3"_s.arg(position).arg(path->startsWith(u'[') ? u""_s : u"."_s, *path);
            ++position;
        }
    } else if (element.is_object()) {
        const simdjson::dom::object object(element);
        if (const auto name = repeatedName(object, names))
            return name;
        for (const auto &member : object) {
            if (const auto path = repeatedPath(member.value, names))
                return toText(member.key) + (path->startsWith(u'[') ? u""_s : u"."_s) + *path;
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<QString> ambiguousPath(const QByteArray &json)
{
    simdjson::dom::parser parser;
    simdjson::dom::element root;
    if (parser.parse(json.constData(), size_t(json.size())).get(root) != simdjson::SUCCESS)
        return u"$"_s;
    std::vector<std::string_view> names;
    return repeatedPath(root, names);
}

} // namespace obi::json
