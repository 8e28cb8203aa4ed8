// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "findobservables/SourcesPane.h"

#include "findobservables/ResultsModel.h"
#include "look/BaseDelegate.h"
#include "look/ObservableCell.h"
#include "look/Tall.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QSignalBlocker>

namespace obi {
using namespace Qt::StringLiterals;
namespace {

/// Icon and title, under it how much was found.
class ResultDelegate : public BaseDelegate
{
public:
    static constexpr int RowHeight = 40;
    using BaseDelegate::BaseDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {160, tall(theme(), RowHeight, TwoLines)};
    }

protected:
    void paintContent(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                      const QRect &) const override
    {
        const QRect &cell = option.rect;
        const qreal ratio = painter->device()->devicePixelRatioF();
        const QString icon = index.data(ResultsModel::IconRole).toString();
        painter->drawPixmap(cell.left() + 12, cell.top() + (cell.height() - 14) / 2,
                            theme().pixmap(icon, theme().color(Theme::Role::Text2), 14, ratio));
        const QRect row = cell.adjusted(34, 3, -12, -3);
        const int half = row.height() / 2;
        painter->setFont(theme().font(Theme::Type::Dense));
        QStyleOptionViewItem line = option;
        line.textElideMode = Qt::ElideMiddle;
        drawLine(painter, line, {row.left(), row.top(), row.width(), half}, index.data().toString(),
                 theme().color(Theme::Role::Text));
        painter->setFont(theme().font(Theme::Type::Caption));
        drawLine(painter, option, {row.left(), row.top() + half, row.width(), half},
                 index.data(SecondLineRole).toString(), theme().color(Theme::Role::Text2));
    }
};

} // namespace

SourcesPane::SourcesPane(Theme &theme, ResultsModel &results, QWidget *parent)
    : CasebookPane(theme, parent)
    , m_results(results)
    , m_heading(new QLabel)
    , m_list(new QListView)
    , m_open(new QPushButton)
    , m_paste(new QPushButton)
    , m_watch(new QCheckBox)
{
    setFixedWidth(theme.scaled(Width));
    paintOn(QPalette::Base);
    build();
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        if (current.isValid())
            Q_EMIT chosen(m_results.at(current.row()));
    });
    connect(m_open, &QPushButton::clicked, this, &SourcesPane::openWanted);
    connect(m_paste, &QPushButton::clicked, this, &SourcesPane::pasteWanted);
    connect(m_watch, &QCheckBox::toggled, this, &SourcesPane::watchWanted);
    retranslate();
    takeTheme();
}

void SourcesPane::build()
{
    m_list->setModel(&m_results);
    m_list->setItemDelegate(new ResultDelegate(theme(), this));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    BaseDelegate::prepare(m_list, theme());
    m_heading->setFixedHeight(tall(theme(), 36));
    m_heading->setContentsMargins(12, 0, 12, 0);
    m_heading->setAutoFillBackground(true);
    m_heading->setBackgroundRole(QPalette::Window);
    auto *ways = new QWidget;
    ways->setAutoFillBackground(true);
    ways->setBackgroundRole(QPalette::Window);
    auto *below = new QVBoxLayout(ways);
    below->setContentsMargins(12, 6, 12, 6);
    below->setSpacing(6);
    below->addWidget(m_open);
    below->addWidget(m_paste);
    below->addWidget(m_watch);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_heading);
    column->addWidget(hairline(Qt::Horizontal, this));
    column->addWidget(m_list, 1);
    column->addWidget(hairline(Qt::Horizontal, this));
    column->addWidget(ways);
}

void SourcesPane::select(const FindResult *result)
{
    const int row = result ? m_results.rowOf(result) : -1;
    if (row < 0)
        m_list->selectionModel()->clear();
    else if (m_list->currentIndex().row() != row)
        m_list->setCurrentIndex(m_results.index(row));
}

void SourcesPane::setWatching(bool watching)
{
    const QSignalBlocker quiet(m_watch);
    m_watch->setChecked(watching);
}

QWidget *SourcesPane::list() const
{
    return m_list;
}

void SourcesPane::retranslate()
{
    m_heading->setText(tr("Looked through"));
    m_list->setAccessibleName(tr("Looked through"));
    m_open->setText(tr("Open mail or text…"));
    m_open->setAccessibleName(m_open->text());
    m_paste->setText(tr("Paste text"));
    m_paste->setAccessibleName(m_paste->text());
    m_paste->setToolTip(tr("Ctrl+V does the same wherever no text is being typed."));
    m_watch->setText(tr("Watch the clipboard"));
    m_watch->setAccessibleName(m_watch->text());
    m_watch->setToolTip(tr("Text that is copied in any program is looked through on this machine."));
    m_results.retranslate();
}

void SourcesPane::takeTheme()
{
    m_heading->setFont(theme().font(Theme::Type::DenseStrong));
    m_open->setIcon(theme().icon(u"folder"_s));
    m_paste->setIcon(theme().icon(u"note"_s));
    m_list->viewport()->update();
}

} // namespace obi
