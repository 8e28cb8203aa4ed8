// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reporting/TableBar.h"

#include "look/SearchField.h"
#include "look/Tall.h"
#include "look/Theme.h"
#include "reporting/ReportRange.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QTabBar>

namespace obi {

using namespace Qt::StringLiterals;

namespace {
constexpr int ChipHeight = 20;
constexpr int ChipIcon = 12;
constexpr int FilterWidth = 200;
} // namespace

SelectionChip::SelectionChip(const Theme &theme, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize SelectionChip::sizeHint() const
{
    const int text = QFontMetrics(m_theme.font(Theme::Type::Caption)).horizontalAdvance(this->text());
    return {text + 2 * ChipIcon + 26, tall(m_theme, ChipHeight)};
}

void SelectionChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_theme.color(Theme::Role::SoftLine));
    painter.setBrush(m_theme.color(Theme::Role::Soft));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    const QColor color = m_theme.color(Theme::Role::Text);
    const int top = (height() - ChipIcon) / 2;
    painter.drawPixmap(7, top, m_theme.pixmap(u"clock"_s, color, ChipIcon, devicePixelRatioF()));
    painter.drawPixmap(width() - ChipIcon - 6, top, m_theme.pixmap(u"x"_s, color, ChipIcon, devicePixelRatioF()));
    painter.setPen(color);
    painter.setFont(m_theme.font(Theme::Type::Caption));
    painter.drawText(rect().adjusted(ChipIcon + 12, 0, -ChipIcon - 8, 0), Qt::AlignLeft | Qt::AlignVCenter, text());
}

TableBar::TableBar(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_tabs(new QTabBar(this))
    , m_chip(new SelectionChip(theme, this))
    , m_toSelection(new QPushButton(this))
    , m_filter(new SearchField(theme, u"filter"_s, this))
{
    setFixedHeight(tall(theme, Height));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 1, 16, 0);
    row->setSpacing(8);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    row->addWidget(m_tabs, 1, Qt::AlignBottom);
    row->addWidget(m_chip);
    row->addWidget(m_toSelection);
    m_filter->setFixedWidth(FilterWidth);
    row->addWidget(m_filter);
    m_chip->hide();
    m_toSelection->hide();
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int table) {
        retranslate();
        Q_EMIT currentChanged(table);
    });
    connect(m_filter, &QLineEdit::textChanged, this, &TableBar::filterChanged);
    connect(m_chip, &QAbstractButton::clicked, this, &TableBar::selectionCleared);
    connect(m_toSelection, &QPushButton::clicked, this, [this] { Q_EMIT filterToSelectionWanted(!m_filtered); });
    connect(&theme, &Theme::changed, this, [this] { m_toSelection->setIcon(m_theme.icon(u"filter"_s)); });
    m_toSelection->setIcon(theme.icon(u"filter"_s));
    retranslate();
}

void TableBar::setTables(const QList<TableSpec> &tables)
{
    const QSignalBlocker quiet(m_tabs);
    while (m_tabs->count() > 0)
        m_tabs->removeTab(0);
    m_tables = tables;
    m_counts.fill(std::nullopt, tables.size());
    for (int i = 0; i < tables.size(); ++i)
        m_tabs->addTab(tabText(i));
    retranslate();
}

QString TableBar::tabText(int table) const
{
    const QString title = reportWords(m_tables.at(table).title);
    const auto &count = m_counts.at(table);
    return count ? title + u'\t' + QLocale().toString(*count) : title;
}

void TableBar::nameTab(int table)
{
    const QString text = tabText(table);
    m_tabs->setTabText(table, text);
    // The tabulator is for the style, which draws what follows as a hint.
    m_tabs->setAccessibleTabName(table, QString(text).replace(u'\t', u' '));
}

void TableBar::setCount(int table, std::optional<int> rows)
{
    m_counts[table] = rows;
    nameTab(table);
}

int TableBar::current() const
{
    return std::max(0, m_tabs->currentIndex());
}

QString TableBar::filterText() const
{
    return m_filter->text();
}

void TableBar::setSelection(const std::optional<TimeSpan> &selection, bool filtered, bool canFilter)
{
    m_selection = selection;
    m_filtered = filtered;
    m_chip->setVisible(selection.has_value());
    m_toSelection->setVisible(selection.has_value() && canFilter);
    retranslate();
}

void TableBar::retranslate()
{
    for (int i = 0; i < m_tabs->count(); ++i)
        nameTab(i);
    m_tabs->setAccessibleName(tr("Tables"));
    if (!m_tables.isEmpty())
        m_filter->setWords(reportWords(m_tables.at(current()).filterHint));
    m_toSelection->setText(m_filtered ? tr("Show the whole span") : tr("Filter table to selection"));
    m_toSelection->setAccessibleName(m_toSelection->text());
    if (!m_selection)
        return;
    m_chip->setText(tr("%1 selected").arg(briefSpanText(*m_selection)));
    m_chip->setAccessibleName(tr("Clear the selection %1").arg(briefSpanText(*m_selection)));
    m_chip->setToolTip(m_chip->accessibleName());
    m_chip->updateGeometry();
    m_chip->update();
}

void TableBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Theme::Role::Window));
    painter.fillRect(QRect(0, 0, width(), 1), m_theme.color(Theme::Role::Line));
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.color(Theme::Role::Line));
}

void TableBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace obi
