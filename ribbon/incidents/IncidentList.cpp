// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "incidents/IncidentList.h"

#include "core/Clock.h"
#include "incidents/IncidentFinder.h"
#include "incidents/IncidentsFeed.h"
#include "incidents/IncidentsTable.h"
#include "incidents/NoticeArea.h"
#include "incidents/People.h"
#include "login/Notice.h"
#include "login/ThemedLabel.h"
#include "look/ChoiceBox.h"
#include "look/SearchField.h"
#include "look/Segments.h"
#include "look/Shortcuts.h"
#include "look/StateView.h"
#include "look/Tall.h"
#include "look/Tip.h"
#include "look/Words.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedWidget>
#include <QToolButton>

#include <array>
#include <utility>

namespace obi {

using namespace Qt::StringLiterals;

namespace {

constexpr int BarHeight = 36;
constexpr int FootHeight = 28;
constexpr int LeastRows = 56;
constexpr int ClockSize = 12;
constexpr int TypingMs = 150;
/// Below, the filters take a row of their own.
constexpr int OneRow = 690;
constexpr std::array Severities{Severity::Critical, Severity::High, Severity::Medium, Severity::Low,
                                Severity::Info,     Severity::None, Severity::Unknown};

} // namespace

IncidentList::IncidentList(Parts parts, QWidget *parent)
    : CasebookPane(parts.theme, parent)
    , m_parts(parts)
    , m_part(new Segments)
    , m_severity(new ChoiceBox)
    , m_assignee(new ChoiceBox)
    , m_text(new SearchField(theme(), u"filter"_s))
    , m_new(new QPushButton)
    , m_first(new QHBoxLayout)
    , m_second(new QHBoxLayout)
    , m_pages(new QStackedWidget)
    , m_table(new IncidentsTable(theme(), parts.model))
    , m_state(new StateView(theme()))
    , m_trouble(new Notice(theme()))
    , m_troubleButton(m_trouble->addButton())
    , m_troubleArea(new NoticeArea({m_trouble}))
    , m_total(new ThemedLabel(theme(), Theme::Type::Caption, Theme::Role::Text2))
    , m_clock(new QLabel)
    , m_when(new ThemedLabel(theme(), Theme::Type::Caption, Theme::Role::Text2))
    , m_allSeen(new QPushButton)
    , m_more(new QPushButton)
    , m_refresh(new QPushButton)
{
    paintOn(QPalette::Base);
    build();
    m_typing.setSingleShot(true);
    m_typing.setInterval(TypingMs);
    m_seconds.setInterval(1000);
    connect(m_part, &Segments::chosen, this, &IncidentList::takeFilter);
    connect(m_severity, &QComboBox::activated, this, &IncidentList::takeFilter);
    connect(m_assignee, &QComboBox::activated, this, &IncidentList::takeFilter);
    connect(m_text, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(&m_typing, &QTimer::timeout, this, &IncidentList::takeFilter);
    connect(m_new, &QPushButton::clicked, this, &IncidentList::newWanted);
    connect(m_refresh, &QPushButton::clicked, &parts.feed, &IncidentsFeed::refresh);
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_parts.finder.again();
        more();
    });
    followScrolling();
    connect(m_allSeen, &QPushButton::clicked, this, &IncidentList::allSeenWanted);
    connect(m_state, &StateView::actionTriggered, this, [this] { go(m_way); });
    connect(m_troubleButton, &QPushButton::clicked, this, [this] { go(m_troubleWay); });
    connect(&parts.model, &IncidentsModel::countsChanged, this, [this] {
        showCounts();
        showState();
    });
    connect(&parts.feed, &IncidentsFeed::changed, this, &IncidentList::showState);
    connect(&parts.feed, &IncidentsFeed::changed, this, &IncidentList::showCounts);
    connect(&parts.finder, &IncidentFinder::changed, this, &IncidentList::showState);
    connect(&parts.people, &People::changed, this, [this] {
        fillAssignees();
        showCounts();
        m_table->viewport()->update();
    });
    connect(&m_seconds, &QTimer::timeout, this, [this] {
        if (!isVisible())
            return;
        const auto isLimited = [](const auto &error) { return error && error->code == ErrorCode::RateLimited; };
        if (isLimited(trouble()) || isLimited(m_parts.finder.error()))
            showState();
        else
            showFoot();
    });
    m_seconds.start();
    retranslate();
    takeTheme();
}

