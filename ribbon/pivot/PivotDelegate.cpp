// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pivot/PivotDelegate.h"

#include "look/ObservableCell.h"
#include "look/StylePaint.h"
#include "look/Tip.h"
#include "look/Words.h"
#include "pivot/ActionWords.h"
#include "pivot/PivotMenu.h"
#include "pivot/PivotTrigger.h"
#include "pivot/RemediationWords.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace obi {
using namespace Qt::StringLiterals;
namespace {

constexpr int ButtonSize = 18;
constexpr int HitWidth = 24;
constexpr int IconSize = 14;
constexpr int IconGap = 6;
constexpr int ActionSize = 12;
constexpr int ActionGap = 4;

} // namespace

class PivotDelegate::Private
{
public:
    explicit Private(PivotMenu &menu)
        : menu(menu)
    {}
    PivotMenu &menu;
};

PivotDelegate::PivotDelegate(const Theme &theme, PivotMenu &menu, QObject *parent)
    : BaseDelegate(theme, parent)
    , d(std::make_unique<Private>(menu))
{}

PivotDelegate::~PivotDelegate() = default;

PivotTrigger *PivotDelegate::install(QAbstractItemView *view)
{
    return new PivotTrigger(view, d->menu);
}

std::optional<Observable> PivotDelegate::observableAt(const QModelIndex &index)
{
    const QVariant value = index.data(ObservableRole);
    // QVariant::value() wants a default constructor, which an observable does not have.
    if (value.metaType() != QMetaType::fromType<Observable>())
        return std::nullopt;
    return *static_cast<const Observable *>(value.constData());
}

QList<Observable> PivotDelegate::observablesAt(const QModelIndex &index)
{
    const QVariant several = index.data(ObservablesRole);
    if (several.isValid())
        return several.value<QList<Observable>>();
    const auto one = observableAt(index);
    return one ? QList<Observable>{*one} : QList<Observable>();
}

QRect PivotDelegate::buttonRect(const QRect &cell)
{
    return {cell.right() + 1 - Padding - ButtonSize, cell.top() + (cell.height() - ButtonSize) / 2, ButtonSize,
            ButtonSize};
}

QRect PivotDelegate::hitRect(const QRect &cell)
{
    const int left = buttonRect(cell).center().x() - HitWidth / 2 + 1;
    return {left, cell.top(), HitWidth, cell.height()};
}

QRect PivotDelegate::actionRect(const QRect &cell)
{
    const QRect button = buttonRect(cell);
    return {button.left() - ActionGap - ActionSize, button.center().y() + 1 - ActionSize / 2, ActionSize, ActionSize};
}

const ActionRecord *PivotDelegate::markedAction(const QModelIndex &index) const
{
    const auto observable = tellsActions(index) ? std::nullopt : observableAt(index);
    return observable ? d->menu.lastAction(*observable) : nullptr;
}

int PivotDelegate::actionRoom(const QModelIndex &index) const
{
    return markedAction(index) ? ActionSize + ActionGap : 0;
}

QSize PivotDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize text = BaseDelegate::sizeHint(option, index);
    return {text.width() + IconSize + IconGap + HitWidth + Padding, text.height()};
}

QFont PivotDelegate::cellFont(const QModelIndex &index) const
{
    return index.data(ObservableRole).isValid() ? theme().font(Theme::Type::Mono) : BaseDelegate::cellFont(index);
}

void PivotDelegate::paintContent(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                                 const QRect &content) const
{
    const auto observable = observableAt(index);
    if (!observable)
        return BaseDelegate::paintContent(painter, option, index, content);
    const qreal ratio = painter->device()->devicePixelRatioF();
    const QVariant verdict = index.data(LeadingVerdictRole);
    const QPixmap icon =
        verdict.isValid() && verdict.toInt() >= 0
            ? theme().glyph(Disposition(verdict.toInt()), surface(option, index), IconSize, ratio)
            : theme().pixmap(observableIcon(observable->type()), theme().color(Theme::Role::Text2), IconSize, ratio);
    const QRect place(content.left(), content.top() + (content.height() - IconSize) / 2, IconSize, IconSize);
    painter->drawPixmap(QStyle::visualRect(option.direction, content, place), icon);
    const QRect words = content.adjusted(IconSize + IconGap, 0, -HitWidth - Padding + 4 - actionRoom(index), 0);
    drawValue(painter, option, QStyle::visualRect(option.direction, content, words), *observable);
    drawButton(painter, option, index);
}

