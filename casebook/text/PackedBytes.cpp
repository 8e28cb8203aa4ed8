// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "PackedBytes.h"

#include <QtGlobal>

#include <new>

#ifdef Q_OS_LINUX
#include <sys/mman.h>
#endif

namespace obi::text {

void PackedBytes::addBlock(std::size_t atLeast)
{
    m_left = std::max(atLeast, std::clamp(m_size, FirstBlock, HugePage));
    if (m_left >= HugePage)
        m_left = (m_left + HugePage - 1) / HugePage * HugePage;
    m_blocks.push_back(takeBlock(m_left));
    m_free = m_blocks.back().get();
    m_size += m_left;
}

PackedBytes::Block PackedBytes::takeBlock(std::size_t size)
{
    const bool isHuge = size >= HugePage;
    Block block(static_cast<char *>(isHuge ? std::aligned_alloc(HugePage, size) : std::malloc(size)));
    if (!block)
        throw std::bad_alloc();
#ifdef Q_OS_LINUX
    if (isHuge)
        madvise(block.get(), size, MADV_HUGEPAGE); // where it is refused, small pages do
#endif
    return block;
}

} // namespace obi::text
