// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "investigate/ChipsView.h"

#include "look/ObservableCell.h"
#include "pivot/PivotDelegate.h"
#include "pivot/PivotMenu.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace obi {

using Role = Theme::Role;

namespace {

constexpr int GlyphSize = 14;
constexpr int CrossSize = 12;
constexpr int Side = 6;
constexpr int LeastField = 200;
constexpr int ChipsAtOnce = 120; ///< are laid out; the window gets its turn between them

} // namespace

QSize ChipDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const QString text = index.data().toString();
    const QFontMetrics metrics(theme().font(Theme::Type::Mono));
    const int height = std::max(Height, metrics.height() + 6);
    if (text.isEmpty())
        return {m_fieldWidth, height};
    const int words = std::min(Longest, text.size() > Longest ? Longest : metrics.horizontalAdvance(text) + 2);
    return {Side + GlyphSize + 6 + words + 4 + CrossSize + 2 * Side, height};
}

QRect ChipDelegate::crossRect(const QRect &chip)
{
    const int width = CrossSize + 2 * Side;
    return {chip.right() - width + 1, chip.top(), width, chip.height()};
}

void ChipDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (!index.data(ObservableRole).isValid())
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const QColor ground = theme().color(selected ? Role::Soft : Role::Button);
    painter->setPen(theme().color(selected ? Role::Accent : Role::Line2));
    painter->setBrush(ground);
    painter->drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(theme().color(Role::Focus), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), 3, 3);
    }
    const qreal ratio = painter->device()->devicePixelRatioF();
    const int middle = option.rect.top() + option.rect.height() / 2;
    const QVariant verdict = index.data(DispositionRole);
    const QPoint glyph(option.rect.left() + Side, middle - GlyphSize / 2);
    if (verdict.isValid())
        painter->drawPixmap(glyph, theme().glyph(Disposition(verdict.toInt()), ground, GlyphSize, ratio));
    else
        painter->drawPixmap(glyph,
                            theme().pixmap(QStringLiteral("pend"), theme().color(Role::Text3), GlyphSize, ratio));
    const QRect cross = crossRect(option.rect);
    painter->drawPixmap(cross.left() + Side, middle - CrossSize / 2,
                        theme().pixmap(QStringLiteral("x"), theme().color(Role::Text2), CrossSize, ratio));
    painter->setFont(theme().font(Theme::Type::Mono));
    painter->setPen(theme().color(Role::Text));
    const QRect words(glyph.x() + GlyphSize + 6, option.rect.top(), cross.left() - glyph.x() - GlyphSize - 6,
                      option.rect.height());
    painter->drawText(words, Qt::AlignLeading | Qt::AlignVCenter | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideMiddle, words.width()));
    painter->restore();
}

ChipsView::ChipsView(const Theme &theme, PivotMenu &pivot, ChipsModel &chips, QWidget *field, QWidget *parent)
    : QListView(parent)
    , m_pivot(pivot)
    , m_chips(chips)
    , m_delegate(new ChipDelegate(theme, this))
    , m_field(field)
{
    setFrameShape(QFrame::NoFrame);
    setItemDelegate(m_delegate);
    setFlow(QListView::LeftToRight);
    setWrapping(true);
    setResizeMode(QListView::Adjust);
    setLayoutMode(QListView::Batched);
    setBatchSize(ChipsAtOnce);
    setSpacing(3);
    setMovement(QListView::Static);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    viewport()->setAutoFillBackground(false);
    setModel(&chips);
    // Without chips there is nothing here for the keyboard.
    const auto follow = [this] {
        setFocusPolicy(m_chips.count() > 0 ? Qt::StrongFocus : Qt::NoFocus);
        takeFieldWidth();
    };
    follow();
    connect(&chips, &ChipsModel::changed, this, [this, follow] {
        follow();
        scrollToBottom();
        placeField();
    });
    connect(&chips, &ChipsModel::glyphsChanged, this, &ChipsView::repaintChips);
    connect(&theme, &Theme::changed, this, [this] { doItemsLayout(); });
}

// Thousands may have changed; some dozens are seen.
void ChipsView::repaintChips(const QSet<Observable> &changed)
{
    const QModelIndex top = indexAt({spacing() + 1, spacing() + 1});
    for (int row = std::max(0, top.row()); row < m_chips.count(); ++row) {
        const QModelIndex index = m_chips.index(row);
        const QRect place = visualRect(index);
        if (place.top() > viewport()->height())
            return;
        if (changed.contains(m_chips.observables().at(row)))
            update(index);
    }
}

