// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cases/Case.h"

#include <QVariant>

namespace obi {

/// How single values stand in the database.
QVariant timeToRow(const QDateTime &time); ///< NULL for an invalid one
QDateTime timeFromRow(const QVariant &value);
QVariant textToRow(const QString &text); ///< never NULL
QString tlpToRow(Tlp tlp);
std::optional<Tlp> tlpFromRow(const QString &text);

} // namespace obi
