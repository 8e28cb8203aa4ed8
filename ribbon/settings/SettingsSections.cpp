// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/SettingsSections.h"

#include "look/BaseDelegate.h"
#include "look/StylePaint.h"
#include "look/Tall.h"

#include <QPainter>

namespace obi {
namespace {

constexpr int IdRole = Qt::UserRole + 1;
constexpr int IconRole = Qt::UserRole + 2;
constexpr int SectionHeight = 28;
constexpr int IconLeft = 16;
constexpr int TextLeft = 38;

/// Icon and words on the colour of the window.
class SectionDelegate : public QStyledItemDelegate
{
public:
    SectionDelegate(const Theme &theme, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
    {}

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {160, tall(m_theme, SectionHeight)};
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        using Role = Theme::Role;
        const style::Saved saved(painter);
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
        const auto place = [&](const QRect &part) { return QStyle::visualRect(option.direction, option.rect, part); };
        const QRect &row = option.rect;
        painter->fillRect(row, m_theme.color(selected ? Role::Soft : hovered ? Role::Hover : Role::Window));
        if (selected)
            painter->fillRect(place({row.x(), row.y(), 3, row.height()}), m_theme.color(Role::Accent));
        const QRect square(row.x() + IconLeft, row.y(), style::IconSize, row.height());
        style::icon(painter, m_theme, index.data(IconRole).toString(), m_theme.color(Role::Text), place(square),
                    style::IconSize);
        painter->setFont(m_theme.font(selected ? Theme::Type::DenseStrong : Theme::Type::Dense));
        painter->setPen(m_theme.color(Role::Text));
        const QRect words = row.adjusted(TextLeft, 0, -8, 0);
        const auto leading = QStyle::visualAlignment(option.direction, Qt::AlignLeading);
        painter->drawText(place(words), int(leading | Qt::AlignVCenter) | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, words.width()));
        constexpr auto Ringed = QStyle::State_HasFocus | QStyle::State_KeyboardFocusChange;
        if ((option.state & Ringed) != Ringed)
            return;
        painter->setPen(QPen(m_theme.color(Role::Focus), 2, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter->drawRect(row.adjusted(1, 1, -1, -1));
    }

private:
    const Theme &m_theme;
};

} // namespace

SettingsSections::SettingsSections(const Theme &theme, QWidget *parent)
    : QListWidget(parent)
    , m_theme(theme)
{
    // Names are shorter than the room that the design gives them: what stands beside them needs more of it.
    setFixedWidth((Width + theme.scaled(Width)) / 2);
    setFrameShape(QFrame::NoFrame);
    setViewportMargins(0, 8, 0, 0);
    setUniformItemSizes(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setItemDelegate(new SectionDelegate(theme, this));
    setBackgroundRole(QPalette::Window);
    setAutoFillBackground(true);
    viewport()->setBackgroundRole(QPalette::Window);
    BaseDelegate::prepare(this, theme);
    connect(this, &QListWidget::currentItemChanged, this, [this](QListWidgetItem *item) {
        if (item)
            Q_EMIT chosen(item->data(IdRole).toString());
    });
    connect(&theme, &Theme::changed, this, &SettingsSections::takeTheme);
    takeTheme();
}

void SettingsSections::add(const QString &id, const QString &icon)
{
    auto *item = new QListWidgetItem(this);
    item->setData(IdRole, id);
    item->setData(IconRole, icon);
}

void SettingsSections::setWords(const QString &id, const QString &words)
{
    for (int row = 0; row < count(); ++row) {
        if (item(row)->data(IdRole) == id)
            item(row)->setText(words);
    }
}

QString SettingsSections::current() const
{
    return currentItem() ? currentItem()->data(IdRole).toString() : QString();
}

bool SettingsSections::setCurrent(const QString &id)
{
    for (int row = 0; row < count(); ++row) {
        if (item(row)->data(IdRole) != id)
            continue;
        setCurrentRow(row);
        return true;
    }
    return false;
}

// The list's own palette: what is not covered by rows has the window's colour as well.
void SettingsSections::takeTheme()
{
    QPalette colours = palette();
    colours.setColor(QPalette::Base, m_theme.color(Theme::Role::Window));
    setPalette(colours);
    viewport()->update();
}

} // namespace obi
