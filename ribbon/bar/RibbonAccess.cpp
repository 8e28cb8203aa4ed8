// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bar/RibbonAccess.h"

#include "bar/Ribbon.h"

#include <QAccessibleWidget>

namespace obi {
namespace {

class AppInterface final : public QAccessibleWidget
{
public:
    explicit AppInterface(QWidget *app)
        : QAccessibleWidget(app, QAccessible::Grouping)
    {}

    int childCount() const override { return isShown() ? QAccessibleWidget::childCount() : 0; }
    QAccessibleInterface *child(int index) const override
    {
        return isShown() ? QAccessibleWidget::child(index) : nullptr;
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        return isShown() ? QAccessibleWidget::indexOfChild(child) : -1;
    }
    QAccessibleInterface *focusChild() const override { return isShown() ? QAccessibleWidget::focusChild() : nullptr; }

private:
    bool isShown() const { return widget() && widget()->isVisible(); }
};

} // namespace

QAccessibleInterface *ribbonAccess(const QString &, QObject *object)
{
    auto *app = qobject_cast<RibbonApp *>(object);
    return app ? new AppInterface(app) : nullptr;
}

} // namespace obi
