// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidgetList>

namespace obi {

/// What the Tab key can reach in `pane` now, in its order; the pane itself first where it is one.
QWidgetList tabStops(QWidget &pane);

} // namespace obi
