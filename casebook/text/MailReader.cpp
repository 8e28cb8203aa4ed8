// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "MailReader.h"

#include "Bytes.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace obi::text {
namespace {

constexpr qsizetype mostTextOfBody = 1024 * 1024;
constexpr qsizetype mostTextOfMail = 4 * 1024 * 1024;
constexpr qsizetype mostHeadersOfMail = 4 * 1024 * 1024;

bool isMail(const MimeType &type)
{
    return type.is("message/rfc822") || type.is("message/global") || type.is("message/news");
}

bool isEncrypted(const MimeType &type, QByteArrayView contentType)
{
    const bool smime = type.is("application/pkcs7-mime") || type.is("application/x-pkcs7-mime");
    return type.is("multipart/encrypted") || (smime && contentType.toByteArray().toLower().contains("enveloped"));
}

/// What a problem quotes.
QString beginningOf(QByteArrayView value)
{
    return QString::fromUtf8(value.first(std::min<qsizetype>(value.size(), 60)));
}

/// UTF-8 of a beginning that may be UTF-16 or UTF-32.
QByteArray narrow(QByteArrayView beginning)
{
    const Encoding encoding = detectEncoding(beginning);
    if (!isWide(encoding))
        return beginning.toByteArray();
    return toUtf8(beginning, iconvName(encoding));
}

QByteArrayView withoutMark(QByteArrayView bytes)
{
    return bytes.startsWith("\xEF\xBB\xBF") ? bytes.sliced(3) : bytes;
}

bool isMailbox(QByteArrayView beginning)
{
    const QByteArrayView text = withoutMark(beginning);
    return MailSplitter::isMailboxLine(text.first(std::max<qsizetype>(0, text.indexOf('\n'))));
}

/// From, and something that only the way of a mail adds; and at least three headers.
bool hasMailHeaders(const MailHeaders &headers)
{
    const bool from = headers.first("from") || headers.first("return-path");
    const bool way = headers.first("received") || headers.first("message-id") || headers.first("mime-version") ||
                     (headers.first("date") && (headers.first("to") || headers.first("subject")));
    return from && way && headers.fields().size() >= 3 && headers.badLines().empty();
}

} // namespace

bool MailReader::recognises(QByteArrayView beginning, bool named)
{
    const QByteArray utf8 = narrow(beginning);
    const QByteArrayView text = withoutMark(utf8);
    if (isMailbox(text))
        return true;
    const qsizetype line = text.indexOf('\n');
    const QByteArrayView firstLine = text.first(line < 0 ? text.size() : line);
    if (named && (MailSplitter::isHeaderLine(firstLine) || firstLine.startsWith("From ")))
        return true;
    if (!MailSplitter::isHeaderLine(firstLine))
        return false;
    const qsizetype unix = text.indexOf("\n\n");
    const qsizetype dos = text.indexOf("\r\n\r\n");
    const qsizetype end = unix < 0 ? dos : dos < 0 ? unix : std::min(unix, dos);
    return end > 0 && hasMailHeaders(MailHeaders(text.first(end + 1), 0));
}

MailReader::MailReader(QByteArrayView beginning, MailOptions options, Receiver receiver)
    : m_options(std::move(options))
    , m_receiver(std::move(receiver))
    , m_own(m_options.ownHosts)
    , m_output{[this](const InspectedObservable &found) { take(found); },
               [this](const MailProblem &problem) { tell(problem); }}
    , m_splitter(*this, isMailbox(narrow(beginning)))
{
    const Encoding encoding = detectEncoding(beginning);
    if (isWide(encoding))
        m_wide.emplace(encoding);
}

void MailReader::feed(QByteArrayView bytes)
{
    if (!m_wide) {
        m_splitter.feed(bytes);
        return;
    }
    m_wide->decode(bytes, false);
    m_splitter.feed(m_wide->text());
    const qsizetype size = m_wide->text().size();
    m_wide->drop(size, true);
    m_wideDropped += size;
}

void MailReader::finish()
{
    if (m_wide) {
        m_wide->decode({}, true);
        m_splitter.feed(m_wide->text());
    }
    m_splitter.finish();
}

void MailReader::mailBegins(qint64)
{
    m_parts = 0;
    m_keptText = 0;
    m_keptHeaders = 0;
}

