// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "FreedBlocks.h"

#include <atomic>
#include <cstdlib>
#include <cstring>
#include <malloc.h>
#include <span>

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define OBI_MEMORY_IS_WATCHED
#endif

namespace {

struct Text {
    const char *bytes;
    size_t size;
};
Text texts[8];
size_t textCount = 0;
std::atomic<bool> watching{false};
std::atomic<int> foundBlocks{0};

#ifndef OBI_MEMORY_IS_WATCHED
void look(const void *block)
{
    const size_t size = malloc_usable_size(const_cast<void *>(block));
    for (const Text &text : std::span(texts, textCount)) {
        if (memmem(block, size, text.bytes, text.size))
            ++foundBlocks;
    }
}
#endif

} // namespace

#ifndef OBI_MEMORY_IS_WATCHED
extern "C" {
void __libc_free(void *block);
void *__libc_malloc(size_t size);

void free(void *block)
{
    if (block && watching)
        look(block);
    __libc_free(block);
}

/// Growing moves, so that the place which was left is looked into as well.
void *realloc(void *block, size_t size)
{
    void *moved = __libc_malloc(size);
    if (!moved || !block)
        return moved;
    const size_t before = malloc_usable_size(block);
    memcpy(moved, block, before < size ? before : size);
    free(block);
    return moved;
}
}
#endif

namespace obi::test {

bool FreedBlocks::canWatch()
{
#ifdef OBI_MEMORY_IS_WATCHED
    return false;
#else
    return true;
#endif
}

FreedBlocks::FreedBlocks(std::initializer_list<QByteArrayView> wanted)
{
    textCount = 0;
    for (QByteArrayView text : wanted)
        texts[textCount++] = {text.data(), size_t(text.size())};
    foundBlocks = 0;
    watching = true;
}

FreedBlocks::~FreedBlocks()
{
    watching = false;
}

int FreedBlocks::found() const
{
    return foundBlocks;
}

} // namespace obi::test
