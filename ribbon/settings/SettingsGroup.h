// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "login/Group.h"
#include "look/Theme.h"

class QHBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace obi {

class Segments;
class ThemedLabel;

/// Settings that belong together, under a title: rows of a name and a control. Subclasses call retranslate() at the end
/// of their constructor.
class SettingsGroup : public Group
{
    Q_OBJECT
public:
    explicit SettingsGroup(const Theme &theme, QWidget *parent = nullptr);

protected:
    static constexpr int RowHeight = 32;
    static constexpr int NameWidth = 144;

    const Theme &theme() const { return m_theme; }
    virtual void retranslate() = 0;
    void changeEvent(QEvent *event) override;

    /// The title is the group's accessible name too, unless another one is given.
    void setTitle(const QString &title, const QString &accessibleName = {});
    /// A row of 32; the returned label stands before `control` and names it on the screen. Its parent is the row.
    ThemedLabel *addRow(QWidget *control);
    /// Controls beside each other, as far as they need it.
    ThemedLabel *addRow(const QList<QWidget *> &controls);
    void addButtons(const QList<QPushButton *> &buttons);
    /// As wide as the group.
    void addWide(QWidget *widget, int above = 4);

private:
    const Theme &m_theme;
    ThemedLabel *m_title;
    QVBoxLayout *m_column;
};

/// Segments that a screen reader knows as a group of its own ("Theme").
class SegmentsGroup : public Group
{
    Q_OBJECT
public:
    explicit SegmentsGroup(int count, QWidget *parent = nullptr);

    void setWords(const QString &accessibleName, const QStringList &words);
    void setCurrent(int index);
    int current() const;

Q_SIGNALS:
    void chosen(int index); ///< by the user

private:
    Segments *m_segments;
};

/// A button with its words, which are its accessible name too; disabled with the reason, where there is one.
void setButton(QPushButton *button, const QString &words, const QString &whyNot = {});

} // namespace obi
