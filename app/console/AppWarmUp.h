// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointer>
#include <QTimer>

namespace obi {

class Ribbon;
class RibbonApp;

/// Builds the ribbon's apps ahead: whatever is laid out, styled and drawn for the first time costs more than it does
/// from then on. One app in a turn of the event loop, none while somebody does something, and none that was open.
class AppWarmUp : public QObject
{
    Q_OBJECT
public:
    static constexpr int CalmMs = 1500; ///< without a key, a click or a turn of the wheel

    /// The ribbon outlives it.
    explicit AppWarmUp(Ribbon &ribbon, int calmMs = CalmMs, QObject *parent = nullptr);

private:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void next();

    Ribbon &m_ribbon;
    QTimer m_calm;
    QList<QPointer<RibbonApp>> m_cold;
};

} // namespace obi
