// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "look/Kind.h"

#include <QAbstractButton>
#include <QVariant>

namespace obi {
namespace {

constexpr auto Kind = "obiButtonKind";
constexpr auto Place = "obiSegmentPlace";
constexpr auto Band = "obiOnBand";

} // namespace

void setButtonKind(QAbstractButton *button, ButtonKind kind)
{
    button->setProperty(Kind, int(kind));
    button->update();
}

ButtonKind buttonKind(const QWidget *button)
{
    return button ? ButtonKind(button->property(Kind).toInt()) : ButtonKind::Plain;
}

void setSegmentPlace(QWidget *button, SegmentPlace place)
{
    button->setProperty(Place, int(place));
    button->update();
}

SegmentPlace segmentPlace(const QWidget *button)
{
    return button ? SegmentPlace(button->property(Place).toInt()) : SegmentPlace::None;
}

void setOnBand(QWidget *widget)
{
    widget->setProperty(Band, true);
}

bool isOnBand(const QWidget *widget)
{
    for (; widget; widget = widget->parentWidget()) {
        if (widget->property(Band).toBool())
            return true;
        if (widget->isWindow())
            break;
    }
    return false;
}

} // namespace obi
