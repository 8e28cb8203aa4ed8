// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Error.h"
#include "login/ThemedLabel.h"

#include <QWidget>

class QGridLayout;
class QHBoxLayout;
class QPushButton;

namespace obi {

/// Something to read before going on: an icon, a sentence or several, and what can be done about it. Hidden while there
/// is nothing to say. Screen readers are told when it appears.
class Notice : public QWidget
{
    Q_OBJECT
public:
    enum class Tone { Warning, Failure };
    explicit Notice(const Theme &theme, QWidget *parent = nullptr);

    /// `lead` in strong type, then `rest`; both are plain text, and the lines of `rest` stay lines.
    void say(Tone tone, const QString &lead, const QString &rest = {});
    /// The same, told in other words: a countdown. Screen readers hear of it when they read it again.
    void reword(const QString &lead, const QString &rest = {});
    /// The error's own words, and its trace ID to copy.
    void sayError(const Error &error);
    void clear();
    QString text() const { return m_said; }
    /// What text() is after say(): the two as the language puts them one after the other.
    static QString together(const QString &lead, const QString &rest);

    /// The ways out stand beside the words: where room is scarce.
    void setLow();
    /// A way out, in the order of the calls; hidden until somebody shows it, and hidden again by the next say().
    QPushButton *addButton();

private:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void take();

    const Theme &m_theme;
    QLabel *m_icon;
    ThemedLabel *m_words;
    QGridLayout *m_grid;
    QHBoxLayout *m_buttons;
    QList<QPushButton *> m_ways;
    QPushButton *m_copyTrace;
    Tone m_tone = Tone::Warning;
    QString m_said;
    QString m_traceId;
};

} // namespace obi
