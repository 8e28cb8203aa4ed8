// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMap>
#include <QTimer>
#include <QWidget>

#include <optional>

class QCheckBox;
class QToolButton;

namespace obi {

class FindingTable;
class PivotMenu;
class Theme;
class ThemedLabel;

/// Over the messages of an investigation: how many are checked, what became of those that somebody acted on, and the
/// way to act on all that are checked. What there is to do is the modules' matter: their actions stand in the menu.
class MessageBar : public QWidget
{
    Q_OBJECT
public:
    MessageBar(const Theme &theme, PivotMenu &pivot, FindingTable &table);

    void retranslate();

private:
    void showCounts();
    void open();
    QString words(int selected);
    void takeTheme();
    void changeEvent(QEvent *event) override;

    const Theme &m_theme;
    PivotMenu &m_pivot;
    FindingTable &m_table;
    QCheckBox *m_all;
    ThemedLabel *m_words;
    QToolButton *m_act;
    std::optional<QMap<QString, int>> m_counts; ///< of FindingRows, until its rows change
    QTimer m_soon;                              ///< rows change one by one
};

} // namespace obi
