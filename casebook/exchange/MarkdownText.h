// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace obi {

/// The text in a code span: copied as it is, and nothing in it is markup or becomes a link. Backticks and all.
QString markdownCode(const QString &text);

/// Free text as one Markdown paragraph or more. Nothing in it acts as markup or HTML; words that a viewer might make a
/// link of (addresses, host names, URLs, mentions) stand in code spans. Line breaks are kept.
QString markdownText(const QString &text);

/// The same for a heading or a list item: one line.
QString markdownLine(const QString &text);

} // namespace obi
