// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "orbital/SqlCompletion.h"

#include "orbital/OsquerySchema.h"
#include "orbital/SqlLexer.h"

#include <QHash>

#include <algorithm>
#include <utility>

namespace obi {

using namespace Qt::StringLiterals;
using Kind = SqlToken::Kind;

namespace {

bool isWord(QStringView text, const SqlToken &token, QLatin1StringView word)
{
    return token.kind == Kind::Keyword && token.in(text).compare(word, Qt::CaseInsensitive) == 0;
}

bool isSymbol(QStringView text, const SqlToken &token, QChar symbol)
{
    return token.kind == Kind::Symbol && token.in(text).front() == symbol;
}

/// The tokens of the statement that holds the position.
QList<SqlToken> statementAround(QStringView text, qsizetype position)
{
    QList<SqlToken> statement;
    for (const SqlToken &token : sqlTokens(text)) {
        const bool parts = isSymbol(text, token, u';');
        if (parts && token.start >= position)
            break;
        if (parts)
            statement.clear();
        else
            statement.append(token);
    }
    return statement;
}

/// Alias or table → table, in lower case, of every FROM and JOIN.
class Sources
{
public:
    Sources(QStringView text, const QList<SqlToken> &statement)
    {
        for (qsizetype i = 0; i + 1 < statement.size(); ++i) {
            if (isWord(text, statement[i], "FROM"_L1) || isWord(text, statement[i], "JOIN"_L1))
                take(text, statement, i + 1);
        }
    }
    QHash<QString, QString> tableOf;
    QStringList tables; ///< in the order of the statement

private:
    /// "processes p, hash AS h" from `i` on.
    void take(QStringView text, const QList<SqlToken> &statement, qsizetype i)
    {
        while (i < statement.size() && statement[i].kind == Kind::Name) {
            const QString table = statement[i].in(text).toString().toLower();
            tableOf.insert(table, table);
            tables.append(table);
            ++i;
            if (i < statement.size() && isWord(text, statement[i], "AS"_L1))
                ++i;
            if (i < statement.size() && statement[i].kind == Kind::Name)
                tableOf.insert(statement[i++].in(text).toString().toLower(), table);
            if (i >= statement.size() || !isSymbol(text, statement[i], u','))
                return;
            ++i;
        }
    }
};

bool wantsTable(QStringView text, const QList<SqlToken> &before)
{
    // Behind a comma too, as long as nothing but names came since FROM.
    for (qsizetype i = before.size() - 1; i >= 0; --i) {
        const SqlToken &token = before[i];
        const bool last = i == before.size() - 1;
        if (isWord(text, token, "FROM"_L1) || isWord(text, token, "JOIN"_L1))
            return last || isSymbol(text, before.last(), u',');
        const bool passes = token.kind == Kind::Name || isSymbol(text, token, u',') || isWord(text, token, "AS"_L1);
        if (!passes)
            return false;
    }
    return false;
}

/// Of the tables that begin alike, whoever investigates means one of these most of the time.
int commonness(const QString &table)
{
    static const QStringList commonest{
        u"processes"_s,
        u"users"_s,
        u"file"_s,
        u"hash"_s,
        u"registry"_s,
        u"services"_s,
        u"programs"_s,
        u"startup_items"_s,
        u"scheduled_tasks"_s,
        u"listening_ports"_s,
        u"logged_in_users"_s,
        u"process_open_sockets"_s,
        u"os_version"_s,
        u"system_info"_s,
        u"interface_addresses"_s,
        u"dns_cache"_s,
        u"arp_cache"_s,
        u"patches"_s,
        u"authenticode"_s,
        u"certificates"_s,
        u"process_events"_s,
    };
    const auto at = commonest.indexOf(table);
    return int(at < 0 ? commonest.size() : at);
}

/// What is meant most often, then the shortest.
QStringList tablesByUse(const OsquerySchema &schema)
{
    QStringList tables = schema.tables();
    std::stable_sort(tables.begin(), tables.end(), [](const QString &a, const QString &b) {
        return std::pair(commonness(a), a.size()) < std::pair(commonness(b), b.size());
    });
    return tables;
}

QStringList candidates(QStringView text, const QList<SqlToken> &before, const Sources &sources,
                       const OsquerySchema &schema)
{
    if (wantsTable(text, before))
        return tablesByUse(schema);
    QStringList words;
    for (const QString &table : sources.tables)
        words += schema.columns(table);
    words += sources.tableOf.keys();
    words += sqlKeywords();
    words += sqlFunctions();
    if (sources.tables.isEmpty())
        words += tablesByUse(schema);
    return words;
}

} // namespace

SqlCompletion SqlCompletion::at(QStringView text, qsizetype position, const OsquerySchema &schema)
{
    SqlCompletion completion{.start = position};
    const QList<SqlToken> statement = statementAround(text, position);
    QList<SqlToken> before;
    for (const SqlToken &token : statement) {
        const bool touches = token.start < position && (token.end() >= position);
        const bool isName = token.kind == Kind::Name || token.kind == Kind::Keyword;
        const bool isInside = token.start < position && (token.end() > position || token.open || !isName);
        if (touches && isName)
            completion.start = token.start;
        else if (touches && isInside && token.kind != Kind::Symbol)
            return completion;
        else if (token.end() <= position)
            before.append(token);
    }
    completion.prefix = text.mid(completion.start, position - completion.start).toString();
    const Sources sources(text, statement);
    QStringList words;
    completion.afterDot = !before.isEmpty() && isSymbol(text, before.last(), u'.');
    if (completion.afterDot) {
        const QString owner =
            before.size() > 1 ? before.at(before.size() - 2).in(text).toString().toLower() : QString();
        words = schema.columns(sources.tableOf.value(owner, owner));
    } else {
        words = candidates(text, before, sources, schema);
    }
    for (const QString &word : std::as_const(words)) {
        if (word.startsWith(completion.prefix, Qt::CaseInsensitive) && !completion.words.contains(word))
            completion.words.append(word);
    }
    // A word that is there already stands first: Enter leaves it as it is.
    const auto same = [&](const QString &word) { return word.compare(completion.prefix, Qt::CaseInsensitive) == 0; };
    std::stable_partition(completion.words.begin(), completion.words.end(), same);
    return completion;
}

} // namespace obi
