// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Error.h"

#include <QByteArray>
#include <QString>

namespace obi {

enum class FileAccess { AsUsual, OwnerOnly };

/// Whole or not at all. Errors: FileUnwritable. Blocking.
Result<void> writeFileWhole(const QString &fileName, const QByteArray &content,
                            FileAccess access = FileAccess::AsUsual);

} // namespace obi
