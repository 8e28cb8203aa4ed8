// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recording/HarReader.h"

#include "recording/JsonSyntax.h"
#include "recording/JsonText.h"

#include <algorithm>
#include <utility>

namespace obi {
namespace {

using namespace Qt::StringLiterals;
using simdjson::ondemand::json_type;

bool isWeb(const QUrl &url)
{
    return url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
}

bool isVersionOne(const QByteArray &version)
{
    return version.startsWith("1.") && version.size() == 3 && version[2] >= '1' && version[2] <= '9';
}

} // namespace

bool describesTheWire(const QByteArray &header)
{
    return header.compare("content-encoding", Qt::CaseInsensitive) == 0 ||
           header.compare("transfer-encoding", Qt::CaseInsensitive) == 0 ||
           header.compare("content-length", Qt::CaseInsensitive) == 0;
}

HarReader::HarReader(QString name)
    : m_name(std::move(name))
{}

Result<RecordingContent> HarReader::read(simdjson::padded_string_view json, qsizetype skipped)
{
    m_json = QByteArrayView(json.data(), static_cast<qsizetype>(json.size()));
    m_skipped = skipped;
    simdjson::ondemand::parser parser;
    simdjson::ondemand::document document;
    if (const auto error = parser.iterate(json).get(document))
        return refused(error);
    if (auto checked = checkVersion(document); !checked)
        return tl::unexpected(checked.error());
    document.rewind();
    if (auto done = readRoot(document); !done)
        return tl::unexpected(done.error());
    m_content.asides = std::move(m_asides);
    return std::move(m_content);
}

Result<void> HarReader::checkVersion(simdjson::ondemand::document &document)
{
    Value log;
    HarPath::Step step(m_path, "log");
    if (const auto error = document.find_field_unordered("log").get(log))
        return refused(error);
    Value value;
    const auto missing = log.find_field_unordered("version").get(value);
    if (missing && missing != simdjson::NO_SUCH_FIELD)
        return refused(missing);
    const auto found =
        missing || value.type().value_unsafe() != json_type::string ? QByteArray() : text(value).value_or(QByteArray());
    if (!isVersionOne(found))
        return failure(ErrorCode::RecordingWrongVersion, {m_name, QString::fromUtf8(found), u"1.2"_s});
    return {};
}

Result<void> HarReader::readRoot(simdjson::ondemand::document &document)
{
    Value root;
    HarPath::Step step(m_path, "log");
    if (const auto error = document.get_value().get(root))
        return refused(error);
    const auto read = eachMember(
        root, [this](std::string_view key, Value value) { return key == "log" ? readLog(value) : Result<void>(); });
    if (!read)
        return read;
    const bool atEnd = document.current_location().error() == simdjson::OUT_OF_BOUNDS;
    return atEnd ? Result<void>() : refused(simdjson::TRAILING_CONTENT);
}

Result<void> HarReader::readLog(Value log)
{
    bool found = false;
    const auto read = eachMember(log, [&](std::string_view key, Value value) {
        if (key != "entries")
            return keepAside(key, value);
        found = true;
        HarPath::Step step(m_path, "entries");
        return readEntries(value);
    });
    HarPath::Step step(m_path, "entries");
    return !read || found ? read : refused();
}

Result<void> HarReader::readEntries(Value entries)
{
    return eachElement(entries, [this](Value entry, qsizetype number) { return readEntry(entry, number); });
}

Result<void> HarReader::readEntry(Value entry, qsizetype number)
{
    Exchange exchange;
    exchange.entry = number;
    QList<RecordingAside> ofTheLog = std::exchange(m_asides, {});
    bool kept = true;
    bool asked = false;
    const auto take = [](auto &into, auto result) -> Result<void> {
        if (!result)
            return tl::unexpected(result.error());
        into = std::move(*result);
        return {};
    };
    const auto read = eachMember(entry, [&](std::string_view key, Value value) -> Result<void> {
        if (key == "request") {
            HarPath::Step step(m_path, "request");
            asked = true;
            return take(kept, readRequest(value, exchange.request));
        }
        if (key == "response") {
            HarPath::Step step(m_path, "response");
            return readResponse(value, exchange.response);
        }
        if (key == "startedDateTime") {
            HarPath::Step step(m_path, "startedDateTime");
            return take(exchange.startedAt, readTime(value));
        }
        if (key == "timings")
            return take(exchange.waitMs, readWait(value));
        if (key != "time" && key != "pageref")
            return keepAside(key, value);
        if (key == "time")
            exchange.durationMs = milliseconds(value);
        else if (value.type().value_unsafe() == json_type::string)
            exchange.page = QString::fromUtf8(text(value).value_or(QByteArray()));
        return {};
    });
    if (!read)
        return read;
    HarPath::Step step(m_path, "request");
    if (!asked)
        return refused();
    exchange.asides = std::exchange(m_asides, std::move(ofTheLog));
    (kept ? m_content.exchanges : m_content.unplayed).append(std::move(exchange));
    return {};
}

Result<bool> HarReader::readRequest(Value request, HttpRequest &into)
{
    into.method.clear();
    QByteArray postType;
    const auto read = eachMember(request, [&](std::string_view key, Value value) -> Result<void> {
        if (key == "method") {
            HarPath::Step step(m_path, "method");
            return text(value).map([&](QByteArray method) { into.method = method.toUpper(); });
        }
        if (key == "url") {
            HarPath::Step step(m_path, "url");
            return readUrl(value).map([&](QUrl url) { into.url = std::move(url); });
        }
        if (key == "headers") {
            HarPath::Step step(m_path, "headers");
            // What describes the body may have come first.
            return readHeaders(value).map([&](HttpHeaders headers) { into.headers = headers + into.headers; });
        }
        if (key == "postData") {
            HarPath::Step step(m_path, "postData");
            return readPostData(value, into);
        }
        return keepAside(key, value);
    });
    if (!read)
        return tl::unexpected(read.error());
    if (into.url.isEmpty() || into.method.isEmpty()) {
        HarPath::Step step(m_path, into.url.isEmpty() ? "url" : "method");
        return refused();
    }
    into.headers.removeIf([](const auto &header) { return describesTheWire(header.first); });
    return isWeb(into.url);
}

tl::unexpected<Error> HarReader::refused(simdjson::error_code error) const
{
    const auto offset = [this](qsizetype at) { return QString::number(at + m_skipped); };
    const QString reason = QString::fromUtf8(simdjson::error_message(error));
    if (const auto fault = findJsonFault(m_json)) {
        if (fault->endsEarly && !m_json.trimmed().isEmpty())
            return failure(ErrorCode::RecordingTruncated, {m_name});
        return failure(ErrorCode::RecordingNotJson, {m_name, offset(fault->offset), reason});
    }
    if (const qsizetype at = findInvalidUtf8(m_json); at >= 0)
        return failure(ErrorCode::RecordingNotJson, {m_name, offset(at), reason});
    return failure(ErrorCode::RecordingMalformed, {m_name, m_path.toString()});
}

} // namespace obi
