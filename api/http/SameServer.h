// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QUrl>

namespace obi {

/// Whether two addresses are of the same server: scheme, host and port, where none stands for the scheme's own.
bool isSameServer(const QUrl &a, const QUrl &b);

} // namespace obi
