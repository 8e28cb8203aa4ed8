// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "auth/ServiceAddresses.h"
#include "bar/Ribbon.h"
#include "core/Error.h"
#include "ctim/Observable.h"

#include <QGuiApplication>

#include <functional>

namespace obi {

class CaseStore;
class Clock;
class PivotMenu;
class RateGate;
class Transport;
class VerdictBook;

/// Incidents in the ribbon: the organisation's list, what is known of one, and what can be done with it.
class IncidentsApp : public RibbonApp
{
    Q_OBJECT
public:
    struct Services {
        Theme &theme;
        Settings &settings;
        Transport &transport;
        CaseStore &cases;
        VerdictBook &verdicts;
        PivotMenu &pivot;
        const Clock &clock;
        const RateGate &gate; ///< whose time all that count down tell
        QString folder;       ///< where copies of incidents are kept; empty: nowhere
        bool offline;         ///< a recording plays: nothing changes, and nothing can be changed
        /// Who has Obi before them sees the list and the bar: the desktop tells those who have not.
        std::function<bool()> isInFront = [] { return QGuiApplication::applicationState() == Qt::ApplicationActive; };
    };
    explicit IncidentsApp(Services services, QWidget *parent = nullptr);
    ~IncidentsApp() override;

    /// Another account or recording; empty addresses: nobody is logged in. `account` keeps apart what is kept.
    void setAddresses(const ServiceAddresses &addresses, const QString &account);

    /// Why the account cannot be used now, if so; what a recording has needs no account.
    void setAccountProblem(const std::optional<Error> &problem);
    /// There is an account, but its credentials are still being read; until setAddresses().
    void setConnecting();

    QString id() const override;
    QString icon() const override;
    QString title() const override;
    int count() const override;
    bool isCountNews() const override { return count() > 0; }
    QString countDescription() const override;
    void focusFirst() override;
    bool isSettled() const override;

Q_SIGNALS:
    void reported(const QString &message);
    void logInWanted();
    void credentialsWanted();
    void reconnectWanted();
    void investigateWanted(const QList<obi::Observable> &observables, const QString &title);
    void caseWanted(const QString &caseId); ///< to be opened in the casebook
    void incidentWanted();                  ///< the desktop's notice was clicked: show this app

private:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace obi
