// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "incidents/TimelineModel.h"

#include "core/Clock.h"
#include "core/Worker.h"
#include "incidents/IncidentWords.h"
#include "incidents/People.h"
#include "look/ObservableCell.h"
#include "look/Severity.h"
#include "look/Times.h"
#include "look/Words.h"
#include "text/ObservableScanner.h"

#include <algorithm>
#include <array>
#include <utility>

namespace obi {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MostScanned = 20'000; ///< characters of one step

QString iconOf(const QString &type)
{
    static const QHash<QString, QString> icons{
        {u"note"_s, u"note"_s},      {u"action"_s, u"fwdx"_s},      {u"sighting"_s, u"pc"_s},
        {u"verdict"_s, u"shield"_s}, {u"judgement"_s, u"shield"_s}, {u"incident"_s, u"flag"_s},
        {u"status"_s, u"edit"_s},    {u"severity"_s, u"edit"_s},    {u"assignees"_s, u"user"_s},
    };
    return icons.value(type, u"clock"_s);
}

QString wordOf(const QString &type, const QString &title)
{
    if (type == "note"_L1)
        return TimelineModel::tr("Note");
    if (type == "action"_L1)
        return TimelineModel::tr("Action");
    if (type == "sighting"_L1)
        return TimelineModel::tr("Sighting");
    if (type == "verdict"_L1)
        return TimelineModel::tr("Verdict");
    if (type == "status"_L1)
        return TimelineModel::tr("Status");
    if (type == "severity"_L1)
        return TimelineModel::tr("Severity");
    if (type == "assignees"_L1)
        return TimelineModel::tr("Assignee");
    if (type == "incident"_L1)
        return TimelineModel::tr("Opened");
    return title.isEmpty() ? type : title.simplified();
}

} // namespace

QString changeWords(const OwnChange &change, const People &people)
{
    const auto word = [&](const QString &value) {
        switch (change.field) {
        case OwnChange::Field::Severity:
            return severityWord(severityFromText(value));
        case OwnChange::Field::Assignees:
            return value.isEmpty() ? TimelineModel::tr("unassigned") : people.names(value.split(u'\n'));
        case OwnChange::Field::Status:
            break;
        }
        return statusWord(IncidentStatus(value));
    };
    return TimelineModel::tr("%1 → %2", "before, now").arg(word(change.from), word(change.to));
}

TimelineModel::TimelineModel(const People &people, const Clock &clock, QObject *parent)
    : QAbstractListModel(parent)
    , m_people(people)
    , m_clock(clock)
{}

QList<TimelineModel::Entry> TimelineModel::entries(const IncidentCopy &copy) const
{
    QList<Entry> all;
    for (const SeenEvent &event : copy.events.value_or(QList<SeenEvent>()))
        all.append({event.time(), event.type, event.title, event.source, event.description});
    static const std::array Types{u"status"_s, u"severity"_s, u"assignees"_s};
    for (const OwnChange &change : copy.changes)
        all.append(
            {change.at, Types[size_t(change.field)], {}, m_people.name(change.by), changeWords(change, m_people)});
    for (const NoteEntity &note : copy.notes.value_or(QList<NoteEntity>())) {
        const auto told = std::find_if(all.begin(), all.end(), [&note](const Entry &entry) {
            return entry.type == "note"_L1 && entry.text == note.content;
        });
        const QString author = note.author.isEmpty() ? note.source : m_people.name(note.author);
        // The event of a note names the program; the note itself names the person.
        if (told != all.end() && !note.author.isEmpty())
            told->source = author;
        if (told == all.end())
            all.append({note.timestamp, u"note"_s, {}, author, note.content});
    }
    std::stable_sort(all.begin(), all.end(), [](const Entry &a, const Entry &b) { return a.time > b.time; });
    return all;
}

void TimelineModel::show(const IncidentCopy &copy)
{
    const QList<Entry> wanted = entries(copy);
    if (wanted == m_entries)
        return;
    beginResetModel();
    m_entries = wanted;
    m_found.clear();
    endResetModel();
    findObservables();
}

/// Steps may be long, and many.
void TimelineModel::findObservables()
{
    const int turn = ++m_turn;
    QStringList texts;
    for (const Entry &entry : std::as_const(m_entries))
        texts.append((entry.title + u'\n' + entry.text).left(MostScanned));
    auto finding = onWorker([texts] {
        QList<QList<Observable>> found;
        for (const QString &text : texts)
            found.append(ObservableScanner::distinct(text));
        return found;
    });
    QCoro::connect(std::move(finding), this, [this, turn](const QList<QList<Observable>> &found) {
        if (turn != m_turn || found.isEmpty())
            return;
        m_found = found;
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {ObservableRole});
    });
}

int TimelineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

QVariant TimelineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Entry &entry = m_entries.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return wordOf(entry.type, entry.title);
    case Qt::AccessibleTextRole:
        return tr("%1, %2, %3: %4", "time, kind, source, what")
            .arg(fullMoment(entry.time, m_clock.now()), wordOf(entry.type, entry.title), entry.source, entry.text);
    case Qt::ToolTipRole:
        return isoTime(entry.time);
    case ObservableRole: {
        const QList<Observable> found = observables(index.row());
        return found.isEmpty() ? QVariant() : QVariant::fromValue(found.first());
    }
    case TimeRole:
        return briefTime(entry.time, m_clock.now());
    case ClockRole:
        return clockOfDay(entry.time, m_clock.now());
    case IconRole:
        return iconOf(entry.type);
    case SourceRole:
        return entry.source;
    case TextRole:
        return entry.text;
    default:
        return {};
    }
}

} // namespace obi
