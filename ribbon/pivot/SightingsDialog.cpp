// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pivot/SightingsDialog.h"

#include "actions/ActionLog.h"
#include "login/ThemedLabel.h"
#include "look/StateView.h"
#include "look/Words.h"
#include "messages/MessageBook.h"
#include "pivot/PivotDelegate.h"
#include "pivot/SightingsModel.h"
#include "verdicts/VerdictBook.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QStackedLayout>
#include <QTableView>

namespace obi {
namespace {

constexpr QSize FirstSize(760, 420);

} // namespace

SightingsDialog::SightingsDialog(const PivotMenu::Services &services, PivotMenu &pivot, Observable observable,
                                 QWidget *parent)
    : QDialog(parent)
    , m_services(services)
    , m_pivot(pivot)
    , m_observable(std::move(observable))
    , m_model(new SightingsModel(m_services.clock, this))
    , m_table(new QTableView)
    , m_state(new StateView(services.theme))
    , m_stack(nullptr)
    , m_summary(new ThemedLabel(services.theme, Theme::Type::Caption, Theme::Role::Text2))
    , m_troubles(new ThemedLabel(services.theme, Theme::Type::Caption, Disposition::Suspicious))
    , m_close(new QPushButton)
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_table->setModel(m_model);
    auto *delegate = new PivotDelegate(services.theme, pivot, m_table);
    m_table->setItemDelegate(delegate);
    delegate->install(m_table);
    build();
    retranslate();
    connect(m_state, &StateView::actionTriggered, this, &SightingsDialog::ask);
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
    if (services.actions)
        connect(services.actions, &ActionLog::withdrawn, this, &QDialog::close);
    ask();
}

void SightingsDialog::build()
{
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setAlternatingRowColors(true);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionsClickable(false);
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header->setStretchLastSection(true);
    const std::pair<int, int> widths[] = {{SightingsModel::Seen, 116},
                                          {SightingsModel::Module, 140},
                                          {SightingsModel::Target, 220},
                                          {SightingsModel::Count, 64}};
    for (const auto &[column, width] : widths)
        m_table->setColumnWidth(column, m_services.theme.scaled(width));
    auto *body = new QWidget;
    m_stack = new QStackedLayout(body);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_state);
    m_troubles->setWordWrap(true);
    m_troubles->setContentsMargins(16, 6, 16, 6);
    m_troubles->hide();
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(16, 10, 16, 10);
    foot->addWidget(m_summary, 1);
    foot->addWidget(m_close);
    m_close->setDefault(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(body, 1);
    column->addWidget(m_troubles);
    column->addLayout(foot);
    resize(m_services.theme.scaled(FirstSize.width()), m_services.theme.scaled(FirstSize.height()));
}

void SightingsDialog::ask()
{
    m_answer.reset();
    tell();
    QCoro::connect(m_services.enrich.observe({m_observable}), this,
                   [this, turn = ++m_turn](const Result<EnrichAnswer> &answer) {
                       if (turn == m_turn)
                           take(answer);
                   });
}

void SightingsDialog::take(const Result<EnrichAnswer> &answer)
{
    m_answer = answer;
    m_answeredAt = m_services.clock.now();
    if (answer) {
        m_model->setAnswer(*answer);
        m_pivot.messages().take(*answer);
        m_services.verdicts.want(m_model->targets());
    }
    tell();
    if (m_stack->currentWidget() == m_table)
        m_table->setFocus(Qt::OtherFocusReason);
}

void SightingsDialog::tell()
{
    const bool hasRows = m_answer && *m_answer && m_model->rowCount() > 0;
    m_stack->setCurrentWidget(hasRows ? static_cast<QWidget *>(m_table) : m_state);
    if (!m_answer)
        return m_state->showLoading();
    if (!*m_answer)
        return m_state->showError(m_answer->error(), m_answeredAt, tr("The modules could not be asked for sightings"));
    m_summary->setText(tr("%Ln sighting(s)", nullptr, m_model->sightings()));
    tellTroubles(**m_answer);
    if (!hasRows)
        m_state->showEmpty(tr("No module has seen %1.").arg(m_observable.value()));
}

void SightingsDialog::retranslate()
{
    setWindowTitle(tr("Sightings of %1").arg(m_observable.value()));
    m_table->setAccessibleName(tr("Sightings"));
    m_close->setText(tr("Close"));
    m_model->retranslate();
    tell();
}

void SightingsDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

// A module that failed may have seen it: a silent gap would say the opposite.
void SightingsDialog::tellTroubles(const EnrichAnswer &answer)
{
    QStringList troubles;
    for (const ModuleError &each : answer.errors)
        troubles << errorText({ErrorCode::ModuleFailed, {each.module.name, each.code, each.message}});
    for (const ModuleAnswer &each : answer.answers) {
        const qint64 more = each.leftOut.value(QStringLiteral("sightings"));
        if (more > 0)
            troubles << tr("%1 has %Ln more than it sent.", nullptr, int(more)).arg(each.module.name);
    }
    m_troubles->setText(troubles.join(u'\n'));
    m_troubles->setVisible(!troubles.isEmpty());
}

} // namespace obi
