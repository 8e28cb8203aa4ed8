// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctim/Disposition.h"

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QObject>
#include <QPixmap>

#include <memory>

class QApplication;

namespace obi {

/// The look of the whole program: colours, type and icons by the design's tokens, for the light and the dark theme.
/// One object, made by Session and handed down by reference; it sets the application's palette, style and font.
class Theme : public QObject
{
    Q_OBJECT
public:
    enum class Choice { System, Light, Dark };
    /// Colour roles: those of the palette by their token names, and those beyond it.
    enum class Role {
        Window,
        Base,
        Alt,
        Button,
        Text,
        Text2,
        Text3,
        DisabledText,
        Accent,
        AccentText,
        Line,
        Line2,
        Control,
        Soft,
        SoftLine,
        Hover,
        ButtonHover,
        Focus,
        Chrome,
        Band,
        BandText,
        BandText2,
        BandHover,
        BandField,
        BandFieldBorder,
        BandLine,
        BandBadge,
        BandBadgeText,
        BandConnected,
        Tip,
        TipText,
        Bright,
        LinkVisited,
    };
    /// Steps of type (tokens.md section 4), as point sizes derived from the system font.
    enum class Type {
        Caption,
        CaptionStrong,
        Dense,
        DenseStrong,
        Body,
        BodyStrong,
        ItemTitle,
        PageTitle,
        Figure,
        FigureCompact,
        Menu,
        Mono,
    };

    /// Takes the system's font and colours from the application as it stands: make it before anything is set there.
    explicit Theme(QObject *parent = nullptr);
    ~Theme() override;

    /// Dresses the application in palette, ObiStyle and fonts, now and after every change.
    void apply(QApplication &application);

    void setChoice(Choice choice);
    Choice choice() const;
    bool isDark() const;
    /// Japanese or English decides the order of font families.
    void setLanguage(const QString &language);

    QColor color(Role role) const;
    QColor text(Disposition disposition) const;
    QColor soft(Disposition disposition) const;
    QColor fill(Disposition disposition) const;
    /// Fill with the pattern that tells dispositions apart without colour.
    QBrush chartBrush(Disposition disposition) const;
    QFont font(Type type) const;
    /// The same with digits of one width: for columns, counts and times.
    QFont figures(Type type) const;

    /// An icon of resources/icons by its name without "icon-" ("globe"), drawn in `color` at `size` device-independent
    /// pixels and the ratio of the screen. Cached.
    QPixmap pixmap(const QString &name, const QColor &color, int size, qreal ratio) const;
    /// The same as QIcon: normal, disabled and selected modes coloured from the palette.
    QIcon icon(const QString &name, Role role = Role::Text) const;
    /// Disposition glyph; `on` is the colour of the surface that it stands on (knocked-out strokes).
    QPixmap glyph(Disposition disposition, const QColor &on, int size, qreal ratio) const;

    /// A width of the design for words, grown with the system's font as the words are.
    int scaled(int pixels) const;
    /// Row height of tables and lists: 26 or 30, more where the system's font is too large for it.
    int rowHeight() const;
    void setRowHeight(int height);
    /// Milliseconds for a movement of `wanted`; 0 with reduced motion.
    int duration(int wanted) const;
    void setReducedMotion(const QString &choice); ///< "system", "on", "off"

Q_SIGNALS:
    /// Colours, fonts or sizes are others now: repaint and drop cached pixmaps.
    void changed();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace obi
