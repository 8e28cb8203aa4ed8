// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One program for all parsers: OBI_FUZZ_TARGET names the one to try, or "list". tools/fuzz runs them.
#include "FuzzTarget.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace {

const FuzzTarget *target = nullptr;

} // namespace

extern "C" int LLVMFuzzerInitialize(int *, char ***)
{
    const char *wanted = std::getenv("OBI_FUZZ_TARGET");
    for (const auto targets :
         {textTargets(), settingsTargets(), recordingTargets(), serviceTargets(), gatewayTargets()}) {
        for (const FuzzTarget &one : targets) {
            if (wanted && std::strcmp(wanted, "list") == 0)
                std::puts(one.name);
            else if (wanted && std::strcmp(wanted, one.name) == 0)
                target = &one;
        }
    }
    if (!target)
        std::exit(wanted && std::strcmp(wanted, "list") == 0 ? 0 : 2);
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    target->run({reinterpret_cast<const char *>(data), qsizetype(size)});
    return 0;
}
