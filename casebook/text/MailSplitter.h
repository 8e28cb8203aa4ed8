// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

namespace obi::text {

/// Parts a mail, or a mailbox of many, into headers and bodies while it streams by: line for line, in memory that no
/// input can make grow. GMime's own parser keeps every header and every part that it meets and wants a file that it can
/// seek in; so only what it reads best is left to it (MailSyntax). MIME is RFC 2046, mailboxes are RFC 4155.
class MailSplitter
{
public:
    /// What the body of an entity is.
    enum class Body {
        Leaf,      ///< bytes
        Multipart, ///< parts between boundaries
        Mail,      ///< another mail (message/rfc822)
        Rest,      ///< everything up to the end of the mail, whatever boundaries stand in it
    };
    struct Content {
        Body body = Body::Leaf;
        QByteArray boundary{}; ///< of a multipart, not empty there
    };

    /// Told what the mail consists of, in the order of the input. Views live only during the call.
    class Handler
    {
    public:
        virtual ~Handler() = default;
        /// A mail of the input begins here; nested mails are told by their headers only.
        virtual void mailBegins(qint64 offset) = 0;
        /// An entity begins: the mail, a part, or the mail within a part. Returns what its body is.
        virtual Content headers(QByteArrayView block, qint64 offset) = 0;
        /// Bytes of the body of the innermost entity, a leaf.
        virtual void body(QByteArrayView bytes, qint64 offset) = 0;
        /// Bytes that belong to no leaf: before the first boundary, behind the last, headers beyond the limit.
        virtual void outside(QByteArrayView bytes, qint64 offset) = 0;
        /// Headers were longer than MaximumHeaders; what is too much went to outside().
        virtual void headersCut(qint64 offset) = 0;
        /// All bytes within nested mails, headers and boundaries included.
        virtual void nested(QByteArrayView bytes) = 0;
        /// The innermost entity ends here. Not whole: a multipart without its closing boundary.
        virtual void entityEnds(qint64 offset, bool whole) = 0;
        virtual void mailEnds(qint64 offset) = 0;
    };

    static constexpr qsizetype MaximumHeaders = 256 * 1024; ///< bytes of headers of one entity that are understood
    static constexpr qsizetype LongestLine = 64 * 1024;     ///< longer lines are looked at in pieces

    MailSplitter(Handler &handler, bool mailbox);
    void feed(QByteArrayView bytes);
    void finish();

    /// "From taro@example.com Mon Nov 23 09:00:00 2026": what stands between the mails of a mailbox.
    static bool isMailboxLine(QByteArrayView line);
    static bool isHeaderLine(QByteArrayView line);

private:
    enum class State { Start, Headers, Body };
    struct Level {
        Content content;
        bool closed = false;
    };
    struct Match {
        qsizetype level = -1;
        bool closes = false;
    };

    void process(bool last);
    void takeLine(qsizetype end, bool complete);
    bool takeMark(QByteArrayView line, qsizetype end);
    void takeHeader(QByteArrayView line, qsizetype end, bool complete);
    void keepHeader(QByteArrayView bytes);
    void extendBody(qsizetype end);
    void flushBody(qsizetype end);
    void endHeaders();
    void closeLevels(qsizetype count);
    void beginMail();
    void endMail();
    void skipTo(qsizetype end);
    Match boundaryIn(QByteArrayView line) const;
    qint64 offsetOf(qsizetype position) const { return m_base + position; }

    Handler &m_handler;
    bool m_mailbox;
    State m_state = State::Start;
    std::vector<Level> m_levels;
    int m_nested = 0; ///< open levels that are mails

    QByteArray m_buffer;
    qint64 m_base = 0;        ///< of the buffer in the input
    qsizetype m_run = 0;      ///< body bytes from here on have not been handed on
    qsizetype m_line = 0;     ///< the line that is looked at
    qsizetype m_lineEnd = 0;  ///< length of the line end before it, which may belong to a boundary
    qsizetype m_searched = 0; ///< no line end between m_line and here
    bool m_inLine = false;    ///< the line began in an earlier piece
    bool m_afterBlank = true;

    QByteArray m_block;
    qint64 m_blockOffset = 0;
    bool m_blockCut = false;
};

} // namespace obi::text
