// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMenu>

namespace obi {

class Theme;

/// A menu of rows that keep their place: 28 high, as wide as it was made, whatever is added to its end. A row may have
/// a second text after its label; its name for assistive technology stays the label alone. Letters that are the
/// shortcut of a row act while the menu is open, and only then.
class RowMenu : public QMenu
{
    Q_OBJECT
public:
    // With the design's font; larger ones make them grow.
    static constexpr int RowHeight = 28;
    static constexpr int SeparatorHeight = 9;
    static constexpr int CaptionHeight = 24;
    static constexpr int Width = 364;

    explicit RowMenu(Theme &theme, QWidget *parent = nullptr);

    int rowHeight() const;
    int captionHeight() const;

    /// `label` is plain text: an ampersand in it is an ampersand.
    QAction *addRow(const QString &icon, const QString &label);
    static void setDetail(QAction *row, const QString &detail, bool monospace = false);
    /// More about a row, or why it cannot be chosen, as plain text: its tool tip, and its description for assistive
    /// technology.
    static void setExplanation(QAction *row, const QString &text);
    /// A heading of the group that follows; never current, never chosen.
    QAction *addCaption(const QString &text);
    /// A line that tells how things stand; never current, never chosen.
    QAction *addStatus(const QString &icon, const QString &text, const QString &toolTip = {});
    RowMenu *addRowMenu(const QString &icon, const QString &label);

    QSize sizeHint() const override;

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QAction *addLine(QWidget *line);
    Theme &m_theme;
};

} // namespace obi
