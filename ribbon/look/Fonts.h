// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "look/Theme.h"

#include <QFont>

#include <array>

namespace obi {

/// The type of tokens.md section 4: families by language, sizes as points in proportion to the system's font, whose
/// size stands for 13 pixels.
class Fonts
{
public:
    Fonts(const QFont &system, const QString &language);

    const QFont &font(Theme::Type type) const { return m_fonts[size_t(type)]; }
    const QFont &figures(Theme::Type type) const { return m_figures[size_t(type)]; }
    /// How much larger than 13 pixels the system's font is.
    qreal scale() const { return m_scale; }

private:
    static constexpr size_t Types = size_t(Theme::Type::Mono) + 1;
    qreal m_scale;
    std::array<QFont, Types> m_fonts;
    std::array<QFont, Types> m_figures;
};

} // namespace obi
