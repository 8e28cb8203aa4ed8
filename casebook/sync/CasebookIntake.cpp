// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/CasebookIntake.h"

#include "core/Clock.h"
#include "exchange/CaseEntity.h"
#include "store/CaseStore.h"

#include <QPointer>

namespace obi {

Async<int> keepCasebooks(QList<CasebookEntity> casebooks, CaseStore &store, Clock clock)
{
    const QPointer<CaseStore> alive(&store);
    QString newest;
    // Oldest first, so that the list of cases, newest first, keeps the service's order.
    for (auto casebook = casebooks.crbegin(); casebook != casebooks.crend(); ++casebook) {
        if (!alive)
            co_return failure(ErrorCode::Cancelled);
        const Case incoming = caseFromEntity(*casebook, clock.now());
        const auto kept = co_await store.import(incoming, CaseStore::Removed::StaysAway);
        if (kept)
            newest = kept->id;
        else if (kept.error().code != ErrorCode::CaseNotFound)
            co_return tl::unexpected<Error>(kept.error());
    }
    if (!alive)
        co_return failure(ErrorCode::Cancelled);
    const auto active = co_await store.activeCase();
    if (active && active->isEmpty() && !newest.isEmpty() && alive)
        co_await store.setActiveCase(newest);
    co_return int(casebooks.size());
}

} // namespace obi
