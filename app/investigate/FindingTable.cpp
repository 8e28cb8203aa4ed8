// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "investigate/FindingTable.h"

#include "investigate/FindingRows.h"
#include "look/ObservableCell.h"
#include "look/StylePaint.h"
#include "look/WholeRows.h"
#include "pivot/ActionWords.h"
#include "pivot/PivotTrigger.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

namespace obi {

using Role = Theme::Role;

namespace {

constexpr int GlyphSize = 14;
constexpr int ButtonRoom = 30;
constexpr int MarkSize = 12;

int leastHeight(const Theme &theme)
{
    const QFontMetrics upper(theme.font(Theme::Type::Mono));
    const QFontMetrics lower(theme.font(Theme::Type::Caption));
    return upper.height() + lower.height() + 10;
}

} // namespace

QRect FindingDelegate::checkRect(const QRect &row)
{
    return {row.left(), row.top(), FirstPadding + style::IndicatorSize + Padding, row.height()};
}

QRect FindingDelegate::stateRect(const QRect &row)
{
    const int right = hitRect(row).left();
    return {right - row.width() * 2 / 5, row.top() + row.height() / 2, row.width() * 2 / 5, row.height() / 2};
}

bool FindingDelegate::tellsActions(const QModelIndex &index) const
{
    return index.data(FindingRows::ActionStateRole).isValid();
}

FindingDelegate::Line FindingDelegate::stateLine(const QModelIndex &index) const
{
    const QVariant verdict = index.data(FindingRows::VerdictRole);
    const QVariant action = index.data(FindingRows::ActionStateRole);
    Line line{index.data(FindingRows::StateRole).toString(), theme().color(Role::Text2), {}};
    if (verdict.isValid() && verdict.toInt() >= 0)
        line.ink = theme().text(Disposition(verdict.toInt()));
    if (action.isValid()) {
        const auto [icon, ink] = actionMark(ActionRecord::State(action.toInt()));
        line.icon = icon;
        line.ink = inkColor(theme(), ink);
    }
    return line;
}

void FindingDelegate::drawEnds(QPainter *painter, const QStyleOptionViewItem &option, const QRect &whole,
                               const Line &end, const Line &start, Theme::Type font, Qt::TextElideMode mode) const
{
    painter->setFont(end.isFigure ? theme().figures(Theme::Type::Caption) : theme().font(Theme::Type::Caption));
    const int icon = end.icon.isEmpty() ? 0 : MarkSize + 4;
    const int needed = QFontMetrics(painter->font()).horizontalAdvance(end.text) + 1 + icon;
    const int wide = end.text.isEmpty() ? 0 : std::min(whole.width() * 2 / 5, needed);
    QStyleOptionViewItem cell = option;
    cell.textElideMode = Qt::ElideRight;
    const QRect place = whole.adjusted(whole.width() - wide, 0, 0, 0);
    if (icon > 0)
        style::icon(painter, theme(), end.icon, end.ink, {place.left(), place.top(), MarkSize, place.height()},
                    MarkSize);
    drawLine(painter, cell, place.adjusted(icon, 0, 0, 0), end.text, end.ink, Qt::AlignTrailing);
    painter->setFont(theme().font(font));
    cell.textElideMode = mode;
    drawLine(painter, cell, whole.adjusted(0, 0, wide > 0 ? -wide - 8 : 0, 0), start.text, start.ink);
}

void FindingDelegate::paintContent(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                                   const QRect &content) const
{
    QRect room = content.adjusted(0, 4, -ButtonRoom + Padding - actionRoom(index), -5);
    const auto *table = qobject_cast<const FindingTable *>(option.widget);
    if (table && table->hasChecks()) {
        QStyleOption box;
        box.state = QStyle::State_Enabled;
        box.state |= option.state & QStyle::State_Selected ? QStyle::State_On : QStyle::State_Off;
        box.rect = QRect(room.left(), content.y(), style::IndicatorSize, content.height());
        style::checkBox(painter, theme(), box);
        room.setLeft(box.rect.right() + 9);
    }
    const QVariant verdict = index.data(FindingRows::VerdictRole);
    if (verdict.isValid()) {
        const QRect glyph(room.left(), content.center().y() - GlyphSize / 2, GlyphSize, GlyphSize);
        if (verdict.toInt() >= 0)
            painter->drawPixmap(glyph, theme().glyph(Disposition(verdict.toInt()), surface(option, index), GlyphSize,
                                                     painter->device()->devicePixelRatioF()));
        room.setLeft(glyph.right() + 9);
    }
    const int middle = room.top() + room.height() / 2;
    const QRect upper(room.left(), room.top(), room.width(), middle - room.top());
    const QRect lower(room.left(), middle, room.width(), room.bottom() - middle + 1);
    const QColor faint = theme().color(Role::Text2);
    drawEnds(painter, option, upper, {index.data(FindingRows::TimeRole).toString(), faint, {}, true},
             {index.data().toString(), theme().color(Role::Text), {}}, Theme::Type::Mono, Qt::ElideMiddle);
    drawEnds(painter, option, lower, stateLine(index), {index.data(SecondLineRole).toString(), faint, {}},
             Theme::Type::Caption, Qt::ElideRight);
    drawButton(painter, option, index);
}

FindingTable::FindingTable(const Theme &theme, PivotMenu &pivot, FindingRows &rows, QWidget *parent)
    : QTableView(parent)
    , m_theme(theme)
    , m_pivot(pivot)
    , m_rows(rows)
{
    setModel(&rows);
    showWholeRows(*this);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    horizontalHeader()->hide();
    horizontalHeader()->setMinimumSectionSize(40);
    auto *delegate = new FindingDelegate(theme, pivot, this);
    setItemDelegate(delegate);
    BaseDelegate::prepare(this, theme);
    delegate->install(this);
    connect(&theme, &Theme::changed, this, &FindingTable::takeTheme);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &FindingTable::wantVisible);
    connect(&rows, &QAbstractItemModel::modelReset, this, &FindingTable::wantVisible);
    takeTheme();
}

