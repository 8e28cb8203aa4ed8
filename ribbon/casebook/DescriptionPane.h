// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casebook/Autosave.h"
#include "casebook/CasebookPane.h"
#include "cases/CaseEdit.h"

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace obi {

class OpenCase;
class PivotMenu;

/// The case's description, which saves itself, and how far that has come.
class DescriptionPane : public CasebookPane
{
    Q_OBJECT
public:
    DescriptionPane(Theme &theme, PivotMenu &pivot, OpenCase &open, const Clock &clock, QWidget *parent);
    void flush() { m_autosave.flush(); }
    const Autosave &autosave() const { return m_autosave; }

Q_SIGNALS:
    /// The description of another case than the shown one could not be saved; it is kept.
    void failedElsewhere(const QString &caseId, const obi::Error &error);

protected:
    void retranslate() override;
    void takeTheme() override;

private:
    void build();
    void takeCase();
    void takeUp(const QList<CaseEdit> &refused);
    void updateState();

    OpenCase &m_open;
    QString m_knownId; ///< of the case that `m_known` is the description of, as last told
    QString m_known;
    QStringList m_sent; ///< what was typed here and is being kept; the store tells each of them
    Autosave m_autosave;
    QLabel *m_heading;
    QLabel *m_state;
    QPlainTextEdit *m_text;
    QLabel *m_error;
    QPushButton *m_retry;
};

} // namespace obi
