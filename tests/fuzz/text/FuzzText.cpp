// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "FuzzTarget.h"
#include "text/MailReader.h"
#include "text/Refang.h"
#include "text/TextDecoder.h"
#include "text/TextFinder.h"

#include <cstdlib>
#include <iterator>

namespace {

using namespace obi::text;

/// Every find must lie within the text.
class CheckingSink final : public FindSink
{
public:
    explicit CheckingSink(std::size_t size)
        : m_size(size)
    {}
    void take(const Find &find) override
    {
        if (find.rawStart >= find.rawEnd || find.rawEnd > m_size || find.value.empty())
            std::abort();
    }

private:
    std::size_t m_size;
};

std::string_view view(QByteArrayView input)
{
    return {input.data(), std::size_t(input.size())};
}

void scan(QByteArrayView input)
{
    CheckingSink sink(std::size_t(input.size()));
    TextFinder().scan(view(input), 0, true, sink);
}

/// The input said again and again, between two other lines, as long texts are read: what is found comes in order.
void scanRepeated(QByteArrayView input)
{
    constexpr std::size_t size = 40'000;
    if (input.isEmpty())
        return;
    std::string text = "first.example.jp\n";
    while (text.size() < size)
        text += view(input);
    text += "\nlast.example.jp";
    CheckingSink sink(text.size());
    TextFinder finder;
    const std::size_t from = finder.scan(std::string_view(text).substr(0, size / 2), 0, false, sink);
    if (finder.scan(text, from, true, sink) != text.size())
        std::abort();
}

/// Positions of the refanged text must lead back in order and within the raw text.
void refang(QByteArrayView input)
{
    RefangedText text;
    text.read(view(input));
    std::size_t previous = 0;
    for (std::size_t i = 0; i < text.text().size(); ++i) {
        const RefangedText::RawRange raw = text.rawRange(i, i + 1);
        if (raw.start < previous || raw.end > std::size_t(input.size()) || raw.end <= raw.start)
            std::abort();
        previous = raw.start;
    }
}

/// Offsets of decoded text must lead back in order and within the input.
void decode(QByteArrayView input)
{
    TextDecoder decoder(detectEncoding(input));
    decoder.decode(input.first(input.size() / 2), false);
    decoder.decode(input.sliced(input.size() / 2), true);
    qint64 previous = 0;
    for (qsizetype i = 0; i <= decoder.text().size(); ++i) {
        const qint64 offset = decoder.inputOffset(i);
        if (offset < previous || offset > input.size())
            std::abort();
        previous = offset;
    }
}

/// Whatever a mail is, its finds and ranges lie within it, and nested mails within their mail.
void checkMail(const obi::MailFile &mail, qint64 size)
{
    const auto check = [size](qint64 offset, qint64 length) {
        if (offset < 0 || length < 0 || offset + length > size)
            std::abort();
    };
    check(mail.range.offset, mail.range.length);
    for (const obi::MailHeader &header : mail.headers)
        check(header.range.offset, header.range.length);
    for (const obi::MailObservable &one : mail.observables)
        check(one.found.offset, one.found.length);
    for (const obi::MailAttachment &one : mail.attachments)
        check(one.range.offset, one.range.length);
    for (const obi::MailFile &nested : mail.nested)
        checkMail(nested, size);
}

/// Once in one piece as a mail with everything that is kept, and once in two pieces, in which the same must be found.
void readMail(QByteArrayView input)
{
    qsizetype whole = 0;
    qsizetype parted = 0;
    const auto count = [size = input.size()](qsizetype &number) {
        return [&number, size](const obi::InspectedObservable &found) {
            ++number;
            if (found.value.isEmpty() || found.offset < 0 || found.length < 0 || found.offset + found.length > size)
                std::abort();
        };
    };
    MailReader all(input, {}, {count(whole), {}, [&input](obi::MailFile &&mail) { checkMail(mail, input.size()); }});
    all.feed(input);
    all.finish();
    MailReader pieces(input, {}, {count(parted), {}, {}});
    pieces.feed(input.first(input.size() / 2));
    pieces.feed(input.sliced(input.size() / 2));
    pieces.finish();
    if (whole != parted)
        std::abort();
}

/// The input as the body of a part in one of the transfer encodings; its first byte says which.
void readPart(QByteArrayView input)
{
    static constexpr const char *types[] = {
        "text/html; charset=iso-2022-jp\nContent-Transfer-Encoding: quoted-printable",
        "text/plain; charset=shift_jis\nContent-Transfer-Encoding: base64",
        "application/zip; name=a.zip\nContent-Transfer-Encoding: x-uuencode",
        "application/octet-stream; name=b.zip",
    };
    const char first = input.isEmpty() ? '\0' : input.front();
    const QByteArray mail = QByteArray("From: a@example.com\nContent-Type: ") +
                            types[static_cast<unsigned char>(first) % std::size(types)] + "\n\n" + input.toByteArray();
    readMail(mail);
}

} // namespace

std::span<const FuzzTarget> textTargets()
{
    static constexpr FuzzTarget targets[] = {{"scanner", scan},  {"repetition", scanRepeated},
                                             {"refang", refang}, {"text-decoder", decode},
                                             {"mail", readMail}, {"mail-part", readPart}};
    return targets;
}
