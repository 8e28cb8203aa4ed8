// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "FoundList.h"

#include <QByteArrayView>
#include <QList>

namespace obi {

/// Finds typed observables in UTF-8 text in one pass; docs/observables.md tells what it takes for what, and why.
/// Any bytes may be given; what is no UTF-8 parts words. Thread-safe; keeps nothing between calls.
class ObservableScanner
{
public:
    /// In the order of the text; what is derived follows what it was derived from.
    static FoundList scan(QByteArrayView utf8, const ScanOptions &options = {});
    /// Each observable once, derived ones left out, in order of appearance.
    static QList<Observable> distinct(const QString &text);
    /// True for a host, address, mailbox or URL of the organisation itself.
    static bool isOwn(const Observable &observable, const ScanOptions &options);
};

} // namespace obi
