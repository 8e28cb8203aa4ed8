// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "Intake.h"

#include "IntakeReader.h"

#include <QThreadPool>

#include <iterator>

namespace obi {

Intake::Intake(QList<IntakeItem> items, MailOptions options)
    : m_shared(std::make_shared<Shared>())
{
    const auto reader = std::make_shared<IntakeReader>(m_shared, std::move(items), std::move(options));
    QThreadPool::globalInstance()->start([reader] { reader->run(); });
}

Intake::~Intake()
{
    cancel();
    // Many finds may wait, and freeing them takes a while.
    QThreadPool::globalInstance()->start([shared = std::move(m_shared)] {});
}

void Intake::cancel()
{
    m_shared->cancelled = m_shared->stop = true;
}

bool Intake::hasEnded() const
{
    return m_shared->ended;
}

bool Intake::isCancelled() const
{
    return m_shared->cancelled;
}

qint64 Intake::bytesRead() const
{
    return m_shared->read;
}

qint64 Intake::bytesTotal() const
{
    return m_shared->total;
}

bool Intake::isFull() const
{
    return m_shared->full;
}

std::vector<IntakeFind> Intake::take(std::size_t most)
{
    std::vector<IntakeFind> taken;
    std::vector<std::vector<IntakeFind>> whole;
    {
        const std::scoped_lock lock(m_shared->mutex);
        auto &finds = m_shared->finds;
        std::size_t count = 0;
        auto end = finds.begin();
        while (end != finds.end() && count < most)
            count += end++->size();
        whole.assign(std::make_move_iterator(finds.begin()), std::make_move_iterator(end));
        finds.erase(finds.begin(), end);
        taken.reserve(count);
    }
    for (std::vector<IntakeFind> &batch : whole)
        std::move(batch.begin(), batch.end(), std::back_inserter(taken));
    // The worker's memory, where it has just freed as many small pieces: the next to free something large there tidies
    // up after it, for tens of milliseconds.
    if (!whole.empty())
        QThreadPool::globalInstance()->start([whole = std::move(whole)] {});
    return taken;
}

bool Intake::hasMore() const
{
    const std::scoped_lock lock(m_shared->mutex);
    return !m_shared->finds.empty();
}

std::vector<IntakeMail> Intake::takeMails()
{
    const std::scoped_lock lock(m_shared->mutex);
    return std::exchange(m_shared->mails, {});
}

std::vector<IntakeProblem> Intake::takeProblems()
{
    const std::scoped_lock lock(m_shared->mutex);
    return std::exchange(m_shared->problems, {});
}

std::optional<QString> Intake::content() const
{
    const std::scoped_lock lock(m_shared->mutex);
    return m_shared->content;
}

} // namespace obi
