// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "MailFile.h"

namespace obi::text {

/// What an archive holds, told from its bytes as they stream by and without unpacking any of them. The names in a ZIP
/// stand at its end, so that only the end is kept. Other archives are recognised and not listed.
class ArchiveNames
{
public:
    static constexpr qsizetype KeptTail = 256 * 1024;
    static constexpr qsizetype MaximumEntries = 2000;

    void add(QByteArrayView bytes);
    /// "zip", "7z", "rar", "gzip", "tar", "cab", "iso", …; empty for whatever is no archive.
    QByteArray kind() const { return m_kind; }
    struct List {
        QList<ArchiveEntry> entries;
        bool whole = false;
    };
    List list() const;

private:
    QByteArray m_beginning;
    QByteArray m_kind;
    QByteArray m_tail;
    bool m_judged = false;
};

} // namespace obi::text
