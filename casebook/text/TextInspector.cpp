// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "TextInspector.h"

#include "MailReader.h"
#include "TextDecoder.h"
#include "TextFinder.h"

#include <QCoreApplication>
#include <QFileDevice>

#include <algorithm>
#include <optional>

namespace obi {
namespace {

constexpr qint64 blockSize = 128 * 1024; // stays in the cache while it is looked through
constexpr qsizetype detectionSize = 64 * 1024;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(TextInspector)
};

bool isNamed(const QString &name, std::initializer_list<QLatin1StringView> extensions)
{
    return std::any_of(extensions.begin(), extensions.end(),
                       [&name](QLatin1StringView extension) { return name.endsWith(extension, Qt::CaseInsensitive); });
}

/// A compound file ([MS-CFB] 2.2) that is called .msg or has the streams of [MS-OXMSG] in sight.
bool isOutlookMessage(QByteArrayView beginning, const QString &name)
{
    static constexpr std::string_view stream("_\0_\0s\0u\0b\0s\0t\0g\0", 16);
    return beginning.startsWith("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") &&
           (isNamed(name, {QLatin1StringView(".msg")}) ||
            std::string_view(beginning.data(), std::size_t(beginning.size())).find(stream) != std::string_view::npos);
}

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
                    find.derived,
                    MailPlace::None,
                    {}});
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
    Reader(QIODevice &device, const QString &name, const TextInspector::Receiver &receiver,
           text::MailReader::Receiver mailReceiver, const MailOptions &options)
        : m_device(device)
        , m_name(name)
        , m_receiver(receiver)
        , m_mailReceiver(std::move(mailReceiver))
        , m_options(options)
    {}

    Result<void> run()
    {
        while (!m_ended) {
            if (!read())
                return failure(ErrorCode::FileUnreadable, {m_name, m_device.errorString()});
            if (!m_refused.isEmpty())
                return failure(ErrorCode::FileUnreadable, {m_name, m_refused, m_instead});
            if (!m_mail)
                scan();
        }
        return {};
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
        if (!m_encoding && recognise(block))
            return;
        if (m_mail) {
            m_mail->feed(block);
            if (m_ended)
                m_mail->finish();
            return;
        }
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
    /// Looks whether this is something else than text.
    bool recognise(const QByteArray &block)
    {
        const auto beginning = QByteArrayView(block).first(std::min(block.size(), detectionSize));
        if (m_mail)
            return false;
        if (isOutlookMessage(beginning, m_name)) {
            m_refused = Words::tr("Outlook messages (.msg) are not supported");
            m_instead = Words::tr("Save the message as .eml and open that.");
            return true;
        }
        if (text::MailReader::recognises(beginning,
                                         isNamed(m_name, {QLatin1StringView(".eml"), QLatin1StringView(".mbox")})))
            m_mail.emplace(beginning, m_options, m_mailReceiver);
        return false;
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
    const QString &m_name;
    const TextInspector::Receiver &m_receiver;
    text::MailReader::Receiver m_mailReceiver;
    const MailOptions &m_options;
    QString m_refused; ///< why, where the input is nothing that can be read
    QString m_instead; ///< and what can be done about that
    std::optional<text::MailReader> m_mail;
    text::TextFinder m_finder;
    std::optional<text::Encoding> m_encoding;
    std::optional<text::TextDecoder> m_decoder;
    QByteArray m_buffer;
    qint64 m_base = 0;      ///< bytes of the input before m_buffer
    std::size_t m_from = 0; ///< what stands before has been scanned
    bool m_ended = false;
};

} // namespace

Result<void> TextInspector::inspect(QIODevice &device, const QString &name, const Receiver &receiver,
                                    const ProblemReceiver &problem, const MailReceiver &mail,
                                    const MailOptions &options)
{
    return Reader(device, name, receiver, {receiver, problem, mail}, options).run();
}

} // namespace obi
