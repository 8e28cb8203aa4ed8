// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Error.h"

#include <QMap>

namespace obi {

/// What became of one entity of a bundle that was imported.
struct ImportResult {
    enum class Outcome { Created, Exists, Error, Other };

    Outcome outcome = Outcome::Other;
    QString outcomeText{}; ///< as sent, for Other
    QString type{};        ///< "sighting"
    QString id{};          ///< the one it has now; empty where there is none
    QString originalId{};  ///< the one it had in the bundle
    QStringList externalIds{};
    QString error{};
    QString message{};
};

/// The ids that a bulk creation gave, by the name of the list; and what became of the transient ids.
struct BulkCreated {
    QMap<QString, QStringList> ids{};
    QMap<QString, QString> realIds{}; ///< by transient id
};

/// Ids of one list to which the same happened.
struct BulkOutcome {
    QString list{};    ///< "sightings"
    QString outcome{}; ///< "deleted", "updated", "patched", or of failures "not-found", "forbidden", "internal-error"
    bool failed = false;
    QStringList ids{};
};

/// Errors: UnexpectedAnswer{source, path}.
Result<QList<ImportResult>> readImportResults(const QByteArray &json, const QString &source);
Result<BulkCreated> readBulkCreated(const QByteArray &json, const QString &source);
/// Failures after what went well, list by list.
Result<QList<BulkOutcome>> readBulkOutcomes(const QByteArray &json, const QString &source);

} // namespace obi
