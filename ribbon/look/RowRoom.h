// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

class QAbstractButton;
class QWidget;

namespace obi {

/// Buttons of one row that give up their words, and keep their icons, where the row has no room for all: nothing is cut
/// off. The words stay in the tooltip; names for screen readers are the caller's.
class RowRoom
{
public:
    /// In the order in which they go; each has an icon. `brief` (may be empty) stands there before the icon alone does.
    void add(QAbstractButton *button) { m_parts.append({button, {}, {}}); }
    void setWords(const QAbstractButton *button, const QString &words, const QString &brief = {});
    /// Shows as many words as `row`, with its layout, has room for.
    void fit(const QWidget &row);

private:
    void giveBack(const QWidget &row);
    struct Part {
        QAbstractButton *button;
        QString words;
        QString brief;
        QString tip{}; ///< that stands for the words now
    };
    QList<Part> m_parts;
};

} // namespace obi
