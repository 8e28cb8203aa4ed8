// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "MailTrace.h"

#include "MailSyntax.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace obi::text {
namespace {

/// A word outside of parentheses, or what stands in a pair of them.
struct Token {
    QString text;
    bool comment = false;
};

/// Words are parted by blanks; a comment may hold comments and quotation marks hold blanks.
QList<Token> tokensOf(QStringView value)
{
    QList<Token> tokens;
    QString text;
    int depth = 0;
    bool quoted = false;
    const auto close = [&](bool comment) {
        if (!text.isEmpty() || comment)
            tokens.append({std::exchange(text, {}), comment});
    };
    for (const QChar c : value) {
        if (c == u'"' && depth == 0)
            quoted = !quoted;
        else if ((c == u'(' && !quoted && depth++ == 0) || (c.isSpace() && !quoted && depth == 0))
            close(false);
        else if (c == u')' && !quoted && depth > 0 && --depth == 0)
            close(true);
        else
            text += c;
    }
    close(depth > 0);
    return tokens;
}

QString canonicalAddress(QString text)
{
    if (text.startsWith("IPv6:"_L1, Qt::CaseInsensitive))
        text = text.sliced(5);
    const std::string bytes = text.toStdString();
    std::string canonical;
    if (const auto v4 = parseIpv4(bytes))
        appendIpv4(*v4, canonical);
    else if (const auto v6 = parseIpv6(bytes.substr(0, bytes.find('%'))))
        appendIpv6(*v6, canonical);
    return QString::fromStdString(canonical);
}

/// The address in "mail.example.com [192.0.2.1]", "192.0.2.1:4711" or "[IPv6:2001:db8::1]"; brackets come first.
QString addressIn(const QString &text)
{
    for (qsizetype open = text.indexOf(u'['); open >= 0; open = text.indexOf(u'[', open + 1)) {
        const qsizetype close = text.indexOf(u']', open);
        const QString found = close < 0 ? QString() : canonicalAddress(text.sliced(open + 1, close - open - 1));
        if (!found.isEmpty())
            return found;
    }
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        QString found = canonicalAddress(word);
        if (found.isEmpty() && word.count(u':') == 1)
            found = canonicalAddress(word.section(u':', 0, 0));
        if (!found.isEmpty())
            return found;
    }
    return {};
}

/// The name that reverse DNS gave, in the comment behind "from": its first word, unless that says that there is none.
QString nameIn(const QString &comment)
{
    const QString word = comment.section(u' ', 0, 0).section(u'@', -1);
    const bool none = word.isEmpty() || word.contains(u'[') || word.contains(u'=') || !word.contains(u'.') ||
                      !canonicalAddress(word).isEmpty() || canonicalAddress(word.section(u':', 0, 0)).size() > 0;
    return none ? QString() : word;
}

void takeFromComment(MailHop &hop, const QString &comment)
{
    if (hop.fromAddress.isEmpty())
        hop.fromAddress = addressIn(hop.from);
    for (const QLatin1StringView greeting : {"HELO"_L1, "EHLO"_L1}) {
        const qsizetype at = comment.indexOf(greeting, 0, Qt::CaseInsensitive);
        if (at < 0)
            continue;
        const bool first = at == 0 && comment.size() > 4 && comment[4] != u'=';
        if (first && hop.fromName.isEmpty() && addressIn(hop.from).isEmpty() && hop.from.contains(u'.'))
            hop.fromName = hop.from; // qmail: "from reverse.name (HELO said) (192.0.2.1)"
        const QString said = comment.mid(at + greeting.size() + (first ? 0 : 1)).trimmed().section(u' ', 0, 0);
        if (!said.isEmpty())
            hop.from = said;
    }
    if (hop.fromAddress.isEmpty())
        hop.fromAddress = addressIn(comment);
    if (hop.fromName.isEmpty() && !comment.startsWith("HELO"_L1, Qt::CaseInsensitive) &&
        !comment.startsWith("EHLO"_L1, Qt::CaseInsensitive))
        hop.fromName = nameIn(comment);
}

QString withoutBrackets(QString text)
{
    return text.remove(u'<').remove(u'>');
}

/// Where the date begins: behind the last semicolon outside of comments.
qsizetype dateStart(const QString &value)
{
    int depth = 0;
    qsizetype found = value.size();
    for (qsizetype i = 0; i < value.size(); ++i) {
        if (value[i] == u'(')
            ++depth;
        else if (value[i] == u')' && depth > 0)
            --depth;
        else if (value[i] == u';' && depth == 0)
            found = i;
    }
    return found;
}

QStringList statementsOf(const QString &value)
{
    QStringList statements{QString()};
    int depth = 0;
    bool quoted = false;
    for (const QChar c : value) {
        if (c == u'"' && depth == 0)
            quoted = !quoted;
        depth += !quoted && c == u'(' ? 1 : !quoted && c == u')' && depth > 0 ? -1 : 0;
        if (c == u';' && !quoted && depth == 0)
            statements.append(QString());
        else
            statements.last() += c;
    }
    return statements;
}

