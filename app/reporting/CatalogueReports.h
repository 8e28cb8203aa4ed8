// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reporting/ReportCatalogue.h"

namespace obi {

/// Figures of all mail: mail_incoming_traffic_summary and mail_outgoing_traffic_summary.
ReportSpec mailFlowSummaryReport();
/// Links in mail, by domain, URL, category and target.
ReportSpec urlFilteringReport();
/// Senders, by address, domain and network owner: columns of ui-facts 3.4 A that the gateways count.
ReportSpec incomingMailReport();

} // namespace obi
