// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QSet>

namespace obi {

/// Cuts one module's `data` ({"verdicts":{"count","docs"},"judgements":…}) down to some of the observables that it
/// was asked about.
///
/// Documents that name observables (`observable`, or `observables[]` of sightings) stay when one of them is wanted.
/// The others (indicators, relationships, …) stay when they are tied to a document that stays, directly or over others
/// of their kind, and refer to none that goes. `count` becomes the number of documents.
QJsonObject onlyAbout(const QJsonObject &data, const QSet<QByteArray> &observableKeys);

} // namespace obi
