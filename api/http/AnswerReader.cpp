// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/AnswerReader.h"

#include <algorithm>

namespace obi {
namespace {

constexpr qsizetype LongestHead = 256 * 1024;

QByteArray joined(const HttpHeaders &headers, QByteArrayView name)
{
    QByteArrayList values;
    for (const auto &[key, value] : headers) {
        if (QByteArrayView(key).compare(name, Qt::CaseInsensitive) == 0)
            values.append(value);
    }
    return values.join(',').toLower();
}

bool holdsToken(const QByteArray &list, QByteArrayView token)
{
    const QByteArrayList items = list.split(',');
    return std::any_of(items.begin(), items.end(), [token](const QByteArray &item) { return item.trimmed() == token; });
}

bool allOf(QByteArrayView text, bool (*fits)(char))
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), fits);
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isHexDigit(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

bool isNameCharacter(char c)
{
    return c > ' ' && c < 127 && c != ':';
}

} // namespace

AnswerReader::AnswerReader(bool toHead, qint64 bodyLimit)
    : m_toHead(toHead)
    , m_bodyLimit(bodyLimit)
{}

AnswerReader::State AnswerReader::feed(QByteArrayView bytes)
{
    m_begun = m_begun || !bytes.isEmpty();
    while (!bytes.isEmpty() && m_state == State::Reading)
        step(bytes);
    m_surplus = m_surplus || !bytes.isEmpty();
    return m_state;
}

AnswerReader::State AnswerReader::close()
{
    if (m_state != State::Reading)
        return m_state;
    if (m_step == Step::UntilClose)
        endBody();
    else
        breakOff(m_begun ? tr("closed in the middle of the answer") : tr("closed before the answer"));
    return m_state;
}

void AnswerReader::step(QByteArrayView &rest)
{
    if (m_step == Step::Length || m_step == Step::UntilClose || m_step == Step::Chunk)
        readBody(rest);
    else if (const auto line = takeLine(rest))
        readLine(*line);
}

std::optional<QByteArray> AnswerReader::takeLine(QByteArrayView &rest)
{
    const qsizetype end = rest.indexOf('\n');
    const QByteArrayView part = end < 0 ? rest : rest.first(end);
    rest = rest.sliced(end < 0 ? rest.size() : end + 1);
    m_lineBytes += part.size() + 1;
    if (m_lineBytes > LongestHead) {
        breakOff(tr("its header is too long"));
        return std::nullopt;
    }
    m_line.append(part);
    if (end < 0)
        return std::nullopt;
    if (m_line.endsWith('\r'))
        m_line.chop(1);
    return std::exchange(m_line, {});
}

void AnswerReader::readLine(const QByteArray &line)
{
    switch (m_step) {
    case Step::Status:
        return readStatus(line);
    case Step::Header:
        return line.isEmpty() ? endHead() : readHeader(line);
    case Step::ChunkSize:
        return readChunkSize(line);
    case Step::ChunkEnd:
        m_step = Step::ChunkSize;
        return line.isEmpty() ? void() : breakOff(tr("its chunks are malformed"));
    default: // trailers say nothing that anybody here asks for
        return line.isEmpty() ? endBody() : void();
    }
}

/// "HTTP/1.1 200 OK"; the phrase may be missing, and even the blank before it.
void AnswerReader::readStatus(const QByteArray &line)
{
    const bool http = (line.startsWith("HTTP/1.1 ") || line.startsWith("HTTP/1.0 ")) && line.size() >= 12 &&
                      (line.size() == 12 || line[12] == ' ');
    const QByteArray status = line.mid(9, 3);
    if (!http || !allOf(status, isDigit) || status[0] < '1' || status[0] > '5')
        return breakOff(tr("the answer is not HTTP"));
    m_response.status = status.toInt();
    m_keep = line[7] == '1';
    m_step = Step::Header;
}

void AnswerReader::readHeader(const QByteArray &line)
{
    if ((line[0] == ' ' || line[0] == '\t') && !m_response.headers.isEmpty()) { // folded, as old gateways do
        m_response.headers.last().second += ' ' + line.trimmed();
        return;
    }
    const qsizetype colon = line.indexOf(':');
    const QByteArray name = line.left(std::max<qsizetype>(colon, 0));
    if (!allOf(name, isNameCharacter))
        return breakOff(tr("its header is malformed"));
    m_response.headers.append({name, line.mid(colon + 1).trimmed()});
}

