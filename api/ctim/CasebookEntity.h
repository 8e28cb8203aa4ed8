// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Error.h"
#include "ctim/Observable.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QVariantMap>

namespace obi {

/// A CTIM casebook as the private intel service stores it (api.md sections 2.8 and 3). Limits in UTF-16 units.
struct CasebookEntity {
    static constexpr qsizetype MaximumTitle = 1024;
    static constexpr qsizetype MaximumShortDescription = 2048;
    static constexpr qsizetype MaximumDescription = 5000;

    struct Text {
        QString type;
        QString text;
        bool operator==(const Text &) const = default;
    };

    QString id{}; ///< long or short form; compare by shortId()
    QString title{};
    QString shortDescription{};
    QString description{};
    QList<Observable> observables{};
    QList<Text> texts{};
    QString tlp{}; ///< white, green, amber, red; empty = the service's default
    QString owner{};
    QDateTime timestamp{}; ///< UTC
    /// Every field not named above, so that an edited case goes back whole. Also what stands in a field named above
    /// and does not fit it: an observable of an unknown type is kept under "observables" and written after the others.
    QVariantMap extra{};

    bool operator==(const CasebookEntity &) const = default;

    /// "casebook-<uuid>", whatever form `id` has.
    QString shortId() const;

    /// Errors: UnexpectedAnswer{source, path}.
    static Result<CasebookEntity> fromJson(const QByteArray &json, const QString &source);
    static Result<QList<CasebookEntity>> listFromJson(const QByteArray &json, const QString &source);
    QByteArray toJson() const;
};

/// For the rooms of api/ only.
CasebookEntity casebookFromJson(const QJsonObject &object);
QJsonObject casebookToJson(const CasebookEntity &entity);
QJsonObject textToJson(const CasebookEntity::Text &text);

} // namespace obi
