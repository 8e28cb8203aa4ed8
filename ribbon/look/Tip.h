// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QTextDocument>

namespace obi {

/// A tool tip that shows `text` letter by letter, whoever wrote it: Qt takes what looks like HTML for HTML, and only
/// that. What does not look like it must not be escaped, or a link's & would read &amp;.
inline QString plainTip(const QString &text)
{
    if (!Qt::mightBeRichText(text))
        return text;
    return QStringLiteral("<qt>%1</qt>").arg(text.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")));
}

} // namespace obi