void AnswerReader::endHead()
{
    const int status = m_response.status;
    if (status == 101)
        return breakOff(tr("the answer is not HTTP"));
    if (status < 200) {
        m_response = {};
        m_step = Step::Status;
        return;
    }
    m_lineBytes = 0;
    m_keep = m_keep && !holdsToken(joined(m_response.headers, "connection"), "close");
    const bool hasBody = !m_toHead && status != 204 && status != 304;
    if (!hasBody)
        m_state = State::Complete;
    else if (chooseDecoder() && chooseFraming())
        dropFramingHeaders();
}

bool AnswerReader::chooseDecoder()
{
    const QByteArray coding = joined(m_response.headers, "content-encoding").trimmed();
    const bool gzip = coding == "gzip" || coding == "x-gzip";
    if (gzip || coding == "deflate")
        m_inflater.emplace(gzip, m_bodyLimit);
    else if (!coding.isEmpty() && coding != "identity")
        breakOff(tr("its encoding “%1” is unknown").arg(QString::fromLatin1(coding.left(40))));
    return m_state == State::Reading;
}

bool AnswerReader::chooseFraming()
{
    const QByteArray coding = joined(m_response.headers, "transfer-encoding").trimmed();
    const bool saysLength = !joined(m_response.headers, "content-length").isEmpty();
    if (coding.isEmpty() || coding == "identity") {
        if (saysLength)
            return readLength();
        m_step = Step::UntilClose;
        m_keep = false;
    } else if (coding == "chunked") {
        m_step = Step::ChunkSize;
        m_keep = m_keep && !saysLength; // RFC 9112 6.3: both at once smells of smuggling
    } else {
        breakOff(tr("its encoding “%1” is unknown").arg(QString::fromLatin1(coding.left(40))));
    }
    return m_state == State::Reading;
}

/// Several equal lengths are one; several different ones are none.
bool AnswerReader::readLength()
{
    const QByteArrayList lengths = joined(m_response.headers, "content-length").split(',');
    const QByteArray length = lengths.first().trimmed();
    const bool alike = std::all_of(lengths.begin(), lengths.end(),
                                   [&length](const QByteArray &other) { return other.trimmed() == length; });
    if (!alike || !allOf(length, isDigit) || length.size() > 18) {
        breakOff(tr("its length is contradictory"));
        return false;
    }
    m_step = Step::Length;
    m_left = length.toULongLong();
    if (!m_inflater && m_left > quint64(m_bodyLimit))
        m_state = State::TooLarge;
    else if (m_left == 0)
        endBody();
    return m_state == State::Reading || m_state == State::Complete;
}

void AnswerReader::dropFramingHeaders()
{
    const bool encoded = m_inflater.has_value();
    m_response.headers.removeIf([encoded](const auto &header) {
        const QByteArray name = header.first.toLower();
        return name == "content-encoding" || name == "transfer-encoding" || (encoded && name == "content-length");
    });
}

/// "1f4;extension": hexadecimal and nothing else before the semicolon.
void AnswerReader::readChunkSize(const QByteArray &line)
{
    const qsizetype extension = line.indexOf(';');
    const QByteArray size = line.left(extension < 0 ? line.size() : extension).trimmed();
    if (!allOf(size, isHexDigit) || size.size() > 15)
        return breakOff(tr("its chunks are malformed"));
    m_left = size.toULongLong(nullptr, 16);
    m_step = m_left == 0 ? Step::Trailer : Step::Chunk;
}

void AnswerReader::readBody(QByteArrayView &rest)
{
    const bool bounded = m_step != Step::UntilClose;
    const qsizetype count = bounded ? qsizetype(std::min<quint64>(m_left, quint64(rest.size()))) : rest.size();
    append(rest.first(count));
    rest = rest.sliced(count);
    m_lineBytes = 0;
    if (!bounded || m_state != State::Reading)
        return;
    m_left -= quint64(count);
    if (m_left > 0)
        return;
    if (m_step == Step::Chunk)
        m_step = Step::ChunkEnd;
    else
        endBody();
}

void AnswerReader::append(QByteArrayView bytes)
{
    if (!m_inflater) {
        if (m_response.body.size() + bytes.size() > m_bodyLimit)
            m_state = State::TooLarge;
        else
            m_response.body.append(bytes);
        return;
    }
    m_compressedBytes = true;
    m_inflated = m_inflater->feed(bytes, m_response.body);
    if (m_inflated == BodyInflater::State::TooLarge)
        m_state = State::TooLarge;
    else if (m_inflated == BodyInflater::State::Damaged)
        breakOff(tr("its compressed body is damaged"));
}

void AnswerReader::endBody()
{
    if (m_compressedBytes && m_inflated != BodyInflater::State::Complete)
        breakOff(tr("its compressed body is damaged"));
    else
        m_state = State::Complete;
}

void AnswerReader::breakOff(const QString &reason)
{
    m_state = State::Broken;
    m_reason = reason;
}

} // namespace obi
