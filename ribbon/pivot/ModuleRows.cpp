// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pivot/ModuleRows.h"

#include "look/Words.h"
#include "pivot/RowMenu.h"

namespace obi {
using namespace Qt::StringLiterals;
namespace {

const ModuleInstance &moduleOf(const std::variant<ModuleAction, ModuleLink> &item)
{
    return std::visit([](const auto &it) -> const ModuleInstance & { return it.module; }, item);
}

} // namespace

ModuleRows::ModuleRows(RowMenu &menu, Wants wants)
    : QObject(&menu)
    , m_menu(menu)
    , m_wants(wants)
    , m_pending(wants == Wants::Both ? 2 : int(wants != Wants::Nothing))
{
    m_gather.setSingleShot(true);
    m_gather.setInterval(GatherMs);
    connect(&m_gather, &QTimer::timeout, this, &ModuleRows::flush);
    showStatus();
}

void ModuleRows::setActions(const Result<QList<ModuleAction>> &actions)
{
    if (!actions)
        return arrived({}, actions.error());
    arrived(QList<Item>(actions->begin(), actions->end()), {});
}

void ModuleRows::setLinks(const Result<QList<ModuleLink>> &links)
{
    if (!links)
        return arrived({}, links.error());
    QList<Item> items;
    for (const ModuleLink &link : *links) {
        if (link.url.scheme() == "https"_L1)
            items << link;
    }
    arrived(items, {});
}

void ModuleRows::arrived(QList<Item> items, const std::optional<Error> &error)
{
    --m_pending;
    m_waiting += items;
    if (error)
        m_errors << *error;
    if (m_pending > 0)
        m_gather.start();
    else
        flush();
}

void ModuleRows::flush()
{
    m_gather.stop();
    clearStatus();
    const QList<Group> groups = grouped();
    m_waiting.clear();
    for (const Group &group : groups)
        append(group);
    showStatus();
}

QList<ModuleRows::Group> ModuleRows::grouped() const
{
    QList<Group> groups;
    for (const Item &item : m_waiting) {
        const ModuleInstance &module = moduleOf(item);
        const auto same = [&](const Group &group) { return group.module.key() == module.key(); };
        auto group = std::find_if(groups.begin(), groups.end(), same);
        if (group == groups.end())
            group = groups.insert(groups.end(), Group{module, {}});
        group->items << item;
    }
    return groups;
}

void ModuleRows::append(const Group &group)
{
    const int count = int(group.items.size());
    const QString key = group.module.key();
    const bool known = m_shownModules.contains(key);
    const bool continues = known && !m_more && m_shownModules.last() == key && m_lastInline > 0;
    if (continues && m_lastInline + count <= MostInline && fits(count * m_menu.rowHeight())) {
        m_lastInline += count;
        for (const Item &item : group.items)
            addItem(m_menu, item);
        return;
    }
    // Its first group stays where it is; what came later gets a group of its own under all others.
    const QString caption = known ? tr("%1: more", "name of a module").arg(group.module.name) : group.module.name;
    const bool submenu = count > MostInline;
    const int height = submenu ? m_menu.rowHeight() : m_menu.captionHeight() + count * m_menu.rowHeight();
    RowMenu &menu = !m_more && fits(height + RowMenu::SeparatorHeight) ? m_menu : more();
    if (&menu == &m_menu)
        separate();
    addGroup(menu, caption, group.items);
    m_shownModules << key;
    m_lastInline = submenu || m_more ? 0 : count;
}

void ModuleRows::addGroup(RowMenu &menu, const QString &caption, const QList<Item> &items)
{
    RowMenu *rows = &menu;
    if (items.size() > MostInline)
        rows = menu.addRowMenu(u"sliders"_s, caption);
    else
        menu.addCaption(caption);
    for (const Item &item : items)
        addItem(*rows, item);
}

void ModuleRows::addItem(RowMenu &menu, const Item &item)
{
    if (const auto *action = std::get_if<ModuleAction>(&item))
        return addAction(menu, *action);
    const ModuleLink &link = std::get<ModuleLink>(item);
    QAction *row = menu.addRow(u"ext"_s, link.title);
    RowMenu::setExplanation(row, (link.description + u'\n' + link.url.host()).trimmed());
    connect(row, &QAction::triggered, this, [this, link] { Q_EMIT linkChosen(link); });
}

void ModuleRows::addAction(RowMenu &menu, const ModuleAction &action)
{
    const QString title = m_titles ? m_titles(action) : action.title;
    QAction *row = menu.addRow(u"play"_s, tr("%1…", "an action that asks first").arg(title));
    connect(row, &QAction::triggered, this, [this, action] { Q_EMIT actionChosen(action); });
    m_actionRows.append({row, action});
    showRefusals();
}

void ModuleRows::setRefusals(const QHash<QString, QString> &reasons)
{
    if (std::exchange(m_refusals, reasons) != reasons)
        showRefusals();
}

void ModuleRows::showRefusals()
{
    for (const auto &[row, action] : std::as_const(m_actionRows)) {
        if (!row)
            continue;
        const QString reason = m_refusals.value(action.module.key());
        row->setEnabled(reason.isEmpty());
        RowMenu::setExplanation(row, reason.isEmpty() ? action.description : reason);
    }
}

void ModuleRows::separate()
{
    if (!std::exchange(m_separated, true))
        m_menu.addSeparator();
}

// Room is kept for "More" and for the line that tells how things stand.
bool ModuleRows::fits(int height) const
{
    const int kept = (m_more ? 0 : m_menu.rowHeight()) + m_menu.rowHeight();
    return m_menu.y() + m_menu.sizeHint().height() + height + kept <= m_lowest;
}

RowMenu &ModuleRows::more()
{
    if (!m_more) {
        separate();
        m_more = m_menu.addRowMenu(u"dots"_s, tr("More"));
    }
    return *m_more;
}

void ModuleRows::showStatus()
{
    if (m_pending > 0)
        m_status << m_menu.addStatus(u"pend"_s, m_wants == Wants::Actions
                                                    ? tr("Asking modules for actions…")
                                                    : tr("Asking modules for actions and links…"));
    if (m_errors.isEmpty())
        return;
    const Error &error = m_errors.first();
    const QString words = tr("Some actions or links are missing: %1").arg(errorBrief(error));
    m_status << m_menu.addStatus(u"x"_s, words, errorText(error));
}

void ModuleRows::clearStatus()
{
    for (QAction *line : std::as_const(m_status)) {
        m_menu.removeAction(line);
        line->deleteLater();
    }
    m_status.clear();
}

} // namespace obi
