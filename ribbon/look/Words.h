// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cases/Case.h"
#include "core/Error.h"
#include "ctim/Disposition.h"
#include "ctim/Observable.h"

#include <QString>

namespace obi {

/// The words people see for values that have one, in the language of the moment (glossary).
QString dispositionWord(Disposition disposition);     ///< "Suspicious" / "不審"
QString observableTypeWord(ObservableType type);      ///< "Domain" / "ドメイン"
QString observableTypeGroupWord(ObservableType type); ///< heading of a group: "Domains" / "ドメイン"
/// The order of groups by type: what an investigation of mail turns on comes first, the rest by type name.
int observableTypeRank(ObservableType type);
QString observableIcon(ObservableType type); ///< name for Theme::pixmap: "globe", "ip", "link", …

/// The message for an error: what is wrong and what to do about it, in one or two sentences.
QString errorText(const Error &error);
/// The same with the server's trace ID, where it sent one, for its support.
QString errorTextWithTrace(const Error &error);
/// Two sentences, one after the other as the language writes them.
QString sentences(const QString &first, const QString &second);
/// A few words for a tight place ("Timed out after 10 s").
QString errorBrief(const Error &error);

/// A module that is not licensed, or not for these credentials: its own code says so, and waiting does not help.
bool isRefusal(const Error &error);
/// A module's own code for what went wrong (api.md section 2.2), in the language of the moment; one that is not known
/// stays as it came.
QString moduleCodeWord(const QString &code);

} // namespace obi
