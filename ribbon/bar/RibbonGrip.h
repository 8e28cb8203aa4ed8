// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractButton>

namespace obi {

class Theme;

/// The trailing end of the bar: dragging it along the bar tucks the band away or brings it back; so does pressing it.
class RibbonGrip : public QAbstractButton
{
    Q_OBJECT
public:
    static constexpr int Width = 20;

    explicit RibbonGrip(const Theme &theme, QWidget *parent);
    void setTucked(bool tucked);

Q_SIGNALS:
    void tuckWanted(bool tucked);

private:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void retranslate();

    const Theme &m_theme;
    bool m_tucked = false;
    bool m_dragged = false;
    int m_grabbedAt = 0; ///< global x of the press
};

} // namespace obi
