// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recording/Recording.h"

#include "core/WholeFile.h"
#include "recording/HarReader.h"
#include "recording/HarWriter.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace obi {
namespace {

constexpr qsizetype Padding = simdjson::SIMDJSON_PADDING;

tl::unexpected<Error> tooLarge(const QString &fileName, qint64 size)
{
    return failure(ErrorCode::RecordingTooLarge,
                   {fileName, QString::number(size), QString::number(Recording::MaximumSize)});
}

/// simdjson reads a little beyond the end: there must be zeros, within what was allotted.
Result<RecordingContent> readPadded(QByteArray &har, qsizetype size, const QString &name)
{
    const qsizetype skipped = har.startsWith("\xEF\xBB\xBF") ? 3 : 0; // byte order mark
    const simdjson::padded_string_view json(har.constData() + skipped, size - skipped, har.size() - skipped);
    return HarReader(name).read(json, skipped);
}

} // namespace

Result<Recording> Recording::readFile(const QString &fileName)
{
    const QFileInfo info(fileName);
    if (info.exists() && !info.isFile()) {
        const QString reason = QCoreApplication::translate("Recording", "This is a folder or a device, not a file.");
        return failure(ErrorCode::RecordingUnreadable, {fileName, reason});
    }
    if (info.size() > MaximumSize)
        return tooLarge(fileName, info.size());
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::RecordingUnreadable, {fileName, file.errorString()});

    QByteArray har(info.size() + Padding, '\0');
    const qint64 size = file.read(har.data(), info.size());
    if (size < 0)
        return failure(ErrorCode::RecordingUnreadable, {fileName, file.errorString()});
    return readPadded(har, size, fileName).map([](RecordingContent content) { return Recording(std::move(content)); });
}

Result<Recording> Recording::parse(const QByteArray &har, const QString &name)
{
    if (har.size() > MaximumSize)
        return tooLarge(name, har.size());
    QByteArray padded;
    padded.reserve(har.size() + Padding);
    padded.append(har).append(Padding, '\0');
    return readPadded(padded, har.size(), name).map([](RecordingContent content) {
        return Recording(std::move(content));
    });
}

Result<void> Recording::writeFile(const QString &fileName, Layout layout) const
{
    return writeFileWhole(fileName, toHar(layout));
}

QByteArray Recording::toHar(Layout layout) const
{
    return HarWriter(layout).write(m_content.exchanges);
}

QDateTime Recording::end() const
{
    QDateTime last;
    for (const Exchange &exchange : m_content.exchanges) {
        const QDateTime ended = exchange.startedAt.addMSecs(qRound64(exchange.durationMs));
        if (ended.isValid() && (!last.isValid() || ended > last))
            last = ended;
    }
    return last;
}

} // namespace obi
