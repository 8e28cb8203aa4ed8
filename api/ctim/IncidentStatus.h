// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace obi {

/// Where an incident stands: the 25 values of CTIM (api.md section 3.3), and any other text a server may send, which
/// is kept and sent back as it came. Values are never translated on the wire; the words people see come from ribbon.
class IncidentStatus
{
public:
    enum class Value {
        New,
        NewProcessing,
        NewPresented,
        Open,
        OpenInvestigating,
        OpenReported,
        OpenContained,
        OpenRecovered,
        Hold,
        HoldInternal,
        HoldExternal,
        HoldLegal,
        Stalled,
        ContainmentAchieved,
        RestorationAchieved,
        IncidentReported,
        Closed,
        ClosedUnderReview,
        ClosedConfirmedThreat,
        ClosedSuspected,
        ClosedFalsePositive,
        ClosedNearMiss,
        ClosedMerged,
        ClosedOther,
        Rejected,
    };
    /// What a list groups by and an icon shows.
    enum class Phase { New, Open, Hold, Closed, Other };

    IncidentStatus() = default; ///< none
    IncidentStatus(Value value);
    explicit IncidentStatus(QString text)
        : m_text(std::move(text))
    {}

    /// As the wire spells it: "Open: Investigating".
    const QString &text() const { return m_text; }
    bool isEmpty() const { return m_text.isEmpty(); }
    /// Nothing where the text is none of the 25.
    std::optional<Value> value() const;
    /// An unknown "Closed: …" counts as closed, and so on.
    Phase phase() const;
    /// False for the four that production's vocabulary lacks though the schema lists them, and for what is unknown:
    /// they are shown, and never set.
    bool isAccepted() const;
    /// Stalled: accepted, and no longer offered.
    bool isDeprecated() const;

    /// The 25, in the order of the vocabulary.
    static QList<IncidentStatus> all();
    /// What a person may choose: accepted and not deprecated.
    static QList<IncidentStatus> offered();

    bool operator==(const IncidentStatus &) const = default;

private:
    QString m_text;
};

} // namespace obi
