// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "TextFinder.h"

#include <QByteArray>

namespace obi::text {

/// Tells whether a link shows another host than it leads to.
class LinkJudge
{
public:
    /// True if the shown text names a host, and neither the target nor what a redirect in it leads to belongs to the
    /// same registered domain.
    bool isDisguised(const QByteArray &target, const QByteArray &shown);

private:
    QList<QByteArray> domainsIn(const QByteArray &text);
    QByteArray registered(const QByteArray &host);
    TextFinder m_finder;
    PublicSuffix m_suffixes;
};

} // namespace obi::text
