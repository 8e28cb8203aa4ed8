// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "incidents/SummaryPage.h"

#include "core/Clock.h"
#include "incidents/CtimWords.h"
#include "incidents/IncidentWords.h"
#include "incidents/OpenIncident.h"
#include "incidents/People.h"
#include "login/ThemedLabel.h"
#include "look/Times.h"
#include "pivot/TextPivot.h"

#include <QGridLayout>
#include <QScrollArea>

namespace obi {

using namespace Qt::StringLiterals;

SummaryPage::SummaryPage(Theme &theme, PivotMenu &pivot, OpenIncident &open, const People &people, const Clock &clock,
                         QWidget *parent)
    : CasebookPane(theme, parent)
    , m_pivot(pivot)
    , m_open(open)
    , m_people(people)
    , m_clock(clock)
    , m_area(new QScrollArea)
{
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_area);
    new TextPivot(m_area, pivot, [this] { return text(); });
    connect(&open, &OpenIncident::changed, this, &SummaryPage::show);
    connect(&open, &OpenIncident::opened, this, &SummaryPage::show);
    retranslate();
}

QWidget *SummaryPage::area() const
{
    return m_area;
}

void SummaryPage::addTimes(QList<Field> &fields) const
{
    const IncidentTimes &times = m_open.value().incident.times;
    const auto add = [&](const QString &name, const QDateTime &time) {
        if (time.isValid())
            fields.append({name, fullMoment(time, m_clock.now())});
    };
    add(tr("Discovered"), times.discovered);
    add(tr("Opened"), times.opened);
    add(tr("Reported"), times.reported);
    add(tr("Contained"), times.contained);
    add(tr("Remediated"), times.remediated);
    add(tr("Closed"), times.closed);
    add(tr("Rejected"), times.rejected);
    add(tr("Changed"), m_open.value().incident.modified);
}

QList<SummaryPage::Field> SummaryPage::fieldsOfIncident() const
{
    const Incident &incident = m_open.value().incident;
    QList<Field> fields;
    const auto add = [&](const QString &name, const QString &value) {
        if (!value.isEmpty())
            fields.append({name, value});
    };
    const auto score = [&](const QString &name, std::optional<double> value, const QString &of) {
        if (value)
            fields.append({name, tr("%1 / %2", "score, highest score").arg(QLocale().toString(*value, 'f', 0), of)});
    };
    if (incident.shortDescription != incident.title)
        add(tr("In short"), incident.shortDescription);
    add(tr("Description"), incident.description);
    add(tr("Written by a machine"), incident.meta.aiDescription);
    addTimes(fields);
    add(tr("Confidence"), confidenceWord(incident.confidence));
    add(tr("Categories"), categoryWords(incident.categories));
    add(tr("Found by"), incident.detectionSources.join(u", "_s));
    add(tr("Discovery"), discoveryWord(incident.discoveryMethod));
    add(tr("Intended effect"), effectWord(incident.intendedEffect));
    add(tr("Source"), incident.source);
    add(tr("Owner"), m_people.name(incident.owner));
    add(tr("Tactics"), incident.tactics.join(u", "_s));
    add(tr("Techniques"), incident.techniques.join(u", "_s));
    score(tr("Priority score"), incident.scores.global, u"1000"_s);
    score(tr("Value of what was hit"), incident.scores.asset, u"10"_s);
    return fields;
}

// With its title, which has no place for the keyboard.
QString SummaryPage::text() const
{
    QStringList lines{m_open.value().incident.title};
    for (const Field &field : m_shown)
        lines << field.value;
    return lines.join(u'\n');
}

void SummaryPage::show()
{
    const QList<Field> wanted = m_open.isOpen() ? fieldsOfIncident() : QList<Field>();
    if (wanted == m_shown && m_area->widget())
        return;
    m_shown = wanted;
    auto *content = new QWidget;
    auto *grid = new QGridLayout(content);
    grid->setContentsMargins(16, 12, 16, 12);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    for (int row = 0; row < m_shown.size(); ++row) {
        auto *name = new ThemedLabel(theme(), Theme::Type::Dense, Theme::Role::Text2);
        auto *value = new ThemedLabel(theme(), Theme::Type::Dense);
        name->setText(m_shown.at(row).name);
        value->setTextFormat(Qt::PlainText);
        value->setWordWrap(true);
        value->setText(m_shown.at(row).value);
        value->setAccessibleName(m_shown.at(row).value);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        new TextPivot(value, m_pivot, [text = m_shown.at(row).value] { return text; });
        grid->addWidget(name, row, 0, Qt::AlignTop);
        grid->addWidget(value, row, 1);
    }
    grid->setRowStretch(int(m_shown.size()), 1);
    content->setAutoFillBackground(true);
    content->setBackgroundRole(QPalette::Base);
    m_area->setWidget(content);
}

void SummaryPage::retranslate()
{
    m_area->setAccessibleName(tr("Summary"));
    show();
}

void SummaryPage::takeTheme()
{}

} // namespace obi
