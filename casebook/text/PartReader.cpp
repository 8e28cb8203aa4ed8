// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "PartReader.h"

#include <algorithm>

namespace obi::text {
namespace {

constexpr qsizetype judgedSize = 64 * 1024;
constexpr qsizetype pieceSize = 128 * 1024; ///< that are decoded at a time: their places take more memory than they
constexpr qsizetype maximumLinks = 10000;

bool looksBinary(QByteArrayView bytes)
{
    const auto isControl = [](char byte) {
        return static_cast<unsigned char>(byte) < 0x20 && !(byte >= '\t' && byte <= '\r') && byte != '\x1b';
    };
    const qsizetype controls = std::count_if(bytes.begin(), bytes.end(), isControl);
    const Encoding encoding = detectEncoding(bytes);
    return !isWide(encoding) && controls * 50 > bytes.size();
}

const char *nameOf(TransferEncoding encoding)
{
    return encoding == TransferEncoding::Base64            ? "base64"
           : encoding == TransferEncoding::QuotedPrintable ? "quoted-printable"
                                                           : "uuencode";
}

} // namespace

class PartReader::Sink final : public FindSink
{
public:
    Sink(PartReader &reader, std::string_view text)
        : m_reader(reader)
        , m_text(text)
    {}
    void take(const Find &find) override { m_reader.hand(find, m_text); }

private:
    PartReader &m_reader;
    std::string_view m_text;
};

PartReader::PartReader(PartNature nature, const MailOutput &output, TextFinder &finder, LinkJudge &judge)
    : m_nature(std::move(nature))
    , m_output(output)
    , m_finder(finder)
    , m_judge(judge)
    , m_transfer(m_nature.transfer, !m_nature.attachment)
{
    if (m_nature.attachment)
        m_digest.emplace();
    if (m_nature.type.is("text/html") || m_nature.type.is("application/xhtml+xml"))
        m_html.emplace();
    m_detail = m_nature.place == MailPlace::Attachment && !m_nature.name.isEmpty() ? m_nature.name.toUtf8()
                                                                                   : m_nature.type.type;
}

void PartReader::tell(MailProblem::Kind kind, const QString &detail)
{
    m_output.problem({kind, detail, std::max<qint64>(m_start, 0)});
}

void PartReader::read(QByteArrayView bytes, qint64 offset)
{
    if (m_start < 0)
        m_start = offset;
    m_end = offset + bytes.size();
    for (qsizetype done = 0; done < bytes.size(); done += pieceSize) {
        const qsizetype before = m_bytes.size();
        m_transfer.decode(bytes.sliced(done, std::min(pieceSize, bytes.size() - done)), offset + done, m_bytes, m_runs);
        const QByteArrayView decoded = QByteArrayView(m_bytes).sliced(before);
        if (m_digest) {
            m_digest->add(decoded);
            m_archive.add(decoded);
        }
        takeDecoded(false);
    }
}

void PartReader::finish(qint64 end)
{
    if (m_start < 0)
        m_start = m_end = end;
    const qsizetype before = m_bytes.size();
    m_transfer.finish(m_bytes, m_runs);
    if (m_digest) {
        const QByteArrayView decoded = QByteArrayView(m_bytes).sliced(before);
        m_digest->add(decoded);
        m_archive.add(decoded);
        m_sums = m_digest->sums();
    }
    takeDecoded(true);
    if (m_transfer.looksDamaged())
        tell(MailProblem::Kind::DamagedTransfer, QString::fromLatin1(nameOf(m_nature.transfer)));
    if (m_undecodable)
        tell(MailProblem::Kind::UndecodableText, QString::fromStdString(m_charset));
    if (m_digest)
        addHashes();
}

/// The decoded bytes become text once their charset is known.
void PartReader::takeDecoded(bool last)
{
    if (!m_isText)
        judge(last);
    if (!m_isText)
        return;
    if (!*m_isText) {
        m_bytes.resize(0);
        m_runs.drop(m_runs.size());
        return;
    }
    if (m_decoder) {
        const qsizetype before = m_decoder->text().size();
        m_decoder->decode(m_bytes, last);
        m_bytes.resize(0);
        m_undecodable = m_undecodable || m_decoder->text().sliced(before).contains("\xEF\xBF\xBD");
    }
    readLinks(last);
    scan(last);
}

void PartReader::judge(bool last)
{
    if (m_bytes.size() < judgedSize && !last)
        return;
    const QByteArrayView beginning = QByteArrayView(m_bytes).first(std::min(m_bytes.size(), judgedSize));
    m_isText = m_nature.type.isOf("text/") || !looksBinary(beginning);
    if (!*m_isText)
        return;
    const CharsetChoice choice = chooseCharset(m_nature.type.charset, beginning);
    m_charset = choice.name;
    if (choice.unknown)
        tell(MailProblem::Kind::UnknownCharset, QString::fromUtf8(m_nature.type.charset));
    if (choice.mislabelled)
        tell(MailProblem::Kind::WrongCharset,
             QString::fromUtf8(m_nature.type.charset) + QLatin1StringView(", ") + QString::fromStdString(m_charset));
    m_undecodable = m_charset == "UTF-8" && !isUtf8(beginning);
    if (m_charset != "UTF-8")
        m_decoder.emplace(m_charset.c_str());
}

void PartReader::keep(QByteArrayView text)
{
    const qsizetype room = m_nature.keptText - m_kept.size();
    if (m_nature.attachment || m_nature.keptText == 0)
        return;
    m_kept.append(text.first(std::clamp<qsizetype>(room, 0, text.size())));
    if (text.size() > room && room >= 0) {
        m_nature.keptText = m_kept.size();
        if (room > 0)
            tell(MailProblem::Kind::TextCut, QString::fromUtf8(m_detail));
    }
}

/// What has come since the last time, read as HTML or as it stands.
void PartReader::readLinks(bool last)
{
    const QByteArrayView text = m_decoder ? m_decoder->text() : QByteArrayView(m_bytes);
    const QByteArrayView fresh = text.sliced(qsizetype(m_readByHtml - m_textBase));
    m_readByHtml = m_textBase + text.size();
    if (!m_html) {
        keep(fresh);
        return;
    }
    m_html->read(fresh);
    if (last)
        m_html->finish();
    keep(m_html->takeText());
}

void PartReader::scan(bool last)
{
    const QByteArrayView bytes = m_decoder ? m_decoder->text() : QByteArrayView(m_bytes);
    const std::string_view text(bytes.data(), std::size_t(bytes.size()));
    Sink sink(*this, text);
    m_from = m_finder.scan(text, m_from, last, sink);
    const std::size_t dropped = m_from - std::min(m_from, TextFinder::Context);
    if (m_html) {
        auto &links = m_html->links();
        while (!links.empty() && links.front().closed && (last || links.front().end < m_textBase + qint64(dropped))) {
            const HtmlReader::Link link = std::move(links.front());
            links.pop_front();
            if (m_nature.keptText > 0 && m_body.links.size() < maximumLinks)
                m_body.links.append({QString::fromUtf8(link.target), QString::fromUtf8(link.shown).simplified(),
                                     m_judge.isDisguised(link.target, link.shown)});
        }
    }
    if (m_decoder) {
        m_decoder->drop(qsizetype(dropped));
        m_runs.drop(m_decoder->inputOffset(0));
    } else {
        m_bytes.remove(0, qsizetype(dropped));
        m_runs.drop(m_textBase + qint64(dropped));
    }
    m_textBase += qint64(dropped);
    m_from -= dropped;
}

ByteRange PartReader::inputOf(qint64 start, qint64 end, bool &exact) const
{
    if (m_decoder) {
        start = m_decoder->inputOffset(qsizetype(start - m_textBase));
        end = m_decoder->inputOffset(qsizetype(end - m_textBase));
    }
    exact = m_runs.isExact(start, end);
    return m_runs.range(start, end);
}

void PartReader::hand(const Find &find, std::string_view text)
{
    const std::string_view raw = text.substr(find.rawStart, find.rawEnd - find.rawStart);
    const qint64 start = m_textBase + qint64(find.rawStart);
    bool exact = true;
    const ByteRange range = inputOf(start, m_textBase + qint64(find.rawEnd), exact);
    InspectedObservable found{find.type,
                              {find.value.data(), qsizetype(find.value.size())},
                              {raw.data(), qsizetype(raw.size())},
                              range.offset,
                              range.length,
                              find.traits,
                              find.derived,
                              m_nature.place,
                              m_detail};
    found.traits.setFlag(FoundTrait::Decoded, !exact);
    if (m_html) {
        const auto &links = m_html->links();
        const auto link = std::partition_point(links.begin(), links.end(),
                                               [start](const HtmlReader::Link &one) { return one.end <= start; });
        if (link != links.end() && link->start <= start) {
            found.place = m_nature.place == MailPlace::Attachment ? m_nature.place : MailPlace::Link;
            found.traits.setFlag(FoundTrait::Disguised, m_judge.isDisguised(link->target, link->shown));
        }
    }
    m_output.found(found);
}

void PartReader::addHashes()
{
    const auto add = [this](ObservableType type, const QByteArray &sum) {
        if (!sum.isEmpty())
            m_output.found(
                {type, sum, {}, m_start, m_end - m_start, FoundTrait::Computed, false, m_nature.place, m_detail});
    };
    if (m_digest->size() == 0)
        return; // the hashes of nothing would connect every mail with every other
    add(ObservableType::Md5, m_sums.md5);
    add(ObservableType::Sha1, m_sums.sha1);
    add(ObservableType::Sha256, m_sums.sha256);
    if (m_archive.kind().isEmpty())
        return;
    const auto list = m_archive.list();
    if (m_archive.kind() != "zip")
        tell(MailProblem::Kind::ArchiveNotListed, QString::fromLatin1(m_archive.kind()));
    else if (!list.whole)
        tell(MailProblem::Kind::ArchiveCut, m_nature.name);
    for (const ArchiveEntry &entry : list.entries) {
        const QByteArray name = entry.name.section(u'/', -1).toUtf8();
        if (!name.isEmpty())
            m_output.found({ObservableType::FileName, name, entry.name.toUtf8(), m_start, m_end - m_start,
                            FoundTrait::Decoded, false, m_nature.place, m_detail});
    }
}

MailBody PartReader::takeBody()
{
    m_body.html = m_html.has_value();
    m_body.text = QString::fromUtf8(m_kept);
    m_body.charset = QByteArray::fromStdString(m_charset);
    m_body.range = {m_start, m_end - m_start};
    return std::move(m_body);
}

MailAttachment PartReader::takeAttachment()
{
    return {m_nature.name,
            m_nature.type.type,
            m_digest ? m_digest->size() : 0,
            m_sums.md5,
            m_sums.sha1,
            m_sums.sha256,
            m_archive.kind(),
            m_archive.list().entries,
            {m_start, m_end - m_start}};
}

} // namespace obi::text
