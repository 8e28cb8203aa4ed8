// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

namespace obi {

/// Puts parts of enrich, refer and respond answers together as one: {"data":[…],"errors":[…]} (api.md 2.2).
class ModuleMerge
{
public:
    /// True for what one module found out; false for a pivot or an action, which have no `data` of their own.
    static bool isModule(const QJsonValue &item) { return item[u"data"].isObject(); }

    /// One entry of `data`: a module's documents join those it already has, a pivot or action is kept once.
    void add(const QJsonObject &item);
    /// A module that says nothing of an observable: verdicts with count 0, unless it has said something else.
    void addSilent(QJsonObject module);
    /// Kept once.
    void addError(const QJsonValue &error);
    QByteArray toJson() const;

private:
    void addDocuments(QJsonObject &into, const QJsonObject &data, const QString &module);
    qsizetype moduleAt(const QJsonObject &module);

    QJsonArray m_items{};
    QJsonArray m_errors{};
    QHash<QString, qsizetype> m_modules{}; ///< by instance id or, in answers of 2020, by name
    QSet<QByteArray> m_seen{};
};

} // namespace obi