MailSplitter::Content MailReader::headers(QByteArrayView block, qint64 offset)
{
    endOutside();
    ++m_parts;
    const MailHeaders headers(block, offset);
    Entity entity;
    entity.holdsMail = beginsMail();
    entity.start = offset + block.size();
    if (entity.holdsMail)
        beginMail(headers, offset);
    for (const HeaderField &line : headers.badLines())
        tell({MailProblem::Kind::BadHeaderLine, beginningOf(line.value), line.offset});
    scanHeaders(headers);

    const QByteArrayView type = headers.value("content-type");
    entity.type = parseMimeType(type);
    if (!entity.type.given && !m_entities.empty() && m_entities.back().type.is("multipart/digest"))
        entity.type.type = "message/rfc822";
    if (isEncrypted(entity.type, type))
        tell({MailProblem::Kind::Encrypted, QString::fromLatin1(entity.type.type), offset});
    const MailSplitter::Content content = contentOf(entity, headers);
    entity.body = content.body;
    openBody(entity, headers);
    m_entities.push_back(std::move(entity));
    return content;
}

void MailReader::openBody(Entity &entity, const MailHeaders &headers)
{
    if (entity.body == MailSplitter::Body::Multipart)
        return;
    PartNature nature = natureOf(entity, headers);
    if (entity.body == MailSplitter::Body::Mail) {
        entity.name = nature.name;
        if (m_nestedMails++ < MaximumHashedDepth)
            entity.digest = std::make_unique<PartDigest>();
        return;
    }
    if (entity.body == MailSplitter::Body::Rest || m_entities.size() >= MaximumDepth)
        nature = {}; // whatever it is, it is looked at as text
    if (nature.attachment)
        tellFileName(headers, nature.name);
    entity.part = std::make_unique<PartReader>(std::move(nature), m_output, m_finder, m_judge);
}

bool MailReader::isWithinLimits(const Entity &entity, qint64 offset)
{
    if (m_entities.size() < MaximumDepth)
        return true;
    if (entity.type.isOf("multipart/") || isMail(entity.type))
        tell({MailProblem::Kind::NestedTooDeep, {}, offset});
    return false;
}

MailSplitter::Content MailReader::contentOf(const Entity &entity, const MailHeaders &headers)
{
    using Body = MailSplitter::Body;
    if (m_parts >= MaximumParts) {
        tell({MailProblem::Kind::TooManyParts, {}, entity.start});
        return {Body::Rest, {}};
    }
    if (!isWithinLimits(entity, entity.start))
        return {};
    if (entity.type.isOf("multipart/")) {
        if (!entity.type.boundary.isEmpty())
            return {Body::Multipart, entity.type.boundary};
        tell({MailProblem::Kind::MissingBoundary, QString::fromLatin1(entity.type.type), entity.start});
    }
    const auto transfer = transferEncodingNamed(headers.value("content-transfer-encoding"));
    if (isMail(entity.type) && transfer.value_or(TransferEncoding::Identity) == TransferEncoding::Identity)
        return {Body::Mail, {}};
    return {};
}

PartNature MailReader::natureOf(const Entity &entity, const MailHeaders &headers)
{
    PartNature nature;
    nature.type = entity.type;
    const Disposition disposition = parseDisposition(headers.value("content-disposition"));
    nature.name = !disposition.fileName.isEmpty() ? disposition.fileName : entity.type.name;
    const bool text = entity.type.isOf("text/") || entity.type.isOf("message/") || entity.type.isOf("multipart/");
    nature.attachment = disposition.attachment || !nature.name.isEmpty() || !text;
    nature.place = nature.attachment ? MailPlace::Attachment : MailPlace::Body;
    const QByteArrayView transfer = headers.value("content-transfer-encoding");
    const auto known = transferEncodingNamed(transfer);
    if (!known)
        tell({MailProblem::Kind::UnknownTransfer, beginningOf(transfer), entity.start});
    nature.transfer = known.value_or(TransferEncoding::Identity);
    if (keeps())
        nature.keptText = std::clamp<qsizetype>(mostTextOfMail - m_keptText, 1, mostTextOfBody);
    return nature;
}

