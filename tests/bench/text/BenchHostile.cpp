// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ProcessorTime.h"

#include "text/ObservableScanner.h"

#include <QFile>

#include <cstdio>
#include <random>
#include <string>
#include <vector>

namespace {

constexpr std::size_t textSize = 200'000;

/// Pieces that recognisers and rules begin, go on or look back at.
const std::vector<std::string> vocabulary{
    "a",
    "1",
    "f",
    "h",
    "x",
    "M",
    "A",
    "0",
    ".",
    "a.",
    ".a",
    "..",
    "@",
    "a@",
    "<",
    ">",
    "<a@",
    "://",
    ":",
    "::",
    ":a",
    "1:",
    "ff:",
    "a:",
    "/",
    "//",
    "/a",
    "/tmp/",
    "\\",
    "\\\\",
    "C:\\",
    "C:\\a ",
    "HKLM\\",
    "%a%\\",
    "\\n",
    "\\.",
    "\\u002e",
    "\\x2e",
    "\\/",
    "[",
    "]",
    "(",
    ")",
    "{",
    "}",
    "[.]",
    "(.)",
    "[dot]",
    " dot ",
    "[at]",
    " at ",
    "[:]",
    "[://]",
    "[.",
    ".]",
    "((",
    "[[.]]",
    "hxxp",
    "http",
    "http://",
    "https://a.jp/",
    "hxxps://",
    "h**p",
    "ftp://",
    "//a",
    "=\n",
    "=\r\n",
    "=3D",
    "=3D\"",
    "&#46;",
    "&lt;",
    "&",
    "&amp;",
    "%2e",
    "%3A%2F%2F",
    "%",
    "?",
    "?u=",
    "#",
    "1.",
    "1.1",
    "1.1.1.1",
    "1.1.1.1 ",
    "1.1.1.1-",
    "1.1.1.1/",
    "1.1.1.1/24 ",
    "255.",
    "10.0.0.1",
    "::1",
    "::1 ",
    "fe80::",
    "1::",
    "2001:db8::1 ",
    "00:11:22:33:44:55 ",
    "00:",
    "00-",
    "0011.2233.4455 ",
    "-",
    "a-",
    "_",
    "a_",
    "Message-ID: <",
    "Message-ID: <a@b.jp>",
    "References: ",
    "<a@b>",
    "<1.2.3@b.jp>",
    "MID",
    "MID ",
    "MID 1",
    "MID 1 ",
    "MID 123456789012 ",
    "user:",
    "user:\"",
    "user:a ",
    "\nuser:a",
    "ip:",
    "url:http://",
    "\n",
    "\r\n",
    " ",
    "\t",
    ",",
    ";",
    "'",
    "\"",
    "`",
    "|",
    "*",
    "~",
    "!",
    "$",
    "+",
    "^",
    "a.jp",
    "a.jp ",
    "a.co ",
    "a@b.jp ",
    "a@b.jp",
    "www.",
    "example.com",
    "x.exe",
    "x.exe ",
    "a.py ",
    "(1)",
    "(1).pdf",
    "co.jp ",
    "xn--",
    "xn--a.jp ",
    "self.",
    "e.g. ",
    "System.IO ",
    "version 1.2.3.4",
    "v1.1.1.1 ",
    "deadbeefdeadbeefdeadbeefdeadbeef ",
    "deadbeefdeadbeefdeadbeefdeadbeef",
    "0123456789abcdef",
    "ffffffffffffffff-",
    "filename=\"",
    "filename=\"a b.exe\"",
    "\xE3\x80\x82",
    "\xEF\xBC\x8E",
    "\xEF\xBD\x81",
    "\xEF\xBC\x8E\xEF\xBD\x81",
    "\xE3\x81\x82",
    "\xE6\x97\xA5",
    "\xE3\x81\xAF",
    "\xE3\x81\x82.",
    "\xE6\x97\xA5.jp",
    "\xE6\x97\xA5.jp ",
    "\xE6\x97\xA5\xE6\x9C\xAC.jp ",
    "\xE2\x80\x8B",
    "\xC2\xAD",
    "\xD0\xB0.com ",
    "m\xC3\xBC.de ",
    "\xFF",
    "\xE3",
    "\xE3\x81",
    "\xC2",
    "https://secure-web.cisco.com/1/http%3A%2F%2Fa.jp ",
    "http://a.jp/http://",
    "http://a.jp/?u=http://b.jp ",
    "http://[::1]/ ",
    "http://1.1.1.1/ ",
    "http://a@b.jp/ ",
    "http://a.jp/( ",
    "http://a.jp,",
    "h",
    "ht",
    "s://",
};

struct Cost {
    double ratio = 0;
    std::string piece;
};

/// Nanoseconds a byte of a text made of the piece alone.
double costOf(const std::string &piece, int runs)
{
    const QByteArray text = QByteArray::fromStdString(piece).repeated(qsizetype(textSize / piece.size()));
    return bestSeconds(runs, [&] { static_cast<void>(obi::ObservableScanner::scan(text)); }) * 1e9 /
           double(text.size());
}

std::vector<std::string> pieces(std::size_t mixtures)
{
    std::vector<std::string> list;
    for (int byte = 0; byte < 256; ++byte)
        list.emplace_back(1, static_cast<char>(byte));
    list.insert(list.end(), vocabulary.begin(), vocabulary.end());
    // Runs that look like repetitions of one byte for long.
    for (const char byte : {'\0', ' ', 'a', '-', '0'}) {
        for (const std::size_t run : {63, 64, 1'365, 2'000, 4'000})
            list.push_back(std::string(run, byte) + 'b' + std::string(run * 2, byte));
    }
    std::mt19937 random(20261123);
    std::uniform_int_distribution<std::size_t> any(0, vocabulary.size() - 1);
    for (std::size_t i = 0; i < mixtures; ++i) {
        std::string piece = vocabulary[any(random)] + vocabulary[any(random)];
        for (std::size_t more = i % 3; more > 0; --more)
            piece += vocabulary[any(random)];
        list.push_back(std::move(piece));
    }
    return list;
}

std::string printable(const std::string &piece)
{
    std::string shown;
    for (const char byte : piece) {
        char code[8];
        std::snprintf(code, sizeof code, byte < 0x20 || byte == 0x7F || byte == '\\' ? "\\x%02x" : "%c",
                      static_cast<unsigned>(static_cast<unsigned char>(byte)));
        shown += code;
    }
    return shown;
}

} // namespace

/// bench_hostile REFERENCE [MIXTURES]: what texts of 200 kB made of one repeated piece cost a byte, as a ratio to the
/// reference file. Tries every byte, a vocabulary and MIXTURES of two to four of it, and prints the worst.
int main(int argc, char *argv[])
{
    constexpr double limit = 3;
    QFile file(QString::fromLocal8Bit(argc > 1 ? argv[1] : ""));
    if (!file.open(QIODevice::ReadOnly))
        return 3;
    const QByteArray reference = file.read(20'000'000);
    const auto referenceCost = [&] {
        return bestSeconds(7, [&] { static_cast<void>(obi::ObservableScanner::scan(reference)); }) * 1e9 /
               double(reference.size());
    };
    double unit = referenceCost();
    std::vector<Cost> worst;
    const std::vector<std::string> list = pieces(argc > 2 ? std::strtoul(argv[2], nullptr, 10) : 15'000);
    for (const std::string &piece : list) {
        const double ratio = costOf(piece, 1) / unit;
        if (ratio > limit * 0.7)
            worst.push_back({ratio, piece});
    }
    // Much of what looks dear was only disturbed.
    const auto sort = [&worst] {
        std::sort(worst.begin(), worst.end(), [](const Cost &a, const Cost &b) { return a.ratio > b.ratio; });
    };
    sort();
    worst.resize(std::min<std::size_t>(worst.size(), 200));
    unit = std::min(unit, referenceCost());
    for (Cost &cost : worst)
        cost.ratio = costOf(cost.piece, 7) / unit;
    sort();
    const auto over = std::count_if(worst.begin(), worst.end(), [](const Cost &cost) { return cost.ratio > limit; });
    std::printf("%zu pieces, reference %.2f ns a byte; %td cost more than %.0f times as much\n", list.size(), unit,
                over, limit);
    for (std::size_t i = 0; i < worst.size() && (i < 40 || worst[i].ratio > limit); ++i)
        std::printf("%6.2f  %s\n", worst[i].ratio, printable(worst[i].piece).c_str());
    return 0;
}
