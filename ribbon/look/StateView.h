// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Error.h"
#include "look/Theme.h"

#include <QDateTime>
#include <QWidget>

class QLabel;
class QPushButton;
class QScrollArea;
class QTimer;

namespace obi {

/// What stands where there is nothing to show (tokens.md section 6): an icon, a sentence, a detail and one way out.
/// Where there is too little room it scrolls: nothing is cut.
/// Words given by the caller are translated by the caller, who sets them again when the language changes.
class StateView : public QWidget
{
    Q_OBJECT
public:
    enum class State { Nothing, Loading, Empty, Failed, Missing, Locked };
    explicit StateView(const Theme &theme, QWidget *parent = nullptr);

    void showNothing();
    /// "Loading…" and still bars; what comes within 200 ms comes without them.
    void showLoading();
    /// `detail` names the filter that left nothing; no button without `action`.
    void showEmpty(const QString &sentence, const QString &detail = {}, const QString &action = {});
    /// `sentence` says what failed ("Global Intel did not answer"); without it the error's own words stand there.
    /// `action`: what helps, where asking again does not. The error that is on show already keeps its time.
    void showError(const Error &error, const QDateTime &at, const QString &sentence = {}, const QString &action = {});
    /// It did not come; why, and the way out, are told elsewhere.
    void showMissing(const QString &sentence);

    /// Something is missing that people have to give: a scope, an account. `detail` names it in its own face.
    void showLocked(const QString &sentence, const QString &detail, const QString &action);

    State state() const { return m_state; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

Q_SIGNALS:
    void actionTriggered(); ///< Retry, or the action that was given

private:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void fit();
    void retranslate();
    void dress();
    void show(State state, const QString &icon);
    void setWords(const QString &sentence, const QString &detail, const QString &action);
    void setErrorWords();

    const Theme &m_theme;
    State m_state = State::Nothing;
    QString m_iconName;
    Error m_error;
    QDateTime m_failedAt;
    QString m_failed;
    QString m_wayOut;
    QString m_tip; ///< of the sentence, where it has more to say than its detail
    QScrollArea *m_scroll;
    QWidget *m_page;
    QLabel *m_icon;
    QLabel *m_sentence;
    QLabel *m_detail;
    QPushButton *m_action;
    QTimer *m_patience;
};

} // namespace obi