/// "spf = pass" is "spf=pass".
QString withoutBlanksAtEquals(QString statement)
{
    while (statement.contains(" ="_L1))
        statement.replace(" ="_L1, "="_L1);
    while (statement.contains("= "_L1))
        statement.replace("= "_L1, "="_L1);
    return statement;
}

MailAuthentication parseStatement(const QString &statement)
{
    MailAuthentication result;
    for (const Token &token : tokensOf(withoutBlanksAtEquals(statement))) {
        const QString name = token.text.section(u'=', 0, 0).toLower();
        const QString value = token.text.section(u'=', 1);
        if (token.comment)
            result.reason = result.reason.isEmpty() ? token.text.trimmed() : result.reason;
        else if (result.method.isEmpty() && token.text.contains(u'=')) {
            result.method = name.section(u'/', 0, 0);
            result.result = value.toLower();
        } else if (name == "reason"_L1)
            result.reason = value;
        else if (token.text.contains(u'='))
            result.properties.append({name, value});
    }
    return result;
}

bool cameFromInside(const MailHop &hop, const OwnHosts &own)
{
    if (!hop.fromAddress.isEmpty())
        return own.hasAddress(hop.fromAddress) || own.hasName(hop.fromName) || isInsideAddress(hop.fromAddress);
    return hop.from.isEmpty() || own.hasName(hop.from); // handed on within one machine
}

} // namespace

MailHop parseReceived(const QString &value)
{
    MailHop hop;
    const qsizetype semicolon = dateStart(value);
    if (semicolon < value.size())
        hop.time = parseMailDate(value.sliced(semicolon + 1).toUtf8());
    QString *last = nullptr;
    QString ignored;
    bool taken = true;
    for (const Token &token : tokensOf(QStringView(value).first(semicolon))) {
        const QString word = token.text.toLower();
        QString *const field = token.comment       ? nullptr
                               : word == "from"_L1 ? &hop.from
                               : word == "by"_L1   ? &hop.by
                               : word == "with"_L1 ? &hop.with
                               : word == "id"_L1   ? &hop.id
                               : word == "for"_L1  ? &hop.forAddress
                               : word == "via"_L1  ? &ignored
                                                   : nullptr;
        if (token.comment) {
            if (last == &hop.from)
                takeFromComment(hop, token.text.trimmed());
        } else if (field && field->isEmpty()) {
            last = field;
            taken = false;
        } else if (last && (!taken || last == &hop.with)) {
            *last += taken ? u' ' + token.text : withoutBrackets(token.text);
            taken = true;
        }
    }
    if (hop.fromAddress.isEmpty())
        hop.fromAddress = addressIn(hop.from);
    return hop;
}

std::optional<qsizetype> findTrustedHop(const QList<MailHop> &hops, const OwnHosts &own)
{
    std::optional<qsizetype> trusted;
    for (qsizetype i = 0; i < hops.size(); ++i) {
        const MailHop &hop = hops[i];
        if (!own.hasName(hop.by) && !own.hasAddress(addressIn(hop.by)))
            break;
        trusted = i;
        if (!cameFromInside(hop, own))
            break;
    }
    return trusted;
}

QList<MailAuthentication> parseAuthenticationResults(const QString &value)
{
    QList<MailAuthentication> results;
    QString server;
    int instance = 0;
    bool first = true;
    for (const QString &statement : statementsOf(value)) {
        const MailAuthentication one = parseStatement(statement);
        if (one.method == "i"_L1 && first) {
            instance = one.result.toInt();
            continue;
        }
        if (one.method.isEmpty() && first) {
            for (const Token &token : tokensOf(statement)) {
                if (!token.comment && server.isEmpty())
                    server = token.text;
            }
        } else if (!one.method.isEmpty()) {
            results.append(one);
        }
        first = false;
    }
    for (MailAuthentication &one : results) {
        one.server = server;
        one.arcInstance = instance;
    }
    return results;
}

MailAuthentication parseReceivedSpf(const QString &value)
{
    MailAuthentication result;
    result.method = u"spf"_s;
    for (const Token &token : tokensOf(QString(value).replace(u';', u' '))) {
        if (token.comment)
            result.reason = result.reason.isEmpty() ? token.text.trimmed() : result.reason;
        else if (result.result.isEmpty())
            result.result = token.text.toLower();
        else if (token.text.contains(u'='))
            result.properties.append({token.text.section(u'=', 0, 0).toLower(), token.text.section(u'=', 1)});
    }
    for (const auto &[name, said] : result.properties) {
        if (name == "receiver"_L1)
            result.server = said;
    }
    return result;
}

} // namespace obi::text
