// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casebook/NotesModel.h"

#include "casebook/ListSync.h"
#include "look/Times.h"

namespace obi {

NotesModel::NotesModel(const Clock &clock, QObject *parent)
    : QAbstractListModel(parent)
    , m_clock(clock)
{}

void NotesModel::show(const std::optional<Case> &shown)
{
    const QString caseId = shown ? shown->id : QString();
    const QList<Note> notes = shown ? shown->notes : QList<Note>();
    if (caseId != m_caseId) {
        beginResetModel();
        m_caseId = caseId;
        m_notes = notes;
        endResetModel();
        return;
    }
    syncList(
        m_notes, notes, [](const Note &note) { return note.id; },
        [this](RowChange change, int row, int target, auto act) {
            if (change == RowChange::Remove)
                beginRemoveRows({}, row, row);
            else if (change == RowChange::Insert)
                beginInsertRows({}, row, row);
            else
                beginMoveRows({}, row, row, {}, target);
            act();
            if (change == RowChange::Remove)
                endRemoveRows();
            else if (change == RowChange::Insert)
                endInsertRows();
            else
                endMoveRows();
        });
    m_notes = notes;
    if (!m_notes.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

const Note *NotesModel::noteAt(const QModelIndex &index) const
{
    return index.isValid() && index.row() < m_notes.size() ? &m_notes.at(index.row()) : nullptr;
}

void NotesModel::settled(const QString &noteId, const std::optional<Error> &error)
{
    if (error && m_unsaved.contains(noteId))
        m_unsaved[noteId].error = error;
    else if (!error)
        m_unsaved.remove(noteId);
    if (!m_notes.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

int NotesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_notes.size());
}

QString NotesModel::textOf(const Note &note) const
{
    const auto unsaved = m_unsaved.constFind(note.id);
    return unsaved == m_unsaved.constEnd() ? note.text : unsaved->text;
}

QString NotesModel::when(const Note &note) const
{
    const QString written = fullMoment(note.writtenAt, m_clock.now());
    return note.editedAt.isValid() ? tr("%1, edited %2").arg(written, fullMoment(note.editedAt, m_clock.now()))
                                   : written;
}

bool NotesModel::retry(const QModelIndex &index)
{
    const Note *note = noteAt(index);
    if (!note || !m_unsaved.contains(note->id))
        return false;
    m_unsaved[note->id].error.reset();
    Q_EMIT dataChanged(index, index);
    Q_EMIT edited(note->id, m_unsaved.value(note->id).text);
    return true;
}

void NotesModel::takeUp(const QString &noteId, const QString &refused)
{
    for (int row = 0; row < m_notes.size(); ++row) {
        if (m_notes.at(row).id == noteId && !m_unsaved.contains(noteId))
            setData(index(row), refused, Qt::EditRole);
    }
}

QVariant NotesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Note &note = m_notes.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
    case Qt::AccessibleTextRole:
        return textOf(note);
    case Qt::AccessibleDescriptionRole:
        return tr("%1, by %2", "when a note was written, by whom").arg(when(note), note.author);
    case NoteIdRole:
        return note.id;
    case AuthorRole:
        return note.author;
    case WhenRole:
        return when(note);
    case ErrorRole: {
        const auto unsaved = m_unsaved.constFind(note.id);
        const bool failed = unsaved != m_unsaved.constEnd() && unsaved->error;
        return failed ? QVariant::fromValue(*unsaved->error) : QVariant();
    }
    default:
        return {};
    }
}

bool NotesModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const Note *note = noteAt(index);
    const QString text = value.toString().trimmed();
    if (role != Qt::EditRole || !note || text.isEmpty() || text == textOf(*note))
        return false;
    const QString noteId = note->id;
    m_unsaved.insert(noteId, {text, std::nullopt});
    Q_EMIT dataChanged(index, index);
    Q_EMIT edited(noteId, text);
    return true;
}

Qt::ItemFlags NotesModel::flags(const QModelIndex &index) const
{
    return QAbstractListModel::flags(index) | (index.isValid() ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

} // namespace obi