void ChipsView::takeFieldWidth()
{
    const int whole = std::max(LeastField, viewport()->width() - 12);
    m_delegate->setFieldWidth(m_chips.count() == 0 ? whole : std::min(whole, LeastField));
    scheduleDelayedItemsLayout();
}

void ChipsView::placeField()
{
    const QRect place = visualRect(m_chips.index(m_chips.count()));
    const QWidget *ground = m_field->parentWidget();
    if (!place.isValid() || !ground || !ground->isAncestorOf(this))
        return;
    // To the end of its row: there is nothing after it.
    m_field->setGeometry(QRect(viewport()->mapTo(ground, place.topLeft()),
                               QSize(viewport()->width() - place.left() - 4, place.height())));
}

void ChipsView::updateGeometries()
{
    QListView::updateGeometries();
    placeField();
    Q_EMIT laidOut();
}

void ChipsView::scrollContentsBy(int dx, int dy)
{
    QListView::scrollContentsBy(dx, dy);
    placeField();
}

void ChipsView::resizeEvent(QResizeEvent *event)
{
    takeFieldWidth();
    QListView::resizeEvent(event);
    placeField();
}

void ChipsView::focusLast()
{
    if (m_chips.count() == 0)
        return;
    setCurrentIndex(m_chips.index(m_chips.count() - 1));
    setFocus(Qt::TabFocusReason);
}

void ChipsView::focusInEvent(QFocusEvent *event)
{
    if (!currentIndex().isValid() && m_chips.count() > 0)
        setCurrentIndex(m_chips.index(m_chips.count() - 1));
    QListView::focusInEvent(event);
}

QList<Observable> ChipsView::chosen() const
{
    QModelIndexList rows = selectionModel()->selectedIndexes();
    std::sort(rows.begin(), rows.end());
    QList<Observable> all;
    for (const QModelIndex &index : std::as_const(rows)) {
        if (const auto observable = PivotDelegate::observableAt(index))
            all.append(*observable);
    }
    return all;
}

void ChipsView::removeSelected()
{
    QList<int> rows;
    for (const QModelIndex &index : selectionModel()->selectedIndexes())
        rows.append(index.row());
    if (rows.isEmpty())
        return;
    const int first = *std::min_element(rows.begin(), rows.end());
    m_chips.remove(rows);
    if (m_chips.count() == 0)
        return Q_EMIT fieldWanted({});
    setCurrentIndex(m_chips.index(std::min(first, m_chips.count() - 1)));
}

void ChipsView::openMenu(const QModelIndex &index)
{
    const auto observable = PivotDelegate::observableAt(index);
    if (!observable)
        return;
    const QList<Observable> all = chosen();
    const QRect place = visualRect(index);
    m_pivot.open(all.contains(*observable) ? all : QList{*observable},
                 {viewport()->mapToGlobal(place.topLeft()), place.size()});
}

void ChipsView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    openMenu(byKey ? currentIndex() : indexAt(event->pos()));
}

void ChipsView::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->pos());
    if (!index.isValid() || m_chips.isField(index))
        return Q_EMIT fieldWanted({});
    if (event->button() == Qt::LeftButton && ChipDelegate::crossRect(visualRect(index)).contains(event->pos())) {
        m_chips.remove({index.row()});
        return Q_EMIT fieldWanted({});
    }
    QListView::mousePressEvent(event);
}

void ChipsView::keyPressEvent(QKeyEvent *event)
{
    const auto held = event->modifiers() & ~Qt::KeypadModifier;
    const bool last = currentIndex().row() >= m_chips.count() - 1;
    switch (event->key()) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        return removeSelected();
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return held == Qt::NoModifier ? openMenu(currentIndex()) : event->ignore();
    case Qt::Key_Right:
    case Qt::Key_End:
        if (last && held == Qt::NoModifier)
            return Q_EMIT fieldWanted({});
        break;
    case Qt::Key_Down:
        if (held == Qt::AltModifier)
            return openMenu(currentIndex());
        break;
    case Qt::Key_F10:
        if (held == Qt::ShiftModifier)
            return openMenu(currentIndex());
        break;
    case Qt::Key_Escape:
        return Q_EMIT fieldWanted({});
    default:
        break;
    }
    if (event->matches(QKeySequence::Copy))
        return m_pivot.copy(chosen());
    if (event->key() == Qt::Key_C && held == (Qt::ControlModifier | Qt::ShiftModifier))
        return m_pivot.copyDefanged(chosen());
    const bool types = !event->text().isEmpty() && event->text().at(0).isPrint() && !(held & Qt::ControlModifier);
    if (types)
        return Q_EMIT fieldWanted(event->text());
    QListView::keyPressEvent(event);
}

} // namespace obi
