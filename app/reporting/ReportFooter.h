// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <array>

class QHBoxLayout;
class QLabel;

namespace obi {

class Theme;

/// The 28 px under a table: rows on show, selection, sorting, what could not be read, and how many rows have each
/// verdict.
class ReportFooter : public QWidget
{
    Q_OBJECT
public:
    static constexpr int Height = 28;

    explicit ReportFooter(const Theme &theme, QWidget *parent = nullptr);

    /// From 1; 0 of 0 for an empty table.
    void setRows(int first, int last, int all);
    void setSelected(int count);
    void setSorting(const QString &words);
    /// Counters that were no numbers, told once.
    void setUnreadable(const QStringList &counters);
    void setVerdicts(bool shown, const std::array<int, 5> &counts);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QLabel *addLabel(QHBoxLayout *row);
    void retranslate();
    void retheme();

    const Theme &m_theme;
    QLabel *m_rows;
    QLabel *m_selected;
    QLabel *m_sorting;
    QLabel *m_unreadable;
    int m_first = 0;
    int m_last = 0;
    int m_all = 0;
    int m_selection = 0;
    QStringList m_unreadableNames;
    bool m_showVerdicts = false;
    std::array<int, 5> m_counts{};
};

} // namespace obi
