// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QMenuBar;
class QToolButton;

namespace obi {

class MarkedWords;
class Settings;
class Theme;

/// At the end of the menu bar, what holds wherever one is: that recorded responses are shown, that the clipboard is
/// watched. Owned by the menu bar.
class MenuCorner : public QWidget
{
    Q_OBJECT
public:
    enum class Answers { Live, Recorded };
    MenuCorner(Answers answers, Settings &settings, const Theme &theme, QMenuBar &bar);

private:
    void changeEvent(QEvent *event) override;
    void showState();

    const Answers m_answers;
    Settings &m_settings;
    const Theme &m_theme;
    QMenuBar &m_bar;
    MarkedWords *m_offline;
    QToolButton *m_watch;
};

} // namespace obi
