// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "findobservables/FindResult.h"

#include "text/ObservableScanner.h"

#include <QElapsedTimer>
#include <QThreadPool>

#include <iterator>

namespace obi {
namespace {

/// A text rarely holds more observables than one in so many bytes.
constexpr qint64 BytesPerObservable = 64;
constexpr int PageSliceMs = 4;

} // namespace

FindResult::FindResult(Kind kind, QDateTime at, QObject *parent)
    : QObject(parent)
    , m_kind(kind)
    , m_at(std::move(at))
{
    m_poll.setInterval(PollMs);
    connect(&m_poll, &QTimer::timeout, this, &FindResult::poll);
    m_pageSlices.setSingleShot(true);
    m_pageSlices.setInterval(PageSliceMs);
    connect(&m_pageSlices, &QTimer::timeout, this, [this] {
        takePage();
        Q_EMIT grew();
        Q_EMIT changed();
    });
}

FindResult::~FindResult()
{
    dispose();
}

// Freeing a hundred thousand values takes longer than the screen should wait.
void FindResult::dispose()
{
    const auto rows = std::make_shared<FoundRows>(std::exchange(m_rows, {}));
    if (rows->count() > 1000)
        QThreadPool::globalInstance()->start([rows] {});
}

void FindResult::read(QList<IntakeItem> items, MailOptions options)
{
    m_items.clear();
    qint64 bytes = 0;
    for (const IntakeItem &item : std::as_const(items)) {
        m_items.append(item.name);
        bytes += item.text.size();
    }
    m_rows.reserve(std::min(Intake::MostObservables, std::size_t(bytes / BytesPerObservable)));
    m_intake = std::make_unique<Intake>(std::move(items), std::move(options));
    m_poll.start();
    Q_EMIT changed();
}

void FindResult::cancel()
{
    if (m_intake)
        m_intake->cancel();
}

void FindResult::show(const QString &title, const QList<Observable> &observables, const ScanOptions &own)
{
    dispose();
    m_pageTitle = title;
    m_rows.reserve(std::size_t(observables.size()));
    m_page = observables;
    m_taken = 0;
    m_own = own;
    takePage();
    m_comparison = {};
    Q_EMIT reset();
    Q_EMIT changed();
}

void FindResult::takePage()
{
    QElapsedTimer time;
    time.start();
    bool isNew = false;
    for (; m_taken < m_page.size(); ++m_taken) {
        if (m_taken % qsizetype(FindsAtOnce) == 0 && time.nsecsElapsed() >= BudgetMs * 1'000'000)
            return m_pageSlices.start();
        const Observable &observable = m_page.at(m_taken);
        FoundTraits traits;
        traits.setFlag(FoundTrait::OwnDomain, ObservableScanner::isOwn(observable, m_own));
        m_rows.take({observable, traits}, isNew);
    }
    m_page.clear();
    m_pageSlices.stop();
}

double FindResult::progress() const
{
    const qint64 total = m_intake ? m_intake->bytesTotal() : 0;
    return total > 0 ? std::min(1.0, double(m_intake->bytesRead()) / double(total)) : 0;
}

void FindResult::poll()
{
    const bool ended = m_intake->hasEnded();
    takeFinds();
    auto mails = m_intake->takeMails();
    std::move(mails.begin(), mails.end(), std::back_inserter(m_mails));
    auto problems = m_intake->takeProblems();
    std::move(problems.begin(), problems.end(), std::back_inserter(m_problems));
    // What ended before the last piece was taken has nothing more.
    if (ended && !m_intake->hasMore())
        m_poll.stop();
    Q_EMIT changed();
}

void FindResult::takeFinds()
{
    QElapsedTimer time;
    time.start();
    const int before = m_rows.count();
    QList<int> touchedRows;
    while (time.nsecsElapsed() < BudgetMs * 1'000'000) {
        std::vector<IntakeFind> finds = m_intake->take(FindsAtOnce);
        if (finds.empty())
            break;
        for (IntakeFind &find : finds) {
            bool isNew = false;
            const int row = m_rows.take(std::move(find), isNew);
            if (!isNew && row < before)
                touchedRows.append(row);
        }
    }
    if (m_rows.count() > before)
        Q_EMIT grew();
    if (!touchedRows.isEmpty())
        Q_EMIT touched(touchedRows);
}

std::optional<QString> FindResult::content() const
{
    if (m_intake)
        return isReading() ? std::nullopt : m_intake->content();
    if (!isWhole())
        return std::nullopt;
    QStringList values;
    qsizetype length = 0;
    for (int row = 0; row < m_rows.count() && length <= Intake::MostContent; ++row) {
        values.append(m_rows.at(row).observable.value());
        length += values.last().size() + 1;
    }
    return length > Intake::MostContent ? std::nullopt : std::optional(values.join(u'\n'));
}

int FindResult::setAsking()
{
    m_comparison = {};
    m_comparison.state = Comparison::State::Asking;
    const int question = ++m_question;
    Q_EMIT changed();
    return question;
}

void FindResult::setAnswer(int question, const Result<QList<Observable>> &there)
{
    if (question != m_question || m_comparison.state != Comparison::State::Asking)
        return;
    m_comparison.state = there ? Comparison::State::Done : Comparison::State::Failed;
    if (!there) {
        m_comparison.error = there.error();
        Q_EMIT changed();
        return;
    }
    const int before = m_rows.count();
    QList<int> touchedRows;
    for (const Observable &observable : *there) {
        bool isNew = false;
        const int row = m_rows.takeThere(observable, isNew);
        if (!isNew && row < before)
            touchedRows.append(row);
    }
    countSides();
    if (m_rows.count() > before)
        Q_EMIT grew();
    Q_EMIT touched(touchedRows);
    Q_EMIT changed();
}

void FindResult::countSides()
{
    for (int row = 0; row < m_rows.count(); ++row) {
        const FoundRow &found = m_rows.at(row);
        m_comparison.both += found.here && found.there;
        m_comparison.onlyThere += !found.here;
        // What is only part of another find was never meant to stand for itself.
        m_comparison.onlyHere += found.here && !found.there && !found.derived;
    }
}

} // namespace obi
