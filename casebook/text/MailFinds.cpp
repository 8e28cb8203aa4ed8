// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What MailReader finds in headers, and where finds and problems go from there.
#include "Bytes.h"
#include "MailReader.h"
#include "ObservableScanner.h"

#include <algorithm>

namespace obi::text {
namespace {

constexpr qsizetype mostObservables = 200000; ///< of one mail
constexpr qsizetype mostProblems = 1000;

/// Finds in the headers of one entity, which are read as one text: a list of Message-IDs is known by its name.
class HeaderSink final : public FindSink
{
public:
    HeaderSink(const HeaderText &text, const MailHeaders &headers, const MailOutput &output)
        : m_text(text)
        , m_headers(headers)
        , m_output(output)
    {}
    void take(const Find &find) override
    {
        const auto start = qint64(find.rawStart);
        const auto end = qint64(find.rawEnd);
        const ByteRange range = m_text.runs.range(start, end);
        const HeaderField *const field = m_headers.at(range.offset);
        InspectedObservable found{find.type,
                                  {find.value.data(), qsizetype(find.value.size())},
                                  QByteArrayView(m_text.utf8).sliced(start, end - start),
                                  range.offset,
                                  range.length,
                                  find.traits,
                                  find.derived,
                                  MailPlace::Header,
                                  field ? field->name : QByteArrayView()};
        found.traits.setFlag(FoundTrait::Decoded, !m_text.runs.isExact(start, end));
        m_output.found(found);
    }

private:
    const HeaderText &m_text;
    const MailHeaders &m_headers;
    const MailOutput &m_output;
};

/// Parameters in pieces or percent-encoded (RFC 2231): what stands there is no name that anybody would know.
bool hasExtendedParameters(const HeaderField &field)
{
    if (!field.is("content-disposition") && !field.is("content-type"))
        return false;
    for (qsizetype star = field.value.indexOf('*'); star >= 0; star = field.value.indexOf('*', star + 1)) {
        const char next = at({field.value.data(), std::size_t(field.value.size())}, std::size_t(star + 1));
        if (next == '=' || text::is(next, Digit))
            return true;
    }
    return false;
}

} // namespace

void MailReader::scanHeaders(const MailHeaders &headers)
{
    HeaderText text;
    for (const HeaderField &field : headers.fields()) {
        if (hasExtendedParameters(field))
            continue;
        text.appendPlain(field.name, field.offset);
        text.appendPlain(": ", field.offset + field.name.size());
        text.append(field.value, field.valueOffset);
        text.appendPlain("\n", field.valueOffset + field.value.size());
    }
    for (const HeaderField &line : headers.badLines()) {
        text.append(line.value, line.valueOffset);
        text.appendPlain("\n", line.valueOffset + line.value.size());
    }
    HeaderSink sink(text, headers, m_output);
    m_finder.scan({text.utf8.constData(), std::size_t(text.utf8.size())}, 0, true, sink);
    const HeaderField *const subject = headers.first("subject");
    if (subject && beginsMail())
        tellSubject(*subject);
}

void MailReader::tellSubject(const HeaderField &field)
{
    const QByteArray value = headerLine(field.value).toUtf8();
    if (value.isEmpty())
        return;
    InspectedObservable found{ObservableType::EmailSubject,
                              value,
                              field.value,
                              field.valueOffset,
                              field.value.size(),
                              {},
                              false,
                              MailPlace::Header,
                              field.name};
    found.traits.setFlag(FoundTrait::Decoded, value != field.value);
    take(found);
}

/// A name that reading the header does not find: in extended parameters, or with blanks where nobody announced them.
void MailReader::tellFileName(const MailHeaders &headers, const QString &name)
{
    for (const std::string_view header : {"content-disposition", "content-type"}) {
        const HeaderField *const field = headers.first(header);
        if (!field || name.isEmpty() || (!hasExtendedParameters(*field) && headerLine(field->value).contains(name)))
            continue;
        const QByteArray value = name.toUtf8();
        take({ObservableType::FileName, value, value, field->valueOffset, field->value.size(), FoundTrait::Decoded,
              false, MailPlace::Header, field->name});
        return;
    }
}

void MailReader::take(const InspectedObservable &found)
{
    InspectedObservable placed = found;
    if (m_wide) {
        placed.offset = inputOffset(found.offset);
        placed.length = inputOffset(found.offset + found.length) - placed.offset;
    }
    if (m_receiver.found)
        m_receiver.found(placed);
    if (!keeps() || m_mails.empty() || m_mails.front().observables.size() > mostObservables)
        return;
    if (m_mails.front().observables.size() == mostObservables) {
        tell({MailProblem::Kind::TooMuch, {}, found.offset});
        m_mails.front().observables.append(m_mails.front().observables.last());
        return;
    }
    auto observable = Observable::parse(found.type, QString::fromUtf8(found.value));
    if (!observable)
        return;
    placed.traits.setFlag(FoundTrait::OwnDomain, ObservableScanner::isOwn(*observable, m_options.scan));
    m_mails.front().observables.append(
        {{std::move(*observable), placed.offset, placed.length, placed.derived, placed.traits},
         placed.place,
         QString::fromUtf8(placed.detail)});
}

qint64 MailReader::inputOffset(qint64 offset) const
{
    return m_wide ? m_wide->inputOffset(offset - m_wideDropped) : offset;
}

void MailReader::place(ByteRange &range) const
{
    const qint64 start = inputOffset(range.offset);
    range = {start, inputOffset(range.offset + range.length) - start};
}

/// Ranges count in what the splitter read; in UTF-16 that is not the file.
void MailReader::place(MailFile &mail) const
{
    const auto placeAll = [this](auto &list) {
        for (auto &one : list)
            place(one.range);
    };
    place(mail.range);
    placeAll(mail.headers);
    placeAll(mail.hops);
    placeAll(mail.authentication);
    placeAll(mail.bodies);
    placeAll(mail.attachments);
    for (MailFile &nested : mail.nested)
        place(nested);
}

void MailReader::tell(const MailProblem &problem)
{
    MailProblem placed = problem;
    placed.offset = inputOffset(problem.offset);
    if (m_receiver.problem)
        m_receiver.problem(placed);
    if (keeps() && !m_mails.empty() && m_mails.front().problems.size() < mostProblems)
        m_mails.front().problems.append(std::move(placed));
}

} // namespace obi::text
