// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casebook/CasebookPane.h"
#include "incidents/IncidentsModel.h"
#include "look/RowRoom.h"

#include <QTimer>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace obi {

class IncidentFinder;
class IncidentsFeed;
class IncidentsTable;
class Notice;
class NoticeArea;
class People;
class RateGate;
class SearchField;
class Segments;
class StateView;
class ThemedLabel;

/// The list at the left: filters over it, what it holds and when it was looked at under it, and every state in its
/// place (tokens.md section 6).
/// Whatever keeps the list from being what it could be is told with the way out that helps: credentials, an address,
/// another try to connect; over the rows where there are some.
class IncidentList : public CasebookPane
{
    Q_OBJECT
public:
    struct Parts {
        Theme &theme;
        IncidentsModel &model;
        IncidentsFeed &feed;
        IncidentFinder &finder;
        const People &people;
        const Clock &clock;
        const RateGate &gate;
        bool offline; ///< a recording plays: nothing can be changed
    };
    IncidentList(Parts parts, QWidget *parent);

    IncidentsTable &table() { return *m_table; }
    void focusFirst();
    /// Why no incident can be made here; empty where it can.
    void setWhyNot(const QString &reason);
    /// Why the account cannot be used at all now, if so.
    void setAccountProblem(const std::optional<Error> &problem);
    /// There is an account, but nobody can be asked yet.
    void setConnecting(bool connecting);

Q_SIGNALS:
    void newWanted();
    void filtered();          ///< the person wants to see others
    void logInWanted();       ///< nobody is logged in
    void credentialsWanted(); ///< a scope or an address is missing, or they are not accepted
    void reconnectWanted();   ///< the account could not be used
    void allSeenWanted();

protected:
    void retranslate() override;
    void takeTheme() override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void arrangeBar();
    void takeFilter();
    void fillAssignees();
    void showCounts();
    void showState();
    void showNoList();
    void showFailure(const Error &error, const QDateTime &at);
    void showTrouble();
    std::optional<Error> trouble() const;
    bool comesAgain() const;
    void followScrolling();
    void more();
    QString progress() const;
    QString totalWords() const;
    QString troubleWords() const;
    void showFoot();
    void showWhen();
    enum class Way { None, LogIn, Credentials, Reconnect, Retry, Clear };
    Way wayOut(const Error &error) const;
    static QString wayWord(Way way);
    void go(Way way);
    void clearFilter();

    const Parts m_parts;
    Segments *m_part;
    QComboBox *m_severity;
    QComboBox *m_assignee;
    SearchField *m_text;
    QPushButton *m_new;
    QHBoxLayout *m_first;
    QHBoxLayout *m_second;
    QStackedWidget *m_pages;
    IncidentsTable *m_table;
    StateView *m_state;
    Notice *m_trouble;
    QPushButton *m_troubleButton;
    NoticeArea *m_troubleArea;
    ThemedLabel *m_total;
    QLabel *m_clock; ///< before the age of stale data
    ThemedLabel *m_when;
    QWidget *m_foot = nullptr;
    RowRoom m_footRoom;
    QPushButton *m_allSeen;
    QPushButton *m_more;
    QPushButton *m_refresh;
    QTimer m_typing;
    QTimer m_seconds;
    QString m_whyNot;
    QStringList m_offered; ///< the people that the filter offers
    bool m_isNarrow = false;
    bool m_isReordering = false; ///< the table puts its place back
    int m_scrolledTo = 0;
    std::optional<Error> m_problem; ///< of the account
    bool m_isConnecting = false;
    Way m_way = Way::None;
    Way m_troubleWay = Way::None;
};

} // namespace obi
