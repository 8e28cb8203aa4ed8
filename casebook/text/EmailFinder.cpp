// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "Context.h"
#include "HostName.h"

#include <algorithm>

/// Addresses, and the message IDs that look like them.
namespace obi::text {
namespace {

constexpr std::size_t longestLocal = 128;
constexpr std::size_t longestMessageId = 512;

std::size_t localStart(const Scan &scan, std::size_t mark)
{
    const std::size_t limit = std::max(scan.done, mark > longestLocal ? mark - longestLocal : 0);
    std::size_t start = mark;
    while (start > limit) {
        if (is(scan.text[start - 1], InLocal)) {
            --start;
            continue;
        }
        if (!isHigh(scan.text[start - 1]))
            break;
        const CodePoint point = codePointBefore(scan.text, start);
        const Script script = scriptOf(point.value);
        if (script == Script::None || writtenWithoutBlanks(script) || start - limit < point.length)
            break;
        start -= point.length;
    }
    return start;
}

/// `"quoted user"@example.com`: the position of the opening quotation mark, or npos.
std::size_t quotedLocalStart(const Scan &scan, std::size_t mark)
{
    const std::size_t limit = std::max(scan.done, mark > 66 ? mark - 66 : 0);
    for (std::size_t i = mark - 1; i > limit; --i) {
        const char byte = scan.text[i - 1];
        if (byte == '"') {
            const char previous = before(scan.text, i - 1);
            const bool opens = is(previous, Blank) || previous == '<' || previous == '(' || previous == ':' ||
                               previous == ',' || i == 1;
            return opens && i < mark - 1 ? i - 1 : scan.text.npos;
        }
        if (byte == '\n' || byte == '<' || byte == '>')
            break;
    }
    return scan.text.npos;
}

/// "smtp.mailfrom=taro@…": a key and its value; "bounce+1a2b=taro=x.jp@…", "prvs=…", "SRS0=…" are one local part.
std::size_t behindKey(std::string_view text, std::size_t start, std::size_t mark)
{
    const std::string_view local = text.substr(start, mark - start);
    const std::size_t equals = local.find('=');
    if (equals == local.npos || (before(text, start) == '<' && equals > 0))
        return start;
    const std::string_view key = local.substr(0, equals);
    const bool word = std::all_of(key.begin(), key.end(), [](char byte) {
        return is(byte, Letter) || byte == '.' || byte == '_' || byte == '-';
    });
    if (!word || oneOf(key, "prvs msprvs srs bounces bounce btv"))
        return start;
    return behindKey(text, start + equals + 1, mark);
}

/// Marks that quote, part or decorate: "'taro@…", "|taro@…", "**taro@…", "/taro@…", "{taro@…".
std::size_t behindMarks(std::string_view text, std::size_t start, std::size_t mark)
{
    static constexpr ByteSet separators("|/{}`?*!&#");
    static constexpr ByteSet decorations(".'^~$%-");
    for (std::size_t i = mark; i > start; --i) {
        if (separators.has(text[i - 1]))
            start = i;
    }
    while (start < mark && decorations.has(text[start]))
        ++start;
    return start;
}

/// "ta***ro@…", "ta○○ro@…": somebody hid a part of the name, and what is left of it is somebody else's.
bool isMasked(std::string_view text, std::size_t start)
{
    if (!isHigh(before(text, start)) && before(text, start) != '*')
        return false;
    const char32_t last = codePointBefore(text, start).value;
    if (start == 0 || std::u32string_view(U"*＊○●◯×■□＿…").find(last) == std::u32string_view::npos)
        return false;
    std::size_t begin = start;
    while (begin > 0 && start - begin < 48 && codePointBefore(text, begin).value == last)
        begin -= codePointBefore(text, begin).length;
    return isAlnum(before(text, begin)) && (last != U'*' || start - begin > 1);
}

bool isGenerated(std::string_view local, std::string_view domain)
{
    if (local.find('$') != local.npos || endsWithWord(local, "javamail") || endsWithWord(domain, ".local") ||
        endsWithWord(domain, "localdomain") || endsWithWord(domain, "localhost") || domain == "mail.gmail.com" ||
        endsWithWord(domain, ".prod.outlook.com"))
        return true;
    if (local.find('=') != local.npos)
        return false; // a bounce address that carries the recipient
    std::size_t digits = 0, changes = 0, pieces = 1, numberPieces = 0, others = 0, pieceStart = 0;
    bool pieceIsNumber = true;
    for (std::size_t i = 0; i <= local.size(); ++i) {
        if (i == local.size() || !isAlnum(local[i])) {
            numberPieces += pieceIsNumber && i > pieceStart;
            pieces += i < local.size();
            pieceStart = i + 1;
            pieceIsNumber = true;
            continue;
        }
        const bool digit = is(local[i], Digit);
        digits += digit;
        others += !is(local[i], HexDigit);
        changes += i > pieceStart && digit != bool(is(local[i - 1], Digit));
        pieceIsNumber = pieceIsNumber && digit;
    }
    if (numberPieces >= 3)
        return true;
    if (others == 0 && local.size() >= 12 && digits > 0 && (pieces > 1 || digits < local.size()))
        return true;
    return local.size() >= 20 && changes >= 4;
}

bool announcesMessageId(std::string_view text, std::size_t position)
{
    std::size_t end = position;
    for (int i = 0; i < 12 && end > 0; ++i) {
        const char byte = text[end - 1];
        if (!is(byte, Blank) && byte != ':' && byte != '=' && byte != '"' && byte != '\'' && byte != '<' && byte != '[')
            break;
        --end;
    }
    const std::string_view head = text.substr(0, end);
    if (head.empty() || end == position)
        return false;
    static constexpr std::string_view names[] = {"message-id",   "messageid",    "message_id", "message id",
                                                 "in-reply-to",  "references",   "msgid",      "msg-id",
                                                 "メッセージid", "メッセージ id"};
    static constexpr ByteSet lastLetters("dosDOS");
    return lastLetters.has(head.back()) &&
           std::any_of(std::begin(names), std::end(names),
                       [head](std::string_view name) { return endsWithWord(head, name); });
}

bool onlyBlanks(std::string_view text)
{
    return text.size() < 16 && std::all_of(text.begin(), text.end(), [](char c) { return is(c, Blank) || c == ','; });
}

bool endsMessageId(char byte)
{
    static constexpr ByteSet marks("<>@");
    return marks.has(byte) || is(byte, Blank);
}

/// "<…@…>" where an ID stands or that no person could be called by.
bool findBracketedId(Scan &scan, std::size_t mark)
{
    const std::size_t limit = std::max(scan.done, mark > longestMessageId ? mark - longestMessageId : 0);
    std::size_t open = mark;
    while (open > limit && !endsMessageId(scan.text[open - 1]))
        --open;
    if (open == limit || before(scan.text, open) != '<')
        return false;
    --open;
    std::size_t close = mark + 1;
    while (close < scan.text.size() && close - mark < longestMessageId && !endsMessageId(scan.text[close]))
        ++close;
    if (at(scan.text, close) != '>' || close == mark + 1 || open + 1 == mark)
        return false;
    const bool listed =
        scan.messageIdEnd > 0 && open >= scan.messageIdEnd && onlyBlanks(scan.piece(scan.messageIdEnd, open));
    if (!listed && !announcesMessageId(scan.text, open) &&
        !isGenerated(scan.piece(open + 1, mark), scan.piece(mark + 1, close)))
        return false;
    scan.add(ObservableType::EmailMessageId, open, close + 1, scan.piece(open, close + 1));
    scan.messageIdEnd = close + 1;
    scan.take(close + 1);
    return true;
}

/// Mobile mail of Japan has names like "taro.@docomo.ne.jp" and ".taro@ezweb.ne.jp".
bool allowsOuterDots(std::string_view host)
{
    return oneOf(host, "docomo.ne.jp ezweb.ne.jp au.com");
}

} // namespace

bool findEmail(Scan &scan, std::size_t mark)
{
    if (mark == 0 || findBracketedId(scan, mark))
        return mark != 0;
    const std::string_view text = scan.text;
    std::size_t start = before(text, mark) == '"' ? quotedLocalStart(scan, mark) : scan.text.npos;
    if (start == text.npos) {
        const std::size_t local = behindMarks(text, localStart(scan, mark), mark);
        start = behindKey(text, local, mark);
        if (start != local)
            start = behindMarks(text, start, mark);
    }
    std::size_t end = hostEnd(text, mark + 1);
    if (start >= mark || end < mark + 4 || isMasked(text, start))
        return false;
    while (text[end - 1] == '_') // of Markdown
        --end;
    std::string_view host = scan.piece(mark + 1, end);
    if (before(text, mark) == '.' && !allowsOuterDots(host))
        return false;
    if (before(text, start) == '.' && allowsOuterDots(host) && start > scan.done && !isAlnum(before(text, start - 1)))
        --start;
    while (host.find('.') != host.npos && isHigh(lastLabel(host).front()) && !scan.suffixes.kindOf(lastLabel(host)))
        host.remove_suffix(lastLabel(host).size() + 1);
    end = mark + 1 + host.size();
    std::string hostBuffer;
    const auto [name, traits] = canonicalHost(host, hostBuffer, scan.hosts);
    const NameFacts facts = scan.factsOf(name);
    if (!facts.registered())
        return false;
    if (endsWithWord(text.substr(0, start), "cid:")) { // a part of the same mail
        scan.take(end);
        return false;
    }
    if (announcesMessageId(text, start)) {
        scan.add(ObservableType::EmailMessageId, start, end, scan.piece(start, end));
        scan.messageIdEnd = end;
        scan.take(end);
        return true;
    }
    scan.buffer.assign(text, start, mark + 1 - start).append(name);
    scan.add(ObservableType::Email, start, end, scan.buffer, traits);
    scan.add(ObservableType::Domain, mark + 1, end, name, traits | facts.traits, true);
    scan.take(end);
    return true;
}

} // namespace obi::text
