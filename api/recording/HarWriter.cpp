// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recording/HarWriter.h"

#include "recording/JsonSyntax.h"
#include "recording/JsonText.h"

#include <QLocale>
#include <QSet>

namespace obi {
namespace {

using namespace Qt::StringLiterals;

QByteArray wireTime(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs).toLatin1();
}

} // namespace

HarWriter::HarWriter(Recording::Layout layout)
    : m_pretty(layout == Recording::Layout::Pretty)
{}

QByteArray HarWriter::write(const QList<Exchange> &exchanges)
{
    open('{');
    key("log");
    open('{');
    text("version", "1.2");
    key("creator");
    open('{');
    text("name", "Obi");
    text("version", "1");
    close('}');
    writePages(exchanges);
    key("entries");
    open('[');
    for (const Exchange &exchange : exchanges)
        writeEntry(exchange);
    close(']');
    close('}');
    close('}');
    if (m_pretty)
        m_json += '\n';
    return std::move(m_json);
}

void HarWriter::writePages(const QList<Exchange> &exchanges)
{
    QSet<QString> seen;
    key("pages");
    open('[');
    for (const Exchange &exchange : exchanges) {
        if (exchange.page.isEmpty() || seen.contains(exchange.page))
            continue;
        seen.insert(exchange.page);
        element();
        open('{');
        text("startedDateTime", wireTime(exchange.startedAt));
        text("id", exchange.page.toUtf8());
        text("title", exchange.page.toUtf8());
        key("pageTimings");
        open('{');
        close('}');
        close('}');
    }
    close(']');
}

void HarWriter::writeEntry(const Exchange &exchange)
{
    element();
    open('{');
    if (!exchange.page.isEmpty())
        text("pageref", exchange.page.toUtf8());
    text("startedDateTime", wireTime(exchange.startedAt));
    number("time", exchange.durationMs);
    writeRequest(exchange.request);
    writeResponse(exchange.response);
    key("cache");
    open('{');
    close('}');
    key("timings");
    open('{');
    number("send", 0);
    number("wait", exchange.waitMs);
    number("receive", qMax(0.0, exchange.durationMs - exchange.waitMs));
    close('}');
    close('}');
}

void HarWriter::writeRequest(const HttpRequest &request)
{
    key("request");
    open('{');
    text("method", request.method);
    text("url", request.url.toEncoded());
    text("httpVersion", "HTTP/1.1");
    emptyList("cookies");
    writeHeaders(request.headers);
    emptyList("queryString"); // the URL says the same
    if (!request.body.isEmpty()) {
        key("postData");
        open('{');
        writeBody(request.body, headerValue(request.headers, "content-type"));
        close('}');
    }
    number("headersSize", -1);
    number("bodySize", static_cast<double>(request.body.size()));
    close('}');
}

void HarWriter::writeResponse(const HttpResponse &response)
{
    key("response");
    open('{');
    number("status", response.status);
    text("statusText", {});
    text("httpVersion", "HTTP/1.1");
    emptyList("cookies");
    writeHeaders(response.headers);
    key("content");
    open('{');
    number("size", static_cast<double>(response.body.size()));
    writeBody(response.body, headerValue(response.headers, "content-type"));
    close('}');
    text("redirectURL", headerValue(response.headers, "location"));
    number("headersSize", -1);
    number("bodySize", -1);
    close('}');
}

void HarWriter::writeBody(const QByteArray &body, const QByteArray &mimeType)
{
    text("mimeType", mimeType.isEmpty() ? "x-unknown"_ba : mimeType);
    if (body.isEmpty())
        return;
    const bool binary = findInvalidUtf8(body) >= 0;
    text("text", binary ? body.toBase64() : body);
    if (binary)
        text("encoding", "base64");
}

void HarWriter::writeHeaders(const HttpHeaders &headers)
{
    key("headers");
    open('[');
    for (const auto &[name, value] : headers) {
        element();
        open('{');
        text("name", name);
        text("value", value);
        close('}');
    }
    close(']');
}

void HarWriter::open(char bracket)
{
    m_json += bracket;
    ++m_depth;
}

void HarWriter::close(char bracket)
{
    --m_depth;
    if (!m_json.endsWith('{') && !m_json.endsWith('['))
        breakLine();
    m_json += bracket;
}

void HarWriter::element()
{
    if (!m_json.endsWith('{') && !m_json.endsWith('['))
        m_json += ',';
    breakLine();
}

void HarWriter::key(const char *name)
{
    element();
    m_json.append('"').append(name).append(m_pretty ? "\": " : "\":");
}

void HarWriter::text(const char *name, QByteArrayView value)
{
    key(name);
    appendJsonString(m_json, value);
}

void HarWriter::number(const char *name, double value)
{
    key(name);
    m_json += QByteArray::number(qIsFinite(value) ? value : 0, 'f', QLocale::FloatingPointShortest);
}

void HarWriter::emptyList(const char *name)
{
    key(name);
    m_json += "[]";
}

void HarWriter::breakLine()
{
    if (m_pretty)
        m_json.append('\n').append(m_depth, ' ');
}

} // namespace obi
