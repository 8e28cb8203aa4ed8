// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "orbital/CellTyper.h"

#include "text/ObservableScanner.h"

#include <QHash>

#include <algorithm>

namespace obi {

using namespace Qt::StringLiterals;
using Type = ObservableType;

namespace {

constexpr qsizetype LongestScanned = 4096; ///< a cell may hold a whole script

/// What columns of osquery are sure to hold; of several types the first that fits.
const QHash<QString, QList<Type>> &columnTypes()
{
    static const QHash<QString, QList<Type>> types = [] {
        QHash<QString, QList<Type>> all;
        const auto put = [&](const QStringList &columns, const QList<Type> &held) {
            for (const QString &column : columns)
                all.insert(column, held);
        };
        put({u"sha256"_s, u"sha256_fingerprint"_s}, {Type::Sha256});
        put({u"sha1"_s, u"sha1_fingerprint"_s}, {Type::Sha1});
        put({u"md5"_s}, {Type::Md5});
        put({u"remote_address"_s, u"local_address"_s, u"address"_s, u"dst_ip"_s, u"src_ip"_s, u"gateway"_s,
             u"dns_server"_s},
            {Type::Ip, Type::Ipv6});
        put({u"mac"_s}, {Type::MacAddress});
        put({u"username"_s, u"user"_s, u"user_account"_s}, {Type::User});
        put({u"hostname"_s, u"computer_name"_s, u"local_hostname"_s}, {Type::Hostname});
        put({u"path"_s, u"target_path"_s, u"executable_path"_s, u"install_location"_s, u"directory"_s},
            {Type::FilePath, Type::Url});
        put({u"filename"_s, u"original_filename"_s}, {Type::FileName});
        put({u"url"_s, u"source_url"_s, u"update_url"_s}, {Type::Url});
        put({u"domain"_s}, {Type::Domain});
        return all;
    }();
    return types;
}

/// Names for nothing: no user "0", no address of one's own that every host has.
bool isEmptyWord(const QString &value)
{
    return value.isEmpty() || value == "0"_L1 || value == "0.0.0.0"_L1 || value == "::"_L1 ||
           value.compare("N/A"_L1, Qt::CaseInsensitive) == 0 || value.compare("None"_L1, Qt::CaseInsensitive) == 0;
}

/// The whole of it, or else all that is in it, what has a verdict first.
QList<Observable> scanned(const QString &value)
{
    QList<Observable> all;
    if (value.size() > LongestScanned)
        return all;
    const QByteArray utf8 = value.toUtf8();
    for (const FoundObservable &found : ObservableScanner::scan(utf8)) {
        if (found.offset == 0 && found.length == utf8.size())
            return {found.observable};
        if (!found.derived && !isEmptyWord(found.observable.value()) && !all.contains(found.observable))
            all.append(found.observable);
    }
    std::stable_partition(all.begin(), all.end(),
                          [](const Observable &each) { return CellTyper::hasVerdict(each.type()); });
    return all;
}

/// Whether a value shows by itself that it is of this type: then it must.
bool hasForm(Type type)
{
    return type != Type::User && type != Type::Hostname && type != Type::FileName && type != Type::FilePath;
}

bool isScanned(const Observable &observable)
{
    const QList<Observable> found = scanned(observable.value());
    return found.size() == 1 && found.first() == observable;
}

} // namespace

QList<Observable> CellTyper::typed(const QString &column, const QString &value)
{
    const QString trimmed = value.trimmed();
    if (isEmptyWord(trimmed))
        return {};
    const auto types = columnTypes().constFind(column.toLower());
    if (types != columnTypes().constEnd()) {
        for (const Type type : *types) {
            const auto observable = Observable::parse(type, trimmed);
            if (observable && (!hasForm(type) || isScanned(*observable)))
                return {*observable};
        }
    }
    return scanned(trimmed);
}

bool CellTyper::hasVerdict(ObservableType type)
{
    switch (type) {
    case Type::User:
    case Type::Hostname:
    case Type::FileName:
    case Type::FilePath:
    case Type::MacAddress:
    case Type::RegistryKey:
        return false;
    default:
        return true;
    }
}

TypedResult TypedResult::of(OrbitalHostResult result)
{
    TypedResult typed;
    for (const OrbitalTable &table : std::as_const(result.tables)) {
        QList<QList<Observable>> cells;
        cells.reserve(table.rows.size() * table.columns.size());
        for (const QStringList &row : table.rows) {
            for (qsizetype column = 0; column < table.columns.size(); ++column)
                cells.append(CellTyper::typed(table.columns.at(column), row.value(column)));
        }
        typed.cells.append(cells);
    }
    typed.result = std::move(result);
    return typed;
}

} // namespace obi
