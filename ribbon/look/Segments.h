// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QWidget>

class QButtonGroup;
class QToolButton;

namespace obi {

/// A row of exclusive choices ("1 h | 24 h | 7 d"), drawn as one segmented control. Left and Right move the choice.
class Segments : public QWidget
{
    Q_OBJECT
public:
    explicit Segments(QWidget *parent = nullptr);

    QToolButton *add(const QString &text);
    void setText(int index, const QString &text);
    /// What is chosen here, for screen readers: "System" alone may be a theme or a language.
    void setSubject(const QString &subject);
    int current() const; ///< -1 while nothing is chosen
    void setCurrent(int index);
    int count() const { return int(m_buttons.size()); }

Q_SIGNALS:
    void chosen(int index); ///< by the user

private:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void place();

    QButtonGroup *m_group;
    QList<QToolButton *> m_buttons;
};

} // namespace obi