/// Who scrolls down to the end wants more. The bar moves by itself as well: up where the list gets shorter or the
/// window taller, anywhere where the table puts its place back.
void IncidentList::followScrolling()
{
    connect(&m_parts.model, &IncidentsModel::aboutToReorder, this, [this] { m_isReordering = true; });
    connect(
        &m_parts.model, &IncidentsModel::reordered, this, [this] { m_isReordering = false; }, Qt::QueuedConnection);
    QScrollBar *bar = m_table->verticalScrollBar();
    connect(bar, &QScrollBar::valueChanged, this, [this, bar](int value) {
        const bool isDown = value > std::exchange(m_scrolledTo, value);
        if (!isDown || m_isReordering || value != bar->maximum())
            return;
        const auto ask = [this, bar] {
            if (bar->value() == bar->maximum())
                more();
        };
        QMetaObject::invokeMethod(this, ask, Qt::QueuedConnection);
    });
}

void IncidentList::build()
{
    for (int i = 0; i < IncidentsModel::Parts; ++i)
        m_part->add({});
    m_part->setCurrent(int(IncidentsModel::Part::All));
    m_text->setMinimumWidth(90);
    for (QComboBox *box : {m_severity, m_assignee}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        box->setMaximumWidth(theme().scaled(190));
    }
    auto *bar = new QWidget;
    bar->setAutoFillBackground(true);
    bar->setBackgroundRole(QPalette::Window);
    auto *rows = new QVBoxLayout(bar);
    rows->setContentsMargins(12, 5, 12, 5);
    rows->setSpacing(6);
    for (QHBoxLayout *row : {m_first, m_second}) {
        row->setSpacing(8);
        rows->addLayout(row);
    }
    bar->setMinimumHeight(tall(theme(), BarHeight));
    bar->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_pages->setMinimumHeight(tall(theme(), LeastRows, TwoLines));
    m_pages->addWidget(m_table);
    m_pages->addWidget(m_state);
    m_foot = new QWidget;
    m_foot->setFixedHeight(tall(theme(), FootHeight));
    m_foot->setAutoFillBackground(true);
    m_foot->setBackgroundRole(QPalette::Window);
    auto *line = new QHBoxLayout(m_foot);
    line->setContentsMargins(16, 0, 8, 0);
    line->setSpacing(12);
    m_allSeen->setFlat(true);
    m_more->setFlat(true);
    m_refresh->setFlat(true);
    line->addWidget(m_total);
    auto *when = new QHBoxLayout;
    when->setSpacing(4);
    when->addWidget(m_clock);
    when->addWidget(m_when);
    line->addLayout(when);
    line->addStretch();
    line->addWidget(m_allSeen);
    line->addWidget(m_more);
    line->addWidget(m_refresh);
    for (QPushButton *button : {m_refresh, m_allSeen, m_more}) // what nobody could guess keeps its words longest
        m_footRoom.add(button);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(bar);
    column->addWidget(hairline(Qt::Horizontal, this));
    column->addWidget(m_troubleArea);
    column->addWidget(m_pages, 1);
    column->addWidget(hairline(Qt::Horizontal, this));
    column->addWidget(m_foot);
    arrangeBar();
    setTabOrder(m_text, m_new);
}

void IncidentList::arrangeBar()
{
    for (QHBoxLayout *row : {m_first, m_second}) {
        while (row->count() > 0)
            delete row->takeAt(0);
    }
    m_first->addWidget(m_part);
    QHBoxLayout *filters = m_isNarrow ? m_second : m_first;
    if (m_isNarrow)
        m_first->addStretch();
    filters->addWidget(m_severity);
    filters->addWidget(m_assignee);
    filters->addWidget(m_text, 1);
    m_first->addWidget(m_new);
}

