// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "incidents/IncidentHead.h"

#include "core/Clock.h"
#include "incidents/IncidentWords.h"
#include "incidents/OpenIncident.h"
#include "incidents/People.h"
#include "login/ThemedLabel.h"
#include "look/ChoiceBox.h"
#include "look/Kind.h"
#include "look/Times.h"
#include "look/Tip.h"
#include "look/TlpTag.h"
#include "pivot/TextPivot.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStandardItemModel>

#include <algorithm>
#include <array>

namespace obi {

using namespace Qt::StringLiterals;

namespace {

constexpr int Side = 16;
/// Narrower, label and age go under the boxes.
constexpr int OneRow = 700;
constexpr int WidestStatus = 200;
constexpr int WidestBox = 150;
constexpr std::array Severities{Severity::Critical, Severity::High, Severity::Medium, Severity::Low,
                                Severity::Info,     Severity::None, Severity::Unknown};

void setOffered(QComboBox *box, int row, bool offered)
{
    auto *model = qobject_cast<QStandardItemModel *>(box->model());
    if (model && model->item(row))
        model->item(row)->setEnabled(offered);
}

} // namespace

IncidentHead::IncidentHead(Theme &theme, PivotMenu &pivot, OpenIncident &open, const People &people, const Clock &clock,
                           QWidget *parent)
    : CasebookPane(theme, parent)
    , m_open(open)
    , m_people(people)
    , m_clock(clock)
    , m_title(new ThemedLabel(theme, Theme::Type::ItemTitle))
    , m_investigate(new QPushButton)
    , m_link(new QPushButton)
    , m_id(new ThemedLabel(theme, Theme::Type::Mono, Theme::Role::Text2))
    , m_severity(new ChoiceBox)
    , m_status(new ChoiceBox)
    , m_assignee(new ChoiceBox)
    , m_tlp(new TlpTag(theme))
    , m_age(new ThemedLabel(theme, Theme::Type::Dense, Theme::Role::Text2))
    , m_first(new QHBoxLayout)
    , m_second(new QHBoxLayout)
{
    build();
    new TextPivot(m_title, pivot, [&open] { return open.value().incident.title; });
    connect(&open, &OpenIncident::changed, this, &IncidentHead::showIncident);
    connect(&open, &OpenIncident::opened, this, &IncidentHead::showIncident);
    connect(&people, &People::changed, this, &IncidentHead::fillAssignees);
    connect(m_status, &QComboBox::activated, this, &IncidentHead::chooseStatus);
    connect(m_severity, &QComboBox::activated, this,
            [this](int row) { Q_EMIT severityWanted(Severity(m_severity->itemData(row).toInt())); });
    connect(m_assignee, &QComboBox::activated, this, [this](int row) {
        const QString one = m_assignee->itemData(row).toString();
        Q_EMIT assigneesWanted(one.isEmpty() ? QStringList() : one.split(u'\n'));
    });
    connect(m_link, &QPushButton::clicked, this, &IncidentHead::linkMenuWanted);
    connect(m_investigate, &QPushButton::clicked, this, &IncidentHead::investigateWanted);
    retranslate();
    takeTheme();
}

void IncidentHead::build()
{
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_title->setTextFormat(Qt::PlainText);
    m_id->setTextFormat(Qt::PlainText);
    m_id->setTextInteractionFlags(Qt::TextSelectableByMouse);
    for (QComboBox *box : {m_severity, m_status, m_assignee}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMaxVisibleItems(30);
    }
    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(m_title, 1);
    top->addWidget(m_link);
    top->addWidget(m_investigate);
    setButtonKind(m_investigate, ButtonKind::Primary);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Side, 9, Side, 2);
    column->setSpacing(6);
    column->addLayout(top);
    for (QHBoxLayout *row : {m_first, m_second}) {
        row->setSpacing(8);
        column->addLayout(row);
    }
    arrange();
}

