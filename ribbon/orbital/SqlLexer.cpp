// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "orbital/SqlLexer.h"

#include <QSet>
#include <QStringList>

namespace obi {

using namespace Qt::StringLiterals;
using Kind = SqlToken::Kind;

namespace {

bool isNameStart(QChar c)
{
    return c.isLetter() || c == u'_';
}

bool isNamePart(QChar c)
{
    return c.isLetterOrNumber() || c == u'_' || c == u'$';
}

/// The end of what is closed by `quote`, which stands for itself where it is doubled; -1 where it stays open.
qsizetype endOfQuoted(QStringView text, qsizetype at, QChar quote)
{
    for (; at < text.size(); ++at) {
        if (text[at] != quote)
            continue;
        if (at + 1 >= text.size() || text[at + 1] != quote)
            return at + 1;
        ++at;
    }
    return -1;
}

qsizetype endOfComment(QStringView text, qsizetype at)
{
    const qsizetype found = text.indexOf(u"*/", at);
    return found < 0 ? -1 : found + 2;
}

SqlToken closed(QStringView text, Kind kind, qsizetype start, qsizetype end)
{
    const bool open = end < 0;
    return {kind, start, (open ? text.size() : end) - start, open};
}

qsizetype endOfNumber(QStringView text, qsizetype at)
{
    const bool hex = text[at] == u'0' && at + 1 < text.size() && text[at + 1].toLower() == u'x';
    for (at += hex ? 2 : 0; at < text.size(); ++at) {
        const QChar c = text[at];
        const bool sign = !hex && (c == u'+' || c == u'-') && text[at - 1].toLower() == u'e';
        if (!c.isLetterOrNumber() && c != u'.' && !sign)
            break;
    }
    return at;
}

SqlToken nameAt(QStringView text, qsizetype start)
{
    qsizetype end = start;
    while (end < text.size() && isNamePart(text[end]))
        ++end;
    const bool keyword = isSqlKeyword(text.mid(start, end - start));
    return {keyword ? Kind::Keyword : Kind::Name, start, end - start};
}

SqlToken tokenAt(QStringView text, qsizetype at)
{
    const QChar c = text[at];
    const QStringView two = text.mid(at, 2);
    if (c == u'\'')
        return closed(text, Kind::String, at, endOfQuoted(text, at + 1, c));
    if (c == u'"' || c == u'`')
        return closed(text, Kind::QuotedName, at, endOfQuoted(text, at + 1, c));
    if (c == u'[') {
        const qsizetype end = text.indexOf(u']', at);
        return closed(text, Kind::QuotedName, at, end < 0 ? -1 : end + 1);
    }
    if (two == u"/*")
        return closed(text, Kind::Comment, at, endOfComment(text, at + 2));
    if (two == u"--") {
        const qsizetype line = text.indexOf(u'\n', at);
        return {Kind::Comment, at, (line < 0 ? text.size() : line) - at};
    }
    if (c.isDigit())
        return {Kind::Number, at, endOfNumber(text, at) - at};
    if (isNameStart(c))
        return nameAt(text, at);
    return {Kind::Symbol, at, 1};
}

/// The rest of what an earlier line opened.
SqlToken continued(QStringView text, SqlInside inside)
{
    if (inside == SqlInside::Comment)
        return closed(text, Kind::Comment, 0, endOfComment(text, 0));
    const bool isString = inside == SqlInside::String;
    return closed(text, isString ? Kind::String : Kind::QuotedName, 0, endOfQuoted(text, 0, isString ? u'\'' : u'"'));
}

} // namespace

const QStringList &sqlKeywords()
{
    static const QStringList words{u"ALL"_s,     u"AND"_s,    u"AS"_s,      u"ASC"_s,    u"BETWEEN"_s,   u"BY"_s,
                                   u"CASE"_s,    u"CAST"_s,   u"COLLATE"_s, u"CROSS"_s,  u"DESC"_s,      u"DISTINCT"_s,
                                   u"ELSE"_s,    u"END"_s,    u"ESCAPE"_s,  u"EXCEPT"_s, u"EXISTS"_s,    u"FROM"_s,
                                   u"GLOB"_s,    u"GROUP"_s,  u"HAVING"_s,  u"IN"_s,     u"INNER"_s,     u"INTERSECT"_s,
                                   u"IS"_s,      u"ISNULL"_s, u"JOIN"_s,    u"LEFT"_s,   u"LIKE"_s,      u"LIMIT"_s,
                                   u"NATURAL"_s, u"NOT"_s,    u"NOTNULL"_s, u"NULL"_s,   u"OFFSET"_s,    u"ON"_s,
                                   u"OR"_s,      u"ORDER"_s,  u"OUTER"_s,   u"OVER"_s,   u"PARTITION"_s, u"RECURSIVE"_s,
                                   u"REGEXP"_s,  u"SELECT"_s, u"THEN"_s,    u"UNION"_s,  u"USING"_s,     u"VALUES"_s,
                                   u"WHEN"_s,    u"WHERE"_s,  u"WITH"_s};
    return words;
}

const QStringList &sqlFunctions()
{
    static const QStringList names{u"abs"_s,         u"avg"_s,         u"changes"_s,   u"coalesce"_s,     u"concat"_s,
                                   u"count"_s,       u"date"_s,        u"datetime"_s,  u"group_concat"_s, u"hex"_s,
                                   u"ifnull"_s,      u"instr"_s,       u"julianday"_s, u"length"_s,       u"lower"_s,
                                   u"ltrim"_s,       u"max"_s,         u"min"_s,       u"nullif"_s,       u"printf"_s,
                                   u"regex_match"_s, u"regex_split"_s, u"replace"_s,   u"round"_s,        u"rtrim"_s,
                                   u"split"_s,       u"strftime"_s,    u"substr"_s,    u"sum"_s,          u"total"_s,
                                   u"trim"_s,        u"typeof"_s,      u"unixepoch"_s, u"upper"_s};
    return names;
}

bool isSqlKeyword(QStringView word)
{
    static const QSet<QString> words(sqlKeywords().begin(), sqlKeywords().end());
    return words.contains(word.toString().toUpper());
}

QList<SqlToken> sqlTokens(QStringView text, SqlInside inside)
{
    QList<SqlToken> tokens;
    qsizetype at = 0;
    if (inside != SqlInside::Nothing) {
        tokens.append(continued(text, inside));
        at = tokens.last().end();
    }
    while (at < text.size()) {
        if (text[at].isSpace()) {
            ++at;
            continue;
        }
        tokens.append(tokenAt(text, at));
        at = tokens.last().end();
    }
    return tokens;
}

SqlInside sqlInsideAfter(QStringView text, const QList<SqlToken> &tokens, SqlInside before)
{
    if (tokens.isEmpty())
        return before;
    const SqlToken &last = tokens.last();
    if (!last.open)
        return SqlInside::Nothing;
    if (last.kind == Kind::Comment)
        return SqlInside::Comment;
    if (last.kind == Kind::String)
        return SqlInside::String;
    // A name in backticks or brackets that spans lines is no SQL that anybody writes.
    const QChar quote = last.in(text).front();
    return quote == u'`' || quote == u'[' ? SqlInside::Nothing : SqlInside::DoubleQuotes;
}

QStringList sqlStatements(QStringView text)
{
    QStringList statements;
    qsizetype start = 0;
    bool says = false;
    const auto take = [&](qsizetype end) {
        if (says)
            statements.append(text.mid(start, end - start).trimmed().toString());
        says = false;
    };
    for (const SqlToken &token : sqlTokens(text)) {
        const bool parts = token.kind == Kind::Symbol && token.in(text) == u";";
        if (parts) {
            take(token.start);
            start = token.end();
        } else if (token.kind != Kind::Comment) {
            says = true;
        }
    }
    take(text.size());
    return statements;
}

} // namespace obi
