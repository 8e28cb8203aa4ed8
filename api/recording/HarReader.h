// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "recording/BodyDecoder.h"
#include "recording/HarPath.h"
#include "recording/Recording.h"

#include <simdjson.h>

namespace obi {

/// True for Content-Encoding and its like, which say nothing true of a decoded body.
bool describesTheWire(const QByteArray &header);

/// Reads one HAR text from front to back. No tree is built: beside the text itself only what RecordingContent says is
/// held.
class HarReader
{
public:
    /// `name` stands for the file in errors.
    explicit HarReader(QString name);
    /// `json` without byte order mark and with SIMDJSON_PADDING bytes behind it; `skipped` is how many bytes of the
    /// file stand before it.
    Result<RecordingContent> read(simdjson::padded_string_view json, qsizetype skipped);

private:
    using Value = simdjson::ondemand::value;

    /// A response's body as it stands in the file.
    struct HarBody {
        QByteArray text{};
        QByteArray encoding{};
        QByteArray mimeType{};
    };

    Result<void> checkVersion(simdjson::ondemand::document &document);
    Result<void> readRoot(simdjson::ondemand::document &document);
    Result<void> readLog(Value log);
    Result<void> readEntries(Value entries);
    Result<void> readEntry(Value entry, qsizetype number);
    Result<bool> readRequest(Value request, HttpRequest &into);
    Result<void> readPostData(Value postData, HttpRequest &into);
    Result<HttpHeaders> readForm(Value params);
    Result<void> readResponse(Value response, HttpResponse &into);
    Result<HarBody> readContent(Value content);
    Result<void> takeBody(HarBody body, HttpResponse &into);
    Result<HttpHeaders> readHeaders(Value headers);
    Result<QUrl> readUrl(Value url);
    Result<QDateTime> readTime(Value time);
    Result<double> readWait(Value timings);

    /// Keeps a member that is not played, unless nothing can be left in it.
    Result<void> keepAside(std::string_view key, Value value);
    void keepForm(const HttpHeaders &form);

    /// Empty for null.
    Result<QByteArray> text(Value value);
    Result<int> status(Value value);
    /// 0 for what is negative (HAR: "does not apply"), missing or no number: times never make an answer wrong.
    double milliseconds(Value value);

    template <typename Visit>
    Result<void> eachMember(Value object, Visit visit);
    template <typename Visit>
    Result<void> eachElement(Value array, Visit visit);

    /// What stands at m_path is not what it should be; where the text is no JSON at all, that is said instead.
    tl::unexpected<Error> refused(simdjson::error_code error = simdjson::INCORRECT_TYPE) const;

    QString m_name;
    QByteArrayView m_json{};
    qsizetype m_skipped = 0;
    HarPath m_path{};
    BodyDecoder m_decoder{};
    RecordingContent m_content{};
    QList<RecordingAside> m_asides{}; ///< of the entry that is being read, else of the log
};

template <typename Visit>
Result<void> HarReader::eachMember(Value value, Visit visit)
{
    simdjson::ondemand::object object;
    if (const auto error = value.get_object().get(object))
        return refused(error);
    for (auto field : object) {
        std::string_view key;
        Value member;
        if (const auto error = field.unescaped_key().get(key))
            return refused(error);
        if (const auto error = field.value().get(member))
            return refused(error);
        if (auto visited = visit(key, member); !visited)
            return visited;
    }
    return {};
}

template <typename Visit>
Result<void> HarReader::eachElement(Value value, Visit visit)
{
    simdjson::ondemand::array array;
    if (const auto error = value.get_array().get(array))
        return refused(error);
    qsizetype index = 0;
    for (auto item : array) {
        HarPath::Step step(m_path, index);
        Value element;
        if (const auto error = item.get(element))
            return refused(error);
        if (auto visited = visit(element, index); !visited)
            return visited;
        ++index;
    }
    return {};
}

} // namespace obi
