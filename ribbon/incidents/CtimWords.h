// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace obi {

/// The vocabularies of CTIM for people, in the language of the moment; what is in none of them stays as it came.
QString confidenceWord(const QString &text); ///< "High" / "高"
QString discoveryWord(const QString &text);  ///< how an incident was discovered
QString categoryWord(const QString &text);
QString categoryWords(const QStringList &texts);
QString effectWord(const QString &text); ///< what was intended with it

} // namespace obi