bool FindingTable::hasChecks() const
{
    return m_rows.what() == FindingRows::What::Messages;
}

QList<Observable> FindingTable::selected() const
{
    QList<Observable> all;
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    for (const QModelIndex &row : std::as_const(rows)) {
        if (const auto observable = PivotDelegate::observableAt(row))
            all << *observable;
    }
    return all;
}

void FindingTable::take(const std::shared_ptr<const Findings> &findings)
{
    const QList<Observable> chosen = selected();
    const auto current = PivotDelegate::observableAt(currentIndex());
    m_rows.show(findings);
    select(chosen, current);
}

// Adjacent rows are one range: a selection of all of them is as quick as one of a few.
void FindingTable::select(const QList<Observable> &observables, const std::optional<Observable> &current)
{
    const QSet<Observable> wanted(observables.begin(), observables.end());
    if (wanted.isEmpty() && !current)
        return;
    QItemSelection selection;
    QModelIndex here;
    int first = -1;
    for (int row = 0; row <= m_rows.rowCount(); ++row) {
        const QModelIndex index = m_rows.index(row, 0);
        const auto observable = PivotDelegate::observableAt(index);
        if (observable && observable == current && !here.isValid())
            here = index;
        const bool chosen = observable && wanted.contains(*observable);
        if (chosen && first < 0)
            first = row;
        if (chosen || first < 0)
            continue;
        selection.append(QItemSelectionRange(m_rows.index(first, 0), m_rows.index(row - 1, 0)));
        first = -1;
    }
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    // Who has scrolled away from it stays there.
    setAutoScroll(false);
    selectionModel()->setCurrentIndex(here, QItemSelectionModel::NoUpdate);
    setAutoScroll(true);
}

QItemSelectionModel::SelectionFlags FindingTable::selectionCommand(const QModelIndex &index, const QEvent *event) const
{
    const bool mouse = event && (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseMove ||
                                 event->type() == QEvent::MouseButtonRelease);
    if (mouse && index.isValid() && hasChecks() &&
        FindingDelegate::checkRect(visualRect(index))
            .contains(static_cast<const QMouseEvent *>(event)->position().toPoint()))
        // A press alone toggles; the view would take the release for a click that leaves only this row selected.
        return event->type() == QEvent::MouseButtonPress ? QItemSelectionModel::Toggle | QItemSelectionModel::Rows
                                                         : QItemSelectionModel::NoUpdate;
    return QTableView::selectionCommand(index, event);
}

void FindingTable::mousePressEvent(QMouseEvent *event)
{
    const QPoint position = event->position().toPoint();
    const QModelIndex index = indexAt(position);
    const QString failed = index.isValid() && event->button() == Qt::LeftButton
                               ? index.data(FindingRows::ActionIdRole).toString()
                               : QString();
    const QRect state = index.isValid() ? FindingDelegate::stateRect(visualRect(index)) : QRect();
    if (!failed.isEmpty() && state.contains(position))
        return m_pivot.askAgain(failed, {viewport()->mapToGlobal(state.topLeft()), state.size()});
    QTableView::mousePressEvent(event);
}

// Space checks the current row, and leaves the others as they are.
void FindingTable::keyPressEvent(QKeyEvent *event)
{
    if (hasChecks() && event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier &&
        currentIndex().isValid())
        return selectionModel()->select(currentIndex(), QItemSelectionModel::Toggle | QItemSelectionModel::Rows);
    const auto mods = event->modifiers();
    if (hasChecks() && event->key() == Qt::Key_Delete && (mods == Qt::NoModifier || mods == Qt::ShiftModifier))
        return remediate(mods == Qt::NoModifier ? PivotMenu::Remedy::Delete : PivotMenu::Remedy::ForwardAndDelete);
    QTableView::keyPressEvent(event);
}

// Those that are checked; without any the current one.
void FindingTable::remediate(PivotMenu::Remedy remedy)
{
    QList<Observable> messages = selected();
    const auto current = PivotDelegate::observableAt(currentIndex());
    if (messages.isEmpty() && current)
        messages << *current;
    const QRect row = visualRect(currentIndex());
    m_pivot.remediate(messages, remedy, {viewport()->mapToGlobal(row.topLeft()), row.size()});
}

void FindingTable::takeTheme()
{
    verticalHeader()->setDefaultSectionSize(std::max(FindingDelegate::Height, leastHeight(m_theme)));
}

void FindingTable::wantVisible()
{
    if (!isVisible() || m_rows.rowCount() == 0)
        return;
    const int last = rowAt(viewport()->height() - 1);
    m_rows.want(std::max(0, rowAt(0)), last < 0 ? m_rows.rowCount() - 1 : last);
}

void FindingTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    setColumnWidth(0, viewport()->width());
    wantVisible();
}

void FindingTable::showEvent(QShowEvent *event)
{
    QTableView::showEvent(event);
    wantVisible();
}

} // namespace obi
