// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casebook/CasebookPane.h"
#include "casebook/NotesModel.h"
#include "cases/CaseEdit.h"

class QLabel;
class QListView;
class QPlainTextEdit;
class QPushButton;

namespace obi {

class NoteDelegate;
class OpenCase;
class PivotMenu;
class UndoBar;

/// Notes of the case, newest first, and the field for another one. A note that is begun is kept when another case is
/// opened: it is saved as it is.
class NotesPane : public CasebookPane
{
    Q_OBJECT
public:
    NotesPane(Theme &theme, PivotMenu &pivot, OpenCase &open, const Clock &clock, QString author, UndoBar &undo,
              QWidget *parent);
    /// Saves an open editor and the note that is begun.
    void flush();

protected:
    void retranslate() override;
    void takeTheme() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void showCase();
    void takeUp(const QList<CaseEdit> &refused);
    void saveNew();
    void settleNew(const QString &caseId, const QString &text, const Result<Case> &changed);
    void saveEdited(const QString &noteId, const QString &text);
    void removeCurrent();
    void offerNoteMenu(const QPoint &position);
    void updateState();

    PivotMenu &m_pivot;
    OpenCase &m_open;
    const QString m_author;
    UndoBar &m_undo;
    NotesModel m_model;
    QString m_caseId;
    struct Draft {
        QString text;
        std::optional<Error> error;
        bool refused = false; ///< the store keeps it, or what it was before it was changed
    };
    QHash<QString, Draft> m_drafts; ///< by case id: notes that are begun, being saved or refused
    QLabel *m_heading;
    QLabel *m_count;
    QListView *m_list;
    NoteDelegate *m_delegate;
    QPlainTextEdit *m_new;
    QLabel *m_hint;
    QPushButton *m_save;
};

} // namespace obi
