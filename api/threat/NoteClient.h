// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "auth/ServiceAddresses.h"
#include "core/Async.h"
#include "ctim/Note.h"
#include "http/Transport.h"
#include "threat/Paging.h"

namespace obi {

/// Notes of private intelligence: /ctia/note (api.md section 2.8). Ids in any form. A text that is too long is cut.
class NoteClient
{
public:
    static constexpr int PageSize = 100;

    NoteClient(Transport &transport, ServiceAddresses addresses);
    /// Another account or recording: the next call goes there.
    void setAddresses(ServiceAddresses addresses) { m_addresses = std::move(addresses); }

    Async<NoteEntity> create(NoteEntity note);
    Async<NoteEntity> note(QString id);
    /// PATCH of the content alone.
    Async<NoteEntity> rewrite(QString id, QString content);
    Async<void> remove(QString id);
    /// What was noted of an entity, newest first.
    Async<Page<NoteEntity>> notesOf(QString entityId, PageMark from = {}, int limit = PageSize);

private:
    Transport &m_transport;
    ServiceAddresses m_addresses;
};

} // namespace obi
