// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "look/Theme.h"

#include <QDateTime>
#include <QWidget>

class QPushButton;
class QTableView;

namespace obi {

class ScopesModel;
class ThemedLabel;

/// The trailing half of the login dialog: which scopes Obi needs and which ones these credentials have.
class ScopesPane : public QWidget
{
    Q_OBJECT
public:
    explicit ScopesPane(const Theme &theme, QWidget *parent = nullptr);

    void showGranted(const QStringList &granted, const QDateTime &now);
    void showNotChecked();

Q_SIGNALS:
    void checkWanted();

private:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void build();
    void copyScopes();
    void retranslate();
    void fitColumns();

    const Theme &m_theme;
    ScopesModel *m_model;
    QTableView *m_table;
    ThemedLabel *m_title;
    ThemedLabel *m_count;
    ThemedLabel *m_when;
    QPushButton *m_check;
    QPushButton *m_copy;
    QDateTime m_checkedAt;
    bool m_copied = false;
};

} // namespace obi
