// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What was written is never lost: an edited query that makes way for another one becomes a draft, undo leads back to
// it with its name, and what the editor holds is there again after a restart.

#include "orbital/OrbitalAppPrivate.h"
#include "orbital/SqlEditor.h"
#include "queries/QueryBook.h"

#include <QScopedValueRollback>

#include <algorithm>

namespace obi {

/// The editor holds its text from now on; the one before can be had back by undo.
void OrbitalApp::Private::setOpen(const OpenQuery &query)
{
    const QScopedValueRollback opening(m_isOpening, true);
    const int before = editor->document()->availableUndoSteps();
    openEntry().query = m_open;
    editor->replaceAll(query.sql);
    const int step = std::min(before + 1, editor->document()->availableUndoSteps());
    m_opened.removeIf([step](const Opened &each) { return each.step >= step; });
    m_opened.append({step, query});
    m_open = query;
    m_step = editor->document()->availableUndoSteps();
    editor->setReadOnly(!query.stock.isEmpty());
    keepOpen();
}

void OrbitalApp::Private::textChanged()
{
    if (m_isOpening)
        return;
    const int step = editor->document()->availableUndoSteps();
    if (step < m_step && !editor->document()->isRedoAvailable())
        m_opened = {Opened{0, m_open}}; // nothing can be undone any more
    // Redo leads on to what was opened then; whoever types instead has left that way.
    const auto next = std::find_if(m_opened.begin(), m_opened.end(),
                                   [&](const Opened &each) { return each.step > m_step && each.step <= step; });
    if (next != m_opened.end() && editor->toPlainText() != next->query.sql)
        m_opened.erase(next, m_opened.end());
    m_step = step;
    const OpenQuery query = openEntry().query;
    if (query != m_open) { // by undo or redo
        m_open = query;
        editor->setReadOnly(!query.stock.isEmpty());
        showSelection();
    }
    keepOpen();
    showQuery();
}

// Undo may have led back before the last of them.
OrbitalApp::Private::Opened &OrbitalApp::Private::openEntry()
{
    const auto open =
        std::find_if(m_opened.rbegin(), m_opened.rend(), [this](const Opened &each) { return each.step <= m_step; });
    return open == m_opened.rend() ? m_opened.first() : *open;
}

/// In the catalogue under the user's own, a query that was saved, or in the history.
bool OrbitalApp::Private::isKept(const QString &text) const
{
    const auto &saved = services.queries.saved();
    const auto &past = services.queries.past();
    const auto same = [&](const auto &query) { return query.sql == text; };
    return std::any_of(saved.begin(), saved.end(), same) || std::any_of(past.begin(), past.end(), same);
}

void OrbitalApp::Private::keepDraft()
{
    const QString text = editor->toPlainText();
    if (!isEdited() || text.trimmed().isEmpty() || isKept(text))
        return;
    const QString id = m_open.isDraft ? m_open.savedId : m_open.keptAs;
    m_open.keptAs = services.queries.save({id, m_open.name, text, true});
}

void OrbitalApp::Private::keepOpen()
{
    services.queries.setEdited(
        {m_open.name, m_open.entryId, m_open.savedId, m_open.stock, m_open.sql, editor->toPlainText()});
}

void OrbitalApp::Private::restore()
{
    const EditedQuery kept = services.queries.edited();
    if (kept == EditedQuery())
        return;
    OpenQuery query{.name = kept.name, .entryId = kept.entryId, .savedId = kept.savedId, .stock = kept.stock};
    query.sql = kept.sql;
    const auto &saved = services.queries.saved();
    query.isDraft = std::any_of(saved.begin(), saved.end(),
                                [&](const SavedQuery &each) { return each.id == query.savedId && each.isDraft; });
    const QScopedValueRollback opening(m_isOpening, true);
    editor->setPlainText(kept.text); // nothing was before: there is nothing to undo
    m_step = 0;
    m_opened = {Opened{0, query}};
    m_open = query;
    editor->setReadOnly(!query.stock.isEmpty());
}

} // namespace obi
