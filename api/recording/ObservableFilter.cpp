// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recording/ObservableFilter.h"

#include "recording/ObservableKeys.h"

#include <QHash>
#include <QJsonArray>

namespace obi {
namespace {

using namespace Qt::StringLiterals;

struct Document {
    QString entity;
    QJsonObject json;
    enum class Fate { Open, Stays, Goes } fate = Fate::Open;
    QList<qsizetype> refersTo{};
};

QStringList strings(const QJsonValue &value)
{
    QStringList list;
    if (value.isString())
        list.append(value.toString());
    for (const QJsonValue &element : value.toArray()) {
        if (element.isString())
            list.append(element.toString());
    }
    return list;
}

class Documents
{
public:
    Documents(const QJsonObject &data, const QSet<QByteArray> &wanted)
    {
        for (auto entity = data.begin(); entity != data.end(); ++entity) {
            for (const QJsonValue &doc : entity.value()[u"docs"].toArray())
                m_documents.append({entity.key(), doc.toObject(), attributed(doc, wanted)});
        }
        link();
        spread();
    }

    QJsonArray staying(const QString &entity) const
    {
        QJsonArray docs;
        for (const Document &document : m_documents) {
            if (document.entity == entity && document.fate == Document::Fate::Stays)
                docs.append(document.json);
        }
        return docs;
    }

private:
    static Document::Fate attributed(const QJsonValue &doc, const QSet<QByteArray> &wanted)
    {
        QJsonArray named = doc[u"observables"].toArray();
        if (doc[u"observable"].isObject())
            named.append(doc[u"observable"]);
        if (named.isEmpty())
            return Document::Fate::Open;
        const bool stays = std::any_of(named.begin(), named.end(), [&wanted](const QJsonValue &observable) {
            return wanted.contains(observableKey(observable));
        });
        return stays ? Document::Fate::Stays : Document::Fate::Goes;
    }

    /// Whatever member holds another document's id counts: source_ref, target_ref, judgement_id, …
    void link()
    {
        QHash<QString, qsizetype> byId;
        for (qsizetype i = 0; i < m_documents.size(); ++i) {
            if (const QString id = m_documents[i].json.value("id"_L1).toString(); !id.isEmpty())
                byId.insert(id, i);
        }
        for (qsizetype i = 0; i < m_documents.size(); ++i) {
            for (const QJsonValue &member : std::as_const(m_documents[i].json)) {
                for (const QString &text : strings(member)) {
                    if (const auto other = byId.constFind(text); other != byId.constEnd() && *other != i)
                        m_documents[i].refersTo.append(*other);
                }
            }
        }
    }

    /// From each document that stays to the open ones on either end of a reference, until nothing changes.
    void spread()
    {
        for (Document &document : m_documents) {
            if (document.fate == Document::Fate::Open && refersToOneThat(Document::Fate::Goes, document))
                document.fate = Document::Fate::Goes;
        }
        for (bool changed = true; changed;) {
            changed = false;
            for (Document &document : m_documents)
                changed |= pull(document);
        }
    }

    bool pull(Document &document)
    {
        bool changed = false;
        if (document.fate == Document::Fate::Open && refersToOneThat(Document::Fate::Stays, document)) {
            document.fate = Document::Fate::Stays;
            changed = true;
        }
        if (document.fate != Document::Fate::Stays)
            return changed;
        for (qsizetype other : std::as_const(document.refersTo)) {
            if (m_documents[other].fate == Document::Fate::Open) {
                m_documents[other].fate = Document::Fate::Stays;
                changed = true;
            }
        }
        return changed;
    }

    bool refersToOneThat(Document::Fate fate, const Document &document) const
    {
        return std::any_of(document.refersTo.begin(), document.refersTo.end(),
                           [this, fate](qsizetype other) { return m_documents[other].fate == fate; });
    }

    QList<Document> m_documents{};
};

} // namespace

QJsonObject onlyAbout(const QJsonObject &data, const QSet<QByteArray> &observableKeys)
{
    const Documents documents(data, observableKeys);
    QJsonObject cut = data;
    for (auto entity = cut.begin(); entity != cut.end(); ++entity) {
        if (!entity.value()[u"docs"].isArray())
            continue;
        const QJsonArray docs = documents.staying(entity.key());
        QJsonObject list = entity.value().toObject();
        list["docs"_L1] = docs;
        list["count"_L1] = docs.size();
        entity.value() = list;
    }
    return cut;
}

} // namespace obi
