// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Error.h"
#include "text/FoundObservable.h"
#include "text/MailFile.h"

#include <QByteArray>
#include <QList>

#include <memory>
#include <optional>
#include <vector>

namespace obi {

/// Something to look through: a file, or a text that somebody pasted or dropped.
struct IntakeItem {
    QString name;       ///< what people know it by
    QString fileName{}; ///< empty: `text` it is
    QByteArray text{};
};

/// An observable that an intake holds. Each is told once, at its first place; again only where more became known of it
/// (`traits` are those that joined, `derived` is false once it stands by itself somewhere).
struct IntakeFind {
    Observable observable;
    FoundTraits traits{};
    bool derived = false;
    MailPlace place = MailPlace::None;
    QString detail{}; ///< of the place
    int item = 0;     ///< which of the items it stands in
    bool again = false;
};

/// A mail of an intake, without what takes much room: texts, headers and observables.
struct IntakeMail {
    MailFile mail;
    int item = 0;
};

/// Something that could not be read, or not as it was meant; in words for people where `error` is not set.
struct IntakeProblem {
    int item = 0;
    std::optional<MailProblem> mail{};
    std::optional<Error> error{}; ///< FileUnreadable
};

/// Finds the observables in files and texts on a worker, in bounded memory, and hands them over in pieces of the size
/// that the asker wants. Lives in the thread that made it; going away cancels and waits for nobody.
class Intake
{
public:
    static constexpr std::size_t MostObservables = 500'000; ///< different ones; what comes after is not looked at
    static constexpr int MostMails = 200;                   ///< of which the structure is kept
    static constexpr int MostProblems = 200;
    static constexpr qint64 MostContent = 200'000; ///< bytes

    Intake(QList<IntakeItem> items, MailOptions options);
    ~Intake();
    Q_DISABLE_COPY_MOVE(Intake)

    void cancel();
    /// The worker has ended; what it found may still wait to be taken.
    bool hasEnded() const;
    bool isCancelled() const;
    qint64 bytesRead() const;
    qint64 bytesTotal() const; ///< 0 until known
    /// MostObservables was reached, so that the rest of the input was left.
    bool isFull() const;

    /// Up to about `most` of what was found and not yet taken, in the order of the input.
    std::vector<IntakeFind> take(std::size_t most);
    bool hasMore() const;
    std::vector<IntakeMail> takeMails();
    std::vector<IntakeProblem> takeProblems();
    /// What the items hold, for somebody else to look through: nothing where it is more than MostContent or the worker
    /// has not come to its end.
    std::optional<QString> content() const;

private:
    class Shared;
    friend class IntakeReader;
    std::shared_ptr<Shared> m_shared;
};

} // namespace obi
