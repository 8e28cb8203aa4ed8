// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cases/Case.h"
#include "core/Clock.h"
#include "core/Error.h"

#include <QAbstractListModel>
#include <QHash>

namespace obi {

/// Notes of one case, newest first. A changed text is shown at once and marked until the store has it.
class NotesModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        NoteIdRole = Qt::UserRole + 1,
        AuthorRole,
        WhenRole,  ///< QString
        ErrorRole, ///< obi::Error of a change that could not be saved; otherwise invalid
    };

    explicit NotesModel(const Clock &clock, QObject *parent = nullptr);

    void show(const std::optional<Case> &shown);
    const Note *noteAt(const QModelIndex &index) const;
    /// The store has the text, or refused it.
    void settled(const QString &noteId, const std::optional<Error> &error);

    /// Saves a text again that the store refused.
    bool retry(const QModelIndex &index);
    /// A text that the store refused the last time, unless there is a later one.
    void takeUp(const QString &noteId, const QString &refused);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    /// Qt::EditRole: a new text; the caller of edited() saves it.
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void edited(const QString &noteId, const QString &text);

private:
    struct Unsaved {
        QString text;
        std::optional<Error> error;
    };
    QString textOf(const Note &note) const;
    QString when(const Note &note) const;

    const Clock &m_clock;
    QString m_caseId;
    QList<Note> m_notes;
    QHash<QString, Unsaved> m_unsaved; ///< by note id; also of cases that are not shown
};

} // namespace obi
