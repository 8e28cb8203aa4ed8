// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "look/Theme.h"

#include <QLineEdit>

namespace obi {

/// A line edit with a leading icon and, while it holds text, a cross that clears it; so does Esc.
class SearchField : public QLineEdit
{
    Q_OBJECT
public:
    /// `icon` is a name for Theme::pixmap: "search", "filter", "plus".
    SearchField(const Theme &theme, const QString &icon, QWidget *parent = nullptr);

    /// The placeholder, and the accessible name where they differ.
    void setWords(const QString &placeholder, const QString &accessibleName = {});

private:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void retranslate();

    const Theme &m_theme;
    QString m_icon;
    QAction *m_clear;
};

} // namespace obi
