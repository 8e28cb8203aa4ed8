// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pivot/RowMenu.h"

#include "look/Theme.h"
#include "look/Tip.h"
#include "pivot/RowAccess.h"
#include "pivot/RowMenuStyle.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QWidgetAction>

namespace obi {
using namespace Qt::StringLiterals;
namespace {

QString plain(const QString &label)
{
    return label.simplified().replace(u'&', "&&"_L1);
}

} // namespace

RowMenu::RowMenu(Theme &theme, QWidget *parent)
    : QMenu(parent)
    , m_theme(theme)
{
    QAccessible::installFactory(rowAccess); // once: a second one is ignored
    auto *style = new RowMenuStyle(theme);
    style->setParent(this);
    setStyle(style);
    setToolTipsVisible(true);
    setSeparatorsCollapsible(false);
    setContentsMargins(0, 0, 0, 4);
    setFixedWidth(theme.scaled(Width));
    // A row that was pressed through accessibility closes the menu as a click does.
    connect(this, &QMenu::triggered, this, &QMenu::close);
}

int RowMenu::rowHeight() const
{
    return m_theme.scaled(RowHeight);
}

int RowMenu::captionHeight() const
{
    return m_theme.scaled(CaptionHeight);
}

QSize RowMenu::sizeHint() const
{
    return {m_theme.scaled(Width), QMenu::sizeHint().height()};
}

QAction *RowMenu::addRow(const QString &icon, const QString &label)
{
    QAction *row = addAction(plain(label));
    // The style draws the icon in the colour of the row's state; the name is all that it needs.
    row->setProperty(RowMenuStyle::IconProperty, icon);
    row->setShortcutVisibleInContextMenu(true);
    row->setToolTip({});
    return row;
}

void RowMenu::setDetail(QAction *row, const QString &detail, bool monospace)
{
    row->setProperty(RowMenuStyle::DetailProperty, detail);
    row->setProperty(RowMenuStyle::MonospaceProperty, monospace);
}

void RowMenu::setExplanation(QAction *row, const QString &text)
{
    row->setToolTip(plainTip(text));
    row->setWhatsThis(text);
}

QAction *RowMenu::addLine(QWidget *line)
{
    line->setFixedWidth(m_theme.scaled(Width) - 2);
    auto *action = new QWidgetAction(this);
    action->setDefaultWidget(line);
    // Keys and pointer pass over separators; that is what keeps a line from becoming current.
    action->setSeparator(true);
    addAction(action);
    return action;
}

QAction *RowMenu::addCaption(const QString &text)
{
    auto *caption = new QLabel(text.simplified());
    caption->setTextFormat(Qt::PlainText);
    caption->setFont(m_theme.font(Theme::Type::CaptionStrong));
    caption->setForegroundRole(QPalette::PlaceholderText);
    caption->setContentsMargins(12, 4, 12, 0);
    caption->setFixedHeight(captionHeight());
    return addLine(caption);
}

QAction *RowMenu::addStatus(const QString &icon, const QString &text, const QString &toolTip)
{
    auto *line = new QWidget;
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(12, 0, 12, 0);
    layout->setSpacing(8);
    auto *mark = new QLabel;
    const QColor color = m_theme.color(Theme::Role::Text3);
    mark->setPixmap(m_theme.pixmap(icon, color, 16, devicePixelRatioF()));
    auto *words = new QLabel(text.simplified());
    words->setTextFormat(Qt::PlainText);
    words->setForegroundRole(QPalette::PlaceholderText);
    words->setWordWrap(true);
    layout->addWidget(mark);
    layout->addWidget(words, 1);
    line->setToolTip(plainTip(toolTip));
    const int room = m_theme.scaled(Width) - 2 - 12 - 16 - 8 - 12;
    line->setFixedHeight(qMax(rowHeight(), words->heightForWidth(room) + 8));
    return addLine(line);
}

RowMenu *RowMenu::addRowMenu(const QString &icon, const QString &label)
{
    auto *menu = new RowMenu(m_theme, this);
    menu->setTitle(plain(label));
    menu->menuAction()->setProperty(RowMenuStyle::IconProperty, icon);
    addMenu(menu);
    return menu;
}

void RowMenu::keyPressEvent(QKeyEvent *event)
{
    const QKeySequence pressed(event->keyCombination());
    const auto rows = actions();
    for (QAction *row : rows) {
        if (!row->isVisible() || !row->isEnabled() || row->shortcut() != pressed)
            continue;
        close();
        row->trigger();
        return;
    }
    QMenu::keyPressEvent(event);
}

} // namespace obi
