// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reporting/ReportToolbar.h"

#include "look/Kind.h"
#include "look/Tall.h"
#include "look/Theme.h"
#include "look/Times.h"
#include "look/Tip.h"
#include "reporting/DropButton.h"
#include "reporting/LabelColor.h"
#include "reporting/ReportSource.h"
#include "reporting/SpanPopup.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace obi {

using namespace Qt::StringLiterals;

ReportToolbar::ReportToolbar(const Theme &theme, Settings &settings, ReportSource &source, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_source(source)
    , m_shortcuts(settings)
    , m_ranges(new QButtonGroup(this))
    , m_dates(new DropButton(this))
    , m_gateways(new DropButton(this))
    , m_direction(new DropButton(this))
    , m_age(new QLabel(this))
    , m_refresh(new QPushButton(this))
    , m_export(new QPushButton(this))
    , m_gatewayMenu(new QMenu(this))
    , m_directionMenu(new QMenu(this))
{
    setFixedHeight(tall(theme, Height));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 0, 16, 1);
    row->setSpacing(8);
    addSegments();
    row->addWidget(m_dates);
    row->addWidget(m_gateways);
    row->addWidget(m_direction);
    row->addStretch(1);
    row->addWidget(m_age);
    row->addWidget(m_refresh);
    row->addWidget(m_export);
    m_room.add(m_refresh);
    m_room.add(m_export);
    m_room.add(m_gateways);
    m_room.add(m_direction);
    m_room.add(m_dates);
    m_gateways->setMenu(m_gatewayMenu);
    m_direction->setMenu(m_directionMenu);
    m_direction->hide();
    connect(m_dates, &QToolButton::clicked, this, &ReportToolbar::showSpanPopup);
    connect(&m_shortcuts, &Shortcuts::changed, this, &ReportToolbar::retranslate);
    connect(m_refresh, &QPushButton::clicked, this, &ReportToolbar::refreshWanted);
    connect(m_export, &QPushButton::clicked, this, &ReportToolbar::exportWanted);
    connect(m_gatewayMenu, &QMenu::aboutToShow, this, &ReportToolbar::fillGatewayMenu);
    connect(m_directionMenu, &QMenu::aboutToShow, this, &ReportToolbar::fillDirectionMenu);
    connect(&source, &ReportSource::chosenChanged, this, &ReportToolbar::updateGatewayText);
    connect(&theme, &Theme::changed, this, &ReportToolbar::retheme);
    retheme();
    retranslate();
}

void ReportToolbar::addSegments()
{
    auto *segments = new QHBoxLayout;
    segments->setSpacing(0);
    for (const RangeChoice choice : FixedRanges) {
        auto *button = new QToolButton(this);
        button->setCheckable(true);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setFocusPolicy(Qt::StrongFocus);
        const bool first = choice == FixedRanges.front();
        const bool last = choice == FixedRanges.back();
        setSegmentPlace(button, first ? SegmentPlace::First : last ? SegmentPlace::Last : SegmentPlace::Middle);
        m_ranges->addButton(button, int(choice));
        segments->addWidget(button);
    }
    static_cast<QHBoxLayout *>(layout())->addLayout(segments);
    connect(m_ranges, &QButtonGroup::idClicked, this, [this](int id) { Q_EMIT rangeChosen(RangeChoice(id)); });
}

void ReportToolbar::retheme()
{
    m_dates->setIcon(m_theme.icon(u"cal"_s));
    m_gateways->setIcon(m_theme.icon(u"ip"_s));
    m_direction->setIcon(m_theme.icon(u"filter"_s));
    m_refresh->setIcon(m_theme.icon(u"refresh"_s));
    m_export->setIcon(m_theme.icon(u"dl"_s));
    m_age->setFont(m_theme.font(Theme::Type::Dense));
    updateAge();
    update();
}

void ReportToolbar::retranslate()
{
    for (const RangeChoice choice : FixedRanges) {
        m_ranges->button(int(choice))->setText(rangeWord(choice));
        //: Accessible name of a time range, such as "Last 7 days"
        m_ranges->button(int(choice))->setAccessibleName(tr("Time range %1").arg(rangeWord(choice)));
    }
    const QString keys = m_shortcuts.hint(Shortcut::Refresh);
    m_room.setWords(m_refresh, keys.isEmpty() ? tr("Refresh") : tr("Refresh") + u'\t' + keys, tr("Refresh"));
    m_refresh->setAccessibleName(tr("Refresh"));
    m_room.setWords(m_export, tr("Export"));
    m_export->setAccessibleName(tr("Export"));
    m_export->setToolTip(tr("Save the table as CSV"));
    m_room.setWords(m_dates, spanText(m_span));
    m_dates->setAccessibleName(tr("Time span"));
    m_dates->setAccessibleDescription(spanText(m_span));
    m_gateways->setAccessibleName(tr("Gateways"));
    m_direction->setAccessibleName(tr("Direction"));
    setOutgoing(m_outgoing);
    updateGatewayText();
    updateAge();
}

