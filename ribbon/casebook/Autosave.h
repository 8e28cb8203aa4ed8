// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cases/Case.h"
#include "core/Async.h"
#include "core/Clock.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>

namespace obi {

/// A text of a case that saves itself a moment after the last key, at once on flush(), and when it goes away. What the
/// store refuses is kept, also while another case is shown, until the store takes it.
class Autosave : public QObject
{
    Q_OBJECT
public:
    static constexpr int DelayMs = 800;
    enum class State { Clean, Typing, Saving, Saved, Failed };
    using Save = std::function<Async<Case>(QString caseId, QString text)>;

    Autosave(Save save, Clock clock, QObject *parent = nullptr);
    ~Autosave() override;

    /// The case to write for, and its text as saved. What is being typed is never replaced.
    void follow(const QString &caseId, const QString &saved);
    void typed(const QString &text);
    /// A text of the case that the store refused the last time: tries it again, unless there is a later one.
    void takeUp(const QString &refused);
    void flush();

    const QString &text() const { return m_text; }
    State state() const { return m_state; }
    const Error &error() const { return m_error; }
    /// When the store last said that the text is on the disk, UTC.
    const QDateTime &savedAt() const { return m_savedAt; }

Q_SIGNALS:
    /// text() is another one now, not by typed(): show it.
    void replaced();
    void stateChanged();
    /// A text of a case that is no longer shown could not be saved.
    void failedElsewhere(const QString &caseId, const obi::Error &error);

private:
    struct Refused {
        QString text;
        Error error;
    };
    bool hasUnsaved() const;
    void send();
    void finished(const QString &caseId, const QString &text, const Result<Case> &result);
    void refused(const QString &caseId, const QString &text, const Error &error);
    void setState(State state);

    Save m_save;
    Clock m_clock;
    QTimer m_timer;
    QString m_caseId;
    QString m_text;
    QString m_saved;
    std::optional<QString> m_inFlight; ///< the text last given to the store, until it has answered
    State m_state = State::Clean;
    Error m_error;
    QDateTime m_savedAt;
    QHash<QString, Refused> m_refused; ///< by case id
};

} // namespace obi
