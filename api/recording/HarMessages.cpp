// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The halves of HarReader that read a request's and a response's parts.
#include "recording/HarReader.h"

#include "recording/JsonText.h"

namespace obi {
namespace {

using namespace Qt::StringLiterals;
using simdjson::ondemand::json_type;

json_type typeOf(simdjson::ondemand::value value)
{
    json_type type{};
    return value.type().get(type) ? json_type{} : type;
}

/// Sanitised HAR files have no headers, but keep the type of the content.
void addContentType(HttpHeaders &headers, const QByteArray &mimeType)
{
    if (!mimeType.isEmpty() && mimeType != "x-unknown" && headerValue(headers, "content-type").isEmpty())
        headers.append({"Content-Type"_ba, mimeType});
}

QByteArray encodedForm(const HttpHeaders &form)
{
    QByteArray text;
    for (const auto &[name, value] : form)
        text += (text.isEmpty() ? ""_ba : "&"_ba) + name.toPercentEncoding() + '=' + value.toPercentEncoding();
    return text;
}

} // namespace

Result<void> HarReader::readPostData(Value postData, HttpRequest &into)
{
    QByteArray mimeType, body, encoding;
    HttpHeaders form;
    const auto read = eachMember(postData, [&](std::string_view key, Value value) -> Result<void> {
        const bool known =
            key == "text" || key == "params" || key == "mimeType" || key == "encoding" || key == "_encoding";
        if (!known)
            return keepAside(key, value);
        HarPath::Step step(m_path, key == "params" ? "params" : key == "text" ? "text" : "mimeType");
        if (key == "text")
            return text(value).map([&](QByteArray found) { body = std::move(found); });
        if (key == "params")
            return readForm(value).map([&](HttpHeaders found) { form = std::move(found); });
        if (key == "mimeType")
            return text(value).map([&](QByteArray found) { mimeType = std::move(found); });
        return text(value).map([&](QByteArray found) { encoding = std::move(found); });
    });
    if (!read)
        return read;
    if (!body.isEmpty())
        keepForm(form);
    HarPath::Step step(m_path, "text");
    auto decoded = m_decoder.decode(body.isEmpty() ? encodedForm(form) : body, encoding, {});
    if (!decoded)
        return refused();
    into.body = std::move(*decoded);
    if (!into.body.isEmpty())
        addContentType(into.headers, mimeType);
    return {};
}

Result<HttpHeaders> HarReader::readForm(Value params)
{
    HttpHeaders form;
    if (typeOf(params) == json_type::null)
        return form;
    const auto read = eachElement(params, [&](Value param, qsizetype) {
        QByteArray name, content;
        const auto pair = eachMember(param, [&](std::string_view key, Value value) -> Result<void> {
            if (key == "name")
                return text(value).map([&](QByteArray found) { name = std::move(found); });
            if (key == "value")
                return text(value).map([&](QByteArray found) { content = std::move(found); });
            return {};
        });
        form.append({name, content});
        return pair;
    });
    if (!read)
        return tl::unexpected(read.error());
    return form;
}

Result<void> HarReader::readResponse(Value response, HttpResponse &into)
{
    if (typeOf(response) == json_type::null)
        return {};
    HarBody body;
    const auto read = eachMember(response, [&](std::string_view key, Value value) -> Result<void> {
        if (key == "status") {
            HarPath::Step step(m_path, "status");
            return status(value).map([&](int found) { into.status = found; });
        }
        if (key == "headers") {
            HarPath::Step step(m_path, "headers");
            return readHeaders(value).map([&](HttpHeaders found) { into.headers = std::move(found); });
        }
        if (key == "content") {
            HarPath::Step step(m_path, "content");
            return readContent(value).map([&](HarBody found) { body = std::move(found); });
        }
        return keepAside(key, value);
    });
    return read ? takeBody(std::move(body), into) : read;
}

Result<void> HarReader::takeBody(HarBody body, HttpResponse &into)
{
    HarPath::Step content(m_path, "content");
    HarPath::Step step(m_path, "text");
    auto decoded = m_decoder.decode(std::move(body.text), body.encoding, headerValue(into.headers, "content-encoding"));
    if (!decoded)
        return refused();
    into.body = std::move(*decoded);
    into.headers.removeIf([](const auto &header) { return describesTheWire(header.first); });
    if (!into.body.isEmpty())
        addContentType(into.headers, body.mimeType);
    return {};
}

Result<HarReader::HarBody> HarReader::readContent(Value content)
{
    HarBody body;
    if (typeOf(content) == json_type::null)
        return body;
    const auto read = eachMember(content, [&](std::string_view key, Value value) -> Result<void> {
        if (key != "text" && key != "encoding" && key != "mimeType")
            return keepAside(key, value);
        HarPath::Step step(m_path, key == "text" ? "text" : key == "encoding" ? "encoding" : "mimeType");
        if (key == "text")
            return text(value).map([&](QByteArray found) { body.text = std::move(found); });
        if (key == "encoding")
            return text(value).map([&](QByteArray found) { body.encoding = std::move(found); });
        return text(value).map([&](QByteArray found) { body.mimeType = std::move(found); });
    });
    if (!read)
        return tl::unexpected(read.error());
    return body;
}

Result<HttpHeaders> HarReader::readHeaders(Value headers)
{
    HttpHeaders list;
    if (typeOf(headers) == json_type::null)
        return list;
    const auto read = eachElement(headers, [&](Value header, qsizetype) {
        QByteArray name, content;
        const auto pair = eachMember(header, [&](std::string_view key, Value value) -> Result<void> {
            HarPath::Step step(m_path, key == "name" ? "name" : "value");
            if (key == "name")
                return text(value).map([&](QByteArray found) { name = std::move(found); });
            if (key == "value")
                return text(value).map([&](QByteArray found) { content = std::move(found); });
            return {};
        });
        // ":method" and its like are HTTP/2's way to write the first line, not headers.
        if (!name.isEmpty() && !name.startsWith(':'))
            list.append({name, content});
        return pair;
    });
    if (!read)
        return tl::unexpected(read.error());
    return list;
}

Result<QUrl> HarReader::readUrl(Value value)
{
    const auto found = text(value);
    if (!found)
        return tl::unexpected(found.error());
    // Long and no address of a server, so not worth parsing.
    if (found->startsWith("data:") || found->startsWith("blob:")) {
        m_asides.append({m_path.toString(), jsonString(*found)});
        return QUrl(QString::fromUtf8(found->left(5)));
    }
    QUrl url(QString::fromUtf8(*found), QUrl::TolerantMode);
    const bool web = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    if (!url.isValid() || url.isRelative() || (web && url.host().isEmpty()))
        return refused();
    return url;
}

Result<QDateTime> HarReader::readTime(Value value)
{
    const auto found = text(value);
    if (!found)
        return tl::unexpected(found.error());
    const QDateTime time = QDateTime::fromString(QString::fromUtf8(*found), Qt::ISODateWithMs).toUTC();
    if (!found->isEmpty() && !time.isValid())
        return refused();
    return time;
}

Result<double> HarReader::readWait(Value timings)
{
    double wait = 0;
    if (typeOf(timings) != json_type::object)
        return wait;
    const auto read = eachMember(timings, [&](std::string_view key, Value value) {
        if (key == "wait")
            wait = milliseconds(value);
        return Result<void>();
    });
    if (!read)
        return tl::unexpected(read.error());
    return wait;
}

Result<QByteArray> HarReader::text(Value value)
{
    const json_type type = typeOf(value);
    if (type == json_type::null)
        return QByteArray();
    if (type != json_type::string)
        return refused(simdjson::INCORRECT_TYPE);
    const std::string_view token = value.raw_json_token();
    auto plain = unescapeJson(QByteArrayView(token.data(), static_cast<qsizetype>(token.size())));
    if (!plain)
        return refused(simdjson::STRING_ERROR);
    return std::move(*plain);
}

Result<int> HarReader::status(Value value)
{
    if (typeOf(value) == json_type::null)
        return 0;
    double number = 0;
    if (const auto error = value.get_double().get(number))
        return refused(error);
    if (!(number >= 0 && number <= 999))
        return refused(simdjson::NUMBER_OUT_OF_RANGE);
    return static_cast<int>(number);
}

double HarReader::milliseconds(Value value)
{
    double number = 0;
    if (typeOf(value) != json_type::number || value.get_double().get(number))
        return 0;
    return number > 0 ? number : 0;
}

} // namespace obi
