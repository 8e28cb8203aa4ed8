// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

namespace obi::test {

/// Looks into every block of memory that is freed meanwhile, for text that should have been wiped before. Works where
/// this program's own free() is in charge: not under sanitizers.
class FreedBlocks
{
public:
    static bool canWatch();

    /// At most eight texts, each of at least eight bytes; they must outlive this object.
    explicit FreedBlocks(std::initializer_list<QByteArrayView> texts);
    ~FreedBlocks();
    FreedBlocks(const FreedBlocks &) = delete;
    FreedBlocks &operator=(const FreedBlocks &) = delete;

    /// How many freed blocks held one of the texts.
    int found() const;
};

} // namespace obi::test