void IncidentHead::arrange()
{
    for (QHBoxLayout *row : {m_first, m_second}) {
        while (row->count() > 0)
            delete row->takeAt(0);
    }
    for (QWidget *part : std::initializer_list<QWidget *>{m_id, m_severity, m_status, m_assignee})
        m_first->addWidget(part);
    QHBoxLayout *rest = m_twoRows ? m_second : m_first;
    rest->addWidget(m_tlp);
    rest->addWidget(m_age);
    m_first->addStretch();
    if (m_twoRows)
        m_second->addStretch();
}

void IncidentHead::resizeEvent(QResizeEvent *event)
{
    CasebookPane::resizeEvent(event);
    showTitle();
    fit();
}

/// Only the width decides whether there are two rows, and the age gives way: another status moves nothing.
void IncidentHead::fit()
{
    const bool two = width() < theme().scaled(OneRow);
    if (two != m_twoRows) {
        m_twoRows = two;
        arrange();
    }
    int room = width() - 2 * Side;
    for (const QWidget *part : std::initializer_list<QWidget *>{m_id, m_severity, m_status, m_assignee, m_tlp}) {
        if (!two || part == m_tlp)
            room -= (part->minimumWidth() > 0 ? part->minimumWidth() : part->sizeHint().width()) + m_first->spacing();
    }
    const QString whole = m_ages.value(0);
    const QString brief = m_ages.value(1);
    const auto fits = [&](const QString &text) { return m_age->fontMetrics().horizontalAdvance(text) <= room; };
    m_age->setText(fits(whole) ? whole : fits(brief) ? brief : QString());
}

void IncidentHead::showTitle()
{
    const QString &title = m_open.value().incident.title;
    m_title->setText(m_title->fontMetrics().elidedText(title, Qt::ElideRight, m_title->width()));
    m_title->setAccessibleName(tr("Incident: %1").arg(title));
    m_title->setToolTip(plainTip(title));
}

void IncidentHead::showIncident()
{
    if (!m_open.isOpen())
        return;
    const Incident &incident = m_open.value().incident;
    m_investigate->setEnabled(m_open.value().observables && !m_open.value().observables->isEmpty());
    showTitle();
    m_id->setText(incident.shownId);
    m_id->setAccessibleName(incident.shownId);
    m_id->setToolTip(plainTip(incident.id));
    m_tlp->setTlp(incidentTlp(incident.tlp));
    const QDateTime &opened = incident.times.opened;
    const QDateTime now = m_clock.now();
    const QString at = fullMoment(opened, now);
    m_ages = opened.isValid() ? QStringList{oldWords(opened, now, tr("Opened %1, %2 ago").arg(at, u"%1"_s),
                                                     tr("Opened %1, just now").arg(at)),
                                            oldWords(opened, now, tr("%1 ago", "age"), tr("Just now"))}
                              : QStringList();
    m_age->setToolTip(isoTime(opened));
    showAgain();
}

void IncidentHead::showAgain()
{
    const Incident &incident = m_open.value().incident;
    if (m_status->findData(incident.status.text()) < 0)
        fillStatuses();
    m_status->setCurrentIndex(m_status->findData(incident.status.text()));
    m_severity->setCurrentIndex(m_severity->findData(int(severityFromText(incident.severity))));
    const QString people = incident.assignees.join(u'\n');
    if (m_assignee->findData(people) < 0)
        fillAssignees();
    m_assignee->setCurrentIndex(std::max(0, m_assignee->findData(people)));
    for (QComboBox *box : {m_status, m_severity, m_assignee}) {
        const int text = box->fontMetrics().horizontalAdvance(box->currentText());
        box->setFixedWidth(std::clamp(text + 62, 78, theme().scaled(box == m_status ? WidestStatus : WidestBox)));
    }
    fit();
}

