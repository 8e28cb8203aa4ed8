// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "threat/BundleClient.h"

#include "threat/ServiceCall.h"
#include "threat/ServiceNames.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace obi {

using namespace Qt::StringLiterals;

namespace {

/// Long ids are some 120 characters once encoded, and servers refuse URLs of more than 8 KB.
constexpr qsizetype MostIdsInAddress = 20;

QUrlQuery exportOptions(const BundleClient::ExportChoice &choice)
{
    using Related = BundleClient::ExportChoice::Related;
    QUrlQuery query;
    if (choice.relatedTo != Related::AsTarget)
        query.addQueryItem(u"related_to"_s, u"source_ref"_s);
    if (choice.relatedTo != Related::AsSource)
        query.addQueryItem(u"related_to"_s, u"target_ref"_s);
    if (!choice.sourceType.isEmpty())
        query.addQueryItem(u"source_type"_s, encoded(choice.sourceType));
    if (!choice.targetType.isEmpty())
        query.addQueryItem(u"target_type"_s, encoded(choice.targetType));
    query.addQueryItem(u"include_related_entities"_s, choice.relatedEntities ? u"true"_s : u"false"_s);
    return query;
}

HttpRequest exportRequest(const QUrl &base, const BundleClient::ExportChoice &choice)
{
    const QString path = u"/ctia/bundle/export"_s;
    QUrlQuery query = exportOptions(choice);
    if (choice.ids.size() > MostIdsInAddress) {
        const QJsonObject body{{u"ids"_s, QJsonArray::fromStringList(choice.ids)}};
        return askRequest(serviceUrl(base, path, query), QJsonDocument(body).toJson(QJsonDocument::Compact));
    }
    for (const QString &id : choice.ids)
        query.addQueryItem(u"ids"_s, encoded(id));
    return getRequest(serviceUrl(base, path, query));
}

/// A bulk body is a bundle without a bundle's own fields.
QByteArray bulkJson(const Bundle &bundle)
{
    QJsonObject body = QJsonDocument::fromJson(bundle.toImportJson()).object();
    body.remove("external_references"_L1);
    for (auto it = body.begin(); it != body.end();)
        it = it->isArray() && it->toArray().first().isObject() ? it + 1 : body.erase(it);
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

QUrl bulkUrl(const QUrl &base)
{
    return serviceUrl(base, u"/ctia/bulk"_s, {{u"wait_for"_s, u"true"_s}});
}

} // namespace

BundleClient::BundleClient(Transport &transport, ServiceAddresses addresses)
    : m_transport(transport)
    , m_addresses(std::move(addresses))
{}

Async<QList<ImportResult>> BundleClient::importBundle(Bundle bundle, QStringList externalKeyPrefixes)
{
    QUrlQuery query;
    if (!externalKeyPrefixes.isEmpty())
        query.addQueryItem(u"external-key-prefixes"_s, encoded(externalKeyPrefixes.join(u',')));
    const QUrl url = serviceUrl(m_addresses.privateIntel, u"/ctia/bundle/import"_s, query);
    const HttpRequest request = postRequest(url, bundle.toImportJson());
    return callService(m_transport, service::privateIntel(), request, readImportResults);
}

Async<Bundle> BundleClient::exportBundle(ExportChoice choice)
{
    const HttpRequest request = exportRequest(m_addresses.privateIntel, choice);
    return callService(m_transport, service::privateIntel(), request, Bundle::fromJson);
}

Async<BulkCreated> BundleClient::createAll(Bundle bundle)
{
    const HttpRequest request = postRequest(bulkUrl(m_addresses.privateIntel), bulkJson(bundle));
    return callService(m_transport, service::privateIntel(), request, readBulkCreated);
}

Async<QList<BulkOutcome>> BundleClient::deleteAll(QMap<QString, QStringList> ids)
{
    QJsonObject body;
    for (auto it = ids.begin(); it != ids.end(); ++it)
        body.insert(it.key(), QJsonArray::fromStringList(*it));
    const QByteArray json = QJsonDocument(body).toJson(QJsonDocument::Compact);
    const HttpRequest request = writeRequest("DELETE", bulkUrl(m_addresses.privateIntel), json);
    return callService(m_transport, service::privateIntel(), request, readBulkOutcomes);
}

} // namespace obi
