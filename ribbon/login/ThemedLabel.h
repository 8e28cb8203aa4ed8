// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "look/Theme.h"

#include <QLabel>

#include <variant>

namespace obi {

/// A colour by its part in the design.
using Ink = std::variant<Theme::Role, Disposition>;
QColor inkColor(const Theme &theme, const Ink &ink);

/// Plain text in one step of type and one colour of the theme, whichever the theme is.
class ThemedLabel : public QLabel
{
    Q_OBJECT
public:
    ThemedLabel(const Theme &theme, Theme::Type type, Ink ink = Theme::Role::Text, QWidget *parent = nullptr);

    void setInk(const Ink &ink);

private:
    void take();

    const Theme &m_theme;
    Theme::Type m_type;
    Ink m_ink;
};

/// An icon and a few words in its colour: "✓ Logged in".
class MarkedWords : public QWidget
{
    Q_OBJECT
public:
    explicit MarkedWords(const Theme &theme, QWidget *parent = nullptr);

    /// `words` in the colour of the text where they are not marked in `ink` too.
    void show(const QString &icon, const QString &words, const Ink &ink, bool wordsToo = true);
    QString words() const;
    void setWordWrap(bool wrap);

private:
    void resizeEvent(QResizeEvent *event) override;
    void alignIcon();
    void take();

    const Theme &m_theme;
    QLabel *m_icon;
    ThemedLabel *m_words;
    QString m_iconName;
    Ink m_ink = Theme::Role::Text;
};

} // namespace obi
