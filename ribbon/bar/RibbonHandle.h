// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractSlider>

namespace obi {

class Theme;

/// The top edge of the bar: drag it, or press Up and Down, for the ribbon's height. A slider to assistive technology,
/// its value is the height in pixels.
class RibbonHandle : public QAbstractSlider
{
    Q_OBJECT
public:
    static constexpr int Height = 6; ///< the top 4 px of the bar and Above
    static constexpr int Above = 2;  ///< over the bar; takes the pointer, shows nothing
    static constexpr int Step = 26;  ///< a row

    explicit RibbonHandle(const Theme &theme, QWidget *parent);
    void showHeight(int height, int minimum, int maximum); ///< tells the value without asking for it

Q_SIGNALS:
    void heightWanted(int height);
    void defaultWanted(); ///< double click, Home
    void maximumWanted(); ///< Ctrl + double click, End

private:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void retranslate();

    const Theme &m_theme;
    int m_grabbedAt = 0; ///< global y of the press
    int m_heightThen = 0;
};

} // namespace obi
