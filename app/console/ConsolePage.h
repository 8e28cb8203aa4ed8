// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace obi {

class ObservableSource;

/// A page of the console's window, whatever stands in it.
class ConsolePage : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    virtual QString title() const = 0;
    /// What it shows of observables, for Find observables; it lives as long as the page.
    virtual ObservableSource *observables() const = 0;
    /// Another page comes on show.
    virtual void deactivate() {}
    virtual void refresh() = 0;
    /// Everything shown has loaded.
    virtual bool isSettled() const = 0;
    /// Where F6 leads to, in that order.
    virtual QWidgetList panes() const = 0;
    /// What stands in the navigation beside this page instead of the list of reports; nullptr: nothing else does. The
    /// navigation takes ownership.
    virtual QWidget *makeSide() { return nullptr; }

Q_SIGNALS:
    void settled();
    void told(const QString &message); ///< for the foot of the window
};

} // namespace obi
