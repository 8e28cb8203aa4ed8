// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QString>

namespace obi {

/// Moments as people read them: local, in the language of the moment, nothing for an invalid one. `now` tells which
/// year needs no naming. Columns of reports use tableTime(); lists, notes and sentences the others, as the design's
/// pictures do. The full moment goes into tooltips.

QString tableTime(const QDateTime &time, const QDateTime &now);  ///< "11-23 09:40", "2024-02-11 08:14"
QString dayText(const QDateTime &time, const QDateTime &now);    ///< "22 Nov" / "11/22", "2025-12-01"
QString briefTime(const QDateTime &time, const QDateTime &now);  ///< today "09:38", else dayText()
QString clockOfDay(const QDateTime &time, const QDateTime &now); ///< "21:14" to stand beside briefTime(); today nothing
QString momentText(const QDateTime &time, const QDateTime &now); ///< today "09:38", else fullMoment()
QString fullMoment(const QDateTime &time, const QDateTime &now); ///< "22 Nov 21:14" / "11/22 21:14", "2025-12-01 21:14"
QString isoTime(const QDateTime &time);                          ///< "2026-11-23T09:41:00+09:00"
/// How long ago that was: "35 min", "2 d 19 h".
QString ageWord(const QDateTime &since, const QDateTime &now);
/// What is left of a wait: "0:08".
QString countdownText(int seconds);

} // namespace obi
