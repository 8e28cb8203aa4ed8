// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPointer>

class QEvent;
class QFocusFrame;
class QWidget;

namespace obi {

/// Shows the ring round the control that has the focus, as long as the keyboard put it there: the ring stands outside
/// of the control, where the control itself cannot paint. Item views draw their own ring in the current cell.
class FocusRing : public QObject
{
    Q_OBJECT
public:
    static constexpr int Margin = 4; ///< 2 px gap and 2 px ring

    FocusRing();
    ~FocusRing() override;

private:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void focused(QWidget *widget, Qt::FocusReason reason);
    void show(QWidget *widget);

    QPointer<QFocusFrame> m_frame;
    bool m_byKey = false;
};

} // namespace obi
