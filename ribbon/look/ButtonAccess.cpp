// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "look/ButtonAccess.h"

#include <QAccessibleWidget>
#include <QCheckBox>
#include <QRegularExpression>

namespace obi {
namespace {

/// As Qt has it, but for the action.
class CheckableInterface final : public QAccessibleWidget
{
public:
    explicit CheckableInterface(QAbstractButton *button)
        : QAccessibleWidget(button)
        , m_button(button)
    {}

    QAccessible::Role role() const override
    {
        return m_button->autoExclusive() ? QAccessible::RadioButton : QAccessible::CheckBox;
    }

    QString text(QAccessible::Text kind) const override
    {
        static const QRegularExpression Mnemonic(QStringLiteral("&(.)"));
        if (kind == QAccessible::Accelerator)
            return m_button->shortcut().toString(QKeySequence::NativeText);
        if (kind == QAccessible::Name && m_button->accessibleName().isEmpty() && !m_button->text().isEmpty())
            return m_button->text().replace(Mnemonic, QStringLiteral("\\1"));
        return QAccessibleWidget::text(kind);
    }

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        const auto *box = qobject_cast<const QCheckBox *>(m_button);
        const bool partly = box && box->checkState() == Qt::PartiallyChecked;
        state.checkable = true;
        state.checkStateMixed = partly;
        state.checked = m_button->isChecked() && !partly;
        state.pressed = m_button->isDown();
        return state;
    }

    QStringList actionNames() const override
    {
        QStringList names = QAccessibleWidget::actionNames();
        if (m_button->isEnabled())
            names.prepend(toggleAction());
        return names;
    }

    void doAction(const QString &action) override
    {
        if (action == toggleAction() || action == pressAction())
            m_button->click();
        else
            QAccessibleWidget::doAction(action);
    }

private:
    QAbstractButton *m_button;
};

} // namespace

QAccessibleInterface *buttonAccess(const QString &, QObject *object)
{
    auto *button = qobject_cast<QAbstractButton *>(object);
    return button && button->isCheckable() ? new CheckableInterface(button) : nullptr;
}

} // namespace obi
