// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cases/Case.h"
#include "ctim/Disposition.h"
#include "ctim/Observable.h"

#include <QDateTime>

#include <optional>

namespace obi {

/// "Domain, suspicious": how models answer Qt::AccessibleDescriptionRole for an observable's cell. Without a
/// disposition the type alone.
QString observableDescription(const Observable &observable, std::optional<Disposition> disposition);

/// "Case 2026-11-23 09:41": the title of a case that nobody has named.
QString unnamedCaseTitle(const QDateTime &now);

/// What came of adding `wanted` to a case that held `before` observables: "Added bit.ly to “Phishing”", "Added 3
/// observables to “Phishing”, 2 already there".
QString addedWords(const Case &changed, qsizetype before, const QList<Observable> &wanted);
/// The same for a case that was made for them.
QString addedToNewWords(const Case &made, const QList<Observable> &wanted);

} // namespace obi
