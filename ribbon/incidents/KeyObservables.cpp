// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "incidents/KeyObservables.h"

#include "incidents/OpenIncident.h"
#include "incidents/SeenObservablesModel.h"
#include "login/ThemedLabel.h"
#include "look/ObservableCell.h"
#include "look/Tall.h"
#include "pivot/PivotDelegate.h"

#include <QHBoxLayout>
#include <QListView>
#include <QPainter>
#include <QProgressBar>
#include <QScrollBar>

#include <algorithm>

namespace obi {
namespace {

constexpr int HeadingHeight = 28;
constexpr int Mark = 14;

/// Glyph, value, pivot button. What is no observable that CTIM knows has no button.
class KeyDelegate : public PivotDelegate
{
public:
    using PivotDelegate::PivotDelegate;

protected:
    void paintContent(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                      const QRect &) const override
    {
        constexpr int Left = 12;
        constexpr int Gap = 8;
        constexpr int ButtonSpace = 30;
        const QRect row = option.rect.adjusted(Left, 0, -ButtonSpace - actionRoom(index), 0);
        const auto disposition = dispositionFromNumber(index.data(DispositionRole).toInt());
        const QPixmap glyph = theme().glyph(disposition.value_or(Disposition::Unknown), surface(option, index), Mark,
                                            painter->device()->devicePixelRatioF());
        painter->drawPixmap(row.left(), row.top() + (row.height() - Mark) / 2, glyph);
        const QRect words = row.adjusted(Mark + Gap, 0, 0, 0);
        if (const auto observable = observableAt(index)) {
            drawValue(painter, option, words, *observable);
            drawButton(painter, option, index);
        } else {
            drawLine(painter, option, words, option.text, theme().color(Theme::Role::Text));
        }
    }
};

} // namespace

KeyObservables::KeyObservables(Theme &theme, OpenIncident &open, SeenObservablesModel &model, PivotMenu &pivot,
                               QWidget *parent)
    : CasebookPane(theme, parent)
    , m_open(open)
    , m_model(model)
    , m_heading(new ThemedLabel(theme, Theme::Type::CaptionStrong, Theme::Role::Text2))
    , m_list(new QListView)
    , m_remediation(new QWidget)
    , m_remediationHeading(new ThemedLabel(theme, Theme::Type::CaptionStrong, Theme::Role::Text2))
    , m_done(new ThemedLabel(theme, Theme::Type::Dense))
    , m_pending(new ThemedLabel(theme, Theme::Type::Dense, Theme::Role::Text2))
    , m_bar(new QProgressBar)
{
    setFixedWidth(theme.scaled(Width));
    auto *delegate = new KeyDelegate(theme, pivot, this);
    m_list->setModel(&model);
    m_list->setItemDelegate(delegate);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    BaseDelegate::prepare(m_list, theme);
    delegate->install(m_list);
    for (ThemedLabel *heading : {m_heading, m_remediationHeading}) {
        heading->setFixedHeight(tall(theme, HeadingHeight));
        heading->setContentsMargins(12, 0, 12, 0);
        heading->setAutoFillBackground(true);
        heading->setBackgroundRole(QPalette::Window);
    }
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(6);
    auto *words = new QHBoxLayout;
    words->setContentsMargins(12, 6, 12, 4);
    words->addWidget(m_done);
    words->addStretch();
    words->addWidget(m_pending);
    auto *progress = new QHBoxLayout;
    progress->setContentsMargins(12, 0, 12, 8);
    progress->addWidget(m_bar);
    auto *foot = new QVBoxLayout(m_remediation);
    foot->setContentsMargins(0, 0, 0, 0);
    foot->setSpacing(0);
    foot->addWidget(hairline(Qt::Horizontal, this));
    foot->addWidget(m_remediationHeading);
    foot->addLayout(words);
    foot->addLayout(progress);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_heading);
    column->addWidget(m_list, 1);
    column->addWidget(m_remediation);
    connect(&open, &OpenIncident::changed, this, &KeyObservables::showRemediation);
    connect(&open, &OpenIncident::opened, this, &KeyObservables::showRemediation);
    connect(&model, &QAbstractItemModel::modelReset, this, &KeyObservables::want);
    connect(m_list->verticalScrollBar(), &QScrollBar::valueChanged, this, &KeyObservables::want);
    retranslate();
}

void KeyObservables::want()
{
    if (!isVisible() || m_model.rowCount() == 0)
        return;
    const int height = theme().rowHeight();
    const int first = m_list->verticalScrollBar()->value() / height;
    m_model.want(first, first + m_list->viewport()->height() / height + 1);
}

void KeyObservables::showEvent(QShowEvent *event)
{
    CasebookPane::showEvent(event);
    want();
}

void KeyObservables::resizeEvent(QResizeEvent *event)
{
    CasebookPane::resizeEvent(event);
    want();
}

/// A target that something was done about counts as done.
void KeyObservables::showRemediation()
{
    const auto targets = m_open.value().targets.value_or(QList<SeenTarget>());
    const int done = int(std::count_if(targets.begin(), targets.end(),
                                       [](const SeenTarget &target) { return !target.actionsTaken.isEmpty(); }));
    const int all = int(targets.size());
    m_remediation->setVisible(done > 0);
    if (done == 0)
        return;
    m_done->setText(tr("%1 of %Ln target(s)", nullptr, all).arg(QLocale().toString(done)));
    m_pending->setText(all > done ? tr("%Ln pending", nullptr, all - done) : QString());
    m_bar->setRange(0, all);
    m_bar->setValue(done);
    m_bar->setAccessibleName(tr("Remediation"));
}

void KeyObservables::retranslate()
{
    m_heading->setText(tr("Key observables"));
    m_list->setAccessibleName(tr("Key observables"));
    m_remediationHeading->setText(tr("Remediation"));
    showRemediation();
    m_list->viewport()->update();
}

void KeyObservables::takeTheme()
{
    m_list->doItemsLayout();
}

} // namespace obi
