// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reporting/ReportPage.h"

#include "look/SearchField.h"
#include "look/StateView.h"
#include "look/Words.h"
#include "reporting/RecordedRanges.h"
#include "reporting/ReportFooter.h"
#include "reporting/ReportLoader.h"
#include "reporting/ReportModel.h"
#include "reporting/ReportTableView.h"
#include "reporting/ReportTitle.h"
#include "reporting/ReportToolbar.h"
#include "reporting/TableBar.h"
#include "settings/Settings.h"

#include <QItemSelectionModel>
#include <QStackedWidget>

namespace obi {

using namespace Qt::StringLiterals;

namespace {

/// "Risk" inside a sentence; abbreviations keep their capitals.
QString inSentence(const QString &title)
{
    if (title.size() > 1 && title.at(1).isLower())
        return title.at(0).toLower() + title.mid(1);
    return title;
}

} // namespace

QString ReportPage::coverage() const
{
    const int gateways = m_services.source.chosenCount();
    const QString group = groupWord(m_spec.group);
    if (!m_loader->hasPrevious())
        return m_outgoing ? tr("%1 · outgoing mail, %Ln gateway(s)", nullptr, gateways).arg(group)
                          : tr("%1 · incoming mail, %Ln gateway(s)", nullptr, gateways).arg(group);
    const QString length = lengthText(m_span);
    return m_outgoing ? tr("%1 · outgoing mail, %Ln gateway(s), compared with the previous %2", nullptr, gateways)
                            .arg(group, length)
                      : tr("%1 · incoming mail, %Ln gateway(s), compared with the previous %2", nullptr, gateways)
                            .arg(group, length);
}

QString ReportPage::trendTitle() const
{
    if (m_span.hours() % 24 == 0 && m_span.hours() > 24)
        return tr("%Ln-day trend", nullptr, int(m_span.hours() / 24));
    return tr("%Ln-hour trend", nullptr, int(m_span.hours()));
}

void ReportPage::updateTitle()
{
    m_title->setWords(title(), coverage());
}

void ReportPage::updateNotice()
{
    const QList<GatewayFailure> &failures = m_loader->failures();
    const auto &error = m_loader->error() ? m_loader->error() : m_loader->tableError(m_bar->current());
    const bool isPartlyRecorded = failures.isEmpty() && error && error->code == ErrorCode::ReportRangeNotRecorded &&
                                  m_loader->table(m_bar->current());
    if (isPartlyRecorded)
        return m_title->setNotice(tr("Not everything is recorded for this time"), errorText(*error));
    if (failures.isEmpty() && error && m_loader->table(m_bar->current()))
        //: The figures on the page are those of before; why no newer ones came
        return m_title->setNotice(tr("Could not refresh · %1").arg(errorBrief(*error)), errorText(*error));
    if (failures.isEmpty())
        return m_title->setNotice({});
    QStringList lines;
    for (const GatewayFailure &failure : failures)
        //: A gateway's name and what went wrong there
        lines.append(tr("%1: %2").arg(failure.gateway, errorText(failure.error)));
    const int answered = m_loader->asked() - int(failures.size());
    const QString brief = tr("%1: %2").arg(failures.first().gateway, errorBrief(failures.first().error));
    m_title->setNotice(tr("%1 of %2 gateways answered · %3").arg(answered).arg(m_loader->asked()).arg(brief),
                       lines.join(u'\n'));
}

void ReportPage::updateAge()
{
    const qint64 minutes = m_updated.isValid() ? m_updated.secsTo(m_services.clock.now()) / 60 : 0;
    const int interval = m_services.settings.get<int>(Setting::ReportRefresh) / 60;
    m_toolbar->setUpdated(m_updated, minutes >= (interval > 0 ? 3 * interval : StaleAfterMinutes) ? int(minutes) : 0);
}

// Each minute. A span that stands still gets no other figures.
void ReportPage::refreshWhenDue()
{
    const int interval = m_services.settings.get<int>(Setting::ReportRefresh);
    const bool due = m_updated.isValid() && m_updated.secsTo(m_services.clock.now()) >= interval;
    if (interval > 0 && due && m_period.choice != RangeChoice::Custom)
        refresh();
    updateAge();
}

void ReportPage::updateSorting()
{
    const ReportModel *shown = model();
    const ColumnSpec &column = shown->spec().columns.at(shown->sortColumn());
    const QString title = inSentence(shown->headerData(shown->sortColumn(), Qt::Horizontal).toString());
    const bool ascending = shown->sortOrder() == Qt::AscendingOrder;
    QString words;
    if (column.kind == ColumnKind::Key || column.kind == ColumnKind::Category)
        words = ascending ? tr("Sorted by %1, A to Z") : tr("Sorted by %1, Z to A");
    else if (column.kind == ColumnKind::Time || column.kind == ColumnKind::Date)
        words = ascending ? tr("Sorted by %1, oldest first") : tr("Sorted by %1, latest first");
    else
        words = ascending ? tr("Sorted by %1, lowest first") : tr("Sorted by %1, highest first");
    m_footer->setSorting(words.arg(title));
}

void ReportPage::updateFooter()
{
    const ReportModel *shown = model();
    const int rows = shown->rowCount();
    m_footer->setRows(rows == 0 ? 0 : m_table->firstVisibleRow() + 1, m_table->lastVisibleRow() + 1, rows);
    const auto *selection = m_table->selectionModel();
    m_footer->setSelected(selection ? int(selection->selectedRows().size()) : 0);
    wantVisible();
}

void ReportPage::updateVerdicts()
{
    m_footer->setVerdicts(model()->hasVerdicts() && model()->rowCount() > 0, model()->verdictCounts());
}

void ReportPage::updateState()
{
    const int index = m_bar->current();
    const auto &error = m_loader->tableError(index);
    m_empty = Empty::None;
    m_toolbar->setExportable(model()->rowCount() > 0);
    m_ranges->setError(error && !m_loader->table(index) ? *error : Error{});
    if (error && !m_loader->table(index)) {
        m_stack->setCurrentIndex(1);
        m_bar->setCount(index, std::nullopt);
        if (error->code == ErrorCode::NoGateway) {
            m_empty = Empty::NoGateway;
            return m_state->showEmpty(tr("No e-mail gateway is set up yet."),
                                      tr("The demo and recordings open from the File menu."), tr("Add a gateway…"));
        }
        if (error->code == ErrorCode::WrongGatewayLogin || error->code == ErrorCode::SecretMissing) {
            m_empty = Empty::GatewayLogin;
            return m_state->showError(*error, m_services.clock.now(), {}, tr("Open the gateway's settings…"));
        }
        // The recorded ranges stand below as buttons, the best of perhaps hundreds.
        const bool otherRanges = error->code == ErrorCode::ReportRangeNotRecorded;
        m_state->showError(*error, m_services.clock.now(),
                           otherRanges ? tr("The recording has this report for other times only.") : QString());
        return;
    }
    if (model()->rowCount() > 0)
        return m_stack->setCurrentIndex(0);
    m_stack->setCurrentIndex(1);
    if (!m_loader->table(index))
        return m_state->showLoading();
    showEmptyState();
}

void ReportPage::showEmptyState()
{
    const QString filter = model()->filter();
    if (!filter.isEmpty()) {
        m_empty = Empty::TextFilter;
        m_state->showEmpty(tr("No row matches “%1”.").arg(filter), {}, tr("Clear the filter"));
    } else if (m_filtered && m_selection) {
        m_empty = Empty::Selection;
        m_state->showEmpty(tr("Nothing was reported in the selection."), briefSpanText(*m_selection),
                           tr("Show the whole span"));
    } else if (m_services.source.chosenCount() < m_services.source.gatewayNames().size()) {
        m_empty = Empty::Gateways;
        m_state->showEmpty(tr("The chosen gateways reported nothing in this span."), spanText(m_span),
                           tr("Show all gateways"));
    } else {
        m_empty = Empty::Period;
        m_state->showEmpty(tr("Nothing was reported in this span."), spanText(m_span), tr("Show 90 days"));
    }
}

void ReportPage::leaveEmptyState()
{
    switch (m_empty) {
    case Empty::TextFilter:
        return m_bar->filter()->clear();
    case Empty::Selection:
        return filterToSelection(false);
    case Empty::Gateways:
        return m_services.source.chooseAll();
    case Empty::Period:
        return choose({RangeChoice::Quarter, {}});
    case Empty::NoGateway:
        return Q_EMIT gatewayWanted({});
    case Empty::GatewayLogin:
        return Q_EMIT gatewayWanted(m_loader->tableError(m_bar->current())->context.value(0));
    case Empty::None:
        break;
    }
    load();
}

} // namespace obi
