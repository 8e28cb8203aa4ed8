// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctim/Observable.h"

#include <QList>
#include <QObject>

namespace obi {

/// What a page of the console holds in observables, on the screen or scrolled away. Every page that shows some has one;
/// it lives as long as its page.
class ObservableSource : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// The page's title, in the language of the moment.
    virtual QString title() const = 0;
    /// Each once, in the order of the page.
    virtual QList<Observable> observables() const = 0;

Q_SIGNALS:
    void changed();
};

} // namespace obi
