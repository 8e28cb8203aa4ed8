// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/SettingsTable.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace obi {
namespace {

const auto &table()
{
    static const std::array<SettingSpec, 32> specs{{
        {Setting::Language, "language", QMetaType::QString, systemLanguage(), {u"ja"_s, u"en"_s}},
        {Setting::ThemeChoice, "theme", QMetaType::QString, u"system"_s, {u"system"_s, u"light"_s, u"dark"_s}},
        {Setting::RowHeight, "rowHeight", QMetaType::Int, 26, {26, 30}},
        {Setting::ReducedMotion, "reducedMotion", QMetaType::QString, u"system"_s, {u"system"_s, u"on"_s, u"off"_s}},
        {Setting::WindowGeometry, "windowGeometry", QMetaType::QByteArray, QByteArray()},
        {Setting::LastPage, "lastPage", QMetaType::QString, u"reporting/mail-flow-summary"_s},
        {Setting::TimeRange,
         "timeRange",
         QMetaType::QString,
         u"7d"_s,
         {u"1h"_s, u"24h"_s, u"7d"_s, u"30d"_s, u"90d"_s}},
        {Setting::RibbonExpanded, "ribbonExpanded", QMetaType::Bool, false},
        {Setting::RibbonTucked, "ribbonTucked", QMetaType::Bool, false},
        {Setting::RibbonApp, "ribbonApp", QMetaType::QString, u"casebook"_s},
        {Setting::RibbonHeights, "ribbonHeights", QMetaType::QVariantMap, QVariantMap()},
        {Setting::NavigationCollapsed, "navigationCollapsed", QMetaType::QStringList, QStringList()},
        {Setting::HiddenColumns, "hiddenColumns", QMetaType::QVariantMap, QVariantMap()},
        {Setting::ProxyMode, "proxyMode", QMetaType::QString, u"system"_s, {u"system"_s, u"manual"_s, u"none"_s}},
        {Setting::ProxyAddress, "proxyAddress", QMetaType::QString, QString()},
        {Setting::ProxyUser, "proxyUser", QMetaType::QString, QString()},
        {Setting::RecentPages, "recentPages", QMetaType::QStringList, QStringList()},
        {Setting::RecentSearches, "recentSearches", QMetaType::QStringList, QStringList()},
        {Setting::RedactedNames, "redactedNames", QMetaType::QStringList, QStringList()},
        {Setting::RibbonAtStart, "ribbonAtStart", QMetaType::QString, u"last"_s, {u"last"_s, u"collapsed"_s}},
        {Setting::DisabledModules, "disabledModules", QMetaType::QStringList, QStringList()},
        {Setting::ReportRefresh, "reportRefresh", QMetaType::Int, 0, {0, 60, 300, 900}},
        {Setting::IncidentRefresh, "incidentRefresh", QMetaType::Int, 60, {0, 30, 60, 300, 900}},
        {Setting::Notifications, "notifications", QMetaType::Bool, true},
        {Setting::MutedNotifications, "mutedNotifications", QMetaType::QStringList, QStringList()},
        {Setting::ClipboardWatch, "clipboardWatch", QMetaType::Bool, false},
        {Setting::OwnDomains, "ownDomains", QMetaType::QStringList, QStringList()},
        {Setting::DefangStyle,
         "defangStyle",
         QMetaType::QString,
         u"brackets"_s,
         {u"brackets"_s, u"parentheses"_s, u"words"_s}},
        {Setting::Keyboard, "keyboard", QMetaType::QVariantMap, QVariantMap()},
        {Setting::IncidentsSeen, "incidentsSeen", QMetaType::QStringList, QStringList()},
        {Setting::ShareCases, "shareCases", QMetaType::Bool, false},
        {Setting::Investigations, "investigations", QMetaType::QStringList, QStringList()},
    }};
    return specs;
}

bool isText(const QVariant &value)
{
    return value.typeId() == QMetaType::QString;
}

/// A list of texts, which JSON gives back as a QVariantList.
std::optional<QVariant> textList(const QVariant &value)
{
    if (value.typeId() == QMetaType::QStringList)
        return value;
    const QVariantList items = value.toList();
    const bool fits = value.typeId() == QMetaType::QVariantList && std::all_of(items.begin(), items.end(), isText);
    return fits ? std::optional<QVariant>(value.toStringList()) : std::nullopt;
}

std::optional<QVariant> wholeNumber(const QVariant &value)
{
    const double number = value.toDouble();
    const bool isNumber = value.typeId() == QMetaType::Int || value.typeId() == QMetaType::Double ||
                          value.typeId() == QMetaType::LongLong;
    if (!isNumber || number != std::floor(number) || std::abs(number) > 1e9)
        return std::nullopt;
    return int(number);
}

/// A map whose values are all whole numbers (heights) or all lists of texts (columns).
std::optional<QVariant> map(const QVariant &value, Setting setting)
{
    if (value.typeId() != QMetaType::QVariantMap)
        return std::nullopt;
    QVariantMap result;
    const QVariantMap given = value.toMap();
    for (const auto &[key, item] : given.asKeyValueRange()) {
        const auto accepted = setting == Setting::RibbonHeights ? wholeNumber(item) : textList(item);
        if (!accepted)
            return std::nullopt;
        result.insert(key, *accepted);
    }
    return result;
}

std::optional<QVariant> ofRightType(const QVariant &value, const SettingSpec &spec)
{
    switch (spec.type) {
    case QMetaType::Int:
        return wholeNumber(value);
    case QMetaType::QStringList:
        return textList(value);
    case QMetaType::QVariantMap:
        return map(value, spec.setting);
    default:
        break;
    }
    return value.typeId() == spec.type ? std::optional(value) : std::nullopt;
}

} // namespace

std::optional<QVariant> SettingSpec::accepted(const QVariant &value) const
{
    std::optional<QVariant> typed = ofRightType(value, *this);
    if (typed && !allowed.isEmpty() && !allowed.contains(*typed))
        return std::nullopt;
    return typed;
}

QJsonValue SettingSpec::toJson(const QVariant &value) const
{
    if (type == QMetaType::QByteArray)
        return QString::fromLatin1(value.toByteArray().toBase64());
    return QJsonValue::fromVariant(value);
}

std::optional<QVariant> SettingSpec::fromJson(const QJsonValue &json) const
{
    if (type != QMetaType::QByteArray)
        return accepted(json.toVariant());
    const auto decoded =
        QByteArray::fromBase64Encoding(json.toString().toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    return json.isString() && decoded ? accepted(*decoded) : std::nullopt;
}

std::span<const SettingSpec> settingSpecs()
{
    return table();
}

const SettingSpec &settingSpec(Setting setting)
{
    return table().at(size_t(setting));
}

QString systemLanguage()
{
    for (const QString &language : QLocale::system().uiLanguages()) {
        if (language.startsWith(u"ja"_s))
            return u"ja"_s;
        if (language.startsWith(u"en"_s))
            break;
    }
    return u"en"_s;
}

} // namespace obi
