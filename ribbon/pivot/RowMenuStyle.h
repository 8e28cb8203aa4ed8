// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QProxyStyle>

class QStyleOptionMenuItem;

namespace obi {

class Theme;

/// Draws the rows of a RowMenu by tokens.md section 8: icon at 12, label at 36, second text, shortcut at the end.
class RowMenuStyle : public QProxyStyle
{
    Q_OBJECT
public:
    /// Properties of a QAction: the icon's name, the second text and its face.
    static constexpr auto IconProperty = "obiIcon";
    static constexpr auto DetailProperty = "obiDetail";
    static constexpr auto MonospaceProperty = "obiDetailMonospace";

    explicit RowMenuStyle(Theme &theme);

    /// The panel of every other menu: with an edge that is seen in the dark too.
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *returned) const override;

private:
    void drawRow(const QStyleOptionMenuItem &row, QPainter *painter, const QWidget *widget) const;
    void drawTexts(const QStyleOptionMenuItem &row, QPainter *painter, const QWidget *widget, QRect space) const;
    QColor textColor(const QStyleOptionMenuItem &row, bool secondary) const;
    Theme &m_theme;
};

} // namespace obi
