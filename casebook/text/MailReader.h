// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "MailHeaders.h"
#include "MailSplitter.h"
#include "PartReader.h"

#include <memory>
#include <optional>
#include <vector>

namespace obi::text {

/// Reads a mail or a mailbox that streams by: finds what is in it and, if wanted, makes a MailFile of each mail. What
/// is kept is bounded; limits are beside the members that count.
class MailReader final : private MailSplitter::Handler
{
public:
    struct Receiver {
        std::function<void(const InspectedObservable &)> found{};
        std::function<void(const MailProblem &)> problem{};
        std::function<void(MailFile &&)> mail{}; ///< where it is empty nothing is kept
    };

    static constexpr std::size_t MaximumDepth = 64; ///< of entities in entities
    static constexpr int MaximumHashedDepth = 8;    ///< of mails in mails: each takes the hashes of all within it
    static constexpr int MaximumParts = 10000;      ///< of one mail of the input

    /// `beginning` is that of the input, which is fed afterwards: it tells UTF-16 and mailboxes.
    MailReader(QByteArrayView beginning, MailOptions options, Receiver receiver);
    void feed(QByteArrayView bytes);
    void finish();

    /// A file by its first bytes: it has the headers of a mail and a body, or is a mailbox. `named` says that its name
    /// calls it a mail; then a first header is enough.
    static bool recognises(QByteArrayView beginning, bool named);

private:
    struct Entity {
        MimeType type;
        MailSplitter::Body body = MailSplitter::Body::Leaf;
        std::unique_ptr<PartReader> part{};   ///< of a leaf
        std::unique_ptr<PartDigest> digest{}; ///< of a nested mail
        QString name{};
        qint64 start = 0;
        bool holdsMail = false; ///< it is the top of a mail, the last of m_mails
    };

    void mailBegins(qint64 offset) override;
    MailSplitter::Content headers(QByteArrayView block, qint64 offset) override;
    void body(QByteArrayView bytes, qint64 offset) override;
    void outside(QByteArrayView bytes, qint64 offset) override;
    void headersCut(qint64 offset) override;
    void nested(QByteArrayView bytes) override;
    void entityEnds(qint64 offset, bool whole) override;
    void mailEnds(qint64 offset) override;

    void beginMail(const MailHeaders &headers, qint64 offset);
    void endMail(qint64 offset);
    MailSplitter::Content contentOf(const Entity &entity, const MailHeaders &headers);
    PartNature natureOf(const Entity &entity, const MailHeaders &headers);
    void openBody(Entity &entity, const MailHeaders &headers);
    /// The headers that come next are those of a mail, not of a part.
    bool beginsMail() const { return m_entities.empty() || m_entities.back().body == MailSplitter::Body::Mail; }
    bool isWithinLimits(const Entity &entity, qint64 offset);
    void endOutside();
    void endNestedMail(Entity &entity, qint64 offset);
    void scanHeaders(const MailHeaders &headers);
    void tellSubject(const HeaderField &field);
    void tellFileName(const MailHeaders &headers, const QString &name);
    void take(const InspectedObservable &found);
    void tell(const MailProblem &problem);
    qint64 inputOffset(qint64 offset) const;
    void place(ByteRange &range) const;
    void place(MailFile &mail) const;
    bool keeps() const { return bool(m_receiver.mail); }

    MailOptions m_options;
    Receiver m_receiver;
    OwnHosts m_own;
    MailOutput m_output;
    TextFinder m_finder;
    LinkJudge m_judge;
    MailSplitter m_splitter;
    std::optional<TextDecoder> m_wide; ///< the file is UTF-16
    qint64 m_wideDropped = 0;

    std::vector<Entity> m_entities;
    std::vector<MailFile> m_mails; ///< open ones, each within the one before
    std::unique_ptr<PartReader> m_outside;
    int m_parts = 0;
    int m_nestedMails = 0; ///< open ones
    qint64 m_cutAt = -1;   ///< where the input ended within parts
    qsizetype m_keptText = 0;
    qsizetype m_keptHeaders = 0;
};

} // namespace obi::text
