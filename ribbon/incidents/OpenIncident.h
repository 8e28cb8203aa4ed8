// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Clock.h"
#include "threat/IncidentClient.h"
#include "threat/IncidentCopy.h"
#include "threat/IncidentViewClient.h"
#include "threat/NoteClient.h"

#include <QObject>

#include <array>
#include <functional>

namespace obi {

class IncidentShelf;

/// The incident that is shown: at once what the list knows and what was kept of it, then what the service says, part by
/// part. The newest open() wins. What the service says is kept on this machine; when it says that there is no such
/// incident any more, the copy stays and says so.
class OpenIncident final : public QObject
{
    Q_OBJECT
public:
    enum class Part { Incident, Events, Observables, Targets, Casebooks, Notes };
    static constexpr int Parts = 6;

    /// All outlive this object.
    OpenIncident(Transport &transport, IncidentShelf &shelf, const Clock &clock, QObject *parent = nullptr);

    void setAddresses(const ServiceAddresses &addresses);
    /// `known` is what the list holds of it.
    void open(const Incident &known);
    void reload();
    void close();
    /// The list found out that the service does not have it any more.
    void noteMissing();
    /// The service's answer to a change of this incident.
    void take(const Incident &changed);
    void take(const Incident &changed, const OwnChange &change);
    /// Shown from now on, whether the service lists it yet or not.
    void take(const NoteEntity &written);
    /// `seen` is this incident, or one that was open before. `kept` is called once that is kept on this machine;
    /// failed() says why it is not.
    void setLinked(IncidentCopy seen, const QString &caseId, bool linked, const std::function<void()> &kept = {});

    bool isOpen() const { return !m_id.isEmpty(); }
    const QString &id() const { return m_id; }
    const IncidentCopy &value() const { return m_value; }
    bool isLoading(Part part) const { return m_loading[size_t(part)]; }
    bool isSettled() const;
    /// It is there, from the service or as it was kept; false too where nothing is known of it.
    bool has(Part part) const;
    const std::optional<Error> &error(Part part) const { return m_errors[size_t(part)]; }
    bool hasFailed() const;                           ///< any part
    QDateTime failedAt() const { return m_failedAt; } ///< the part that failed last
    /// The service says that it is not there any more: merged into another one, or deleted.
    bool isMissing() const { return m_missing; }
    /// When what is shown was kept; invalid while it is the service's own word.
    QDateTime keptAt() const { return m_keptAt; }

Q_SIGNALS:
    void opened(); ///< another incident, or none
    void changed();
    void answered(const obi::Incident &incident); ///< by the service, as it is now
    void failed(const obi::Error &error);         ///< something of it could not be kept on this machine

private:
    void load();
    template <typename Answer, typename T>
    void ask(Part part, Async<Answer> task, T IncidentCopy::*member);
    void settle(Part part, const std::optional<Error> &error);
    void addWritten();
    void takeKept(const IncidentCopy &copy);
    void keep();

    IncidentClient m_client;
    IncidentViewClient m_views;
    NoteClient m_notes;
    IncidentShelf &m_shelf;
    const Clock &m_clock;
    QString m_id;
    int m_turn = 0;
    int m_taken = 0; ///< answers to changes, of this incident or others
    IncidentCopy m_value;
    QList<NoteEntity> m_written; ///< since it was opened, newest first, as long as the service does not list them
    std::array<bool, Parts> m_loading{};
    std::array<std::optional<Error>, Parts> m_errors{};
    bool m_missing = false;
    QDateTime m_keptAt;
    QDateTime m_failedAt;
};

} // namespace obi
