// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "TextInspector.h"

#include "TextDecoder.h"
#include "TextFinder.h"

#include <QFileDevice>

#include <algorithm>
#include <optional>

namespace obi {
namespace {

constexpr qint64 blockSize = 512 * 1024;
constexpr qsizetype detectionSize = 64 * 1024;

/// Hands finds on with their place in the whole input.
class ReceiverSink final : public text::FindSink
{
public:
    ReceiverSink(const TextInspector::Receiver &receiver, std::string_view text, qint64 base,
                 const text::TextDecoder *decoder)
        : m_receiver(receiver)
        , m_text(text)
        , m_base(base)
        , m_decoder(decoder)
    {}
    void take(const text::Find &find) override
    {
        const std::string_view raw = m_text.substr(find.rawStart, find.rawEnd - find.rawStart);
        const qint64 start = inputOffset(find.rawStart);
        m_receiver({find.type,
                    {find.value.data(), qsizetype(find.value.size())},
                    {raw.data(), qsizetype(raw.size())},
                    start,
                    inputOffset(find.rawEnd) - start,
                    find.traits,
                    find.derived});
    }

private:
    qint64 inputOffset(std::size_t position) const
    {
        return m_decoder ? m_decoder->inputOffset(qsizetype(position)) : m_base + qint64(position);
    }
    const TextInspector::Receiver &m_receiver;
    std::string_view m_text;
    qint64 m_base;
    const text::TextDecoder *m_decoder;
};

/// The part of the input that is being looked at.
class Reader
{
public:
    Reader(QIODevice &device, const TextInspector::Receiver &receiver)
        : m_device(device)
        , m_receiver(receiver)
    {}

    bool run()
    {
        while (!m_ended) {
            if (!read())
                return false;
            scan();
        }
        return true;
    }

private:
    /// Reads the next block; at the beginning as much as tells the encoding.
    bool read()
    {
        QByteArray block;
        do {
            const qsizetype before = block.size();
            block.resize(before + blockSize);
            const qint64 count = m_device.read(block.data() + before, blockSize);
            block.resize(before + std::max<qint64>(count, 0));
            if (count < 0 && failed())
                return false;
            m_ended = count <= 0;
        } while (!m_ended && !m_encoding && block.size() < detectionSize);
        take(block);
        return true;
    }
    bool failed() const
    {
        const auto *file = qobject_cast<const QFileDevice *>(&m_device);
        return !file || file->error() != QFileDevice::NoError;
    }
    void take(const QByteArray &block)
    {
        if (!m_encoding) {
            m_encoding = text::detectEncoding(QByteArrayView(block).first(std::min(block.size(), detectionSize)));
            if (*m_encoding != text::Encoding::Utf8)
                m_decoder.emplace(*m_encoding);
        }
        if (m_decoder)
            m_decoder->decode(block, m_ended);
        else
            m_buffer.append(block);
    }
    void scan()
    {
        const QByteArrayView bytes = m_decoder ? m_decoder->text() : QByteArrayView(m_buffer);
        const std::string_view text(bytes.data(), std::size_t(bytes.size()));
        ReceiverSink sink(m_receiver, text, m_base, m_decoder ? &*m_decoder : nullptr);
        m_from = m_finder.scan(text, m_from, m_ended, sink);
        if (m_from <= text::TextFinder::Context)
            return;
        const std::size_t dropped = m_from - text::TextFinder::Context;
        if (m_decoder)
            m_decoder->drop(qsizetype(dropped));
        else
            m_buffer.remove(0, qsizetype(dropped));
        m_base += qint64(dropped);
        m_from = text::TextFinder::Context;
    }

    QIODevice &m_device;
    const TextInspector::Receiver &m_receiver;
    text::TextFinder m_finder;
    std::optional<text::Encoding> m_encoding;
    std::optional<text::TextDecoder> m_decoder;
    QByteArray m_buffer;
    qint64 m_base = 0;      ///< bytes of the input before m_buffer
    std::size_t m_from = 0; ///< what stands before has been scanned
    bool m_ended = false;
};

} // namespace

Result<void> TextInspector::inspect(QIODevice &device, const QString &name, const Receiver &receiver)
{
    if (!Reader(device, receiver).run())
        return failure(ErrorCode::FileUnreadable, {name, device.errorString()});
    return {};
}

} // namespace obi
