// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "threat/EnrichClient.h"
#include "threat/ResponseClient.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>
#include <optional>
#include <variant>

class QAction;

namespace obi {

class RowMenu;

/// The lower end of the pivot menu: what modules can do about an observable and where they link to, a group for each
/// module. Two answers arrive one after the other; what is shown stays where it is, the rest goes under it. What
/// finds no room above `lowest` (global y) goes into a last row "More".
class ModuleRows : public QObject
{
    Q_OBJECT
public:
    static constexpr int GatherMs = 120; ///< how long the first answer waits for the second
    static constexpr int MostInline = 3; ///< with more than that a module gets a submenu

    enum class Wants { Nothing, Links, Actions, Both };
    ModuleRows(RowMenu &menu, Wants wants);

    /// How actions are called, where not by their own titles.
    void setTitles(std::function<QString(const ModuleAction &)> titles) { m_titles = std::move(titles); }
    void setLowest(int lowest) { m_lowest = lowest; }
    void setActions(const Result<QList<ModuleAction>> &actions);
    void setLinks(const Result<QList<ModuleLink>> &links);
    /// Modules, by ModuleInstance::key(), that cannot act, and why: their actions are shown, but cannot be chosen.
    void setRefusals(const QHash<QString, QString> &reasons);

Q_SIGNALS:
    void actionChosen(const obi::ModuleAction &action);
    void linkChosen(const obi::ModuleLink &link);

private:
    using Item = std::variant<ModuleAction, ModuleLink>;
    struct Group {
        ModuleInstance module;
        QList<Item> items;
    };

    void arrived(QList<Item> items, const std::optional<Error> &error);
    void flush();
    QList<Group> grouped() const;
    void append(const Group &group);
    void addGroup(RowMenu &menu, const QString &caption, const QList<Item> &items);
    void addItem(RowMenu &menu, const Item &item);
    void addAction(RowMenu &menu, const ModuleAction &action);
    void showRefusals();
    void separate();
    bool fits(int height) const;
    RowMenu &more();
    void showStatus();
    void clearStatus();

    RowMenu &m_menu;
    const Wants m_wants;
    std::function<QString(const ModuleAction &)> m_titles;
    int m_lowest = 100'000;
    int m_pending;
    QList<Item> m_waiting;
    QList<Error> m_errors;
    QStringList m_shownModules;
    QHash<QString, QString> m_refusals;
    QList<std::pair<QPointer<QAction>, ModuleAction>> m_actionRows;
    int m_lastInline = 0; ///< rows in the last group, 0 where it is a submenu
    bool m_separated = false;
    QList<QAction *> m_status;
    RowMenu *m_more = nullptr;
    QTimer m_gather;
};

} // namespace obi
