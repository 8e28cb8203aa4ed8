// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "Desk.h"

#include "pivot/PivotMenu.h"
#include "pivot/RowMenu.h"

#include <QPointer>
#include <QWidget>

namespace obi::test {

/// A desk with a window and pivot menus over it.
class MenuDesk : public Desk
{
public:
    MenuDesk()
        : pivot({theme, verdicts, enrich, response, *cases, actions.get(), clock, {}, [this](const Observable &each) {
                     return own.contains(each.value());
                 }})
    {
        window.resize(700, 700);
        window.show();
        pivot.setWindow(&window);
    }
    /// For one observable or several.
    RowMenu *open(const QList<Observable> &observables)
    {
        const QRect anchor(window.mapToGlobal(QPoint(100, 20)), QSize(24, 26));
        menu = qobject_cast<RowMenu *>(pivot.open(observables, anchor));
        return menu;
    }
    QList<QAction *> rows() const
    {
        QList<QAction *> rows = menu ? menu->actions() : QList<QAction *>();
        rows.removeIf([](const QAction *row) { return row->isSeparator(); });
        return rows;
    }
    QAction *row(const QString &text) const
    {
        const auto all = rows();
        const auto found = std::find_if(all.begin(), all.end(), [&](QAction *row) { return row->text() == text; });
        return found == all.end() ? nullptr : *found;
    }

    QStringList own; ///< of the organisation
    QWidget window;
    PivotMenu pivot;
    QPointer<RowMenu> menu; ///< opened last
};

} // namespace obi::test
