// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QKeySequenceEdit>

class QLineEdit;

namespace obi {

/// Takes the keys that are pressed in it: one press, with what is held. Tab leaves it.
class KeyField : public QKeySequenceEdit
{
    Q_OBJECT
public:
    static constexpr int Height = 28;

    explicit KeyField(QWidget *parent = nullptr);

    void setWords(const QString &accessibleName, const QString &placeholder);

Q_SIGNALS:
    void pressed(const QKeySequence &keys); ///< empty: the field was cleared

private:
    QLineEdit *line() const;
};

} // namespace obi
