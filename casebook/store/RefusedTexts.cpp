// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/RefusedTexts.h"

#include "store/CaseRows.h"

using namespace Qt::StringLiterals;

namespace obi {
namespace {

const QString Description = u"description"_s;
const QString NewNote = u"new note"_s;
const QString OneNote = u"note "_s; ///< and its id

struct PlacedText {
    QString place;
    QString text;
};

/// Where the text of an edit belongs; no place: it is not kept.
struct Placing {
    PlacedText operator()(const edit::SetDescription &e) const { return {Description, e.text}; }
    PlacedText operator()(const edit::AddNote &e) const { return {e.id.isEmpty() ? NewNote : QString(), e.text}; }
    PlacedText operator()(const edit::SetNoteText &e) const { return {OneNote + e.noteId, e.text}; }
    template <typename Other>
    PlacedText operator()(const Other &) const
    {
        return {};
    }
};

CaseEdit editFrom(const QString &place, const QString &text)
{
    if (place == Description)
        return edit::SetDescription{text};
    if (place == NewNote)
        return edit::AddNote{text, {}};
    return edit::SetNoteText{place.mid(OneNote.size()), text};
}

} // namespace

Result<void> RefusedTexts::keep(const QString &caseId, const CaseEdit &refused)
{
    const PlacedText placed = std::visit(Placing(), refused);
    if (placed.place.isEmpty())
        return {};
    return m_connection.run(u"INSERT OR REPLACE INTO refused_texts (case_number, place, text) "
                            "VALUES ((SELECT number FROM cases WHERE id = ?), ?, ?)"_s,
                            {caseId, placed.place, textToRow(placed.text)});
}

Result<void> RefusedTexts::forget(const QString &caseId, const CaseEdit &taken)
{
    const PlacedText placed = std::visit(Placing(), taken);
    if (placed.place.isEmpty())
        return {};
    return m_connection.run(u"DELETE FROM refused_texts "
                            "WHERE case_number = (SELECT number FROM cases WHERE id = ?) AND place = ?"_s,
                            {caseId, placed.place});
}

Result<QList<CaseEdit>> RefusedTexts::of(const QString &caseId)
{
    const auto read = [](const QSqlQuery &row) -> Result<CaseEdit> {
        return editFrom(row.value(0).toString(), row.value(1).toString());
    };
    return m_connection.rows<CaseEdit>(u"SELECT place, text FROM refused_texts "
                                       "WHERE case_number = (SELECT number FROM cases WHERE id = ?) ORDER BY place"_s,
                                       {caseId}, read);
}

} // namespace obi
