// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "findobservables/FoundRows.h"

#include <QDateTime>
#include <QObject>
#include <QTimer>

namespace obi {

/// What the platform's inspect has made of the same text.
struct Comparison {
    enum class State { None, Asking, Done, Failed };
    State state = State::None;
    Error error{};
    int both = 0;
    int onlyHere = 0;
    int onlyThere = 0;
};

/// One answer to "what observables are in this": of a page, of a pasted text, of files. It grows while its source is
/// being read; adding to it never takes longer than a few milliseconds at a time.
class FindResult : public QObject
{
    Q_OBJECT
public:
    enum class Kind { Page, Text, Files, Clipboard };
    static constexpr int PollMs = 16;
    static constexpr int BudgetMs = 2; ///< of each poll
    static constexpr std::size_t FindsAtOnce = 256;

    FindResult(Kind kind, QDateTime at, QObject *parent = nullptr);
    ~FindResult() override;

    Kind kind() const { return m_kind; }
    const QDateTime &at() const { return m_at; }
    /// The names of what was read: files, or nothing for a text.
    const QStringList &items() const { return m_items; }

    void read(QList<IntakeItem> items, MailOptions options);
    void cancel();
    /// For a page: its observables, in place of those that were there. `own` flags those of the organisation.
    void show(const QString &title, const QList<Observable> &observables, const ScanOptions &own);
    const QString &pageTitle() const { return m_pageTitle; }
    bool isWhole() const { return m_page.isEmpty(); } ///< all of the page is in rows(); a long one comes in pieces

    const FoundRows &rows() const { return m_rows; }
    int count() const { return m_rows.count() - m_rows.derivedCount(); }
    bool isReading() const { return m_intake && m_poll.isActive(); }
    bool isCancelled() const { return m_intake && m_intake->isCancelled(); }
    bool isFull() const { return m_intake && m_intake->isFull(); }
    double progress() const; ///< 0 to 1
    const std::vector<IntakeMail> &mails() const { return m_mails; }
    const std::vector<IntakeProblem> &problems() const { return m_problems; }

    /// What can be given to the platform's inspect; nothing where it is too long or still being read.
    std::optional<QString> content() const;
    const Comparison &comparison() const { return m_comparison; }
    /// Gives a number to the question, for its answer.
    int setAsking();
    /// The answer to an older question, or about a text that was read again since, is not taken.
    void setAnswer(int question, const Result<QList<Observable>> &there);

Q_SIGNALS:
    void reset();                         ///< rows() is another list
    void grew();                          ///< rows were added at the end
    void touched(const QList<int> &rows); ///< these have changed
    void changed();                       ///< progress, end, mails, problems, comparison

private:
    void poll();
    void takeFinds();
    void takePage();
    void dispose();
    void countSides();

    const Kind m_kind;
    const QDateTime m_at;
    QStringList m_items;
    QString m_pageTitle;
    QList<Observable> m_page{}; ///< what is being taken into the rows
    qsizetype m_taken = 0;      ///< of it
    ScanOptions m_own{};
    QTimer m_pageSlices;
    FoundRows m_rows;
    std::unique_ptr<Intake> m_intake;
    std::vector<IntakeMail> m_mails;
    std::vector<IntakeProblem> m_problems;
    Comparison m_comparison;
    int m_question = 0;
    QTimer m_poll;
};

} // namespace obi
