// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cases/CaseEdit.h"

#include "ctim/CasebookEntity.h"

#include <QSet>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace obi {
namespace {

Result<void> checkLength(const QString &text, const QString &field, qsizetype limit)
{
    if (text.size() > limit)
        return failure(ErrorCode::TextTooLong, {field, QString::number(limit)});
    return {};
}

/// Newest first; of two notes of the same moment the one that came last stands first.
void insertNote(QList<Note> &notes, Note note)
{
    const auto place = std::find_if(notes.begin(), notes.end(),
                                    [&note](const Note &other) { return other.writtenAt <= note.writtenAt; });
    notes.insert(place, std::move(note));
}

auto findNote(QList<Note> &notes, const QString &id)
{
    return std::find_if(notes.begin(), notes.end(), [&id](const Note &note) { return note.id == id; });
}

/// Carries out one edit on the case it was made with.
class Editor
{
public:
    Editor(Case &edited, const QDateTime &now)
        : m_case(edited)
        , m_now(now)
    {}

    Result<void> operator()(const edit::SetTitle &e)
    {
        m_case.title = e.title;
        return checkTexts(m_case);
    }
    Result<void> operator()(const edit::SetShortDescription &e)
    {
        m_case.shortDescription = e.text;
        return checkTexts(m_case);
    }
    Result<void> operator()(const edit::SetDescription &e)
    {
        m_case.description = e.text;
        return checkTexts(m_case);
    }
    Result<void> operator()(const edit::SetTlp &e)
    {
        m_case.tlp = e.tlp;
        return {};
    }
    Result<void> operator()(const edit::AddObservables &e);
    Result<void> operator()(const edit::RemoveObservables &e);
    Result<void> operator()(const edit::AddNote &e);
    Result<void> operator()(const edit::SetNoteText &e);
    Result<void> operator()(const edit::RemoveNote &e);
    Result<void> operator()(const edit::RestoreNote &e);

private:
    Case &m_case;
    const QDateTime &m_now;
};

Result<void> Editor::operator()(const edit::AddObservables &e)
{
    QSet<Observable> held;
    for (const CaseObservable &observable : std::as_const(m_case.observables))
        held.insert(observable.observable);
    for (const Observable &observable : e.observables) {
        if (held.contains(observable))
            continue;
        held.insert(observable);
        m_case.observables.append({observable, m_now});
    }
    return {};
}

Result<void> Editor::operator()(const edit::RemoveObservables &e)
{
    const QSet<Observable> unwanted(e.observables.begin(), e.observables.end());
    m_case.observables.removeIf([&unwanted](const CaseObservable &o) { return unwanted.contains(o.observable); });
    return {};
}

Result<void> Editor::operator()(const edit::AddNote &e)
{
    if (e.text.trimmed().isEmpty() || findNote(m_case.notes, e.id) != m_case.notes.end())
        return {};
    const QString id = e.id.isEmpty() ? QUuid::createUuid().toString(QUuid::WithoutBraces) : e.id;
    insertNote(m_case.notes, {id, e.text, e.author, m_now});
    return checkLength(e.text, u"note"_s, Case::MaximumNote);
}

Result<void> Editor::operator()(const edit::SetNoteText &e)
{
    const auto note = findNote(m_case.notes, e.noteId);
    if (note == m_case.notes.end())
        return failure(ErrorCode::Internal, {u"no note "_s + e.noteId});
    if (note->text == e.text)
        return {};
    note->text = e.text;
    note->editedAt = m_now;
    return checkLength(e.text, u"note"_s, Case::MaximumNote);
}

Result<void> Editor::operator()(const edit::RemoveNote &e)
{
    m_case.notes.removeIf([&e](const Note &note) { return note.id == e.noteId; });
    return {};
}

Result<void> Editor::operator()(const edit::RestoreNote &e)
{
    if (findNote(m_case.notes, e.note.id) == m_case.notes.end())
        insertNote(m_case.notes, e.note);
    return {};
}

} // namespace

Result<Case> applied(Case before, const CaseEdit &edit, const QDateTime &now)
{
    Case after = before;
    if (const Result<void> done = std::visit(Editor(after, now), edit); !done)
        return tl::unexpected(done.error());
    if (after == before)
        return before;
    after.modifiedAt = now;
    return after;
}

Result<void> checkTexts(const Case &checked)
{
    return checkLength(checked.title, u"title"_s, CasebookEntity::MaximumTitle)
        .and_then([&checked] {
            return checkLength(checked.shortDescription, u"short_description"_s,
                               CasebookEntity::MaximumShortDescription);
        })
        .and_then([&checked] {
            return checkLength(checked.description, u"description"_s, CasebookEntity::MaximumDescription);
        });
}

} // namespace obi
