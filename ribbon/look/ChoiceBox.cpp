// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "look/ChoiceBox.h"

#include <QAbstractItemView>
#include <QAccessibleWidget>
#include <QKeyEvent>
#include <QWheelEvent>

#include <algorithm>
#include <array>

namespace obi {
namespace {

class ChoiceInterface final : public QAccessibleWidget
{
public:
    explicit ChoiceInterface(ChoiceBox *box)
        : QAccessibleWidget(box, QAccessible::ComboBox)
        , m_box(box)
    {}

    QString text(QAccessible::Text kind) const override
    {
        if (kind == QAccessible::Name)
            return m_box->accessibleName();
        return kind == QAccessible::Value ? m_box->currentText() : QAccessibleWidget::text(kind);
    }
    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.expandable = true;
        state.expanded = m_box->view()->isVisible();
        return state;
    }
    int childCount() const override { return 1; }
    QAccessibleInterface *child(int index) const override
    {
        return index == 0 ? QAccessible::queryAccessibleInterface(m_box->view()) : nullptr;
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        return child->object() == m_box->view() ? 0 : -1;
    }
    QStringList actionNames() const override
    {
        return m_box->isEnabled() ? QStringList{showMenuAction()} : QStringList();
    }
    void doAction(const QString &action) override
    {
        if (action == showMenuAction() && m_box->isEnabled())
            m_box->showPopup();
    }

private:
    ChoiceBox *m_box;
};

QAccessibleInterface *choiceAccess(const QString &, QObject *object)
{
    auto *box = qobject_cast<ChoiceBox *>(object);
    return box ? new ChoiceInterface(box) : nullptr;
}

} // namespace

ChoiceBox::ChoiceBox(QWidget *parent)
    : QComboBox(parent)
{
    QAccessible::installFactory(choiceAccess); // once: a second one is ignored
}

void ChoiceBox::showPopup()
{
    constexpr int Margins = 24; // at both ends of an entry, the frame, and what a check mark would take
    const int bar = count() > maxVisibleItems() ? style()->pixelMetric(QStyle::PM_ScrollBarExtent) : 0;
    view()->setMinimumWidth(std::max(view()->minimumWidth(), view()->sizeHintForColumn(0) + Margins + bar));
    QComboBox::showPopup();
    connect(view()->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ChoiceBox::takeSelection,
            Qt::ConnectionType(Qt::QueuedConnection | Qt::UniqueConnection));
}

// Hands and keys move the current entry as they select; only assistive technology selects alone, and means it.
void ChoiceBox::takeSelection()
{
    const QModelIndexList selected = view()->selectionModel()->selectedIndexes();
    if (!view()->isVisible() || selected.isEmpty() || selected.first() == view()->currentIndex())
        return;
    const int row = selected.first().row();
    hidePopup();
    setCurrentIndex(row);
    Q_EMIT textActivated(itemText(row));
    Q_EMIT activated(row);
}

void ChoiceBox::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

void ChoiceBox::keyPressEvent(QKeyEvent *event)
{
    constexpr std::array Opening{Qt::Key_Up,  Qt::Key_Down,  Qt::Key_PageUp, Qt::Key_PageDown, Qt::Key_Home,
                                 Qt::Key_End, Qt::Key_Space, Qt::Key_Return, Qt::Key_Enter,    Qt::Key_F4};
    if (std::find(Opening.begin(), Opening.end(), event->key()) != Opening.end())
        showPopup();
    else
        QWidget::keyPressEvent(event);
}

} // namespace obi
