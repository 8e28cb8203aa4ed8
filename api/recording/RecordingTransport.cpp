// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recording/RecordingTransport.h"

#include "core/WholeFile.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QPointer>
#include <QSaveFile>
#include <QThreadPool>
#include <QTimer>

namespace obi {
namespace {

constexpr int Unauthorized = 401;

/// Tries to write without changing what is there.
Result<void> probe(const QString &fileName)
{
    QSaveFile file(fileName);
    const bool writable = file.open(QIODevice::WriteOnly) && file.write(" ") == 1 && file.flush();
    const QString reason = file.errorString();
    file.cancelWriting();
    if (!writable)
        return failure(ErrorCode::FileUnwritable, {fileName, reason});
    return {};
}

/// Log-ins, and answers that send one to log in again: they are about this session's token and nothing else. A replay
/// that gave them would end in a log-in that nobody can do there.
bool isAboutTokens(const HttpRequest &request, const HttpResponse &response)
{
    return Redactor::isLogIn(request) || response.status == Unauthorized;
}

/// From start() to stop(): the worker's, but for the name of the file.
struct Session {
    void keep(const Exchange &exchange)
    {
        if (!redactor)
            redactor.emplace(names); // slow with many names, so not where the session starts
        recording.append(redactor->redacted(exchange));
    }

    Result<void> write() const
    {
        const QByteArray har = recording.toHar();
        if (har.size() > Recording::MaximumSize)
            return failure(ErrorCode::RecordingTooLarge,
                           {fileName, QString::number(har.size()), QString::number(Recording::MaximumSize)});
        return writeFileWhole(fileName, har, FileAccess::OwnerOnly);
    }

    const QString fileName;
    const QStringList names;
    std::optional<Redactor> redactor{};
    Recording recording{};
};

using SharedSession = std::shared_ptr<Session>;

} // namespace

class RecordingTransport::Private
{
public:
    Private(RecordingTransport *owner, Transport &transport, Clock time)
        : q(owner)
        , below(transport)
        , clock(std::move(time))
    {
        worker.setMaxThreadCount(1); // one after the other, in the order of the answers
        timer.setSingleShot(true);
        connect(&timer, &QTimer::timeout, q, [this] { write(); });
    }

    void keep(Exchange exchange)
    {
        ++count;
        isPending = true;
        worker.start([session = session, exchange = std::move(exchange)] { session->keep(exchange); });
        writeSoon();
        Q_EMIT q->changed();
    }

    void writeSoon()
    {
        constexpr qint64 Leisure = 10; // the larger the file, the seldomer it is written
        if (!timer.isActive() && writing == 0)
            timer.start(int(qMin(qMax<qint64>(WriteEveryMs, Leisure * lastWriteMs), qint64(INT_MAX))));
    }

    void write()
    {
        timer.stop();
        isPending = false;
        ++writing;
        worker.start([this, session = session, count = count] {
            QElapsedTimer watch;
            watch.start();
            const Result<void> done = session->write();
            const qint64 took = watch.elapsed();
            // The destructor waits for this worker, so the owner is still there.
            QMetaObject::invokeMethod(q, [this, session, count, done, took] { finish(session, count, done, took); });
        });
    }

    void finish(const SharedSession &of, int written, const Result<void> &done, qint64 took)
    {
        --writing;
        lastWriteMs = took;
        const bool isCurrent = of == session;
        if (!done && isCurrent && done.error().code == ErrorCode::RecordingTooLarge)
            end(); // what is on the disk stays
        else if (!done && isCurrent)
            isPending = true;
        if (session && isPending)
            writeSoon();
        if (done)
            Q_EMIT q->written(of->fileName, written);
        else
            Q_EMIT q->writeFailed(done.error());
    }

    void end()
    {
        timer.stop();
        session.reset();
        isPending = false;
        Q_EMIT q->changed();
    }

    RecordingTransport *const q;
    Transport &below;
    const Clock clock;
    SharedSession session{}; ///< while it is on
    QString fileName{};
    int count = 0;
    bool isPending = false; ///< something was kept that is not being written
    int writing = 0;        ///< how many writes are under way
    qint64 lastWriteMs = 0;
    QTimer timer{};
    QThreadPool worker{}; ///< the last member: its destructor waits for what still runs
};

RecordingTransport::RecordingTransport(Transport &below, Clock clock, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, below, std::move(clock)))
{}

RecordingTransport::~RecordingTransport()
{
    stop();
    d->worker.waitForDone();
}

Result<void> RecordingTransport::start(const QString &fileName, QStringList namesToReplace)
{
    stop();
    // A new file is there from now on; one that exists stays until there is something to put in its place.
    const Result<void> writable = QFileInfo::exists(fileName)
                                      ? probe(fileName)
                                      : writeFileWhole(fileName, Recording().toHar(), FileAccess::OwnerOnly);
    if (!writable)
        return writable;
    d->session = std::make_shared<Session>(Session{fileName, namesToReplace});
    d->fileName = fileName;
    d->count = 0;
    Q_EMIT changed();
    return {};
}

void RecordingTransport::stop()
{
    if (!d->session)
        return;
    if (d->isPending)
        d->write();
    else if (d->writing == 0)
        Q_EMIT written(d->fileName, d->count);
    d->end();
}

bool RecordingTransport::isOn() const
{
    return d->session != nullptr;
}

QString RecordingTransport::fileName() const
{
    return d->fileName;
}

int RecordingTransport::exchangeCount() const
{
    return d->count;
}

Async<HttpResponse> RecordingTransport::send(HttpRequest request)
{
    const QPointer<RecordingTransport> self(this);
    const std::weak_ptr<Session> asked = d->session;
    Exchange exchange;
    exchange.startedAt = d->clock.now();
    exchange.request = request;
    exchange.request.cancellation.reset(); // belongs to this thread
    QElapsedTimer watch;
    watch.start();
    auto task = d->below.send(std::move(request));
    const Result<HttpResponse> response = co_await std::move(task);
    const SharedSession session = asked.lock();
    const bool isSame = self && session && session == self->d->session;
    if (isSame && response && !isAboutTokens(exchange.request, *response)) {
        exchange.response = *response;
        exchange.durationMs = exchange.waitMs = double(watch.elapsed());
        self->d->keep(std::move(exchange));
    }
    co_return response;
}

} // namespace obi
