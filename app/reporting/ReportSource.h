// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Async.h"
#include "gateway/ReportClient.h"

#include <QObject>

namespace obi {

struct GatewayFailure {
    QString gateway;
    Error error;
    bool operator==(const GatewayFailure &) const = default;
};

/// The figures of all gateways that answered, and who did not.
template <typename Figures>
struct Gathered {
    Figures figures{};
    int asked = 0;
    QList<GatewayFailure> failures{};
};

/// The gateways as one: asks all chosen ones at the same time and adds their figures up. One that fails leaves the
/// others' figures standing. Errors: that of the gateways when none answers, the most telling one first
/// (ReportRangeNotRecorded before all else). Lives in the interface thread; tables are added up on a worker.
class ReportSource : public QObject
{
    Q_OBJECT
public:
    /// The clients outlive this object and the tasks it returned.
    explicit ReportSource(QList<ReportClient *> gateways = {}, QObject *parent = nullptr);
    /// Other gateways, all of them chosen.
    void setGateways(QList<ReportClient *> gateways);

    /// All gateways, chosen or not, in the order of the constructor.
    QStringList gatewayNames() const;
    int chosenCount() const;
    bool isChosen(int gateway) const { return m_chosen.value(gateway); }
    /// The last chosen gateway stays chosen (false).
    bool setChosen(int gateway, bool chosen);
    void chooseAll();

    Async<Gathered<ReportSummary>> summary(QString report, TimeSpan span) const;
    Async<Gathered<ReportSeries>> series(QString report, TimeSpan span) const;
    Async<Gathered<ReportTable>> table(QString report, TimeSpan span, QString counter = {}) const;

Q_SIGNALS:
    void chosenChanged();

private:
    QList<ReportClient *> chosen() const;

    QList<ReportClient *> m_gateways;
    QList<bool> m_chosen;
};

} // namespace obi
