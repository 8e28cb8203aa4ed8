// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casebook/CasebookPane.h"
#include "investigate/ChipsModel.h"
#include "investigate/TextIntake.h"

#include <QPlainTextEdit>

#include <functional>

namespace obi {

class ChipsView;
class PivotMenu;
class VerdictBook;

/// Where text is typed or pasted before it becomes chips: one line to look at, whatever is pasted.
class IntakeEdit : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit IntakeEdit(QWidget *parent = nullptr);

Q_SIGNALS:
    void given(const QString &text); ///< pasted, dropped, or typed and finished with Enter
    void backWanted();               ///< to the chips before it
    void runWanted();                ///< Ctrl+Enter

protected:
    void insertFromMimeData(const QMimeData *source) override;
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void keyPressEvent(QKeyEvent *event) override;
};

/// The editor of an investigation: paste anything, and its observables stand there as chips at once, each once.
class ObservableField : public CasebookPane
{
    Q_OBJECT
public:
    static constexpr int FewestRows = 2;
    static constexpr int MostRows = 3; ///< more are scrolled; fewer where there is little room

    ObservableField(Theme &theme, PivotMenu &pivot, VerdictBook &verdicts, QWidget *parent);

    const QList<Observable> &observables() const { return m_chips.observables(); }
    bool holds(const Observable &observable) const { return m_chips.holds(observable); }
    void setObservables(const QList<Observable> &observables);
    void clear();
    bool hasText() const; ///< typed, and no chips yet
    bool isReading() const { return m_reading > 0; }
    /// Makes chips of what is typed, then calls back; at once where nothing is typed. Text that holds no observable
    /// stays, and nobody is called.
    void finishText(const std::function<void()> &then);
    /// As if somebody had pasted this.
    void take(const QString &text, const std::function<void()> &then) { read(text, then); }
    void focusField();
    void setMostRows(int rows); ///< of chips, before they are scrolled
    /// "5 observables found, 1 duplicate left out"
    QString summary() const;

Q_SIGNALS:
    void changed(); ///< the chips, the typed text or the summary
    void runWanted();

protected:
    void retranslate() override;
    void takeTheme() override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void read(const QString &text, const std::function<void()> &then = {});
    void take(const TextIntake &intake);
    void showHint();
    void fitHeight();

    ChipsModel m_chips;
    IntakeEdit *m_edit;
    ChipsView *m_view;
    int m_rowHeight = 0;
    int m_mostRows = MostRows;
    int m_duplicates = 0;
    int m_beyond = 0;
    int m_reading = 0;
    bool m_foundNothing = false;
};

} // namespace obi
