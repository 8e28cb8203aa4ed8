// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "look/Times.h"
#include "look/Tip.h"
#include "reporting/ReportModel.h"

#include "look/ObservableCell.h"
#include "look/Words.h"
#include "pivot/PivotWords.h"
#include "verdicts/VerdictBook.h"

#include <QLocale>

#include <cmath>

namespace obi {

using namespace Qt::StringLiterals;

namespace {

const QString Absent = u"–"_s; ///< a counter that no gateway sent; never shown as 0

bool isFigure(ColumnKind kind)
{
    return kind == ColumnKind::Number || kind == ColumnKind::Share || kind == ColumnKind::Change ||
           kind == ColumnKind::Risk;
}

QString percent(double fraction)
{
    return QLocale().toString(fraction * 100, 'f', 1) + u'%';
}

QString changeText(std::optional<double> change)
{
    if (!change)
        return Absent;
    const QString arrow = *change > 0 ? u"▲ "_s : *change < 0 ? u"▼ "_s : QString();
    return arrow + percent(std::abs(*change));
}

QDateTime timeOf(std::optional<qint64> seconds)
{
    return seconds ? QDateTime::fromSecsSinceEpoch(*seconds, Qt::UTC) : QDateTime();
}

} // namespace

QVariant ReportModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int row = m_order[std::size_t(index.row())];
    const ColumnSpec &column = m_spec.columns.at(index.column());
    if (role == Qt::TextAlignmentRole)
        return QVariant(isFigure(column.kind) ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return display(row, column);
    if (role == Qt::ToolTipRole)
        return plainTip(toolTip(row, column));
    switch (column.kind) {
    case ColumnKind::Key:
        return keyCell(row, role);
    case ColumnKind::Verdict:
        return verdictCell(row, role);
    case ColumnKind::Share: {
        const auto share = m_rows.share(row, column);
        return role == FractionRole && share ? QVariant(*share) : QVariant();
    }
    case ColumnKind::Trend:
        return role == TrendRole ? trendOf(row) : QVariant();
    default:
        return {};
    }
}

QVariant ReportModel::display(int row, const ColumnSpec &column) const
{
    switch (column.kind) {
    case ColumnKind::Key:
        return m_rows.name(row);
    case ColumnKind::Verdict: {
        const auto verdict = verdictOf(row);
        if (verdict)
            return dispositionWord(*verdict);
        return m_rows.observable(row) && isComplete(row) ? Absent : QString();
    }
    case ColumnKind::Risk: {
        const auto risk = riskOfRow(row);
        if (risk)
            return QLocale().toString(*risk);
        return m_rows.observable(row) && isComplete(row) ? Absent : QString();
    }
    case ColumnKind::Category:
        return reasonOf(row);
    case ColumnKind::Share: {
        const auto share = m_rows.share(row, column);
        return share ? percent(*share) : Absent;
    }
    case ColumnKind::Change:
        return changeText(m_rows.change(row, column));
    case ColumnKind::Time: {
        const QDateTime time = timeOf(m_rows.sum(row, column.counters));
        return time.isValid() ? tableTime(time, m_clock.now()) : Absent;
    }
    case ColumnKind::Date: {
        const QDateTime time = timeOf(m_rows.sum(row, column.counters));
        return time.isValid() ? time.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s) : Absent;
    }
    case ColumnKind::Trend:
        return {};
    case ColumnKind::Number:
        break;
    }
    const auto number = m_rows.sum(row, column.counters);
    return number ? QLocale().toString(*number) : Absent;
}

QVariant ReportModel::keyCell(int row, int role) const
{
    const auto &observable = m_rows.observable(row);
    if (!observable)
        return {};
    if (role == ObservableRole)
        return QVariant::fromValue(*observable);
    if (role != Qt::AccessibleDescriptionRole)
        return {};
    return observableDescription(*observable, m_hasVerdicts ? verdictOf(row) : std::nullopt);
}

