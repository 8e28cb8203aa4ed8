// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "look/Theme.h"

#include <QPalette>

namespace obi {

/// The colours of tokens.md sections 2.1 to 2.3, for one of the two themes.
class Colours
{
public:
    explicit Colours(bool dark)
        : m_dark(dark)
    {}

    QColor role(Theme::Role role) const;
    QColor text(Disposition disposition) const;
    QColor soft(Disposition disposition) const;
    QColor fill(Disposition disposition) const;
    QPalette palette() const;

private:
    bool m_dark;
};

} // namespace obi
