// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "HtmlReader.h"

#include "Bytes.h"

#include <QString>

#include <algorithm>
#include <cstring>

namespace obi::text {
namespace {

struct Entity {
    std::string_view name;
    char32_t value;
};
constexpr Entity entities[] = {
    {"amp", '&'},     {"lt", '<'},        {"gt", '>'},       {"quot", '"'},      {"apos", '\''},    {"nbsp", 0xA0},
    {"colon", ':'},   {"sol", '/'},       {"period", '.'},   {"commat", '@'},    {"num", '#'},      {"quest", '?'},
    {"equals", '='},  {"percnt", '%'},    {"lpar", '('},     {"rpar", ')'},      {"shy", 0xAD},     {"zwj", 0x200D},
    {"zwnj", 0x200C}, {"hellip", 0x2026}, {"ndash", 0x2013}, {"mdash", 0x2014},  {"copy", 0xA9},    {"yen", 0xA5},
    {"laquo", 0xAB},  {"raquo", 0xBB},    {"lsquo", 0x2018}, {"rsquo", 0x2019},  {"ldquo", 0x201C}, {"rdquo", 0x201D},
    {"Tab", '\t'},    {"NewLine", '\n'},  {"lowbar", '_'},   {"hyphen", 0x2010}, {"bull", 0x2022},
};

char32_t entityNamed(std::string_view name)
{
    if (name.size() > 1 && name[0] == '#') {
        const bool hex = lower(name[1]) == 'x';
        bool valid = false;
        const uint value = QByteArrayView(name.data(), qsizetype(name.size()))
                               .sliced(hex ? 2 : 1)
                               .toByteArray()
                               .toUInt(&valid, hex ? 16 : 10);
        return valid && value > 0 && value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF) ? char32_t(value) : 0;
    }
    const auto *found =
        std::find_if(std::begin(entities), std::end(entities), [name](const Entity &one) { return one.name == name; });
    return found == std::end(entities) ? 0 : found->value;
}

bool isSpace(char byte)
{
    return is(byte, Blank);
}

std::string_view tagName(QByteArrayView tag)
{
    qsizetype end = tag.startsWith('/') ? 1 : 0;
    while (end < tag.size() && (isAlnum(tag[end]) || tag[end] == ':' || tag[end] == '-'))
        ++end;
    return {tag.data(), std::size_t(end)};
}

bool startsLine(std::string_view name)
{
    return oneOf(name.starts_with('/') ? name.substr(1) : name,
                 "p br div tr li ul ol table h1 h2 h3 h4 h5 h6 hr blockquote pre title");
}

struct Attribute {
    QByteArrayView name;
    QByteArrayView value;
    qsizetype start = 0; ///< of the value
    qsizetype end = 0;   ///< behind the attribute
};
Attribute attributeAt(QByteArrayView tag, qsizetype from)
{
    qsizetype i = from;
    while (i < tag.size() && (isSpace(tag[i]) || tag[i] == '/'))
        ++i;
    const qsizetype name = i;
    while (i < tag.size() && !isSpace(tag[i]) && tag[i] != '=' && (tag[i] != '/' || i == name))
        ++i;
    Attribute attribute{tag.sliced(name, i - name), {}, i, std::max(i, from + 1)};
    while (i < tag.size() && isSpace(tag[i]))
        ++i;
    if (i >= tag.size() || tag[i] != '=')
        return attribute;
    ++i;
    while (i < tag.size() && isSpace(tag[i]))
        ++i;
    const char quote = i < tag.size() && (tag[i] == '"' || tag[i] == '\'') ? tag[i] : '\0';
    i += quote != 0;
    const qsizetype start = i;
    while (i < tag.size() && (quote ? tag[i] != quote : !isSpace(tag[i])))
        ++i;
    return {attribute.name, tag.sliced(start, i - start), start, std::max(i + (quote != 0), from + 1)};
}

} // namespace

QByteArray withoutEntities(QByteArrayView html)
{
    QByteArray text;
    text.reserve(html.size());
    for (qsizetype i = 0; i < html.size();) {
        const void *found = std::memchr(html.data() + i, '&', std::size_t(html.size() - i));
        const qsizetype mark = found ? static_cast<const char *>(found) - html.data() : html.size();
        text.append(html.sliced(i, mark - i));
        i = mark;
        if (i == html.size())
            break;
        qsizetype end = i + 1;
        while (end < html.size() && end - i < 12 && (isAlnum(html[end]) || html[end] == '#'))
            ++end;
        const char32_t value = entityNamed({html.data() + i + 1, std::size_t(end - i - 1)});
        if (value == 0) {
            text += html[i++];
            continue;
        }
        text += QString::fromUcs4(&value, 1).toUtf8();
        i = end + (end < html.size() && html[end] == ';');
    }
    return text;
}

