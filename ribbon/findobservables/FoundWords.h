// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "findobservables/FindResult.h"

namespace obi {

/// The words for what is known of finds and results beside their verdicts, in the language of the moment.

/// "Disguised link · Defanged": what to know of an observable at a glance, the gravest first.
QString traitWords(const FoundRow &row);
/// The same in sentences, a line for each.
QString traitSentences(const FoundRow &row);
/// "Header Received", "Link", "Attachment invoice.xlsx"; empty where it stood in plain text.
QString placeWords(const FoundRow &row);
/// "Both", "Only here", "Only inspect".
QString sideWords(const FoundRow &row);

/// "Pasted text", "mail.eml", "mail.eml and 2 more", "On this page: URL filtering".
QString resultTitle(const FindResult &result);
/// "42 observables", with the time where it is no page.
QString resultDetail(const FindResult &result, const QDateTime &now);
QString problemWords(const FindResult &result, const IntakeProblem &problem);

} // namespace obi
