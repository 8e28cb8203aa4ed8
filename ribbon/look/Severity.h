// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "look/Theme.h"

#include <QRect>
#include <QString>

class QPainter;

namespace obi {

/// How much an incident or a finding matters (tokens.md section 2.4): bars, a colour and a word, always together.
enum class Severity { Unknown, None, Info, Low, Medium, High, Critical };

/// CTIM's word in any case; Unknown for anything else.
Severity severityFromText(const QString &text);
/// As the wire spells it: "Critical".
QString severityText(Severity severity);
/// For people: "Critical" / "緊急".
QString severityWord(Severity severity);
/// "Critical, 4 of 4": the accessible name.
QString severityDescription(Severity severity);

QColor severityColor(const Theme &theme, Severity severity);
/// Four bars that rise to the right, as many filled as the severity has, in the middle of the leading edge of `rect`.
void drawSeverityBars(QPainter *painter, const Theme &theme, const QRect &rect, Severity severity);
QIcon severityIcon(const Theme &theme, Severity severity);

constexpr int SeverityBarsWidth = 14;

} // namespace obi
