// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <deque>

namespace obi::text {

/// What a reader of HTML sees, and where its links lead, told from UTF-8 that streams by. It knows tags, attributes,
/// comments, scripts and styles; it builds no document and fetches nothing.
class HtmlReader
{
public:
    struct Link {
        QByteArray target; ///< entities decoded
        QByteArray shown;  ///< the text of the link
        qint64 start = 0;  ///< of the target in the HTML, bytes
        qint64 end = 0;
        bool closed = false; ///< nothing more will be shown
    };
    static constexpr qsizetype LongestTag = 64 * 1024;
    static constexpr qsizetype LongestShown = 4096;

    void read(QByteArrayView utf8);
    void finish();
    /// The text since the last call.
    QByteArray takeText();
    /// Links in the order of the HTML; whoever reads a long text takes those away that are closed.
    std::deque<Link> &links() { return m_links; }

private:
    enum class State { Text, Tag, Quoted, Comment, Raw };
    void take(char byte);
    void takeInText(char byte);
    void takeInTag(char byte);
    void remember(char byte);
    void takeTag();
    void takeAnchor(QByteArrayView attributes, qint64 offset);
    void show(QByteArrayView text);
    void flushWord();
    void closeLink();

    State m_state = State::Text;
    char m_quote = 0;
    bool m_afterEquals = false; ///< the attribute's value begins here
    qint64 m_position = 0;      ///< of the byte that is looked at
    qint64 m_tagStart = 0;
    QByteArray m_tag;  ///< behind '<'
    QByteArray m_word; ///< text that has not been decoded
    QByteArray m_raw;  ///< the name of the element whose content is no text
    QByteArray m_text;
    std::deque<Link> m_links;
    bool m_inLink = false;
};

/// Character references decoded: numbers, and the names that matter in links and text.
QByteArray withoutEntities(QByteArrayView html);

} // namespace obi::text
