// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casebook/CaseObservableDelegate.h"

#include "casebook/CaseObservablesModel.h"
#include "look/ObservableCell.h"
#include "look/Words.h"

#include <QPainter>
#include <QTreeView>

namespace obi {
using namespace Qt::StringLiterals;
namespace {

constexpr int Left = 12;
constexpr int Mark = 14;
constexpr int TextGap = 8;
constexpr int ButtonSpace = 34;

} // namespace

void CaseObservableDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                                   const QModelIndex &index) const
{
    if (observableAt(index))
        return PivotDelegate::paint(painter, option, index);
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    painter->save();
    paintHeading(painter, row, index);
    painter->restore();
}

void CaseObservableDelegate::paintHeading(QPainter *painter, const QStyleOptionViewItem &option,
                                          const QModelIndex &index) const
{
    const QRect &row = option.rect;
    painter->fillRect(row, theme().color(Theme::Role::Window));
    painter->fillRect(row.left(), row.bottom(), row.width(), 1, theme().color(Theme::Role::Line));
    const auto *tree = qobject_cast<const QTreeView *>(option.widget);
    const QString chevron = tree && !tree->isExpanded(index) ? u"right"_s : u"down"_s;
    const qreal ratio = painter->device()->devicePixelRatioF();
    painter->drawPixmap(row.left() + Left, row.top() + (row.height() - 12) / 2,
                        theme().pixmap(chevron, theme().color(Theme::Role::Text2), 12, ratio));
    const QRect words = row.adjusted(Left + 12 + 4, 0, -8, 0);
    painter->setFont(theme().font(Theme::Type::CaptionStrong));
    drawLine(painter, option, words, option.text, theme().color(Theme::Role::Text));
    const int width = painter->fontMetrics().horizontalAdvance(option.text);
    painter->setFont(theme().font(Theme::Type::Caption));
    const QString count = QLocale().toString(index.data(CaseObservablesModel::CountRole).toInt());
    drawLine(painter, option, words.adjusted(width + 6, 0, 0, 0), count, theme().color(Theme::Role::Text3));
    paintVerdictCounts(painter, index, row);
    constexpr auto Ringed = QStyle::State_HasFocus | QStyle::State_KeyboardFocusChange;
    if ((option.state & Ringed) == Ringed) {
        painter->setPen(QPen(theme().color(Theme::Role::Focus), 2));
        painter->drawRect(row.adjusted(1, 1, -1, -2));
    }
}

void CaseObservableDelegate::paintVerdictCounts(QPainter *painter, const QModelIndex &index, const QRect &row) const
{
    const auto counts = index.data(CaseObservablesModel::VerdictCountsRole).value<QList<int>>();
    const qreal ratio = painter->device()->devicePixelRatioF();
    int right = row.right() - 12;
    for (int place = int(counts.size()) - 1; place >= 0; --place) {
        if (counts.at(place) == 0)
            continue;
        const Disposition disposition = AllDispositions[size_t(place)];
        const QString number = QLocale().toString(counts.at(place));
        const int width = painter->fontMetrics().horizontalAdvance(number);
        painter->setPen(theme().text(disposition));
        painter->drawText(QRect(right - width, row.top(), width + 1, row.height()), Qt::AlignVCenter, number);
        right -= width + 3 + 12;
        painter->drawPixmap(right, row.top() + (row.height() - 12) / 2,
                            theme().glyph(disposition, theme().color(Theme::Role::Window), 12, ratio));
        right -= 8;
    }
}

void CaseObservableDelegate::paintContent(QPainter *painter, const QStyleOptionViewItem &option,
                                          const QModelIndex &index, const QRect &) const
{
    const auto observable = observableAt(index);
    if (!observable)
        return;
    const QRect row = option.rect.adjusted(Left, 0, -ButtonSpace - actionRoom(index), 0);
    const QVariant state = index.data(DispositionRole);
    const auto disposition = dispositionFromNumber(state.toInt());
    const qreal ratio = painter->device()->devicePixelRatioF();
    const QPixmap mark = disposition ? theme().glyph(*disposition, surface(option, index), Mark, ratio)
                                     : theme().pixmap(state.isValid() ? u"pend"_s : observableIcon(observable->type()),
                                                      theme().color(Theme::Role::Text3), Mark, ratio);
    painter->drawPixmap(row.left(), row.top() + (row.height() - Mark) / 2, mark);
    const QString word = disposition       ? dispositionWord(*disposition)
                         : state.isValid() ? tr("…", "no verdict yet")
                                           : tr("No answer");
    const QColor ink = disposition ? theme().text(*disposition) : theme().color(Theme::Role::Text3);
    painter->setFont(theme().font(Theme::Type::Dense));
    const int wordWidth = painter->fontMetrics().horizontalAdvance(word);
    painter->setPen(ink);
    painter->drawText(row, Qt::AlignVCenter | Qt::AlignRight, word);
    drawValue(painter, option, row.adjusted(Mark + TextGap, 0, -wordWidth - TextGap, 0), *observable);
    drawButton(painter, option, index);
}

} // namespace obi