void HtmlReader::read(QByteArrayView utf8)
{
    for (const char byte : utf8) {
        take(byte);
        ++m_position;
    }
}

void HtmlReader::take(char byte)
{
    switch (m_state) {
    case State::Text:
        takeInText(byte);
        return;
    case State::Tag:
    case State::Quoted:
        takeInTag(byte);
        return;
    case State::Comment:
        if (byte == '>' && m_tag.endsWith("--"))
            m_state = State::Text;
        else
            remember(byte);
        return;
    case State::Raw:
        remember(byte);
        if (byte == '>' && m_tag.toLower().contains("</" + m_raw))
            m_state = State::Text;
        return;
    }
}

/// Of what is skipped only the end matters.
void HtmlReader::remember(char byte)
{
    m_tag += byte;
    if (m_tag.size() > 64)
        m_tag.remove(0, 32);
}

void HtmlReader::takeInText(char byte)
{
    if (byte == '<') {
        m_state = State::Tag;
        m_tagStart = m_position + 1;
        m_tag.resize(0);
        m_afterEquals = false;
        return;
    }
    if (m_word.size() > 4096 || (m_word.size() > 256 && byte != ';' && !isAlnum(byte)))
        flushWord();
    m_word += byte;
}

void HtmlReader::takeInTag(char byte)
{
    if (m_state == State::Quoted) {
        if (byte == m_quote)
            m_state = State::Tag;
    } else if (m_tag.isEmpty() && byte != '/' && byte != '!' && byte != '?' && !is(byte, Letter)) { // "a < b"
        m_state = State::Text;
        m_word += '<';
        m_word += byte;
        return;
    } else if (byte == '>') {
        m_state = State::Text;
        takeTag();
        return;
    } else if ((byte == '"' || byte == '\'') && m_afterEquals) {
        m_quote = byte;
        m_state = State::Quoted;
    }
    m_afterEquals = byte == '=' || (m_afterEquals && isSpace(byte));
    if (m_tag.size() < LongestTag)
        m_tag += byte;
    if (byte == '-' && m_tag.size() == 3 && m_tag == "!--")
        m_state = State::Comment;
}

void HtmlReader::takeTag()
{
    flushWord();
    const std::string_view name = tagName(m_tag);
    if (startsLine(name) && !m_text.isEmpty() && !m_text.endsWith('\n'))
        show("\n");
    if (oneOf(name, "a area form")) {
        takeAnchor(QByteArrayView(m_tag).sliced(qsizetype(name.size())), m_tagStart + qsizetype(name.size()));
        m_inLink = m_inLink && oneOf(name, "a");
    } else if (oneOf(name, "/a")) {
        closeLink();
    } else if (oneOf(name, "script style") && !m_tag.endsWith('/')) {
        m_raw = QByteArray(name.data(), qsizetype(name.size())).toLower();
        m_tag.resize(0);
        m_state = State::Raw;
    }
}

void HtmlReader::takeAnchor(QByteArrayView attributes, qint64 offset)
{
    closeLink();
    for (qsizetype i = 0; i < attributes.size();) {
        const Attribute attribute = attributeAt(attributes, i);
        i = attribute.end;
        if (!oneOf({attribute.name.data(), std::size_t(attribute.name.size())}, "href action"))
            continue;
        m_links.push_back({withoutEntities(attribute.value).trimmed(),
                           {},
                           offset + attribute.start,
                           offset + attribute.start + attribute.value.size(),
                           false});
        m_inLink = true;
        return;
    }
}

void HtmlReader::closeLink()
{
    if (!m_links.empty())
        m_links.back().closed = true;
    m_inLink = false;
}

void HtmlReader::flushWord()
{
    if (m_word.isEmpty())
        return;
    show(withoutEntities(m_word));
    m_word.resize(0);
}

/// Runs of blanks are one, as on a page.
void HtmlReader::show(QByteArrayView text)
{
    QByteArray *const shown = m_inLink && !m_links.empty() ? &m_links.back().shown : nullptr;
    for (const char byte : text) {
        const char visible = isSpace(byte) && text.size() > 1 ? ' ' : byte;
        if (visible != ' ' || !(m_text.endsWith(' ') || m_text.endsWith('\n')))
            m_text += visible;
        if (shown && shown->size() < LongestShown)
            *shown += visible;
    }
}

void HtmlReader::finish()
{
    flushWord();
    closeLink();
}

QByteArray HtmlReader::takeText()
{
    return std::exchange(m_text, {});
}

} // namespace obi::text
