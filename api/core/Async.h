// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Error.h"

#include <qcoro/qcorotask.h>

namespace obi {

/// What every operation that may take a while returns: co_await it, or QCoro::connect(task, context, callback).
/// The callback runs in the thread that started the task, and not at all once the context object is gone.
template <typename T>
using Async = QCoro::Task<Result<T>>;

} // namespace obi
