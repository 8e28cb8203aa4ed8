// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "investigate/RelationGraph.h"

namespace obi {

/// "Targets" / "ターゲット": the heading of a lane.
QString laneWord(Lane lane);
/// What a relation says, in the language of the moment; a name that is not known as the module wrote it, without the
/// underscores.
QString relationWord(const RelationGraph::Relation &relation);
/// "11 messages", else "3 sightings"; empty where nobody has seen the node.
QString seenWord(const RelationGraph::Node &node);
/// "bit.ly, Domain, suspicious, 11 messages": what a screen reader says of a node.
QString nodeSentence(const RelationGraph::Node &node, std::optional<Disposition> disposition);

} // namespace obi
