// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QSize>
#include <QStringList>

#include <tl/expected.hpp>

#include <optional>

namespace obi {

/// What was asked for on the command line (docs: design contract, `obi --help`).
struct Options {
    enum class Command { Console, Cases, Recording, Inspect, Check, Help, Version };

    Command command = Command::Console;
    QStringList arguments{}; ///< of a command: "export", ids, files, its own options
    bool demo = false;
    QString recording{};
    QString record{};   ///< --record: write what the servers answer
    bool logIn = false; ///< --log-in: open the log-in dialog
    QString profile{};
    bool apart = false; ///< --apart: leave the profile's own cases and queries alone while responses are recorded ones
    QString language{}; ///< "ja", "en" or empty
    QString theme{};    ///< "light", "dark", "system" or empty
    QString page{};     ///< --open
    QString ribbon{};   ///< --ribbon
    QStringList find{}; ///< --find: files to look through
    QString pivot{};    ///< --pivot: open the pivot menu of this observable, for pictures
    QString enrich{};   ///< --enrich: search this text for observables and ask about them
    QString investigate{}; ///< --investigate: investigate the observables in this text
    std::optional<QDateTime> now{};
    QSize size{};
    QString shot{};

    bool isReplay() const { return demo || !recording.isEmpty(); }
    /// A recording's cases and queries are not for the user's own profile unless that was named for them.
    bool keepsApart() const { return isReplay() && (apart || (!demo && profile.isEmpty() && shot.isEmpty())); }
};

/// Reads the arguments (without the program's name). The error is a sentence for people: exit status 2.
tl::expected<Options, QString> parseOptions(const QStringList &arguments);
/// `obi --help`.
QString usage();

} // namespace obi
