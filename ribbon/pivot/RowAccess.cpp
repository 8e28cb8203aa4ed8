// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pivot/RowAccess.h"

#include "pivot/RowMenu.h"

#include <QAccessibleObject>
#include <QAction>

namespace obi {
namespace {

class RowInterface final : public QAccessibleObject, public QAccessibleActionInterface
{
public:
    explicit RowInterface(QAction *row)
        : QAccessibleObject(row)
    {}

    QAccessible::Role role() const override { return QAccessible::MenuItem; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(menu()); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QRect rect() const override;
    QString text(QAccessible::Text what) const override;
    QAccessible::State state() const override;
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
    }

    QStringList actionNames() const override { return row()->isEnabled() ? QStringList{pressAction()} : QStringList(); }
    void doAction(const QString &name) override
    {
        if (name == pressAction())
            row()->trigger();
    }
    QStringList keyBindingsForAction(const QString &) const override { return {text(QAccessible::Accelerator)}; }

private:
    QAction *row() const { return static_cast<QAction *>(object()); }
    RowMenu *menu() const { return qobject_cast<RowMenu *>(row()->parent()); }
};

QRect RowInterface::rect() const
{
    const RowMenu *holder = menu();
    if (!holder)
        return {};
    const QRect place = holder->actionGeometry(row());
    return {holder->mapToGlobal(place.topLeft()), place.size()};
}

QString RowInterface::text(QAccessible::Text what) const
{
    switch (what) {
    case QAccessible::Name:
        return row()->text().replace(QLatin1StringView("&&"), QLatin1StringView("&"));
    case QAccessible::Description:
        return row()->whatsThis();
    case QAccessible::Accelerator:
        return row()->shortcut().toString(QKeySequence::NativeText);
    default:
        return {};
    }
}

QAccessible::State RowInterface::state() const
{
    QAccessible::State state;
    const RowMenu *holder = menu();
    if (!holder)
        return state;
    state.hotTracked = true;
    state.focused = holder->activeAction() == row();
    state.disabled = !row()->isEnabled();
    state.invisible = !holder->isVisible() || !row()->isVisible();
    return state;
}

} // namespace

QAccessibleInterface *rowAccess(const QString &className, QObject *object)
{
    auto *row = className == QLatin1StringView("QAction") ? qobject_cast<QAction *>(object) : nullptr;
    const bool plain = row && !row->isSeparator() && !row->menu() && qobject_cast<RowMenu *>(row->parent());
    return plain ? new RowInterface(row) : nullptr;
}

} // namespace obi
