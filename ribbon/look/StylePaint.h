// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// How ObiStyle paints its parts; one file for each family of controls. Each call leaves the painter as it was.

#include "look/Theme.h"

#include <QStyleOption>

namespace obi::style {

constexpr int ControlHeight = 26;
constexpr int Radius = 4;
constexpr int SidePadding = 12;
constexpr int IndicatorSize = 14;
constexpr int ChevronSize = 12;
constexpr int IconSize = 16;
constexpr int IconGap = 6;
constexpr int MenuRowHeight = 28;
constexpr int MenuSeparatorHeight = 9;
constexpr int HeaderHeight = 28;
constexpr int TabHeight = 36;
constexpr int ScrollBarExtent = 10;

/// Saves the painter and restores it at the end of the block.
class Saved
{
public:
    explicit Saved(QPainter *painter);
    ~Saved();
    Q_DISABLE_COPY_MOVE(Saved)

private:
    QPainter *m_painter;
};

void frame(QPainter *painter, const QRectF &rect, const QColor &border, const QColor &fill, qreal radius = Radius);
void icon(QPainter *painter, const Theme &theme, const QString &name, const QColor &color, const QRect &rect,
          int size = ChevronSize);
/// "Refresh\tF5" in two parts; the second is empty where there is no tab.
std::pair<QString, QString> splitHint(const QString &text);

/// Buttons: StyleButtons.cpp
void buttonFrame(QPainter *painter, const Theme &theme, const QStyleOption &option, const QWidget *widget);
void pushButtonLabel(QPainter *painter, const Theme &theme, const QStyleOptionButton &option, const QWidget *widget);
void toolButton(QPainter *painter, const Theme &theme, const QStyleOptionToolButton &option, const QWidget *widget);
QSize pushButtonSize(const QStyleOptionButton &option, const QWidget *widget);
QSize toolButtonSize(const QStyleOptionToolButton &option, const QWidget *widget);
/// StyleFields.cpp
void checkBox(QPainter *painter, const Theme &theme, const QStyleOption &option);
void radioButton(QPainter *painter, const Theme &theme, const QStyleOption &option);
void fieldFrame(QPainter *painter, const Theme &theme, const QStyleOption &option, const QWidget *widget);
void comboBox(QPainter *painter, const Theme &theme, const QStyleOptionComboBox &option, const QWidget *widget);
void comboBoxLabel(QPainter *painter, const Theme &theme, const QStyleOptionComboBox &option);
/// StyleMenus.cpp
void menuPanel(QPainter *painter, const Theme &theme, const QStyleOption &option);
void menuItem(QPainter *painter, const Theme &theme, const QStyleOptionMenuItem &option);
void menuBarItem(QPainter *painter, const Theme &theme, const QStyleOptionMenuItem &option);
QSize menuItemSize(const QStyleOptionMenuItem &option, const QSize &contents);
/// StyleViews.cpp
void tab(QPainter *painter, const Theme &theme, const QStyleOptionTab &option);
QSize tabSize(const Theme &theme, const QStyleOptionTab &option);
void headerSection(QPainter *painter, const Theme &theme, const QStyleOptionHeader &option);
void headerLabel(QPainter *painter, const Theme &theme, const QStyleOptionHeader &option);
QSize headerSize(const QStyleOptionHeader &option);
void itemBackground(QPainter *painter, const Theme &theme, const QStyleOptionViewItem &option);
void branch(QPainter *painter, const Theme &theme, const QStyleOption &option);
void scrollBar(QPainter *painter, const Theme &theme, const QStyleOptionSlider &option, const QRect &handle);
void focusFrame(QPainter *painter, const Theme &theme, const QStyleOption &option, const QWidget *widget);

} // namespace obi::style
