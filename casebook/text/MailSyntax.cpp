// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "MailSyntax.h"

#include "Bytes.h"
#include "Charset.h"
#include "EncodedWords.h"
#include "ObservableScanner.h"

#include <gmime/gmime.h>

#include <algorithm>
#include <memory>
#include <mutex>

using namespace Qt::StringLiterals;

namespace obi::text {
namespace {

struct Release {
    void operator()(void *object) const { g_object_unref(object); }
    void operator()(char *text) const { g_free(text); }
    void operator()(GDateTime *time) const { g_date_time_unref(time); }
    void operator()(GMimeParserOptions *options) const { g_mime_parser_options_free(options); }
};
template <typename T>
using Owned = std::unique_ptr<T, Release>;
using Options = Owned<GMimeParserOptions>;

/// GMime is set up when the first mail is read, because that costs a start some milliseconds.
Options parserOptions()
{
    static std::once_flag once;
    std::call_once(once, g_mime_init);
    return Options(g_mime_parser_options_new());
}

/// In UTF-8, on one line, without zero bytes; encoded words in UTF-8 too. GMime reads it from here.
QByteArray tidied(QByteArrayView value)
{
    value = value.first(std::min(value.size(), LongestParsedHeader));
    QByteArray line = value.toByteArray();
    if (const auto charset = chooseCharset({}, value); charset.name != "UTF-8")
        line = toUtf8(value, charset.name);
    for (char &byte : line) {
        if (static_cast<unsigned char>(byte) < 0x20 || byte == 0x7f)
            byte = ' ';
    }
    const auto words = encodedWords(line);
    for (auto word = words.rbegin(); word != words.rend(); ++word)
        line.replace(word->start, word->end - word->start, "=?utf-8?B?" + word->utf8.toBase64() + "?=");
    return line.trimmed();
}

QString fromUtf8(const char *text)
{
    return text ? QString::fromUtf8(text) : QString();
}

/// A display name such as "Bank <info@bank.example>" in front of another address.
bool showsOtherAddress(const QString &name, const QString &address)
{
    if (!name.contains(u'@') && !name.contains(u'＠'))
        return false;
    const auto found = ObservableScanner::scan(name.toUtf8());
    return std::any_of(found.begin(), found.end(), [&address](const FoundObservable &one) {
        return one.observable.type() == ObservableType::Email &&
               one.observable.value().compare(address, Qt::CaseInsensitive) != 0;
    });
}

void appendAddresses(InternetAddressList *list, QList<MailAddress> &to, int depth)
{
    for (int i = 0; list && i < internet_address_list_length(list); ++i) {
        InternetAddress *one = internet_address_list_get_address(list, i);
        if (INTERNET_ADDRESS_IS_GROUP(one) && depth < 8) {
            appendAddresses(internet_address_group_get_members(INTERNET_ADDRESS_GROUP(one)), to, depth + 1);
        } else if (INTERNET_ADDRESS_IS_MAILBOX(one)) {
            MailAddress address{fromUtf8(internet_address_get_name(one)).simplified(),
                                fromUtf8(internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(one)))};
            address.nameHoldsOtherAddress = showsOtherAddress(address.displayName, address.address);
            to.append(std::move(address));
        }
    }
}

QString parameter(GMimeParamList *list, const char *name)
{
    GMimeParam *const one = list ? g_mime_param_list_get_parameter(list, name) : nullptr;
    return one ? fromUtf8(g_mime_param_get_value(one)).simplified() : QString();
}

} // namespace

void HeaderText::appendPlain(QByteArrayView ascii, qint64 offset)
{
    utf8.append(ascii);
    runs.add(ascii.size(), offset, 1);
}

void HeaderText::append(QByteArrayView value, qint64 offset)
{
    const std::string charset = chooseCharset({}, value).name;
    const auto plain = [&](qsizetype from, qsizetype to) {
        utf8 += toUtf8(value.sliced(from, to - from), charset, offset + from, &runs);
    };
    qsizetype done = 0;
    for (const EncodedWord &word : encodedWords(value)) {
        plain(done, word.start);
        utf8 += word.utf8;
        runs.addWhole(word.utf8.size(), {offset + word.start, word.end - word.start});
        done = word.end;
    }
    plain(done, value.size());
}

QString headerLine(QByteArrayView value)
{
    HeaderText text;
    text.append(value, 0);
    return QString::fromUtf8(text.utf8).simplified();
}

QList<MailAddress> parseAddresses(QByteArrayView value)
{
    QList<MailAddress> addresses;
    const Options options = parserOptions();
    const Owned<InternetAddressList> list(internet_address_list_parse(options.get(), tidied(value).constData()));
    appendAddresses(list.get(), addresses, 0);
    return addresses;
}

QDateTime parseMailDate(QByteArrayView value)
{
    const Options options = parserOptions();
    const Owned<GDateTime> time(
        g_mime_utils_header_decode_date(tidied(value.first(std::min<qsizetype>(value.size(), 200))).constData()));
    if (!time)
        return {};
    const auto offset = int(g_date_time_get_utc_offset(time.get()) / G_TIME_SPAN_SECOND);
    return QDateTime::fromSecsSinceEpoch(g_date_time_to_unix(time.get()), Qt::OffsetFromUTC, offset);
}

QString parseMessageId(QByteArrayView value)
{
    const Options options = parserOptions();
    const Owned<char> id(g_mime_utils_decode_message_id(tidied(value).constData()));
    return id && *id ? u'<' + QString::fromUtf8(id.get()) + u'>' : QString();
}

MimeType parseMimeType(QByteArrayView value)
{
    MimeType result;
    const QByteArray line = tidied(value);
    if (line.isEmpty())
        return result;
    const Options options = parserOptions();
    const Owned<GMimeContentType> type(g_mime_content_type_parse(options.get(), line.constData()));
    if (!type)
        return result;
    const Owned<char> name(g_mime_content_type_get_mime_type(type.get()));
    result.type = QByteArray(name.get()).toLower();
    GMimeParamList *const parameters = g_mime_content_type_get_parameters(type.get());
    result.boundary = parameter(parameters, "boundary").toUtf8();
    result.charset = parameter(parameters, "charset").toUtf8();
    result.name = parameter(parameters, "name");
    result.given = true;
    return result;
}

Disposition parseDisposition(QByteArrayView value)
{
    const QByteArray line = tidied(value);
    if (line.isEmpty())
        return {};
    const Options options = parserOptions();
    const Owned<GMimeContentDisposition> disposition(g_mime_content_disposition_parse(options.get(), line.constData()));
    if (!disposition)
        return {};
    return {g_mime_content_disposition_is_attachment(disposition.get()) != 0,
            parameter(g_mime_content_disposition_get_parameters(disposition.get()), "filename")};
}

} // namespace obi::text