void ReportToolbar::updateGatewayText()
{
    const int all = int(m_source.gatewayNames().size());
    const int chosen = m_source.chosenCount();
    const QString count = tr("%1 of %2 gateways").arg(QLocale().toString(chosen), QLocale().toString(all));
    QString text = chosen == all ? tr("All gateways (%1)").arg(QLocale().toString(all)) : count;
    for (int i = 0; i < all && chosen == 1 && all > 1; ++i) {
        if (m_source.isChosen(i))
            text = m_source.gatewayNames().at(i);
    }
    m_room.setWords(m_gateways, text, u"%1/%2"_s.arg(QLocale().toString(chosen), QLocale().toString(all)));
    m_gateways->setToolTip(plainTip(text));
    m_gateways->setAccessibleDescription(text);
    m_room.fit(*this);
}

void ReportToolbar::fillGatewayMenu()
{
    m_gatewayMenu->clear();
    QAction *all = m_gatewayMenu->addAction(tr("All gateways"));
    connect(all, &QAction::triggered, &m_source, &ReportSource::chooseAll);
    m_gatewayMenu->addSeparator();
    const QStringList names = m_source.gatewayNames();
    for (int i = 0; i < names.size(); ++i) {
        QAction *action = m_gatewayMenu->addAction(names.at(i));
        action->setCheckable(true);
        action->setChecked(m_source.isChosen(i));
        const bool onlyOne = m_source.isChosen(i) && m_source.chosenCount() == 1;
        action->setEnabled(!onlyOne);
        action->setToolTip(onlyOne ? tr("One gateway must stay chosen.") : QString());
        connect(action, &QAction::triggered, &m_source, [this, i](bool on) { m_source.setChosen(i, on); });
    }
    m_gatewayMenu->setToolTipsVisible(true);
}

void ReportToolbar::fillDirectionMenu()
{
    m_directionMenu->clear();
    for (const bool outgoing : {false, true}) {
        QAction *action = m_directionMenu->addAction(outgoing ? tr("Outgoing") : tr("Incoming"));
        action->setCheckable(true);
        action->setChecked(outgoing == m_outgoing);
        connect(action, &QAction::triggered, this, [this, outgoing] { Q_EMIT directionChosen(outgoing); });
    }
}

void ReportToolbar::setSpan(const TimeSpan &span, RangeChoice choice)
{
    m_span = span;
    m_ranges->setExclusive(choice != RangeChoice::Custom);
    for (const RangeChoice one : FixedRanges)
        m_ranges->button(int(one))->setChecked(one == choice);
    m_ranges->setExclusive(true);
    m_room.setWords(m_dates, spanText(span));
    //: Start and end of a span, both with year and zone
    m_dates->setToolTip(tr("%1 to %2").arg(isoTime(span.start), isoTime(span.end)));
    m_dates->setAccessibleDescription(spanText(span));
    m_room.fit(*this);
}

void ReportToolbar::showSpanPopup()
{
    auto *popup = new SpanPopup(m_theme, this);
    connect(popup, &SpanPopup::chosen, this, &ReportToolbar::spanChosen);
    popup->open(m_span, m_latest, QRect(m_dates->mapToGlobal(QPoint()), m_dates->size()));
}

void ReportToolbar::setHasDirection(bool has)
{
    m_direction->setVisible(has);
    m_room.fit(*this);
}

void ReportToolbar::setOutgoing(bool outgoing)
{
    m_outgoing = outgoing;
    const QString words = outgoing ? tr("Outgoing") : tr("Incoming");
    m_room.setWords(m_direction, words);
    m_direction->setAccessibleDescription(words);
    m_room.fit(*this);
}

void ReportToolbar::setLoading(bool loading)
{
    m_loading = loading;
    updateAge();
}

void ReportToolbar::setUpdated(const QDateTime &time, int staleMinutes)
{
    m_updated = time;
    m_staleMinutes = staleMinutes;
    updateAge();
}

void ReportToolbar::updateAge()
{
    QString text;
    if (m_loading)
        text = tr("Loading…");
    else if (m_staleMinutes > 0)
        text = tr("Data %Ln min old", nullptr, m_staleMinutes);
    else if (m_updated.isValid())
        text = tr("Updated %1").arg(QLocale().toString(m_updated.toLocalTime(), u"HH:mm:ss"_s));
    m_age->setText(text);
    const bool stale = !m_loading && m_staleMinutes > 0;
    m_room.fit(*this);
    setLabelColor(m_age, stale ? m_theme.text(Disposition::Suspicious) : m_theme.color(Theme::Role::Text3));
}

void ReportToolbar::setExportable(bool exportable)
{
    m_export->setEnabled(exportable);
    m_export->setToolTip(exportable ? tr("Save the table as CSV") : tr("There is no table to save yet."));
}

void ReportToolbar::focusFirst()
{
    QAbstractButton *checked = m_ranges->checkedButton();
    (checked ? static_cast<QWidget *>(checked) : m_dates)->setFocus(Qt::TabFocusReason);
}

void ReportToolbar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Theme::Role::Window));
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.color(Theme::Role::Line));
}

void ReportToolbar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_room.fit(*this);
}

void ReportToolbar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace obi
