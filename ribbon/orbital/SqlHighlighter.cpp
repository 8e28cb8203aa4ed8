// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "orbital/SqlHighlighter.h"

#include "orbital/OsquerySchema.h"
#include "orbital/SqlLexer.h"

namespace obi {

SqlHighlighter::SqlHighlighter(const Theme &theme, QTextDocument *document)
    : QSyntaxHighlighter(document)
    , m_theme(theme)
{
    connect(&theme, &Theme::changed, this, &SqlHighlighter::rehighlight);
}

void SqlHighlighter::highlightBlock(const QString &text)
{
    const auto before = SqlInside(qMax(0, previousBlockState()));
    const QList<SqlToken> tokens = sqlTokens(text, before);
    for (const SqlToken &token : tokens) {
        QTextCharFormat format;
        switch (token.kind) {
        case SqlToken::Kind::Keyword:
            format.setForeground(m_theme.color(Theme::Role::LinkVisited));
            break;
        case SqlToken::Kind::String:
            format.setForeground(m_theme.text(Disposition::Clean));
            break;
        case SqlToken::Kind::Number:
            format.setForeground(m_theme.text(Disposition::Suspicious));
            break;
        case SqlToken::Kind::Comment:
            format.setForeground(m_theme.color(Theme::Role::Text3));
            break;
        case SqlToken::Kind::Name:
            if (!OsquerySchema::known().hasTable(token.in(text).toString()))
                continue;
            format.setFontWeight(QFont::Bold);
            break;
        default:
            continue;
        }
        setFormat(int(token.start), int(token.length), format);
    }
    setCurrentBlockState(int(sqlInsideAfter(text, tokens, before)));
}

} // namespace obi
