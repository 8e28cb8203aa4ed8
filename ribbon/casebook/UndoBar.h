// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casebook/CasebookPane.h"

#include <QTimer>

#include <functional>

class QLabel;
class QPushButton;
class QToolButton;

namespace obi {

/// "Deleted … Undo" at the foot of the casebook, for a while. One act can be taken back: the last.
class UndoBar : public CasebookPane
{
    Q_OBJECT
public:
    static constexpr int ShownMs = 20'000;

    UndoBar(Theme &theme, QWidget *parent);
    void offer(const QString &message, std::function<void()> undo);
    QString message() const;
    /// Takes the last act back, also once the bar has gone. False: there is none.
    bool undo();
    /// What nobody sees any more is not taken back from another place: an act whose bar has gone is forgotten.
    void forgetUnseen();

protected:
    void retranslate() override;
    void takeTheme() override;

private:
    QLabel *m_text;
    QPushButton *m_undo;
    QToolButton *m_close;
    std::function<void()> m_act;
    QTimer m_timer;
};

} // namespace obi
