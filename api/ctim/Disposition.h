// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

#include <array>
#include <optional>

namespace obi {

/// CTIM disposition numbers (api.md section 3.1). The words people see come from ribbon/look.
enum class Disposition { Clean = 1, Malicious = 2, Suspicious = 3, Common = 4, Unknown = 5 };

/// In the order in which they concern an analyst: worst first.
inline constexpr std::array AllDispositions{Disposition::Malicious, Disposition::Suspicious, Disposition::Clean,
                                            Disposition::Common, Disposition::Unknown};

std::optional<Disposition> dispositionFromNumber(int number);
std::optional<Disposition> dispositionFromName(QStringView ctimName);
/// The CTIM name ("Malicious"), for the wire and for exports.
QString dispositionName(Disposition disposition);

} // namespace obi
