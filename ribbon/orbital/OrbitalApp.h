// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bar/Ribbon.h"
#include "core/Error.h"
#include "orbital/OrbitalQuery.h"

#include <optional>

namespace obi {

class CaseStore;
class Clock;
class OrbitalClient;
class PivotMenu;
class QueryBook;
class QueryRunner;
class RateGate;
class VerdictBook;

/// A query that a recording answers, with the job that it made.
struct RecordedQuery {
    OrbitalQuery query{};
    QString jobId{};
    QDateTime started{}; ///< UTC
    QDateTime until{};   ///< UTC
};

/// Orbital in the ribbon: what can be asked, the query in SQL, the hosts, and what they answer.
class OrbitalApp : public RibbonApp
{
    Q_OBJECT
public:
    struct Services {
        Theme &theme;
        OrbitalClient &client;
        VerdictBook &verdicts;
        PivotMenu &pivot;
        CaseStore &cases;
        QueryBook &queries;
        const RateGate &gate; ///< whose time all that count down tell
        const Clock &clock;
    };
    explicit OrbitalApp(Services services, QWidget *parent = nullptr);
    ~OrbitalApp() override;

    QString id() const override;
    QString icon() const override;
    QString title() const override;
    int defaultHeight() const override { return 480; }
    bool isSettled() const override;
    void focusFirst() override;

    /// Whether there is an Orbital to ask; `why` says why not. The catalogue is asked for anew.
    void setAccount(const std::optional<Error> &why);
    /// There is an account, but it names no Orbital.
    void setNoAddress();
    /// Which account asks from here on; an entry of the history is bound to its own.
    void setAccountKey(const QString &key);
    /// Another account: what the last one's hosts answered goes.
    void forgetAnswers();
    /// A recording plays: these can be run, and the newest of them is on show.
    void setRecorded(const QList<RecordedQuery> &recorded);
    /// For tests: how fast it asks.
    QueryRunner &runner();

Q_SIGNALS:
    void reported(const QString &message);
    void logInWanted();
    void editCredentialsWanted();
    void reconnectWanted();

private:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace obi
