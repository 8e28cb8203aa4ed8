// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recording/ModuleMerge.h"

#include <QJsonDocument>

namespace obi {
namespace {

using namespace Qt::StringLiterals;

QString keyOf(const QJsonObject &module)
{
    const QString id = module.value("module_instance_id"_L1).toString();
    return id.isEmpty() ? module.value("module"_L1).toString() : id;
}

QByteArray fingerprint(const QString &place, const QJsonValue &value)
{
    return place.toUtf8() + '\n' + QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
}

QJsonObject withoutData(QJsonObject module)
{
    module["data"_L1] = QJsonObject();
    return module;
}

} // namespace

void ModuleMerge::add(const QJsonObject &item)
{
    if (!isModule(item)) {
        const QByteArray print = fingerprint(u"pivot"_s, item);
        if (!m_seen.contains(print))
            m_items.append(item);
        m_seen.insert(print);
        return;
    }
    const qsizetype at = moduleAt(item);
    QJsonObject module = m_items[at].toObject();
    QJsonObject data = module.value("data"_L1).toObject();
    addDocuments(data, item.value("data"_L1).toObject(), keyOf(item));
    module["data"_L1] = data;
    m_items[at] = module;
}

void ModuleMerge::addDocuments(QJsonObject &into, const QJsonObject &data, const QString &module)
{
    for (auto entity = data.begin(); entity != data.end(); ++entity) {
        if (!entity.value().isObject()) {
            into.insert(entity.key(), entity.value());
            continue;
        }
        QJsonObject list = into.value(entity.key()).toObject();
        QJsonArray docs = list.value("docs"_L1).toArray();
        double count = list.value("count"_L1).toDouble() + entity.value()[u"count"].toDouble();
        for (const QJsonValue &doc : entity.value()[u"docs"].toArray()) {
            const QByteArray print = fingerprint(module + u'\n' + entity.key(), doc);
            if (m_seen.contains(print))
                --count;
            else
                docs.append(doc);
            m_seen.insert(print);
        }
        list["docs"_L1] = docs;
        list["count"_L1] = qMax<double>(count, static_cast<double>(docs.size()));
        into[entity.key()] = list;
    }
}

void ModuleMerge::addSilent(QJsonObject module)
{
    const qsizetype at = moduleAt(module);
    module = m_items[at].toObject();
    QJsonObject data = module.value("data"_L1).toObject();
    if (!data.contains("verdicts"_L1))
        data["verdicts"_L1] = QJsonObject{{u"count"_s, 0}, {u"docs"_s, QJsonArray()}};
    module["data"_L1] = data;
    m_items[at] = module;
}

qsizetype ModuleMerge::moduleAt(const QJsonObject &module)
{
    const QString key = keyOf(module);
    if (!m_modules.contains(key)) {
        m_modules.insert(key, m_items.size());
        m_items.append(withoutData(module));
    }
    return m_modules.value(key);
}

void ModuleMerge::addError(const QJsonValue &error)
{
    const QByteArray print = fingerprint(u"error"_s, error);
    if (!m_seen.contains(print))
        m_errors.append(error);
    m_seen.insert(print);
}

QByteArray ModuleMerge::toJson() const
{
    const QJsonObject answer{{u"data"_s, m_items}, {u"errors"_s, m_errors}};
    return QJsonDocument(answer).toJson(QJsonDocument::Compact);
}

} // namespace obi
