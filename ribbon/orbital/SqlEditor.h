// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPlainTextEdit>

class QCompleter;
class QMenu;
class QStringListModel;

namespace obi {

class Theme;

/// An editor for SQL: line numbers, the current line, colours, completion of osquery's tables and columns. Tab leaves
/// it, so that the keyboard gets through; Ctrl+Space completes. What is pasted as a value is a literal (Ctrl+Shift+V).
class SqlEditor : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit SqlEditor(const Theme &theme, QWidget *parent = nullptr);

    /// Takes the place of all text, in a way that Ctrl+Z takes back.
    void replaceAll(const QString &sql);
    /// At the cursor or in place of what is selected, as SQL literals whatever is there (SqlInsertion).
    void insertLiterals(const QStringList &values);
    /// Words that completion offers now.
    QStringList offered() const;
    void closeCompletions();
    int gutterWidth() const;
    void paintGutter(QPaintEvent *event);

Q_SIGNALS:
    void runWanted();            ///< Ctrl+Enter
    void menuOpens(QMenu *menu); ///< the context menu, which others may add to

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    void takeTheme();
    void placeGutter();
    void markCurrentLine();
    bool completes(const QKeyEvent *event) const;
    void complete(bool asked);
    void accept(const QString &word);
    void pasteLiteral();

    const Theme &m_theme;
    QWidget *m_gutter;
    QCompleter *m_completer;
    QStringListModel *m_words;
};

} // namespace obi
