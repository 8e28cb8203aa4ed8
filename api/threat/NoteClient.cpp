// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "threat/NoteClient.h"

#include "ctim/NewBody.h"
#include "threat/CtiaRoute.h"
#include "threat/EntityReader.h"
#include "threat/ServiceNames.h"

namespace obi {

using namespace Qt::StringLiterals;

NoteClient::NoteClient(Transport &transport, ServiceAddresses addresses)
    : m_transport(transport)
    , m_addresses(std::move(addresses))
{}

Async<NoteEntity> NoteClient::create(NoteEntity note)
{
    const QUrl url = ctia::url(m_addresses.privateIntel, {u"note"_s}, ctia::visible());
    const HttpRequest request = writeRequest("POST", url, newBodyJson(noteToJson(note)));
    return callService(m_transport, service::privateIntel(), request, oneReader(noteFromJson));
}

Async<NoteEntity> NoteClient::note(QString id)
{
    const HttpRequest request = getRequest(ctia::url(m_addresses.privateIntel, {u"note"_s, shortId(id)}));
    return callService(m_transport, service::privateIntel(), request, oneReader(noteFromJson));
}

Async<NoteEntity> NoteClient::rewrite(QString id, QString content)
{
    const QUrl url = ctia::url(m_addresses.privateIntel, {u"note"_s, shortId(id)}, ctia::visible());
    const HttpRequest request = writeRequest("PATCH", url, newBodyJson({{u"content"_s, content}}));
    return callService(m_transport, service::privateIntel(), request, oneReader(noteFromJson));
}

Async<void> NoteClient::remove(QString id)
{
    const QUrl url = ctia::url(m_addresses.privateIntel, {u"note"_s, shortId(id)}, ctia::visible());
    return tellService(m_transport, service::privateIntel(), writeRequest("DELETE", url));
}

Async<Page<NoteEntity>> NoteClient::notesOf(QString entityId, PageMark from, int limit)
{
    // The service stores the long id and matches the short one inside it.
    const QString query = u"related_entities.entity_id:*"_s + ctia::escapedTerm(shortId(entityId));
    QUrlQuery items{{u"query"_s, encoded(query)}, {u"sort_by"_s, u"timestamp"_s}, {u"sort_order"_s, u"desc"_s}};
    addPaging(items, from, limit);
    const QUrl url = ctia::url(m_addresses.privateIntel, {u"note"_s, u"search"_s}, items);
    const auto read = pageReader<NoteEntity>(listReader(noteFromJson));
    return callServiceWhole(m_transport, service::privateIntel(), getRequest(url), read);
}

} // namespace obi
