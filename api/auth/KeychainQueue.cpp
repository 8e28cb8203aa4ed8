// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "auth/KeychainQueue.h"

#include <openssl/crypto.h>

namespace obi {
namespace {

QKeychain::WritePasswordJob *writeJob(const QString &service, const Secret &secret)
{
    auto *job = new QKeychain::WritePasswordJob(service);
    QString text = QString::fromUtf8(secret.reveal());
    job->setTextData(text);
    wipe(text);
    return job;
}

/// The secret that a job has read. The job's own bytes are wiped where they stand: it shares them with nobody but us,
/// and goes in a moment without looking at them again.
Secret taken(QKeychain::Job *job)
{
    auto *reader = qobject_cast<QKeychain::ReadPasswordJob *>(job);
    if (!reader)
        return {};
    const QByteArray bytes = reader->binaryData();
    Secret secret(QByteArray(bytes.constData(), bytes.size()));
    if (!bytes.isEmpty())
        OPENSSL_cleanse(const_cast<char *>(bytes.constData()), size_t(bytes.size()));
    return secret;
}

} // namespace

KeychainQueue::KeychainQueue(QString service, QObject *parent)
    : QObject(parent)
    , m_service(std::move(service))
{}

KeychainQueue::~KeychainQueue()
{
    if (m_running)
        m_running->answer.give(failure(ErrorCode::Cancelled));
    for (const auto &task : std::as_const(m_waiting))
        task->answer.give(failure(ErrorCode::Cancelled));
}

void KeychainQueue::add(const std::shared_ptr<KeychainTask> &task)
{
    m_waiting.append(task);
    startNext();
}

QKeychain::Job *KeychainQueue::makeJob(const KeychainTask &task)
{
    switch (task.kind) {
    case KeychainTask::Kind::Write:
        return writeJob(m_service, task.secret);
    case KeychainTask::Kind::Erase:
        return new QKeychain::DeletePasswordJob(m_service);
    case KeychainTask::Kind::Read:
        break;
    }
    return new QKeychain::ReadPasswordJob(m_service);
}

void KeychainQueue::startNext()
{
    if (m_running)
        return;
    while (!m_running && !m_waiting.isEmpty()) {
        std::shared_ptr<KeychainTask> task = m_waiting.takeFirst();
        if (!task->givenUp)
            m_running = std::move(task);
    }
    if (m_running)
        begin(*m_running);
}

void KeychainQueue::begin(const KeychainTask &task)
{
    QKeychain::Job *job = makeJob(task);
    job->setKey(task.key);
    job->setInsecureFallback(false);
    // The job deletes itself when it ends, which may be long after this queue has gone.
    const QPointer<KeychainQueue> queue(this);
    connect(job, &QKeychain::Job::finished, job, [queue](QKeychain::Job *done) {
        if (queue)
            queue->ended(done);
        else
            taken(done);
    });
    job->start();
}

void KeychainQueue::ended(QKeychain::Job *job)
{
    const std::shared_ptr<KeychainTask> task = std::exchange(m_running, nullptr);
    KeychainAnswer answer{job->error(), job->errorString(), taken(job)};
    if (task->givenUp && task->kind == KeychainTask::Kind::Write && answer.error == QKeychain::NoError) {
        auto undo = std::make_shared<KeychainTask>();
        undo->kind = KeychainTask::Kind::Erase;
        undo->key = task->key;
        m_waiting.prepend(undo);
    }
    task->answer.give(std::move(answer));
    startNext();
}

} // namespace obi
