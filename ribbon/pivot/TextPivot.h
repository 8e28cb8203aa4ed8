// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <functional>

class QLineEdit;
class QMenu;
class QPlainTextEdit;

namespace obi {

class PivotMenu;

/// Leads from a text to the pivot menus of the observables that it names: by a right click, the Menu key and Shift+F10.
/// Child of what shows the text. Where it names none, everything is as it was.
class TextPivot : public QObject
{
    Q_OBJECT
public:
    static constexpr int MostRows = 8;
    static constexpr qsizetype MostSearched = 100'000; ///< characters, as somebody is waiting

    /// Of what the widget shows in all.
    TextPivot(QWidget *widget, PivotMenu &pivot, std::function<QString()> text);
    /// Of what is selected; else of the line under the mouse, or with the cursor. What editors offer stays.
    TextPivot(QPlainTextEdit *editor, PivotMenu &pivot);
    /// Of what is selected; else of the whole line. What fields offer stays.
    TextPivot(QLineEdit *field, PivotMenu &pivot);

    /// A row for each, at the top of a menu. Whether there are any.
    static bool addRows(QMenu &menu, PivotMenu &pivot, const QString &text, const QPoint &at);

private:
    void watch(QWidget *widget);
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool offer(const QPoint &at, bool byMouse);
    QMenu *ownMenu() const;
    QString textOfEditor(const QPoint &at, bool byMouse) const;

    QWidget *m_widget;
    QPlainTextEdit *m_editor = nullptr;
    QLineEdit *m_field = nullptr;
    PivotMenu &m_pivot;
    std::function<QString()> m_text;
};

} // namespace obi
