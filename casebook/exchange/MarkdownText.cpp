// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/MarkdownText.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace obi {
namespace {

qsizetype longestRunOfBackticks(const QString &text)
{
    qsizetype longest = 0;
    qsizetype run = 0;
    for (const QChar c : text) {
        run = c == u'`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    return longest;
}

/// A word of printable ASCII that some viewer may turn into a link: a URL, an address or mention, a host name, an IP
/// address or a scheme. Japanese text has no spaces, so a word ends where ASCII ends.
bool looksLikeLink(const QString &word)
{
    static const QRegularExpression link(
        uR"(://|@[^\s]|[A-Za-z0-9\]]\.[A-Za-z]|\d\.\d+\.\d|[A-Za-z]:[A-Za-z0-9]|[wW]{3}\.)"_s);
    return link.match(word).hasMatch();
}

QString escaped(const QString &text)
{
    static constexpr QStringView Special = u"\\`*_[]<>&#|~$";
    QString result;
    for (const QChar c : text) {
        if (Special.contains(c))
            result += u'\\';
        result += c;
    }
    return result;
}

/// "- x", "+ x", "=== " and "1. x" are lists and headings only at the start of a line.
QString escapedStart(const QString &line)
{
    static const QRegularExpression marker(uR"(^(?:[-+=]|\d{1,9}(?=[.)])))"_s);
    const QRegularExpressionMatch match = marker.match(line);
    if (!match.hasMatch())
        return line;
    const qsizetype at = match.captured().back().isDigit() ? match.capturedEnd() : 0;
    return line.left(at) + u'\\' + line.sliced(at);
}

QString textOfLine(const QString &line)
{
    static const QRegularExpression word(u"[\\x21-\\x7E]+"_s);
    QString result;
    qsizetype done = 0;
    auto matches = word.globalMatch(line);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        result += line.sliced(done, match.capturedStart() - done);
        result += looksLikeLink(match.captured()) ? markdownCode(match.captured()) : escaped(match.captured());
        done = match.capturedEnd();
    }
    return escapedStart(result + line.sliced(done));
}

} // namespace

QString markdownCode(const QString &text)
{
    const QString fence(longestRunOfBackticks(text) + 1, u'`');
    const bool padded = text.startsWith(u'`') || text.endsWith(u'`');
    const QString pad = padded ? u" "_s : QString();
    return fence + pad + text + pad + fence;
}

QString markdownText(const QString &text)
{
    static const QRegularExpression lineEnd(u"\\r\\n|[\\r\\n\\x{2028}\\x{2029}]"_s);
    static const QRegularExpression paragraphs(u"\\n{2,}"_s);
    QStringList lines;
    for (const QString &line : text.split(lineEnd))
        lines.append(textOfLine(line.trimmed()));
    QStringList blocks;
    for (const QString &block : lines.join(u'\n').split(paragraphs, Qt::SkipEmptyParts))
        blocks.append(block.trimmed().replace(u'\n', u"\\\n"_s));
    return blocks.join(u"\n\n"_s);
}

QString markdownLine(const QString &text)
{
    return textOfLine(text.simplified());
}

} // namespace obi
