// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLineEdit>

namespace obi {

/// Takes text with observables in it. What is pasted or dropped in several lines, or is long, is taken at once and
/// never laid out in the field; anything else waits for Enter.
class IntakeField : public QLineEdit
{
    Q_OBJECT
public:
    static constexpr int LongText = 2000;
    explicit IntakeField(QWidget *parent = nullptr);

Q_SIGNALS:
    void given(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void pasteText();
    bool takeWhole(const QString &text);
};

} // namespace obi
