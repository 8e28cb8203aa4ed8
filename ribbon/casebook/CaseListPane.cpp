// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casebook/CaseListPane.h"

#include "casebook/CaseRowDelegate.h"
#include "look/SearchField.h"
#include "look/Tall.h"
#include "look/Words.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScrollBar>

namespace obi {
using namespace Qt::StringLiterals;

CaseListPane::CaseListPane(Theme &theme, CaseListModel &model, QWidget *parent)
    : CasebookPane(theme, parent)
    , m_model(model)
    , m_search(new SearchField(theme, u"search"_s))
    , m_new(new QPushButton)
    , m_list(new QListView)
    , m_state(new QLabel)
    , m_way(new QPushButton)
{
    setFixedWidth(theme.scaled(Width));
    paintOn(QPalette::Base);
    build();
    m_typing.setSingleShot(true);
    m_typing.setInterval(SearchDelayMs);
    connect(m_search, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(&m_typing, &QTimer::timeout, this, [this] { m_model.search(m_search->text().trimmed()); });
    connect(m_new, &QPushButton::clicked, this, &CaseListPane::newWanted);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        if (current.isValid() && m_model.idAt(current.row()) != m_selected) {
            m_selected = m_model.idAt(current.row());
            Q_EMIT chosen(m_selected);
            if (m_list->hasFocus())
                Q_EMIT searched(m_model.searchText());
        }
    });
    connect(m_search, &QLineEdit::returnPressed, this, [this] { Q_EMIT searched(m_search->text()); });
    connect(m_list->verticalScrollBar(), &QScrollBar::valueChanged, this, &CaseListPane::wantVisible);
    connect(&m_model, &CaseListModel::loaded, this, [this] {
        select(m_selected);
        wantVisible();
        updateState();
    });
    connect(&m_model, &CaseListModel::verdictsForgotten, this, &CaseListPane::wantVisible);
    connect(m_way, &QPushButton::clicked, this, [this] {
        if (m_model.error())
            m_model.refresh();
        else
            m_search->clear();
    });
    retranslate();
    takeTheme();
}

void CaseListPane::build()
{
    auto *bar = new QWidget;
    bar->setFixedHeight(tall(theme(), 36));
    bar->setAutoFillBackground(true);
    bar->setBackgroundRole(QPalette::Window);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(8, 0, 8, 0);
    row->setSpacing(8);
    row->addWidget(m_search, 1);
    row->addWidget(m_new);
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new CaseRowDelegate(theme(), this));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->installEventFilter(this);
    BaseDelegate::prepare(m_list, theme());
    m_state->setWordWrap(true);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setAlignment(Qt::AlignCenter);
    m_state->setContentsMargins(16, 16, 16, 4);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(bar);
    column->addWidget(hairline(Qt::Horizontal, this));
    column->addWidget(m_state);
    column->addWidget(m_way, 0, Qt::AlignHCenter);
    column->addWidget(m_list, 1);
    m_state->hide();
    m_way->hide();
}

void CaseListPane::select(const QString &caseId)
{
    m_selected = caseId;
    const QModelIndex index = m_model.find(caseId);
    if (index.isValid() && index != m_list->currentIndex())
        m_list->setCurrentIndex(index);
    else if (!index.isValid())
        m_list->selectionModel()->clear();
}

void CaseListPane::focusList()
{
    m_list->setFocus(Qt::OtherFocusReason);
}

void CaseListPane::search(const QString &text)
{
    m_search->setText(text);
    m_search->setFocus(Qt::OtherFocusReason);
}

// Only what is on the screen is asked for.
void CaseListPane::wantVisible()
{
    const int high = tall(theme(), CaseRowDelegate::RowHeight, TwoLines);
    const int first = m_list->verticalScrollBar()->value() / high;
    m_model.wantVerdicts(first, first + m_list->viewport()->height() / high + 1);
}

void CaseListPane::resizeEvent(QResizeEvent *event)
{
    CasebookPane::resizeEvent(event);
    wantVisible();
}

bool CaseListPane::eventFilter(QObject *watched, QEvent *event)
{
    const bool key = watched == m_list && event->type() == QEvent::KeyPress;
    if (key && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Delete && m_list->currentIndex().isValid()) {
        Q_EMIT deleteWanted(m_model.idAt(m_list->currentIndex().row()));
        return true;
    }
    return CasebookPane::eventFilter(watched, event);
}

void CaseListPane::updateState()
{
    const bool failed = m_model.error().has_value();
    const bool noMatch = !failed && m_model.isLoaded() && m_model.rowCount() == 0 && !m_model.searchText().isEmpty();
    m_state->setVisible(failed || noMatch);
    m_way->setVisible(failed || noMatch);
    if (failed)
        m_state->setText(errorText(*m_model.error()));
    else if (noMatch)
        m_state->setText(tr("No case matches “%1”.").arg(m_model.searchText()));
    m_way->setText(failed ? tr("Retry") : tr("Clear search"));
    m_way->setAccessibleName(m_way->text());
}

void CaseListPane::retranslate()
{
    m_search->setWords(tr("Search cases"));
    m_new->setText(tr("New", "button: makes a case"));
    m_new->setAccessibleName(tr("New case"));
    m_new->setToolTip(tr("New case"));
    m_list->setAccessibleName(tr("Cases"));
    updateState();
    m_list->viewport()->update();
}

void CaseListPane::takeTheme()
{
    m_new->setIcon(theme().icon(u"plus"_s));
    m_state->setFont(theme().font(Theme::Type::Dense));
    m_list->viewport()->update();
}

} // namespace obi
