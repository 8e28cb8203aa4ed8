// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casebook/CasebookPane.h"
#include "incidents/TimelineModel.h"

#include <QHash>

class QLabel;
class QListView;
class QPlainTextEdit;
class QPushButton;
class QScrollArea;
class QStackedWidget;

namespace obi {

class OpenIncident;
class PivotMenu;
class StateView;

/// The steps of an incident, and the field for another note. A note that is begun is kept for its incident; one that
/// did not get through comes back into the field.
class TimelinePage : public CasebookPane
{
    Q_OBJECT
public:
    TimelinePage(Theme &theme, PivotMenu &pivot, OpenIncident &open, const People &people, const Clock &clock,
                 QWidget *parent);

    int count() const { return m_model.rowCount(); }
    QWidget *list() const;
    /// Why nothing can be noted; empty where it can.
    void setWhyNot(const QString &reason);
    void giveBack(const QString &incidentId, const QString &text, const Error &error);

Q_SIGNALS:
    void noteWanted(const QString &text);

protected:
    void retranslate() override;
    void takeTheme() override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void build();
    void showIncident();
    void send();
    void updateState();
    void fitHint();
    static QString failureWords(const Error &error);

    OpenIncident &m_open;
    TimelineModel m_model;
    QString m_id;
    QString m_whyNot;
    QHash<QString, QString> m_drafts; ///< by the incident's id
    QHash<QString, Error> m_errors;
    QStackedWidget *m_steps;
    QListView *m_list;
    StateView *m_empty;
    QPlainTextEdit *m_note;
    QLabel *m_hint;
    QScrollArea *m_hintArea; ///< what is longer than its room is scrolled
    QPushButton *m_save;
};

} // namespace obi
