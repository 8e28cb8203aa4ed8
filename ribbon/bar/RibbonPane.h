// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QStackedLayout;

namespace obi {

class RibbonApp;
class Theme;

/// The panel under the bar: one app at a time on the base colour.
class RibbonPane : public QWidget
{
    Q_OBJECT
public:
    RibbonPane(const Theme &theme, QWidget *parent);

    void add(RibbonApp *app);
    void setCurrent(RibbonApp *app);

private:
    void paintEvent(QPaintEvent *event) override;

    const Theme &m_theme;
    QStackedLayout *m_stack;
};

} // namespace obi
