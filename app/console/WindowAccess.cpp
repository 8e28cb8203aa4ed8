// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "console/WindowAccess.h"

#include "console/ConsoleWindow.h"

#include <QAccessibleWidget>
#include <QMenu>

namespace obi {
namespace {

class WindowInterface final : public QAccessibleWidget
{
public:
    explicit WindowInterface(QWidget *window)
        : QAccessibleWidget(window, QAccessible::Window)
    {}

    int childCount() const override { return QAccessibleWidget::childCount() + int(popups().size()); }

    QAccessibleInterface *child(int index) const override
    {
        const int own = QAccessibleWidget::childCount();
        return index < own ? QAccessibleWidget::child(index)
                           : QAccessible::queryAccessibleInterface(popups().value(index - own));
    }

    int indexOfChild(const QAccessibleInterface *child) const override
    {
        const qsizetype popup = popups().indexOf(qobject_cast<QMenu *>(child->object()));
        return popup < 0 ? QAccessibleWidget::indexOfChild(child) : QAccessibleWidget::childCount() + int(popup);
    }

private:
    QList<QMenu *> popups() const
    {
        QList<QMenu *> open = widget()->findChildren<QMenu *>(QString(), Qt::FindDirectChildrenOnly);
        open.removeIf([](const QMenu *menu) { return !menu->isVisible(); });
        return open;
    }
};

} // namespace

QAccessibleInterface *windowAccess(const QString &, QObject *object)
{
    auto *window = qobject_cast<ConsoleWindow *>(object);
    return window ? new WindowInterface(window) : nullptr;
}

} // namespace obi