void MailReader::body(QByteArrayView bytes, qint64 offset)
{
    endOutside();
    m_entities.back().part->read(bytes, offset);
}

/// Text that mail programs do not show is looked at all the same: each piece for itself.
void MailReader::outside(QByteArrayView bytes, qint64 offset)
{
    if (!m_outside) {
        PartNature nature;
        nature.place = MailPlace::Outside;
        m_outside = std::make_unique<PartReader>(std::move(nature), m_output, m_finder, m_judge);
    }
    m_outside->read(bytes, offset);
}

void MailReader::endOutside()
{
    if (const auto outside = std::move(m_outside))
        outside->finish(0);
}

void MailReader::headersCut(qint64 offset)
{
    tell({MailProblem::Kind::HeadersTooLong, {}, offset});
}

void MailReader::nested(QByteArrayView bytes)
{
    for (const Entity &entity : m_entities) {
        if (entity.digest)
            entity.digest->add(bytes);
    }
}

void MailReader::entityEnds(qint64 offset, bool whole)
{
    endOutside();
    Entity entity = std::move(m_entities.back());
    m_entities.pop_back();
    // The innermost part that does not end ends first, and those around it go with it.
    if (!whole && std::exchange(m_cutAt, offset) != offset)
        tell({MailProblem::Kind::Truncated, QString::fromLatin1(entity.type.type), offset});
    if (entity.part) {
        entity.part->finish(offset);
        if (keeps() && entity.part->nature().attachment) {
            m_mails.back().attachments.append(entity.part->takeAttachment());
        } else if (keeps() && (entity.part->isText() || entity.part->nature().type.isOf("text/"))) {
            m_mails.back().bodies.append(entity.part->takeBody());
            m_keptText += m_mails.back().bodies.last().text.size();
        }
    }
    if (entity.body == MailSplitter::Body::Mail) {
        --m_nestedMails;
        endNestedMail(entity, offset);
    }
    if (entity.holdsMail)
        endMail(offset);
}

void MailReader::endNestedMail(Entity &entity, qint64 offset)
{
    const PartDigest::Sums sums = entity.digest ? entity.digest->sums() : PartDigest::Sums{};
    const QByteArray detail = entity.name.isEmpty() ? entity.type.type : entity.name.toUtf8();
    const auto add = [&](ObservableType type, const QByteArray &sum) {
        if (!sum.isEmpty() && entity.digest->size() > 0)
            take({type,
                  sum,
                  {},
                  entity.start,
                  offset - entity.start,
                  FoundTrait::Computed,
                  false,
                  MailPlace::Attachment,
                  detail});
    };
    add(ObservableType::Md5, sums.md5);
    add(ObservableType::Sha1, sums.sha1);
    add(ObservableType::Sha256, sums.sha256);
    if (keeps())
        m_mails.back().attachments.append({entity.name,
                                           entity.type.type,
                                           entity.digest ? entity.digest->size() : offset - entity.start,
                                           sums.md5,
                                           sums.sha1,
                                           sums.sha256,
                                           {},
                                           {},
                                           {entity.start, offset - entity.start}});
}

void MailReader::beginMail(const MailHeaders &headers, qint64 offset)
{
    MailFile mail;
    mail.range.offset = offset;
    m_mails.push_back(std::move(mail));
    if (headers.fields().empty())
        tell({MailProblem::Kind::NotAMail, {}, offset});
    if (!keeps())
        return;
    for (const HeaderField &field : headers.fields())
        m_keptHeaders += field.name.size() + field.value.size();
    if (m_keptHeaders > mostHeadersOfMail)
        tell({MailProblem::Kind::TooMuch, {}, offset});
    else
        readMailHeaders(headers, m_own, m_mails.back(), [this](const MailProblem &problem) { tell(problem); });
}

void MailReader::endMail(qint64 offset)
{
    MailFile mail = std::move(m_mails.back());
    m_mails.pop_back();
    mail.range.length = offset - mail.range.offset;
    if (!keeps())
        return;
    if (!m_mails.empty()) {
        m_mails.back().nested.append(std::move(mail));
        return;
    }
    if (m_wide)
        place(mail);
    m_receiver.mail(std::move(mail));
}

void MailReader::mailEnds(qint64)
{
    endOutside();
}

} // namespace obi::text
