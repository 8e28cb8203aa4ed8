// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctim/Observable.h"

#include <QList>

namespace obi {

/// The observables of a text that somebody pasted or typed, each once, and how many came again.
struct TextIntake {
    QList<Observable> observables{};
    int duplicates = 0;

    /// Reads a mail as one, decoded; what is part of another find (the host of a URL) is left out. Thread-safe.
    static TextIntake of(const QString &text);
};

} // namespace obi