void PivotDelegate::drawValue(QPainter *painter, const QStyleOptionViewItem &option, const QRect &rect,
                              const Observable &observable) const
{
    QStyleOptionViewItem cell = option;
    const bool prose = observable.type() == ObservableType::EmailSubject;
    cell.textElideMode = prose ? Qt::ElideRight : Qt::ElideMiddle;
    painter->setFont(theme().font(Theme::Type::Mono));
    drawLine(painter, cell, rect, observable.value(), theme().color(Theme::Role::Text));
}

void PivotDelegate::drawButton(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto observable = observableAt(index);
    if (!observable)
        return;
    using Role = Theme::Role;
    const QRect button = QStyle::visualRect(option.direction, option.rect, buttonRect(option.rect));
    const auto *trigger = PivotTrigger::of(option.widget);
    const bool open = d->menu.isOpenFor(*observable) && trigger && trigger->openIndex() == index;
    const bool hovered = trigger && trigger->hoveredIndex() == index;
    const auto knowledge = d->menu.knowledge(*observable);
    const bool asking = knowledge == PivotMenu::Knowledge::Asking && !open;
    QColor border = theme().color(hovered || open ? Role::Accent : Role::Line2);
    QColor fill = theme().color(open ? Role::Accent : hovered ? Role::Soft : Role::Button);
    QColor ink = theme().color(open ? Role::AccentText : Role::Text2);
    if (knowledge == PivotMenu::Knowledge::NoScope && !open)
        ink = theme().color(Role::Text3);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QPen pen(border, 1);
    if (asking && !hovered)
        pen.setStyle(Qt::DashLine);
    painter->setPen(pen);
    painter->setBrush(fill);
    painter->drawRoundedRect(QRectF(button).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    const bool lock = knowledge == PivotMenu::Knowledge::NoScope && !open;
    const QString icon = lock ? u"lock"_s : u"down"_s;
    painter->drawPixmap(button.left() + 3, button.top() + 3,
                        theme().pixmap(icon, ink, 12, painter->device()->devicePixelRatioF()));
    constexpr auto Ringed = QStyle::State_HasFocus | QStyle::State_KeyboardFocusChange;
    if ((option.state & Ringed) == Ringed && !open) {
        painter->setPen(QPen(theme().color(Role::Focus), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(button).adjusted(-2, -2, 2, 2), 5, 5);
    }
    if (const ActionRecord *record = markedAction(index)) {
        const auto [mark, color] = actionMark(record->state);
        style::icon(painter, theme(), mark, inkColor(theme(), color),
                    QStyle::visualRect(option.direction, option.rect, actionRect(option.rect)), ActionSize);
    }
    painter->restore();
}

bool PivotDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                              const QModelIndex &index)
{
    const auto observable = event->type() == QEvent::ToolTip ? observableAt(index) : std::nullopt;
    if (!observable)
        return BaseDelegate::helpEvent(event, view, option, index);
    const bool onButton =
        QStyle::visualRect(option.direction, option.rect, hitRect(option.rect)).contains(event->pos());
    QString text = onButton ? tr("Pivot menu (Shift+F10)") : observable->value();
    if (const ActionRecord *record = d->menu.lastAction(*observable))
        text += u'\n' + tr("%1: %2", "action, its state").arg(actionTitle(*record), actionText(*record));
    QToolTip::showText(event->globalPos(), plainTip(text), view);
    return true;
}

} // namespace obi
