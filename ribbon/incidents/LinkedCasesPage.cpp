// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "incidents/LinkedCasesPage.h"

#include "core/Clock.h"
#include "exchange/CaseEntity.h"
#include "incidents/OpenIncident.h"
#include "look/BaseDelegate.h"
#include "look/ObservableCell.h"
#include "store/CaseStore.h"

#include <QHBoxLayout>
#include <QListView>
#include <QMenu>
#include <QPainter>

namespace obi {

using namespace Qt::StringLiterals;

namespace {

/// Book, title, and under it how much the case holds and where the link is.
class LinkDelegate : public BaseDelegate
{
public:
    using BaseDelegate::BaseDelegate;
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {40, 40}; }

protected:
    void paintContent(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                      const QRect &content) const override
    {
        constexpr int Icon = 16;
        painter->drawPixmap(
            content.left(), content.center().y() - Icon / 2,
            theme().pixmap(u"book"_s, theme().color(Theme::Role::Text2), Icon, painter->device()->devicePixelRatioF()));
        const QRect words = content.adjusted(Icon + 10, 3, 0, -3);
        const QRect upper(words.left(), words.top(), words.width(), words.height() / 2);
        painter->setFont(theme().font(Theme::Type::Dense));
        drawLine(painter, option, upper, option.text, theme().color(Theme::Role::Text));
        painter->setFont(theme().font(Theme::Type::Caption));
        drawLine(painter, option, upper.translated(0, upper.height()), index.data(SecondLineRole).toString(),
                 theme().color(Theme::Role::Text2));
    }
};

} // namespace

LinkedCasesPage::LinkedCasesPage(Theme &theme, OpenIncident &open, CaseStore &cases, const Clock &clock,
                                 QWidget *parent)
    : CasebookPane(theme, parent)
    , m_open(open)
    , m_cases(cases)
    , m_clock(clock)
    , m_model(open, cases)
    , m_list(new QListView)
{
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new LinkDelegate(theme, this));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    BaseDelegate::prepare(m_list, theme);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_list);
    connect(m_list, &QListView::activated, this, &LinkedCasesPage::openCase);
    connect(m_list, &QWidget::customContextMenuRequested, this, &LinkedCasesPage::offerMenu);
    retranslate();
}

QWidget *LinkedCasesPage::list() const
{
    return m_list;
}

void LinkedCasesPage::openCase(const QModelIndex &index)
{
    const LinkedCasesModel::Row *row = m_model.rowAt(index);
    if (!row)
        return;
    if (!row->remote)
        return Q_EMIT caseWanted(row->caseId);
    // The casebook comes to this machine, unless it is here already.
    const Case incoming = caseFromEntity(*row->remote, m_clock.now());
    QCoro::connect(m_cases.import(incoming), this, [this](const Result<Case> &kept) {
        if (kept)
            Q_EMIT caseWanted(kept->id);
        else
            Q_EMIT failed(kept.error());
    });
}

void LinkedCasesPage::offerMenu(const QPoint &position)
{
    const QModelIndex index = m_list->indexAt(position);
    const LinkedCasesModel::Row *row = m_model.rowAt(index);
    if (!row)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QPersistentModelIndex kept(index);
    connect(menu->addAction(tr("Open case")), &QAction::triggered, this, [this, kept] { openCase(kept); });
    if (!row->caseId.isEmpty()) {
        connect(menu->addAction(tr("Remove link")), &QAction::triggered, this,
                [this, seen = m_open.value(), caseId = row->caseId] { m_open.setLinked(seen, caseId, false); });
    }
    menu->popup(m_list->viewport()->mapToGlobal(position));
}

void LinkedCasesPage::retranslate()
{
    m_list->setAccessibleName(tr("Linked cases"));
    m_list->viewport()->update();
}

void LinkedCasesPage::takeTheme()
{
    m_list->doItemsLayout();
}

} // namespace obi
