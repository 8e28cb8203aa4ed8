// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cases/Case.h"

#include <algorithm>

namespace obi {

bool Case::holds(const Observable &observable) const
{
    return std::any_of(observables.begin(), observables.end(),
                       [&observable](const CaseObservable &held) { return held.observable == observable; });
}

} // namespace obi
