// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "look/Theme.h"

#include <QListWidget>

namespace obi {

/// The list of sections at the leading edge of the settings.
class SettingsSections : public QListWidget
{
    Q_OBJECT
public:
    static constexpr int Width = 215;

    explicit SettingsSections(const Theme &theme, QWidget *parent = nullptr);

    void add(const QString &id, const QString &icon);
    void setWords(const QString &id, const QString &words);
    QString current() const;
    bool setCurrent(const QString &id); ///< false: there is no such section

Q_SIGNALS:
    void chosen(const QString &id);

private:
    void takeTheme();

    const Theme &m_theme;
};

} // namespace obi
