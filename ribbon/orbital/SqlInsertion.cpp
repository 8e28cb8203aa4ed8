// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "orbital/SqlInsertion.h"

#include "orbital/SqlLexer.h"
#include "orbital/SqlText.h"

#include <QStringList>

#include <algorithm>

namespace obi {
using namespace Qt::StringLiterals;
using Kind = SqlToken::Kind;
namespace {

/// The quotes or the comment that a place is inside of.
const SqlToken *around(QStringView sql, const QList<SqlToken> &tokens, qsizetype at)
{
    const auto found = std::find_if(tokens.begin(), tokens.end(), [&](const SqlToken &token) {
        const bool holds = token.kind == Kind::String || token.kind == Kind::QuotedName || token.kind == Kind::Comment;
        const bool goesOn = token.open || token.in(sql).startsWith("--"_L1);
        return holds && at > token.start && (at < token.end() || (goesOn && at == token.end()));
    });
    return found == tokens.end() ? nullptr : &*found;
}

QString unquoted(QStringView part, QChar quote)
{
    QString text = part.toString();
    return quote == u'[' ? text : text.replace(QString(2, quote), QString(quote));
}

/// Before a place inside quotes. Where that is within a doubled quote, all of it is behind.
QString before(QStringView part, QChar quote)
{
    const auto isOther = [quote](QChar c) { return c != quote; };
    const auto quotes = std::find_if(part.rbegin(), part.rend(), isOther) - part.rbegin();
    return unquoted(quotes % 2 == 1 && quote != u'[' ? part.chopped(1) : part, quote);
}

QString literals(const QStringList &values, const QString &before = {}, const QString &after = {})
{
    QStringList all;
    for (const QString &value : values)
        all.append(sqlLiteral(before + value + after));
    return all.size() == 1 ? all.first() : u'(' + all.join(u", "_s) + u')';
}

QString inQuotes(const QStringList &values, QStringView sql, const SqlToken &quotes, qsizetype from, qsizetype to)
{
    const QChar quote = sql[quotes.start];
    const qsizetype inner = quotes.start + 1;
    const QString after = quotes.open ? QString() : unquoted(sql.mid(to, quotes.end() - 1 - to), quote);
    return literals(values, before(sql.mid(inner, from - inner), quote), after);
}

/// What ends a comment of either kind is none of it; an editor takes several characters as the end of a line.
QString inComment(const QStringList &values)
{
    QString text = literals(values).replace("*/"_L1, "* /"_L1);
    for (const char16_t end : {u'\n', u'\r', u'\u2028', u'\u2029', u'\ufdd0', u'\ufdd1'})
        text.replace(QChar(end), u' ');
    return text;
}

/// A quote beside a quote would be a part of the other text, and a letter before one can change what it means.
bool clings(QStringView sql, qsizetype at)
{
    if (at < 0 || at >= sql.size())
        return false;
    const QChar c = sql[at];
    return c.isLetterOrNumber() || QStringView(u"_$'\"`").contains(c);
}

} // namespace

SqlInsertion SqlInsertion::of(const QStringList &values, QStringView sql, qsizetype from, qsizetype to)
{
    const QList<SqlToken> tokens = sqlTokens(sql);
    const SqlToken *first = around(sql, tokens, from);
    const SqlToken *last = around(sql, tokens, to);
    const bool isWithin = first != nullptr && first == last;
    if (isWithin && first->kind == Kind::Comment)
        return {from, to, inComment(values)};
    QString text = isWithin ? inQuotes(values, sql, *first, from, to) : literals(values);
    const qsizetype start = first ? first->start : from;
    const qsizetype end = last && !(isWithin && last->open) ? last->end() : to;
    if (clings(sql, start - 1))
        text.prepend(u' ');
    if (clings(sql, end))
        text.append(u' ');
    return {start, end, text};
}

} // namespace obi
