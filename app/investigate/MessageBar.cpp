// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "investigate/MessageBar.h"

#include "investigate/FindingRows.h"
#include "investigate/FindingTable.h"
#include "login/ThemedLabel.h"
#include "look/Tall.h"
#include "look/Tip.h"
#include "pivot/PivotMenu.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QToolButton>

namespace obi {

using namespace Qt::StringLiterals;

MessageBar::MessageBar(const Theme &theme, PivotMenu &pivot, FindingTable &table)
    : m_theme(theme)
    , m_pivot(pivot)
    , m_table(table)
    , m_all(new QCheckBox)
    , m_words(new ThemedLabel(theme, Theme::Type::Dense, Theme::Role::Text2))
    , m_act(new QToolButton)
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Window);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 0, 12, 0);
    row->setSpacing(8);
    row->addWidget(m_all);
    row->addWidget(m_words, 1);
    row->addWidget(m_act);
    m_words->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_all->setTristate(true);
    m_act->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_act->setFocusPolicy(Qt::StrongFocus);
    m_soon.setSingleShot(true);
    m_soon.setInterval(100);
    connect(&m_soon, &QTimer::timeout, this, &MessageBar::showCounts);
    connect(m_all, &QCheckBox::clicked, &table, [this, &table] {
        const bool whole = table.selectionModel()->selectedRows().size() == table.model()->rowCount();
        whole ? table.clearSelection() : table.selectAll();
        showCounts();
    });
    connect(m_act, &QToolButton::clicked, this, &MessageBar::open);
    connect(table.selectionModel(), &QItemSelectionModel::selectionChanged, this, &MessageBar::showCounts);
    connect(table.model(), &QAbstractItemModel::modelReset, this, [this] {
        m_counts.reset();
        showCounts();
    });
    connect(table.model(), &QAbstractItemModel::dataChanged, this, [this] {
        m_counts.reset();
        m_soon.start();
    });
    connect(&theme, &Theme::changed, this, &MessageBar::takeTheme);
    retranslate();
    takeTheme();
}

void MessageBar::open()
{
    const QRect place(m_act->mapToGlobal(QPoint(0, 0)), m_act->size());
    m_pivot.open(m_table.selected(), place);
}

void MessageBar::showCounts()
{
    const int selected = int(m_table.selectionModel()->selectedRows().size());
    const int all = m_table.model()->rowCount();
    m_all->setCheckState(selected == 0 ? Qt::Unchecked : selected == all ? Qt::Checked : Qt::PartiallyChecked);
    m_act->setEnabled(selected > 0);
    m_words->setText(words(selected));
    m_words->setToolTip(plainTip(m_words->text()));
}

// Finished ones by what was done, then those that went wrong.
QString MessageBar::words(int selected)
{
    if (!m_counts)
        m_counts = static_cast<const FindingRows *>(m_table.model())->actionCounts();
    QStringList words{selected == 0 ? tr("None selected") : tr("%Ln selected", nullptr, selected)};
    int deleted = 0;
    for (const Observable &message : selected > 0 ? m_table.selected() : QList<Observable>())
        deleted += m_pivot.isDeleted(message) ? 1 : 0;
    if (deleted > 0)
        words << tr("%Ln of them already deleted", "selected messages", deleted);
    for (auto each = m_counts->cbegin(); each != m_counts->cend(); ++each)
        words << tr("%1 %2", "state of an action, how many").arg(each.key(), QLocale().toString(each.value()));
    return words.join(u" · "_s);
}

void MessageBar::retranslate()
{
    m_counts.reset();
    m_all->setAccessibleName(tr("Select all messages"));
    m_all->setToolTip(m_all->accessibleName());
    m_act->setText(tr("Remediate"));
    m_act->setAccessibleName(tr("Act on the selected messages"));
    m_act->setToolTip(tr("What modules can do about the selected messages; each action asks first"));
    showCounts();
}

void MessageBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void MessageBar::takeTheme()
{
    setFixedHeight(tall(m_theme, 36));
    m_act->setIcon(m_theme.icon(u"shield"_s));
}

} // namespace obi