QVariant ReportModel::verdictCell(int row, int role) const
{
    if (role == Qt::AccessibleDescriptionRole)
        return opinionsText(row);
    if (role != DispositionRole || !m_rows.observable(row))
        return {};
    if (const auto verdict = verdictOf(row))
        return int(*verdict);
    // Nobody could be asked, or nobody answered: then nothing is on its way any more.
    return isComplete(row) ? QVariant() : QVariant(-1);
}

QVariant ReportModel::trendOf(int row) const
{
    if (m_trendsLoading)
        return QVariant::fromValue(QList<double>());
    const auto trend = m_trends.constFind(m_rows.key(row));
    return trend == m_trends.cend() ? QVariant() : QVariant::fromValue(*trend);
}

QString ReportModel::opinionsText(int row) const
{
    const auto &observable = m_rows.observable(row);
    const Dossier *dossier = observable ? m_verdicts.find(*observable) : nullptr;
    if (!dossier)
        return {};
    QStringList lines;
    for (const ModuleOpinion &opinion : dossier->opinions) {
        if (opinion.disposition)
            //: A module and its verdict: "Private Intel: suspicious"
            lines.append(tr("%1: %2").arg(opinion.module.name, dispositionWord(*opinion.disposition)));
    }
    return lines.join(u'\n');
}

QString ReportModel::riskText(int row) const
{
    const auto risk = riskOfRow(row);
    if (!risk)
        return tr("No verdict yet, so no risk.");
    const Exposure exposure = m_rows.exposure(row);
    const QLocale locale;
    return tr("Risk %1 of 100, worked out by Obi.\nVerdict %2, weighted with %3 messages that were not blocked and %4 "
              "clicks.")
        .arg(locale.toString(*risk), dispositionWord(*verdictOf(row)),
             locale.toString(std::max<qint64>(0, exposure.messages - exposure.blocked)),
             locale.toString(exposure.clicks));
}

QString ReportModel::toolTip(int row, const ColumnSpec &column) const
{
    switch (column.kind) {
    case ColumnKind::Key:
        return m_rows.name(row);
    case ColumnKind::Verdict:
        return opinionsText(row);
    case ColumnKind::Risk:
        return riskText(row);
    case ColumnKind::Category:
        return reasonOf(row);
    case ColumnKind::Time:
    case ColumnKind::Date: {
        const QDateTime time = timeOf(m_rows.sum(row, column.counters));
        return time.isValid() ? isoTime(time) : QString();
    }
    case ColumnKind::Share:
        if (const auto part = m_rows.sum(row, column.counters), whole = m_rows.sum(row, column.whole); part && whole)
            return tr("%1 of %2").arg(QLocale().toString(*part), QLocale().toString(*whole));
        return {};
    default:
        return {};
    }
}

QVariant ReportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const ColumnSpec &column = m_spec.columns.at(section);
    if (role == Qt::TextAlignmentRole)
        return QVariant(isFigure(column.kind) ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && column.kind == ColumnKind::Risk)
        return tr("Worked out by Obi from the verdict, the messages that were not blocked and the clicks; 0 to 100.");
    if (role != Qt::DisplayRole)
        return {};
    return column.kind == ColumnKind::Trend ? m_trendTitle : reportWords(column.title);
}

QString ReportModel::exportText(int place, int columnIndex) const
{
    const int row = m_order.at(std::size_t(place));
    const ColumnSpec &column = m_spec.columns.at(columnIndex);
    switch (column.kind) {
    case ColumnKind::Number: {
        const auto number = m_rows.sum(row, column.counters);
        return number ? QString::number(*number) : QString();
    }
    case ColumnKind::Time:
    case ColumnKind::Date: {
        const QDateTime time = timeOf(m_rows.sum(row, column.counters));
        return time.isValid() ? time.toString(Qt::ISODate) : QString();
    }
    case ColumnKind::Share:
    case ColumnKind::Change: {
        const auto value = column.kind == ColumnKind::Share ? m_rows.share(row, column) : m_rows.change(row, column);
        return value ? QString::number(*value * 100, 'f', 1) : QString();
    }
    default:
        return display(row, column).toString();
    }
}

} // namespace obi
