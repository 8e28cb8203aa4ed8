// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "orbital/ResultRows.h"

#include "orbital/CellTime.h"

namespace obi {

using namespace Qt::StringLiterals;

namespace {

constexpr int None = -1;
constexpr int Several = -2; ///< and below: the first list of several, the second

} // namespace

bool ResultRows::isNumeric(int column) const
{
    return column != HostColumn && m_columns.at(column - 1).numeric && m_columns.at(column - 1).filled;
}

void ResultRows::addColumn(const QString &name)
{
    Column column{.name = name};
    column.values.resize(capacity());
    column.observables.fill(None, capacity());
    m_columns.append(std::move(column));
    m_columnByName.insert(name, columnCount() - 1);
}

int ResultRows::takeHost(const OrbitalHostResult &result)
{
    const auto known = m_hostByNode.constFind(result.node);
    if (known != m_hostByNode.constEnd())
        return *known;
    const QString name = result.hostName.isEmpty() ? result.node : result.hostName;
    const auto observable = Observable::parse(ObservableType::Hostname, name);
    m_hosts.append({result.node, name, observable ? std::optional(*observable) : std::nullopt});
    m_hostByNode.insert(result.node, hostCount() - 1);
    return hostCount() - 1;
}

int ResultRows::addRow(int host)
{
    if (!m_free.isEmpty()) {
        const int row = m_free.takeLast();
        m_hostOfRow[row] = host;
        return row;
    }
    m_hostOfRow.append(host);
    for (Column &column : m_columns) {
        column.values.append(QString());
        column.observables.append(None);
    }
    return capacity() - 1;
}

void ResultRows::freeRow(int row)
{
    write(row, {}, {}, nullptr);
    m_hostOfRow[row] = -1;
    m_free.append(row);
}

int ResultRows::indexOf(const Observable &observable)
{
    const auto known = m_observableIndex.constFind(observable);
    if (known != m_observableIndex.constEnd())
        return *known;
    m_observables.append(observable);
    m_observableIndex.insert(observable, observableCount() - 1);
    return observableCount() - 1;
}

int ResultRows::indexOf(const QList<Observable> &observables)
{
    if (observables.isEmpty())
        return None;
    if (observables.size() == 1)
        return indexOf(observables.first());
    QList<int> all;
    for (const Observable &observable : observables)
        all.append(indexOf(observable));
    const auto known = m_severalIndex.constFind(all);
    if (known != m_severalIndex.constEnd())
        return Several - *known;
    m_several.append(all);
    m_severalIndex.insert(all, int(m_several.size()) - 1);
    return Several - (int(m_several.size()) - 1);
}

void ResultRows::write(int row, const QList<int> &columns, const QStringList &values,
                       const QList<Observable> *observables)
{
    for (Column &column : m_columns) {
        if (!column.values.at(row).isEmpty())
            column.values[row] = QString();
        column.observables[row] = None;
    }
    for (qsizetype i = 0; i < columns.size(); ++i) {
        Column &column = m_columns[columns.at(i) - 1];
        const QString value = values.value(i);
        if (value.isEmpty())
            continue;
        column.values[row] = value;
        column.observables[row] = observables ? indexOf(observables[i]) : None;
        column.filled = true;
        if (column.numeric)
            value.toDouble(&column.numeric);
    }
}

const QString &ResultRows::value(int row, int column) const
{
    return column == HostColumn ? m_hosts.at(m_hostOfRow.at(row)).name : m_columns.at(column - 1).values.at(row);
}

std::span<const int> ResultRows::observables(int row, int column) const
{
    if (column == HostColumn)
        return {};
    const int &held = m_columns.at(column - 1).observables.at(row);
    if (held >= 0)
        return {&held, 1};
    if (held == None)
        return {};
    const QList<int> &several = m_several.at(Several - held);
    return {several.constData(), std::size_t(several.size())};
}

QDateTime ResultRows::timeAt(int row, int column) const
{
    return m_timesAreUtc && column != HostColumn ? cellTime(value(row, column)) : QDateTime();
}

QString ResultRows::shown(int row, int column) const
{
    const QDateTime time = timeAt(row, column);
    return time.isValid() ? cellTimeText(time) : value(row, column);
}

bool ResultRows::holds(int row, const QString &text) const
{
    for (int column = 0; column < columnCount(); ++column) {
        if (value(row, column).contains(text, Qt::CaseInsensitive))
            return true;
        const QDateTime time = timeAt(row, column);
        if (time.isValid() && cellTimeText(time).contains(text))
            return true;
    }
    return false;
}

QString ResultRows::text(const std::vector<int> &rows, const QString &hostHeading) const
{
    QString text;
    // A value may hold what parts rows and columns.
    const auto append = [&text](const QString &value, bool last) {
        for (const QChar c : value) {
            if (c != u'\r')
                text += c == u'\t' || c == u'\n' ? QChar(u' ') : c;
        }
        text += last ? u'\n' : u'\t';
    };
    for (int column = 0; column < columnCount(); ++column)
        append(column == HostColumn ? hostHeading : name(column), column == columnCount() - 1);
    for (const int row : rows) {
        for (int column = 0; column < columnCount(); ++column)
            append(value(row, column), column == columnCount() - 1);
    }
    return text;
}

} // namespace obi
