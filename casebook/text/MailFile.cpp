// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "MailFile.h"

#include "MailReader.h"

#include <QFileDevice>

namespace obi {
namespace {

constexpr qint64 blockSize = 512 * 1024;
constexpr qsizetype detectionSize = 64 * 1024;

bool hasFailed(const QIODevice &device)
{
    const auto *file = qobject_cast<const QFileDevice *>(&device);
    return !file || file->error() != QFileDevice::NoError;
}

} // namespace

Result<void> MailFile::readEach(QIODevice &device, const QString &name, const MailOptions &options,
                                const std::function<bool(MailFile &&)> &receiver)
{
    bool wanted = true;
    std::optional<text::MailReader> reader;
    QByteArray block;
    for (bool ended = false; !ended && wanted;) {
        const qsizetype before = block.size();
        block.resize(before + blockSize);
        const qint64 count = device.read(block.data() + before, blockSize);
        block.resize(before + std::max<qint64>(count, 0));
        if (count < 0 && hasFailed(device))
            return failure(ErrorCode::FileUnreadable, {name, device.errorString()});
        ended = count <= 0;
        if (!reader && block.size() < detectionSize && !ended)
            continue;
        if (!reader)
            reader.emplace(block, options, text::MailReader::Receiver{{}, {}, [&](MailFile &&mail) {
                                                                          wanted = wanted && receiver(std::move(mail));
                                                                      }});
        reader->feed(block);
        block.resize(0);
    }
    if (reader && wanted)
        reader->finish();
    return {};
}

Result<MailFile> MailFile::read(QIODevice &device, const QString &name, const MailOptions &options)
{
    MailFile first;
    const auto done = readEach(device, name, options, [&first](MailFile &&mail) {
        first = std::move(mail);
        return false;
    });
    if (!done)
        return tl::unexpected<Error>(done.error());
    return first;
}

} // namespace obi
