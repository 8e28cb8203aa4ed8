// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QWidget>

class QVBoxLayout;

namespace obi {

class Theme;

/// The groups of a section in two columns. A group is there once and moves to where its section wants it.
class SettingsColumns : public QWidget
{
    Q_OBJECT
public:
    static constexpr int LeadingWidth = 495;

    explicit SettingsColumns(const Theme &theme, QWidget *parent = nullptr);

    void add(QWidget *group); ///< takes ownership; hidden until a section shows it
    void show(const QList<QWidget *> &leading, const QList<QWidget *> &trailing);

private:
    QVBoxLayout *m_leading;
    QVBoxLayout *m_trailing;
    QList<QWidget *> m_groups;
};

} // namespace obi
