// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casebook/CasebookPane.h"
#include "orbital/HostsModel.h"

class QListView;
class QToolButton;

namespace obi {

class PivotMenu;
class SearchField;

/// The right column: hosts by name, address, operating system, network or as a random sample; how far each is; who can
/// be asked again.
class HostsPane : public CasebookPane
{
    Q_OBJECT
public:
    static constexpr int Width = 224;

    HostsPane(Theme &theme, HostsModel &model, PivotMenu &pivot, QWidget *parent);
    /// While a query runs nobody is asked again.
    void setRunning(bool running);

Q_SIGNALS:
    void retryWanted(const QList<obi::NodeSelector> &hosts);

protected:
    void retranslate() override;
    void takeTheme() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Way;
    static const QList<Way> &ways();
    void build();
    void openWays();
    void choose(int way);
    void add();
    QString shortened(const QStringList &unreadable) const;
    void say(const QStringList &words, bool wrong);
    void updateState();
    QStringList countWords() const;
    void showCounts();

    HostsModel &m_model;
    QLabel *m_heading;
    QLabel *m_count;
    QToolButton *m_wayButton;
    SearchField *m_field;
    QLabel *m_problem;
    QLabel *m_empty;
    QListView *m_list;
    QToolButton *m_retry;
    QLabel *m_foot;
    int m_way = 0;
    bool m_running = false;
};

} // namespace obi
