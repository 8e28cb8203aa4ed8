// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "look/Theme.h"

#include <QPalette>
#include <QWidget>

class QLabel;

namespace obi {

/// A part of the casebook that speaks the language and wears the look of the moment. Subclasses call both functions
/// once at the end of their constructor.
class CasebookPane : public QWidget
{
    Q_OBJECT
public:
    CasebookPane(Theme &theme, QWidget *parent);

    /// A line of one pixel in the palette's colour for it.
    static QWidget *hairline(Qt::Orientation orientation, QWidget *parent);

protected:
    virtual void retranslate() = 0;
    virtual void takeTheme() = 0;
    void changeEvent(QEvent *event) override;

    Theme &theme() const { return m_theme; }
    void paintOn(QPalette::ColorRole role);

private:
    Theme &m_theme;
};

} // namespace obi
