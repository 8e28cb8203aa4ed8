// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyleOption>
#include <QToolButton>

namespace obi {

/// A button with icon, text and the chevron that says that something opens: a menu, or what clicked() shows.
class DropButton : public QToolButton
{
    Q_OBJECT
public:
    explicit DropButton(QWidget *parent = nullptr)
        : QToolButton(parent)
    {
        setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        setPopupMode(QToolButton::InstantPopup);
        setFocusPolicy(Qt::StrongFocus);
    }

protected:
    void initStyleOption(QStyleOptionToolButton *option) const override
    {
        QToolButton::initStyleOption(option);
        option->features |= QStyleOptionToolButton::HasMenu;
    }
};

} // namespace obi
