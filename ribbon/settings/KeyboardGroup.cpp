// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/KeyboardGroup.h"

#include "settings/NoteRowDelegate.h"

#include <QListWidget>
#include <QSignalBlocker>

namespace obi {
namespace {

constexpr int CommandRole = Qt::UserRole + 1;

QString keysText(const QList<QKeySequence> &keys)
{
    return QKeySequence::listToString(keys, QKeySequence::NativeText)
        .replace(QStringLiteral("; "), QStringLiteral("  "));
}

} // namespace

KeyboardGroup::KeyboardGroup(const Theme &theme, Shortcuts &shortcuts, QWidget *parent)
    : SettingsGroup(theme, parent)
    , m_shortcuts(shortcuts)
    , m_list(new QListWidget)
{
    m_list->setItemDelegate(new NoteRowDelegate(theme, this));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    BaseDelegate::prepare(m_list, theme);
    addWide(m_list);
    connect(m_list, &QListWidget::currentRowChanged, this, &KeyboardGroup::tellChosen);
    connect(&shortcuts, &Shortcuts::changed, this, &KeyboardGroup::fill);
    connect(&theme, &Theme::changed, this, &KeyboardGroup::fill);
    retranslate();
}

// Apps come to the bar after this group was made.
void KeyboardGroup::showEvent(QShowEvent *event)
{
    SettingsGroup::showEvent(event);
    fill();
}

void KeyboardGroup::fill()
{
    const int row = m_list->currentRow();
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const Shortcut command : Shortcuts::boundIn(*window()))
            addCommand(command);
        for (const FixedKeys &fixed : fixedKeys())
            addFixed(fixed);
        m_list->setCurrentRow(qBound(0, row, m_list->count() - 1));
    }
    m_list->setFixedHeight(m_list->count() * theme().rowHeight() + 2 * m_list->frameWidth());
    tellChosen();
}

void KeyboardGroup::addCommand(Shortcut command)
{
    const QList<QKeySequence> keys = m_shortcuts.keys(command);
    const bool conflicts = keys != m_shortcuts.working(command);
    auto *item = new QListWidgetItem(shortcutWords(command), m_list);
    item->setData(CommandRole, int(command));
    item->setData(NoteRowDelegate::NoteRole, keys.isEmpty() ? tr("none") : keysText(keys));
    item->setData(NoteRowDelegate::WarningRole, conflicts);
    const QString description = conflicts ? tr("%1, taken by another command").arg(keysText(keys)) : keysText(keys);
    item->setData(Qt::AccessibleDescriptionRole, keys.isEmpty() ? tr("none") : description);
    item->setToolTip(conflicts ? description : QString());
}

void KeyboardGroup::addFixed(const FixedKeys &row)
{
    const QString words = tr("%1, fixed").arg(keysText(row.keys));
    auto *item = new QListWidgetItem(row.words, m_list);
    item->setData(NoteRowDelegate::NoteRole, words);
    item->setData(Qt::AccessibleDescriptionRole, words);
}

void KeyboardGroup::tellChosen()
{
    const QListWidgetItem *item = m_list->currentItem();
    const QVariant command = item ? item->data(CommandRole) : QVariant();
    Q_EMIT chosen(command.isValid() ? std::optional(Shortcut(command.toInt())) : std::nullopt);
}

void KeyboardGroup::retranslate()
{
    setTitle(tr("Keyboard"));
    m_list->setAccessibleName(tr("Commands and their keys"));
    fill();
}

} // namespace obi
