// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTimer>
#include <QWidget>

namespace obi {

class RibbonApp;
class Theme;

/// The panel under the bar: one app at a time on the base colour.
class RibbonPane : public QWidget
{
    Q_OBJECT
public:
    RibbonPane(const Theme &theme, QWidget *parent);
    ~RibbonPane() override;

    void add(RibbonApp *app);
    /// Shows this app in place of the one before; with the panel's new geometry, so that it is laid out once.
    void setCurrent(RibbonApp *app, const QRect &geometry);

    /// Shows a picture of the app in its place, for as long as the panel moves.
    void hold();
    bool isHeld() const;
    /// Ends that, one turn of the event loop later: the frame in which the page is laid out anew has enough to do.
    void release();

private:
    class Picture;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

    const Theme &m_theme;
    RibbonApp *m_current = nullptr;
    std::unique_ptr<Picture> m_picture;
    QTimer m_release;
};

} // namespace obi
