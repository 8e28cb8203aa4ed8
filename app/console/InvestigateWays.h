// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctim/Observable.h"

#include <QList>
#include <QObject>
#include <QPointer>

namespace obi {

class ConsolePage;
struct Case;
class House;
class InvestigatePage;

/// The ways into Investigate: from pivot menus, incidents, cases, the enrichment search, Home, the menu bar and the
/// command line. Makes the page when somebody wants it for the first time.
class InvestigateWays : public QObject
{
    Q_OBJECT
public:
    /// `house` outlives the object.
    InvestigateWays(House &house, bool offline);

    ConsolePage *makePage(QWidget *parent);
    /// Once the window and the ribbon's apps are there.
    void connectAll();

    void investigate(const QList<Observable> &observables, const QString &title = {});
    void investigateText(const QString &text);
    void investigateCase(const Case &which);
    void investigateActiveCase();

Q_SIGNALS:
    void logInWanted();
    void editCredentialsWanted();

private:
    InvestigatePage *open();
    void investigateRecent(int place);

    House &m_house;
    const bool m_offline;
    QPointer<InvestigatePage> m_page;
};

} // namespace obi
