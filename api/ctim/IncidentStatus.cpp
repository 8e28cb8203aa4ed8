// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctim/IncidentStatus.h"

#include <array>

namespace obi {

using namespace Qt::StringLiterals;

namespace {

using Phase = IncidentStatus::Phase;
using Value = IncidentStatus::Value;

struct Row {
    Value value;
    QLatin1StringView text;
    Phase phase;
};

constexpr std::array Vocabulary{
    Row{Value::New, "New"_L1, Phase::New},
    Row{Value::NewProcessing, "New: Processing"_L1, Phase::New},
    Row{Value::NewPresented, "New: Presented"_L1, Phase::New},
    Row{Value::Open, "Open"_L1, Phase::Open},
    Row{Value::OpenInvestigating, "Open: Investigating"_L1, Phase::Open},
    Row{Value::OpenReported, "Open: Reported"_L1, Phase::Open},
    Row{Value::OpenContained, "Open: Contained"_L1, Phase::Open},
    Row{Value::OpenRecovered, "Open: Recovered"_L1, Phase::Open},
    Row{Value::Hold, "Hold"_L1, Phase::Hold},
    Row{Value::HoldInternal, "Hold: Internal"_L1, Phase::Hold},
    Row{Value::HoldExternal, "Hold: External"_L1, Phase::Hold},
    Row{Value::HoldLegal, "Hold: Legal"_L1, Phase::Hold},
    Row{Value::Stalled, "Stalled"_L1, Phase::Hold},
    Row{Value::ContainmentAchieved, "Containment Achieved"_L1, Phase::Open},
    Row{Value::RestorationAchieved, "Restoration Achieved"_L1, Phase::Open},
    Row{Value::IncidentReported, "Incident Reported"_L1, Phase::Open},
    Row{Value::Closed, "Closed"_L1, Phase::Closed},
    Row{Value::ClosedUnderReview, "Closed: Under Review"_L1, Phase::Closed},
    Row{Value::ClosedConfirmedThreat, "Closed: Confirmed Threat"_L1, Phase::Closed},
    Row{Value::ClosedSuspected, "Closed: Suspected"_L1, Phase::Closed},
    Row{Value::ClosedFalsePositive, "Closed: False Positive"_L1, Phase::Closed},
    Row{Value::ClosedNearMiss, "Closed: Near-Miss"_L1, Phase::Closed},
    Row{Value::ClosedMerged, "Closed: Merged"_L1, Phase::Closed},
    Row{Value::ClosedOther, "Closed: Other"_L1, Phase::Closed},
    Row{Value::Rejected, "Rejected"_L1, Phase::Closed},
};

const Row *rowOf(const QString &text)
{
    for (const Row &row : Vocabulary) {
        if (row.text == text)
            return &row;
    }
    return nullptr;
}

} // namespace

IncidentStatus::IncidentStatus(Value value)
    : m_text(Vocabulary[size_t(value)].text)
{}

std::optional<IncidentStatus::Value> IncidentStatus::value() const
{
    const Row *row = rowOf(m_text);
    return row ? std::optional(row->value) : std::nullopt;
}

IncidentStatus::Phase IncidentStatus::phase() const
{
    if (const Row *row = rowOf(m_text))
        return row->phase;
    const Row *group = rowOf(m_text.section(u':', 0, 0).trimmed());
    return group && m_text.contains(u':') ? group->phase : Phase::Other;
}

bool IncidentStatus::isAccepted() const
{
    const auto known = value();
    return known && known != Value::ContainmentAchieved && known != Value::RestorationAchieved &&
           known != Value::IncidentReported && known != Value::Rejected;
}

bool IncidentStatus::isDeprecated() const
{
    return value() == Value::Stalled;
}

QList<IncidentStatus> IncidentStatus::all()
{
    QList<IncidentStatus> statuses;
    for (const Row &row : Vocabulary)
        statuses.append(row.value);
    return statuses;
}

QList<IncidentStatus> IncidentStatus::offered()
{
    QList<IncidentStatus> statuses = all();
    statuses.removeIf([](const IncidentStatus &status) { return !status.isAccepted() || status.isDeprecated(); });
    return statuses;
}

} // namespace obi
