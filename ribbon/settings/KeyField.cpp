// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/KeyField.h"

#include <QLineEdit>

namespace obi {

KeyField::KeyField(QWidget *parent)
    : QKeySequenceEdit(parent)
{
    const int high = qMax(Height, fontMetrics().height() + 6); // with a large system font
    setFixedHeight(high);
    line()->setFixedHeight(high);
    line()->setTextMargins(5, 0, 4, 0);
    // Qt waits for three more chords; nobody presses four.
    connect(this, &QKeySequenceEdit::keySequenceChanged, this, [this](const QKeySequence &keys) {
        const QKeySequence first = keys.isEmpty() ? QKeySequence() : QKeySequence(keys[0]);
        setKeySequence(first);
        Q_EMIT pressed(first);
    });
}

// The keyboard goes to the line inside.
void KeyField::setWords(const QString &accessibleName, const QString &placeholder)
{
    setAccessibleName(accessibleName);
    line()->setAccessibleName(accessibleName);
    line()->setPlaceholderText(placeholder);
}

QLineEdit *KeyField::line() const
{
    return findChild<QLineEdit *>();
}

} // namespace obi
