// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "login/Group.h"
#include "look/Theme.h"

class QHBoxLayout;
class QVBoxLayout;

namespace obi {

class ThemedLabel;

/// One of Home's columns: a title, and under it what belongs together. Subclasses call retranslate() at the end of
/// their constructor.
class HomeGroup : public Group
{
    Q_OBJECT
public:
    explicit HomeGroup(const Theme &theme, QWidget *parent = nullptr);

protected:
    static constexpr int TitleHeight = 28;
    static constexpr int Side = 16;
    static constexpr int LowestBody = 80; ///< of a list that gives way to what stands under it

    const Theme &theme() const { return m_theme; }
    virtual void retranslate() = 0;
    void changeEvent(QEvent *event) override;

    void setTitle(const QString &title); ///< the group's accessible name too
    /// Under everything; `inset`: with the column's margins at its sides.
    void add(QWidget *widget, int stretch = 0, bool inset = false);
    void addGap(int height);
    void addStretch();
    /// A second title inside the column.
    ThemedLabel *addCaption();
    /// At the end of the title's line.
    void addToTitle(QWidget *widget);

private:
    const Theme &m_theme;
    ThemedLabel *m_title;
    QHBoxLayout *m_head;
    QVBoxLayout *m_column;
};

} // namespace obi
