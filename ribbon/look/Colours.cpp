// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "look/Colours.h"

namespace obi {
namespace {

struct Pair {
    QRgb light;
    QRgb dark;
    QColor of(bool isDark) const { return QColor::fromRgb(isDark ? dark : light); }
};

Pair pairOf(Theme::Role role)
{
    using Role = Theme::Role;
    switch (role) {
    case Role::Window:
        return {0xF1F1EF, 0x1D1E22};
    case Role::Base:
        return {0xFFFFFF, 0x151619};
    case Role::Alt:
        return {0xF8F8F6, 0x1A1B1F};
    case Role::Button:
        return {0xFCFCFB, 0x2A2C31};
    case Role::Text:
        return {0x1D1F23, 0xE5E6E9};
    case Role::Text2:
        return {0x52555C, 0xABAEB6};
    case Role::Text3:
        return {0x63666C, 0x9DA1AA};
    case Role::DisabledText:
        return {0x8E9095, 0x6C6F77};
    case Role::Accent:
        return {0x2B4F9E, 0x93B2F5};
    case Role::AccentText:
        return {0xFFFFFF, 0x0F1B36};
    case Role::Line:
        return {0xDEDDD8, 0x2F3137};
    case Role::Line2:
        return {0xC2C1BB, 0x474A52};
    case Role::Control:
        return {0x8C8B85, 0x747882};
    case Role::Soft:
        return {0xDFE7F6, 0x283756};
    case Role::SoftLine:
        return {0x9DB3DF, 0x4A639A};
    case Role::Hover:
        return {0xEDF0F5, 0x24272E};
    case Role::ButtonHover:
        return {0xECEBE8, 0x34363D};
    case Role::Focus:
        return {0x2B63D6, 0x7EA6FF};
    case Role::Chrome:
        return {0xE6E5E2, 0x26272C};
    case Role::Band:
        return {0x22304D, 0x2A3A60};
    case Role::BandText:
        return {0xEEF2FA, 0xEEF2FA};
    case Role::BandText2:
        return {0xB4C0D8, 0xB9C5DE};
    case Role::BandHover:
        return {0x31426A, 0x384B78};
    case Role::BandField:
        return {0x18233B, 0x1B2743};
    case Role::BandFieldBorder:
        return {0x8A99BC, 0x8A99BC};
    case Role::BandLine:
        return {0x3C4D74, 0x475A87};
    case Role::BandBadge:
        return {0xF2C14E, 0xF2C14E};
    case Role::BandBadgeText:
        return {0x22304D, 0x22304D};
    case Role::BandConnected:
        return {0x7FD09C, 0x7FD09C};
    case Role::Tip:
        return {0x1D1F23, 0xE5E6E9};
    case Role::TipText:
        return {0xF4F4F2, 0x1D1E22};
    case Role::Bright:
        return {0xAD231B, 0xFF8F85};
    case Role::LinkVisited:
        return {0x6B2FA0, 0xC9A4F5};
    }
    return {};
}

struct Shades {
    Pair text, soft, fill;
};

Shades shadesOf(Disposition disposition)
{
    switch (disposition) {
    case Disposition::Malicious:
        return {{0xAD231B, 0xFF8F85}, {0xFBE8E5, 0x42211F}, {0xC93A2F, 0xE5645A}};
    case Disposition::Suspicious:
        return {{0x855000, 0xF0B65C}, {0xFCEFD6, 0x3A2C14}, {0xB87D14, 0xD59A3C}};
    case Disposition::Clean:
        return {{0x1B683A, 0x80CC9A}, {0xE2F2E7, 0x1A3525}, {0x3F8F62, 0x4F9A6C}};
    case Disposition::Common:
        return {{0x3C5A79, 0xA8C0DC}, {0xE6EDF4, 0x222F3E}, {0x6A88A8, 0x6F8BAA}};
    case Disposition::Unknown:
        break;
    }
    return {{0x595C63, 0xB3B6BD}, {0xECECEA, 0x2B2C31}, {0x8C8E92, 0x7B7E87}};
}

void setText(QPalette &palette, QPalette::ColorGroup group, const QColor &color)
{
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(group, role, color);
}

} // namespace

QColor Colours::role(Theme::Role role) const
{
    return pairOf(role).of(m_dark);
}

QColor Colours::text(Disposition disposition) const
{
    return shadesOf(disposition).text.of(m_dark);
}

QColor Colours::soft(Disposition disposition) const
{
    return shadesOf(disposition).soft.of(m_dark);
}

QColor Colours::fill(Disposition disposition) const
{
    return shadesOf(disposition).fill.of(m_dark);
}

QPalette Colours::palette() const
{
    using Role = Theme::Role;
    constexpr std::pair<QPalette::ColorRole, Role> Roles[] = {
        {QPalette::Window, Role::Window},
        {QPalette::Base, Role::Base},
        {QPalette::AlternateBase, Role::Alt},
        {QPalette::PlaceholderText, Role::Text3},
        {QPalette::Button, Role::Button},
        {QPalette::Highlight, Role::Accent},
        {QPalette::HighlightedText, Role::AccentText},
        {QPalette::Link, Role::Accent},
        {QPalette::LinkVisited, Role::LinkVisited},
        {QPalette::ToolTipBase, Role::Tip},
        {QPalette::ToolTipText, Role::TipText},
        {QPalette::BrightText, Role::Bright},
        {QPalette::Light, Role::Button},
        {QPalette::Midlight, Role::Line},
        {QPalette::Mid, Role::Line2},
        {QPalette::Dark, Role::Control},
        {QPalette::Shadow, Role::Control},
#if QT_VERSION >= QT_VERSION_CHECK(6, 6, 0)
        {QPalette::Accent, Role::Accent},
#endif
    };
    QPalette palette;
    for (const auto &[of, from] : Roles)
        palette.setColor(of, role(from));
    setText(palette, QPalette::All, role(Role::Text));
    setText(palette, QPalette::Disabled, role(Role::DisabledText));
    palette.setColor(QPalette::Inactive, QPalette::Highlight, role(Role::Soft));
    palette.setColor(QPalette::Inactive, QPalette::HighlightedText, role(Role::Text));
    return palette;
}

} // namespace obi