/// All 25 are shown; what production does not take cannot be chosen.
void IncidentHead::fillStatuses()
{
    const QSignalBlocker quiet(m_status);
    m_status->clear();
    QList<IncidentStatus> all = IncidentStatus::all();
    const IncidentStatus &now = m_open.value().incident.status;
    if (!now.isEmpty() && !all.contains(now))
        all.append(now);
    for (const IncidentStatus &status : std::as_const(all)) {
        const int row = m_status->count();
        const bool offered = status.isAccepted() && !status.isDeprecated();
        const QString word = statusWord(status);
        m_status->addItem(statusIcon(theme(), status),
                          offered || status == now ? word : tr("%1 (not accepted by the service)").arg(word),
                          status.text());
        setOffered(m_status, row, offered);
        if (!offered)
            m_status->setItemData(row, tr("The service does not take this status."), Qt::ToolTipRole);
    }
    m_status->view()->setMinimumWidth(220);
}

void IncidentHead::fillSeverities()
{
    const QSignalBlocker quiet(m_severity);
    m_severity->clear();
    for (const Severity severity : Severities)
        m_severity->addItem(severityIcon(theme(), severity), severityWord(severity), int(severity));
    m_severity->view()->setMinimumWidth(130);
}

/// One person, nobody, or the several who have it now.
void IncidentHead::fillAssignees()
{
    const QSignalBlocker quiet(m_assignee);
    const QStringList &now = m_open.value().incident.assignees;
    m_assignee->clear();
    const QIcon icon = theme().icon(u"user"_s, Theme::Role::Text2);
    m_assignee->addItem(icon, tr("Unassigned"), QString());
    QStringList inUse = m_inUse;
    for (const QString &one : now) {
        if (!inUse.contains(one))
            inUse.append(one);
    }
    for (const QString &one : m_people.candidates(inUse))
        m_assignee->addItem(icon, m_people.name(one), one);
    const QString people = now.join(u'\n');
    if (m_assignee->findData(people) < 0)
        m_assignee->addItem(icon, m_people.names(now), people);
    m_assignee->setCurrentIndex(std::max(0, m_assignee->findData(people)));
    m_assignee->view()->setMinimumWidth(180);
}

void IncidentHead::chooseStatus(int row)
{
    const IncidentStatus wanted(m_status->itemData(row).toString());
    if (!wanted.isAccepted() || wanted.isDeprecated())
        return showAgain();
    Q_EMIT statusWanted(wanted);
}

void IncidentHead::setWhyNot(const QString &reason)
{
    m_whyNot = reason;
    for (QComboBox *box : {m_status, m_severity, m_assignee}) {
        box->setEnabled(reason.isEmpty());
        box->setToolTip(plainTip(reason));
        box->setAccessibleDescription(reason);
    }
}

void IncidentHead::setGone(bool gone)
{
    const QString words = gone ? tr("Links a case to the copy on this machine; the service does not have this incident "
                                    "any more.")
                               : QString();
    m_link->setToolTip(words);
    m_link->setAccessibleDescription(words);
}

void IncidentHead::setAssigneesInUse(const QStringList &assignees)
{
    if (QSet<QString>(assignees.begin(), assignees.end()) == QSet<QString>(m_inUse.begin(), m_inUse.end()))
        return;
    m_inUse = assignees;
    fillAssignees();
}

void IncidentHead::retranslate()
{
    m_link->setText(tr("Link case"));
    m_link->setAccessibleName(tr("Link case"));
    m_investigate->setText(tr("Investigate"));
    m_investigate->setAccessibleName(tr("Investigate incident"));
    m_status->setAccessibleName(tr("Status"));
    m_severity->setAccessibleName(tr("Severity"));
    m_assignee->setAccessibleName(tr("Assignee"));
    fillStatuses();
    fillSeverities();
    fillAssignees();
    setWhyNot(m_whyNot);
    showIncident();
}

void IncidentHead::takeTheme()
{
    m_link->setIcon(theme().icon(u"book"_s));
    m_investigate->setIcon(theme().icon(u"graph"_s, Theme::Role::AccentText));
    fillStatuses();
    fillSeverities();
    fillAssignees();
    showIncident();
}

} // namespace obi
