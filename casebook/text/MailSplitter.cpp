// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "MailSplitter.h"

#include "Bytes.h"

#include <algorithm>
#include <cstring>

namespace obi::text {
namespace {

QByteArrayView withoutLineEnd(QByteArrayView line)
{
    if (line.endsWith('\n'))
        line.chop(1);
    if (line.endsWith('\r'))
        line.chop(1);
    return line;
}

bool isBlank(char byte)
{
    return byte == ' ' || byte == '\t';
}

bool isTime(QByteArrayView text, qsizetype colon)
{
    return colon >= 2 && colon + 2 < text.size() && is(text[colon - 2], Digit) && is(text[colon - 1], Digit) &&
           is(text[colon + 1], Digit) && is(text[colon + 2], Digit);
}

bool isYear(QByteArrayView word)
{
    return word.size() == 4 && (word.startsWith("19") || word.startsWith("20")) && is(word[2], Digit) &&
           is(word[3], Digit);
}

} // namespace

MailSplitter::MailSplitter(Handler &handler, bool mailbox)
    : m_handler(handler)
    , m_mailbox(mailbox)
{}

bool MailSplitter::isMailboxLine(QByteArrayView line)
{
    line = withoutLineEnd(line);
    if (!line.startsWith("From ") || line.size() > 998)
        return false;
    bool time = false;
    bool year = false;
    for (qsizetype start = 5; start < line.size();) {
        qsizetype end = start;
        while (end < line.size() && !isBlank(line[end]))
            ++end;
        const QByteArrayView word = line.sliced(start, end - start);
        time = time || isTime(word, 2);
        year = year || isYear(word);
        start = end + 1;
    }
    return time && year;
}

bool MailSplitter::isHeaderLine(QByteArrayView line)
{
    qsizetype i = 0;
    while (i < line.size() && line[i] > 32 && line[i] < 127 && line[i] != ':')
        ++i;
    const bool named = i > 0;
    while (i < line.size() && isBlank(line[i]))
        ++i;
    return named && i < line.size() && line[i] == ':';
}

void MailSplitter::feed(QByteArrayView bytes)
{
    m_buffer.append(bytes);
    process(false);
}

void MailSplitter::finish()
{
    process(true);
    if (m_state == State::Start && m_mailbox)
        return;
    if (m_state == State::Start)
        beginMail();
    m_lineEnd = 0;
    endMail();
}

void MailSplitter::process(bool last)
{
    while (m_line < m_buffer.size()) {
        const qsizetype from = std::max(m_line, m_searched);
        const void *found = std::memchr(m_buffer.constData() + from, '\n', std::size_t(m_buffer.size() - from));
        m_searched = m_buffer.size();
        if (found)
            takeLine(static_cast<const char *>(found) - m_buffer.constData() + 1, true);
        else if (last || m_buffer.size() - m_line > LongestLine)
            takeLine(m_buffer.size(), false);
        else
            break;
    }
    if (m_state == State::Body)
        flushBody(m_line - m_lineEnd);
    else
        m_run = m_line;
    m_buffer.remove(0, m_run);
    m_base += m_run;
    m_line -= m_run;
    m_searched = std::max<qsizetype>(0, m_searched - m_run);
    m_run = 0;
}

void MailSplitter::takeLine(qsizetype end, bool complete)
{
    if (m_state == State::Start && offsetOf(m_line) == 0 && m_buffer.startsWith("\xEF\xBB\xBF"))
        skipTo(3); // the byte order mark
    const QByteArrayView whole = QByteArrayView(m_buffer).sliced(m_line, end - m_line);
    const QByteArrayView line = withoutLineEnd(whole);
    const bool begins = !m_inLine;
    m_inLine = !complete;
    m_searched = end;
    if (begins && takeMark(line, end))
        return;
    if (m_state == State::Start && !m_mailbox)
        beginMail();
    if (m_state == State::Start)
        skipTo(end);
    else if (m_state == State::Headers)
        takeHeader(whole, end, begins);
    else
        extendBody(end);
    m_afterBlank = begins && line.isEmpty();
}

/// Mailbox lines and boundaries.
bool MailSplitter::takeMark(QByteArrayView line, qsizetype end)
{
    if (m_mailbox && m_afterBlank && isMailboxLine(line)) {
        if (m_state != State::Start)
            endMail();
        beginMail();
        m_handler.outside(line, offsetOf(m_line));
        skipTo(end);
        m_blockOffset = offsetOf(end);
        m_afterBlank = false;
        return true;
    }
    const Match match = line.startsWith("--") ? boundaryIn(line) : Match{};
    if (match.level < 0)
        return false;
    if (m_state == State::Headers)
        endHeaders();
    flushBody(m_line - m_lineEnd);
    // The headers that have just ended may have opened levels: only deeper ones than the one that goes on.
    closeLevels(match.level + 1);
    if (m_nested > 0)
        m_handler.nested(QByteArrayView(m_buffer).sliced(m_line - m_lineEnd, end - m_line + m_lineEnd));
    m_levels[std::size_t(match.level)].closed = match.closes;
    skipTo(end);
    m_state = match.closes ? State::Body : State::Headers;
    m_blockOffset = offsetOf(end);
    m_afterBlank = false;
    return true;
}

MailSplitter::Match MailSplitter::boundaryIn(QByteArrayView line) const
{
    qsizetype size = line.size();
    while (size > 0 && isBlank(line[size - 1]))
        --size;
    const QByteArrayView mark = line.sliced(2, std::max<qsizetype>(size, 2) - 2);
    Match reopened;
    for (qsizetype i = qsizetype(m_levels.size()) - 1; i >= 0; --i) {
        const Level &level = m_levels[std::size_t(i)];
        const QByteArrayView boundary = level.content.boundary;
        if (boundary.isEmpty() || !mark.startsWith(boundary))
            continue;
        const QByteArrayView rest = mark.sliced(boundary.size());
        if (!rest.isEmpty() && rest != "--")
            continue;
        if (!level.closed)
            return {i, !rest.isEmpty()};
        if (reopened.level < 0)
            reopened = {i, !rest.isEmpty()};
    }
    return reopened;
}

void MailSplitter::takeHeader(QByteArrayView line, qsizetype end, bool begins)
{
    const bool first = m_block.isEmpty() && !m_blockCut;
    const QByteArrayView content = withoutLineEnd(line);
    if (begins && content.isEmpty()) {
        if (m_nested > 0)
            m_handler.nested(line);
        skipTo(end);
        endHeaders();
        return;
    }
    const bool marker = first && (content.startsWith("From ") || content.startsWith(">From "));
    if (begins && first && !marker && !isHeaderLine(content)) {
        endHeaders(); // there are none: the blank line is missing, or this is no mail
        if (m_state == State::Headers)
            endHeaders();
        extendBody(end);
        return;
    }
    if (m_nested > 0)
        m_handler.nested(line);
    if (marker) {
        m_handler.outside(content, offsetOf(m_line));
        m_blockOffset = offsetOf(end);
    } else {
        keepHeader(line);
    }
    skipTo(end);
}

void MailSplitter::keepHeader(QByteArrayView bytes)
{
    const qsizetype room = std::max<qsizetype>(0, MaximumHeaders - m_block.size());
    if (!m_blockCut)
        m_block.append(bytes.first(std::min(room, bytes.size())));
    if (bytes.size() <= room && !m_blockCut)
        return;
    if (!m_blockCut)
        m_handler.headersCut(m_blockOffset);
    const qsizetype kept = m_blockCut ? 0 : room;
    m_blockCut = true;
    m_handler.outside(bytes.sliced(kept), offsetOf(m_line) + kept);
}

void MailSplitter::extendBody(qsizetype end)
{
    const QByteArrayView line = QByteArrayView(m_buffer).sliced(m_line, end - m_line);
    m_lineEnd = line.size() - withoutLineEnd(line).size();
    m_line = end;
}

/// Hands on the body up to here; afterwards the run begins here.
void MailSplitter::flushBody(qsizetype end)
{
    end = std::max(end, m_run);
    const QByteArrayView bytes = QByteArrayView(m_buffer).sliced(m_run, end - m_run);
    const qint64 offset = offsetOf(m_run);
    m_run = end;
    if (bytes.isEmpty())
        return;
    if (m_nested > 0)
        m_handler.nested(bytes);
    if (!m_levels.empty() && m_levels.back().content.body == Body::Leaf)
        m_handler.body(bytes, offset);
    else
        m_handler.outside(bytes, offset);
}

/// The bytes up to here have been dealt with.
void MailSplitter::skipTo(qsizetype end)
{
    m_line = m_run = end;
    m_lineEnd = 0;
}

void MailSplitter::endHeaders()
{
    Content content = m_handler.headers(m_block, m_blockOffset);
    m_block.clear();
    m_blockCut = false;
    if (content.body == Body::Rest) {
        content.body = Body::Leaf;
        for (Level &level : m_levels) {
            level.content.boundary.clear();
            level.closed = true;
        }
    }
    m_levels.push_back({content});
    m_state = State::Body;
    if (content.body != Body::Mail)
        return;
    ++m_nested;
    m_state = State::Headers;
    m_blockOffset = offsetOf(m_line);
}

void MailSplitter::closeLevels(qsizetype count)
{
    while (qsizetype(m_levels.size()) > count) {
        const Level level = m_levels.back();
        m_levels.pop_back();
        m_nested -= level.content.body == Body::Mail;
        m_handler.entityEnds(offsetOf(m_run), level.content.body != Body::Multipart || level.closed);
    }
}

void MailSplitter::beginMail()
{
    m_handler.mailBegins(offsetOf(m_line));
    m_state = State::Headers;
    m_blockOffset = offsetOf(m_line);
}

void MailSplitter::endMail()
{
    if (m_state == State::Headers)
        endHeaders();
    flushBody(m_line - m_lineEnd);
    closeLevels(0);
    m_handler.mailEnds(offsetOf(m_run));
    m_state = State::Start;
    m_levels.clear();
    m_nested = 0;
}

} // namespace obi::text
