// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "look/Theme.h"

#include <QAbstractButton>

namespace obi {

/// Words that open a page in the browser: an icon and a text in the colour of links, without a frame.
class LinkButton : public QAbstractButton
{
    Q_OBJECT
public:
    explicit LinkButton(const Theme &theme, QWidget *parent = nullptr);

    void setWords(const QString &words);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

private:
    void paintEvent(QPaintEvent *event) override;

    const Theme &m_theme;
};

} // namespace obi
