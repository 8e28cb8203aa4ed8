// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QKeySequence>
#include <QList>

#include <optional>
#include <span>

namespace obi {

/// A command that the keyboard gives from anywhere in the window. Add a row to the table (ShortcutTable.cpp), its words
/// there, and bind its action (Shortcuts): then it stands in the settings, where people give it other keys.
enum class Shortcut {
    OpenReporting,
    OpenInvestigate,
    InvestigateBack,
    InvestigateForward,
    OpenText,
    OpenRecording,
    OpenDemo,
    ExportTable,
    Quit,
    FindOnPage,
    FilterTable,
    Refresh,
    ChartTable,
    NextPane,
    PreviousPane,
    ToggleRibbon,
    TuckRibbon,
    RibbonHigher,
    RibbonLower,
    OpenHome,
    OpenCasebook,
    OpenIncidents,
    OpenOrbital,
    OpenFind,
    OpenSettings,
    Enrich,
    EditCredentials,
    Reconnect,
};

struct ShortcutSpec {
    Shortcut command;
    const char *id; ///< in the settings: "ribbon.toggle"
    QList<QKeySequence> standard;
};

/// Keys that the focused control answers itself; nothing else can have them.
struct FixedKeys {
    QList<QKeySequence> keys;
    QString words; ///< translated
};

std::span<const ShortcutSpec> shortcutSpecs();
const ShortcutSpec &shortcutSpec(Shortcut command);
QString shortcutWords(Shortcut command);
/// The command that opens an app of the ribbon, by the app's id.
std::optional<Shortcut> shortcutOfApp(const QString &appId);

QList<FixedKeys> fixedKeys();
/// Why a command cannot have these keys, as a sentence: they type text, open a menu or belong to the focused control.
/// Empty: it can.
QString whyNotKeys(const QKeySequence &keys);

} // namespace obi