void IncidentList::resizeEvent(QResizeEvent *event)
{
    CasebookPane::resizeEvent(event);
    m_footRoom.fit(*m_foot);
    const bool narrow = width() < theme().scaled(OneRow);
    if (narrow == m_isNarrow)
        return;
    m_isNarrow = narrow;
    arrangeBar();
}

void IncidentList::keyPressEvent(QKeyEvent *event)
{
    if (Shortcuts::isGivenBy(*event, Shortcut::FilterTable, *this))
        return m_text->setFocus(Qt::ShortcutFocusReason);
    if (Shortcuts::isGivenBy(*event, Shortcut::Refresh, *this))
        return m_parts.feed.refresh();
    CasebookPane::keyPressEvent(event);
}

void IncidentList::focusFirst()
{
    if (m_pages->currentWidget() == m_table)
        m_table->setFocus(Qt::OtherFocusReason);
    else
        m_text->setFocus(Qt::OtherFocusReason);
}

void IncidentList::setWhyNot(const QString &reason)
{
    m_whyNot = reason;
    m_new->setEnabled(reason.isEmpty());
    m_new->setToolTip(reason.isEmpty() ? tr("New incident") : plainTip(reason));
    m_new->setAccessibleDescription(reason);
}

void IncidentList::setAccountProblem(const std::optional<Error> &problem)
{
    m_problem = problem;
    showState();
}

void IncidentList::setConnecting(bool connecting)
{
    m_isConnecting = connecting;
    showState();
}

void IncidentList::retranslate()
{
    m_table->setAccessibleName(tr("Incidents"));
    m_text->setWords(tr("Filter incidents", "placeholder"), tr("Filter incidents"));
    m_severity->setAccessibleName(tr("Filter by severity"));
    m_assignee->setAccessibleName(tr("Filter by assignee"));
    m_new->setText(tr("New", "button: makes an incident"));
    m_new->setAccessibleName(tr("New incident"));
    m_troubleArea->setAccessibleName(tr("Notices"));
    m_footRoom.setWords(m_allSeen, tr("Mark all as seen"));
    m_allSeen->setAccessibleName(tr("Mark all as seen"));
    m_allSeen->setToolTip(tr("Mark all as seen"));
    m_footRoom.setWords(m_more, tr("Load more"));
    m_more->setAccessibleName(tr("Load older incidents"));
    m_more->setToolTip(tr("Load older incidents"));
    m_footRoom.setWords(m_refresh, tr("Refresh"));
    m_refresh->setAccessibleName(tr("Refresh incidents"));
    m_refresh->setToolTip(tr("Refresh incidents"));
    setWhyNot(m_whyNot);
    const int severity = std::max(0, m_severity->currentIndex());
    m_severity->clear();
    m_severity->addItem(tr("Any severity"));
    for (const Severity one : Severities)
        m_severity->addItem(severityIcon(theme(), one), severityWord(one), int(one));
    m_severity->setCurrentIndex(severity);
    fillAssignees();
    showCounts();
    showState();
    m_table->viewport()->update();
}

void IncidentList::takeTheme()
{
    m_new->setIcon(theme().icon(u"plus"_s));
    m_allSeen->setIcon(theme().icon(u"check"_s));
    m_more->setIcon(theme().icon(u"down"_s));
    m_refresh->setIcon(theme().icon(u"refresh"_s));
    m_clock->setPixmap(
        theme().pixmap(u"clock"_s, theme().text(Disposition::Suspicious), ClockSize, devicePixelRatioF()));
    for (int i = 1; i < m_severity->count(); ++i)
        m_severity->setItemIcon(i, severityIcon(theme(), Severity(m_severity->itemData(i).toInt())));
}

} // namespace obi
