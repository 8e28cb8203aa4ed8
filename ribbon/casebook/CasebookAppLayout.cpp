// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How the casebook's columns stand beside each other (tokens.md section 9.2); CasebookAppPrivate.cpp holds what it
// does.

#include "casebook/CaseExport.h"
#include "casebook/CaseHeader.h"
#include "casebook/CaseListPane.h"
#include "casebook/CasebookAppPrivate.h"
#include "casebook/DescriptionPane.h"
#include "casebook/NotesPane.h"
#include "casebook/ObservablesPane.h"
#include "casebook/UndoBar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>

namespace obi {
using namespace Qt::StringLiterals;
namespace {

constexpr int TextsWidth = 308;

template <typename Layout>
Layout *tight(Layout *layout)
{
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    return layout;
}

} // namespace

void CasebookApp::Private::build()
{
    m_app.setAutoFillBackground(true);
    m_app.setBackgroundRole(QPalette::Base);
    m_undo = new UndoBar(services.theme, nullptr); // the layout takes it: last for Tab, as it stands
    m_export = new CaseExport(services.verdicts, &m_app);
    m_cases = new CaseListPane(services.theme, m_list, &m_app);
    m_pages = new QStackedWidget;
    m_casePage = buildCasePage();
    m_emptyPage = buildEmptyPage();
    auto *blank = new QWidget;
    m_pages->addWidget(blank); // while the store has not answered
    m_pages->addWidget(m_casePage);
    m_pages->addWidget(m_emptyPage);
    auto *columns = tight(new QHBoxLayout);
    columns->addWidget(m_cases);
    columns->addWidget(CasebookPane::hairline(Qt::Vertical, nullptr));
    columns->addWidget(m_pages, 1);
    auto *all = tight(new QVBoxLayout(&m_app));
    all->addLayout(columns, 1);
    all->addWidget(m_undo);
    QObject::connect(&services.theme, &Theme::changed, &m_app, [this] { retranslate(); });
    retranslate();
}

QWidget *CasebookApp::Private::buildCasePage()
{
    auto *page = new QWidget;
    m_header = new CaseHeader(services.theme, services.pivot, m_open, services.sync, services.clock, page);
    m_middle = new ObservablesPane(services.theme, m_open, m_observables, services.pivot, *m_undo, page);
    QObject::connect(m_middle, &ObservablesPane::logInWanted, &m_app, &CasebookApp::logInWanted);
    QObject::connect(m_middle, &ObservablesPane::editCredentialsWanted, &m_app, &CasebookApp::editCredentialsWanted);
    m_description = new DescriptionPane(services.theme, services.pivot, m_open, services.clock, page);
    m_notes = new NotesPane(services.theme, services.pivot, m_open, services.clock, services.author, *m_undo, page);
    auto *texts = new QWidget;
    texts->setFixedWidth(services.theme.scaled(TextsWidth));
    auto *column = tight(new QVBoxLayout(texts));
    column->addWidget(m_description);
    column->addWidget(CasebookPane::hairline(Qt::Horizontal, nullptr));
    column->addWidget(m_notes, 1);
    auto *row = tight(new QHBoxLayout);
    row->addWidget(m_middle, 1);
    row->addWidget(CasebookPane::hairline(Qt::Vertical, nullptr));
    row->addWidget(texts);
    auto *all = tight(new QVBoxLayout(page));
    all->addWidget(m_header);
    all->addWidget(CasebookPane::hairline(Qt::Horizontal, nullptr));
    all->addLayout(row, 1);
    return page;
}

QWidget *CasebookApp::Private::buildEmptyPage()
{
    auto *page = new QWidget;
    m_emptyText = new QLabel;
    m_emptyText->setAlignment(Qt::AlignCenter);
    m_emptyText->setWordWrap(true);
    m_emptyNew = new QPushButton;
    QObject::connect(m_emptyNew, &QPushButton::clicked, &m_app, [this] { newCase(); });
    auto *column = new QVBoxLayout(page);
    column->addStretch();
    column->addWidget(m_emptyText);
    column->addWidget(m_emptyNew, 0, Qt::AlignHCenter);
    column->addStretch();
    return page;
}

void CasebookApp::Private::updatePage()
{
    const bool noCases =
        m_list.isLoaded() && m_list.rowCount() == 0 && m_list.searchText().isEmpty() && !m_list.error();
    if (m_open.value())
        m_pages->setCurrentWidget(m_casePage);
    else
        m_pages->setCurrentIndex(noCases ? m_pages->indexOf(m_emptyPage) : 0);
}

void CasebookApp::Private::retranslate()
{
    m_app.setAccessibleName(tr("Casebook"));
    m_emptyText->setText(tr("A case keeps what belongs to one investigation: observables, a description and notes."));
    m_emptyText->setFont(services.theme.font(Theme::Type::Body));
    m_emptyNew->setText(tr("New case"));
    m_emptyNew->setAccessibleName(tr("New case"));
    m_emptyNew->setIcon(services.theme.icon(u"plus"_s));
    Q_EMIT m_app.countChanged();
}

} // namespace obi
