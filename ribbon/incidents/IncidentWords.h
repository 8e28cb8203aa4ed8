// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cases/Case.h"
#include "core/Error.h"
#include "ctim/IncidentStatus.h"
#include "look/Theme.h"

#include <QDateTime>
#include <QRect>

class QPainter;

namespace obi {

class Clock;
class RateGate;

/// What a status looks like (tokens.md section 2.4), in one colour.
enum class StatusGlyph { Open, Investigating, Contained, Closed, Hold, Gone };
StatusGlyph statusGlyph(const IncidentStatus &status);
/// At the leading edge of `rect`, in its middle; `surface` is what it stands on.
void drawStatusGlyph(QPainter *painter, const QRect &rect, StatusGlyph glyph, const QColor &color,
                     const QColor &surface);
QIcon statusIcon(const Theme &theme, const IncidentStatus &status);

constexpr int StatusGlyphSize = 12;

/// For people, in full: "Open: Contained", "Closed: False positive"; a status that CTIM does not know as it came.
QString statusWord(const IncidentStatus &status);
/// For a column: "Contained", "False positive".
QString statusBrief(const IncidentStatus &status);

/// Of an incident that the service does not have any more, of which a copy is kept here: in full, and for a column.
QString goneWord();
QString goneBrief();

/// What the wire calls "white", "green", "amber", "red".
Tlp incidentTlp(const QString &text);

/// `sentence` with the age in it; less than a minute old: `fresh`, as "0 min" is no age.
QString oldWords(const QDateTime &since, const QDateTime &now, const QString &sentence, const QString &fresh);

/// How long a service that asks for quiet is to be left alone, as everything that counts down has it; 0: not at all.
int secondsToWait(const Error &error, const QDateTime &failedAt, const RateGate &gate, const Clock &clock);
/// "conure.example asks to wait: 52:51"
QString waitWords(const Error &error, int seconds);

} // namespace obi
