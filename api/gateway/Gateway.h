// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QUrl>

namespace obi {

/// One e-mail gateway (or a manager that speaks for several).
struct Gateway {
    QString name;                                      ///< as the administrator calls it
    QUrl address;                                      ///< scheme, host and port
    QString apiPath = QStringLiteral("/esa/api/v2.0"); ///< or /sma/api/v2.0
    /// A manager's reports are of a group of gateways or of one of them (device_group_name, device_name; api.md section
    /// 4.3). Empty: the manager decides; both: the group counts.
    QString deviceGroup{};
    QString deviceName{};
    bool operator==(const Gateway &) const = default;
};

} // namespace obi
