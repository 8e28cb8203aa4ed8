// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/TextFinder.h"

#include <cstdint>
#include <cstdlib>

namespace {

/// Every find must lie within the text.
class CheckingSink final : public obi::text::FindSink
{
public:
    explicit CheckingSink(std::size_t size)
        : m_size(size)
    {}
    void take(const obi::text::Find &find) override
    {
        if (find.rawStart >= find.rawEnd || find.rawEnd > m_size || find.value.empty())
            std::abort();
    }

private:
    std::size_t m_size;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    CheckingSink sink(size);
    obi::text::TextFinder().scan({reinterpret_cast<const char *>(data), size}, 0, true, sink);
    return 0;
}
