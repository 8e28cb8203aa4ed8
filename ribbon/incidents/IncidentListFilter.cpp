// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "incidents/IncidentList.h"

#include "incidents/IncidentFinder.h"
#include "incidents/IncidentWords.h"
#include "incidents/IncidentsFeed.h"
#include "incidents/IncidentsModel.h"
#include "incidents/People.h"
#include "look/SearchField.h"
#include "look/Segments.h"

#include <QComboBox>

/// What of the incidents is on show, and how many there are.
namespace obi {

using namespace Qt::StringLiterals;

void IncidentList::takeFilter()
{
    IncidentsModel::Filter filter;
    filter.part = IncidentsModel::Part(m_part->current());
    if (m_severity->currentIndex() > 0)
        filter.severity = Severity(m_severity->currentData().toInt());
    filter.assignee = m_assignee->currentData().toString();
    filter.text = m_text->text().trimmed();
    // What the service found for another text goes first.
    m_parts.finder.find(filter);
    m_parts.model.setFilter(filter);
    Q_EMIT filtered();
}

void IncidentList::clearFilter()
{
    m_part->setCurrent(int(IncidentsModel::Part::All));
    m_severity->setCurrentIndex(0);
    m_assignee->setCurrentIndex(0);
    m_text->clear();
    takeFilter();
}

void IncidentList::fillAssignees()
{
    const QString chosen = m_assignee->currentData().toString();
    const QSignalBlocker quiet(m_assignee);
    m_assignee->clear();
    m_assignee->addItem(tr("Any assignee"), QString());
    m_assignee->addItem(tr("Unassigned"), u"-"_s);
    m_offered = m_parts.people.candidates(m_parts.model.assignees());
    for (const QString &one : std::as_const(m_offered))
        m_assignee->addItem(m_parts.people.name(one), one);
    m_assignee->setCurrentIndex(std::max(0, m_assignee->findData(chosen)));
}

/// Older ones of what is shown.
void IncidentList::more()
{
    if (m_parts.finder.isWanted())
        m_parts.finder.more();
    else
        m_parts.feed.more();
}

/// While older ones are not there, what is counted is not all: that is said.
void IncidentList::showCounts()
{
    using Part = IncidentsModel::Part;
    const IncidentsFeed &feed = m_parts.feed;
    const bool isPartial = feed.hasService() && !feed.isWhole() && m_parts.model.total() > 0;
    const bool isUnknown = feed.isLoading() && !feed.isComplete() && m_parts.model.total() == 0;
    const auto text = [&](const QString &word, Part part) {
        if (isUnknown)
            return word; // 0 would be an answer
        const int count = m_parts.model.count(part);
        if (part == Part::All && isPartial && feed.expected() > count)
            return word + u'\t' + QLocale().toString(feed.expected());
        return word + u'\t' + QLocale().toString(count) + (isPartial ? u"+"_s : QString());
    };
    m_part->setText(int(Part::Open), text(statusWord(IncidentStatus::Value::Open), Part::Open));
    m_part->setText(int(Part::All), text(tr("All"), Part::All));
    m_part->setText(int(Part::Mine), text(tr("Mine", "incidents"), Part::Mine));
    if (m_offered != m_parts.people.candidates(m_parts.model.assignees()))
        fillAssignees();
}

} // namespace obi
