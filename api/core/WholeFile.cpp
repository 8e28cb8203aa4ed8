// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/WholeFile.h"

#include <QSaveFile>

namespace obi {

Result<void> writeFileWhole(const QString &fileName, const QByteArray &content, FileAccess access)
{
    QSaveFile file(fileName);
    // Small writes wait in a buffer, and commit() does not see it when they fail on a full disk: flush() does.
    const bool opened =
        file.open(QIODevice::WriteOnly) &&
        (access == FileAccess::AsUsual || file.setPermissions(QSaveFile::ReadOwner | QSaveFile::WriteOwner));
    const bool written = opened && file.write(content) == content.size() && file.flush() && file.commit();
    if (!written)
        return failure(ErrorCode::FileUnwritable, {fileName, file.errorString()});
    return {};
}

} // namespace obi
