// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ArchiveNames.h"
#include "Charset.h"
#include "HtmlReader.h"
#include "LinkJudge.h"
#include "MailSyntax.h"
#include "PartDigest.h"
#include "TextDecoder.h"
#include "TextInspector.h"
#include "TransferDecoder.h"

#include <functional>
#include <optional>

namespace obi::text {

/// What reading a mail hands on.
struct MailOutput {
    std::function<void(const InspectedObservable &)> found;
    std::function<void(const MailProblem &)> problem;
};

/// What a body is by its headers.
struct PartNature {
    MimeType type;
    TransferEncoding transfer = TransferEncoding::Identity;
    bool attachment = false; ///< not shown as the text of the mail: its hashes are taken
    QString name{};          ///< of the attachment
    MailPlace place = MailPlace::Body;
    qsizetype keptText = 0; ///< bytes of its text that are kept
};

/// Reads the body of one part as it streams by: undoes its encodings, finds observables in its text and the links in
/// its HTML, and takes the hashes of an attachment. Memory is bounded, however long the part is.
class PartReader
{
public:
    PartReader(PartNature nature, const MailOutput &output, TextFinder &finder, LinkJudge &judge);

    void read(QByteArrayView bytes, qint64 offset);
    /// `end` is that of the part in the input.
    void finish(qint64 end);

    const PartNature &nature() const { return m_nature; }
    bool isText() const { return m_isText.value_or(false); }
    MailBody takeBody();             ///< after finish()
    MailAttachment takeAttachment(); ///< after finish()

private:
    class Sink;
    void takeDecoded(bool last);
    void judge(bool last);
    void keep(QByteArrayView text);
    void readLinks(bool last);
    void scan(bool last);
    void hand(const Find &find, std::string_view text);
    void addHashes();
    void tell(MailProblem::Kind kind, const QString &detail);
    ByteRange inputOf(qint64 start, qint64 end, bool &exact) const;

    PartNature m_nature;
    const MailOutput &m_output;
    TextFinder &m_finder;
    LinkJudge &m_judge;
    QByteArray m_detail;

    qint64 m_start = -1; ///< of the part in the input
    qint64 m_end = 0;
    TransferDecoder m_transfer;
    ByteRuns m_runs;
    std::optional<PartDigest> m_digest;
    ArchiveNames m_archive;

    QByteArray m_bytes; ///< decoded, waiting for its charset; afterwards the text of UTF-8
    std::optional<bool> m_isText;
    std::string m_charset;
    std::optional<TextDecoder> m_decoder; ///< for charsets other than UTF-8
    qint64 m_textBase = 0;                ///< text that has been scanned and forgotten
    std::size_t m_from = 0;               ///< of the text that is kept, what stands before has been scanned
    qint64 m_readByHtml = 0;
    bool m_undecodable = false;
    std::optional<HtmlReader> m_html;

    MailBody m_body;
    QByteArray m_kept;
    PartDigest::Sums m_sums;
};

} // namespace obi::text
