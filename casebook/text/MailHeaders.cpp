// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "MailHeaders.h"

#include "Bytes.h"
#include "MailSplitter.h"
#include "MailTrace.h"

#include <algorithm>

namespace obi::text {
namespace {

constexpr std::size_t maximumFields = 5000;

HeaderField fieldOf(QByteArrayView line, qint64 offset)
{
    const qsizetype colon = line.indexOf(':');
    QByteArrayView value = line.sliced(colon + 1);
    const auto isFold = [](char byte) { return byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n'; };
    while (!value.isEmpty() && isFold(value.back()))
        value.chop(1);
    while (!value.isEmpty() && isFold(value.front()))
        value = value.sliced(1);
    return {line.first(colon).trimmed(), value, offset,
            offset + (value.isEmpty() ? colon + 1 : value.data() - line.data())};
}

void append(QList<MailAddress> &to, const HeaderField &field)
{
    to.append(parseAddresses(field.value));
}

} // namespace

bool HeaderField::is(std::string_view lowerName) const
{
    return equalsWord({name.data(), std::size_t(name.size())}, lowerName);
}

MailHeaders::MailHeaders(QByteArrayView block, qint64 offset)
{
    for (qsizetype start = 0; start < block.size();) {
        qsizetype end = start;
        do {
            const qsizetype newline = block.indexOf('\n', end);
            end = newline < 0 ? block.size() : newline + 1;
        } while (end < block.size() && (block[end] == ' ' || block[end] == '\t'));
        const QByteArrayView line = block.sliced(start, end - start);
        if (MailSplitter::isHeaderLine(line))
            m_fields.push_back(fieldOf(line, offset + start));
        else if (!line.trimmed().isEmpty())
            m_badLines.push_back({{}, line.trimmed(), offset + start, offset + start});
        start = end;
    }
}

const HeaderField *MailHeaders::first(std::string_view name) const
{
    const auto found =
        std::find_if(m_fields.begin(), m_fields.end(), [name](const HeaderField &field) { return field.is(name); });
    return found == m_fields.end() ? nullptr : &*found;
}

QByteArrayView MailHeaders::value(std::string_view name) const
{
    const HeaderField *const field = first(name);
    return field ? field->value : QByteArrayView();
}

const HeaderField *MailHeaders::at(qint64 offset) const
{
    const auto after = std::partition_point(m_fields.begin(), m_fields.end(),
                                            [offset](const HeaderField &field) { return field.offset <= offset; });
    return after == m_fields.begin() ? nullptr : &*std::prev(after);
}

namespace {

void readAddresses(const HeaderField &field, MailFile &mail)
{
    struct Target {
        std::string_view name;
        QList<MailAddress> MailFile::*list;
    };
    static constexpr Target targets[] = {
        {"from", &MailFile::from},
        {"sender", &MailFile::sender},
        {"reply-to", &MailFile::replyTo},
        {"return-path", &MailFile::returnPath},
        {"to", &MailFile::to},
        {"cc", &MailFile::cc},
    };
    for (const auto &[name, list] : targets) {
        if (field.is(name))
            append(mail.*list, field);
    }
}

void readTrace(const HeaderField &field, const OwnHosts &own, MailFile &mail)
{
    const QByteArrayView value = field.value.first(std::min(field.value.size(), LongestParsedHeader));
    const ByteRange range{field.offset, field.valueOffset + field.value.size() - field.offset};
    if (field.is("received")) {
        mail.hops.append(parseReceived(headerLine(value)));
        mail.hops.last().range = range;
        return;
    }
    QList<MailAuthentication> results;
    if (field.is("authentication-results") || field.is("arc-authentication-results"))
        results = parseAuthenticationResults(headerLine(value));
    else if (field.is("received-spf"))
        results = {parseReceivedSpf(headerLine(value))};
    for (MailAuthentication &one : results) {
        one.byOwnServer = own.hasName(one.server);
        one.range = range;
    }
    mail.authentication.append(results);
}

} // namespace

void readMailHeaders(const MailHeaders &headers, const OwnHosts &own, MailFile &mail,
                     const std::function<void(const MailProblem &)> &problem)
{
    for (const HeaderField &field : headers.fields()) {
        if (mail.headers.size() >= qsizetype(maximumFields)) {
            problem({MailProblem::Kind::HeadersTooLong, {}, field.offset});
            break;
        }
        mail.headers.append({QString::fromLatin1(field.name),
                             headerLine(field.value),
                             field.value.toByteArray(),
                             {field.offset, field.valueOffset + field.value.size() - field.offset}});
        if (field.value.size() > LongestParsedHeader)
            problem({MailProblem::Kind::HeaderTooLong, QString::fromLatin1(field.name), field.offset});
        readAddresses(field, mail);
        readTrace(field, own, mail);
    }
    mail.subject = headerLine(headers.value("subject"));
    mail.messageId = parseMessageId(headers.value("message-id"));
    mail.date = parseMailDate(headers.value("date"));
    mail.trustedHop = findTrustedHop(mail.hops, own);
}

} // namespace obi::text
