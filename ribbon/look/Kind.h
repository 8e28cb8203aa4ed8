// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QAbstractButton;
class QWidget;

namespace obi {

/// Primary is filled with the accent (one in a place), Destructive with the colour of malicious.
enum class ButtonKind { Plain, Primary, Destructive };
void setButtonKind(QAbstractButton *button, ButtonKind kind);
ButtonKind buttonKind(const QWidget *button);

/// Where an exclusive checkable button stands in its row; ends are rounded. See look/Segments.h.
enum class SegmentPlace { None, Only, First, Middle, Last };
void setSegmentPlace(QWidget *button, SegmentPlace place);
SegmentPlace segmentPlace(const QWidget *button);

/// Everything in this widget stands on the band: the focus ring is white there.
void setOnBand(QWidget *widget);
bool isOnBand(const QWidget *widget);

} // namespace obi
