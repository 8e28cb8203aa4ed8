// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "recording/RecordedGroup.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

#include <map>

namespace obi {

/// Answers questions about lists of observables that were not asked in just this way while recording.
///
/// For each observable it takes what was recorded for it alone or, failing that, what the shortest recorded list says
/// of it. Pivots and actions cannot be told apart by observable, so they come from a list only where all of that list
/// is asked for. What was never recorded is answered as a service does for a value it does not know: every module
/// with no verdicts.
class ObservableAnswers
{
public:
    /// Nothing where the group holds no answer that could be used. `asked` are observableKeys() of the body.
    std::optional<RecordedAnswer> compose(RecordedGroup &group, const QList<QByteArray> &asked);

private:
    struct Part {
        const Exchange *exchange = nullptr;
        QList<QByteArray> observables{};
    };
    struct GroupIndex {
        QList<Part> parts{};
        QHash<QByteArray, qsizetype> partOf{}; ///< the best part for each observable
        QList<QJsonObject> modules{};          ///< all that ever answered here, without what they said
    };

    const GroupIndex &indexOf(const RecordedGroup &group);
    static GroupIndex makeIndex(const RecordedGroup &group);

    std::map<const RecordedGroup *, GroupIndex> m_indexes{};
};

} // namespace obi
