// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cases/Case.h"

namespace obi {

/// "TLP:AMBER+STRICT"; never translated (FIRST, Traffic Light Protocol 2.0).
QString tlpLabel(Tlp tlp);

} // namespace obi
