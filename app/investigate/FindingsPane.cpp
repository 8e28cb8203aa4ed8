// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "investigate/FindingsPane.h"

#include "investigate/FindingTable.h"
#include "investigate/MessageBar.h"
#include "login/ThemedLabel.h"
#include "look/ChoiceBox.h"
#include "look/StateView.h"
#include "look/Tall.h"

#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLocale>
#include <QStackedWidget>
#include <QTabBar>

namespace obi {

namespace {

enum TabIndex { Messages, Verdicts, Endpoints };

} // namespace

FindingsPane::FindingsPane(Theme &theme, PivotMenu &pivot, VerdictBook &verdicts, const Clock &clock, QWidget *parent)
    : CasebookPane(theme, parent)
    , m_tabs(new QTabBar)
    , m_number(new ChoiceBox)
    , m_stack(new QStackedWidget)
    , m_state(new StateView(theme))
    , m_foot(new ThemedLabel(theme, Theme::Type::Caption, Theme::Role::Text2))
    , m_findings(std::make_shared<Findings>())
{
    paintOn(QPalette::Base);
    for (const auto what : {FindingRows::What::Messages, FindingRows::What::Verdicts, FindingRows::What::Endpoints}) {
        auto *rows = new FindingRows(what, verdicts, pivot, clock, this);
        auto *table = new FindingTable(theme, pivot, *rows);
        m_parts.append({rows, table});
        m_stack->addWidget(table);
        m_tabs->addTab({});
        connect(table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &FindingsPane::showCounts);
    }
    m_bar = new MessageBar(theme, pivot, *m_parts.at(Messages).table);
    build();
    connect(m_tabs, &QTabBar::currentChanged, this, &FindingsPane::showTab);
    connect(m_number, &QComboBox::activated, this,
            [this](int number) { m_parts.at(Messages).rows->setNumber(FindingRows::Number(number)); });
    retranslate();
}

void FindingsPane::build()
{
    m_stack->addWidget(m_state);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(true);
    m_tabs->setElideMode(Qt::ElideNone);
    m_number->addItems({{}, {}});
    auto *bar = new QWidget;
    bar->setFixedHeight(tall(theme(), 36));
    bar->setAutoFillBackground(true);
    bar->setBackgroundRole(QPalette::Window);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(8, 1, 12, 0);
    row->addWidget(m_tabs, 1, Qt::AlignBottom);
    auto *foot = new QWidget;
    foot->setFixedHeight(tall(theme(), 32));
    foot->setAutoFillBackground(true);
    foot->setBackgroundRole(QPalette::Window);
    auto *under = new QHBoxLayout(foot);
    under->setContentsMargins(16, 0, 12, 0);
    under->addWidget(m_foot, 1);
    under->addWidget(m_number);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(bar);
    column->addWidget(hairline(Qt::Horizontal, this));
    column->addWidget(m_bar);
    column->addWidget(m_stack, 1);
    column->addWidget(hairline(Qt::Horizontal, this));
    column->addWidget(foot);
}

void FindingsPane::show(const std::shared_ptr<const Findings> &findings, bool asking)
{
    m_asking = asking;
    if (findings != m_findings) {
        m_findings = findings;
        for (const Tab &tab : std::as_const(m_parts))
            tab.table->take(findings);
    }
    showTab(m_tabs->currentIndex());
}

void FindingsPane::setAnswers(Answers answers)
{
    if (answers == m_answers)
        return;
    m_answers = answers;
    showTab(m_tabs->currentIndex());
}

void FindingsPane::showTab(int tab)
{
    const bool rows = m_parts.at(tab).rows->rowCount() > 0;
    m_stack->setCurrentWidget(rows ? static_cast<QWidget *>(m_parts.at(tab).table) : m_state);
    m_number->setVisible(tab == Messages);
    m_bar->setVisible(rows && tab == Messages);
    if (!rows && m_asking)
        m_state->showLoading();
    else if (!rows)
        m_state->showEmpty(nothing(tab));
    showCounts();
}

QString FindingsPane::nothing(int tab) const
{
    if (m_findings->graph.nodes().empty())
        return tr("What is investigated comes to stand here.");
    if (tab == Verdicts)
        return tr("No verdicts.");
    if (m_answers == Answers::None)
        return tr("Not fetched: no module answered.");
    const bool all = m_answers == Answers::All;
    if (tab == Messages)
        return all ? tr("No module has told of a message.")
                   : tr("No module that answered has told of a message; some did not answer, or not in full.");
    return all ? tr("No module has seen these on a computer.")
               : tr("No module that answered has seen these on a computer; some did not answer, or not in full.");
}

void FindingsPane::showCounts()
{
    const QLocale locale;
    const QString names[] = {tr("Messages"), tr("Verdicts"), tr("Computers")};
    for (int tab = 0; tab < int(m_parts.size()); ++tab) {
        const int count = m_parts.at(tab).rows->rowCount();
        m_tabs->setTabText(tab, count > 0
                                    ? tr("%1 %2", "name of a tab, how many").arg(names[tab], locale.toString(count))
                                    : names[tab]);
    }
    const int tab = m_tabs->currentIndex();
    const int selected = int(m_parts.at(tab).table->selectionModel()->selectedRows().size());
    m_foot->setText(selected > 1 && tab != Messages
                        ? tr("%Ln selected: Shift+F10 acts on all of them", nullptr, selected)
                    : tab == Messages ? tr("MID: Cisco Message ID")
                                      : QString());
}

bool FindingsPane::isSettled() const
{
    return m_parts.at(m_tabs->currentIndex()).rows->isComplete();
}

QWidget *FindingsPane::table() const
{
    return m_stack->currentWidget();
}

const QList<Observable> &FindingsPane::observables() const
{
    return m_findings->observables;
}

void FindingsPane::retranslate()
{
    m_tabs->setAccessibleName(tr("Results"));
    m_parts.at(Messages).table->setAccessibleName(tr("Messages"));
    m_parts.at(Verdicts).table->setAccessibleName(tr("Verdicts"));
    m_parts.at(Endpoints).table->setAccessibleName(tr("Computers"));
    m_number->setItemText(0, QStringLiteral("Message-ID")); // as mail calls them, in any language
    m_number->setItemText(1, QStringLiteral("MID"));
    m_number->setAccessibleName(tr("ID of messages"));
    m_number->setToolTip(tr("Which ID of a message stands first and has the pivot menu"));
    for (const Tab &tab : std::as_const(m_parts))
        tab.rows->retranslate();
    showTab(m_tabs->currentIndex());
}

} // namespace obi
