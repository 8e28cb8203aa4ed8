// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace obi {

/// Asks before something is lost. Cancel is the default; `then` runs when `action` is chosen.
void askFirst(QWidget *parent, const QString &question, const QString &detail, const QString &action,
              std::function<void()> then);

} // namespace obi
