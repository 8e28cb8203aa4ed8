// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "look/Theme.h"

#include <QWidget>

namespace obi {

/// Lies over the window while something that can be looked through is dragged across it, and says what letting go does.
class DropHint : public QWidget
{
    Q_OBJECT
public:
    DropHint(const Theme &theme, QWidget *window);

    void offer(int files); ///< 0: a text
    void withdraw();

private:
    void paintEvent(QPaintEvent *event) override;

    const Theme &m_theme;
    QString m_words;
};

} // namespace obi
