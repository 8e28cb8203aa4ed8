// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Async.h"

namespace obi {

class CaseStore;
class Clock;
struct CasebookEntity;

/// Brings the casebooks of a service, newest first, into the store. Those already here, changed here or deleted here
/// stay as they are. The newest becomes the active case where there is none. Gives the number of casebooks kept.
Async<int> keepCasebooks(QList<CasebookEntity> casebooks, CaseStore &store, Clock clock);

} // namespace obi
