// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "auth/ServiceAddresses.h"
#include "core/Async.h"
#include "ctim/CasebookEntity.h"
#include "gateway/ReportClient.h"
#include "orbital/OrbitalApp.h"
#include "recording/ReplayTransport.h"

#include <memory>

namespace obi {

/// A recording that plays, and what it says of the world that it was recorded in.
struct PlayableRecording {
    std::unique_ptr<ReplayTransport> transport;
    ServiceAddresses addresses{};      ///< the services it speaks for: each host by the paths it answers
    QList<Gateway> gateways{};         ///< named after their hosts
    QList<RecordedQuery> queries{};    ///< of Orbital, live ones
    QList<CasebookEntity> casebooks{}; ///< every casebook seen in it, newest first, each as it was last seen
};

/// Reads a recording on a worker and makes it play: the file or, with an empty name, the demo built into the program.
/// Refuses a file that holds a secret (RecordingHoldsSecret): such a file is better not passed around.
Async<std::shared_ptr<PlayableRecording>> loadRecording(QString fileName, ReplayTransport::Pace pace);

} // namespace obi
