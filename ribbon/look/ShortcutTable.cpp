// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "look/ShortcutTable.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace obi {
using namespace Qt::StringLiterals;
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(obi::Shortcut)
};

/// Qt's own Japanese for this key has a slip of the pen; the program's translations are asked first.
[[maybe_unused]] constexpr const char *BackspaceKey = QT_TRANSLATE_NOOP("QShortcut", "Backspace");

/// tokens.md section 10, in the order of the settings. The backtick needs Shift on Japanese keyboards and becomes a
/// tilde with Shift on others.
const auto &table()
{
    static const std::array<ShortcutSpec, 28> specs{{
        {Shortcut::OpenReporting, "page.reporting", {Qt::CTRL | Qt::Key_1}},
        {Shortcut::OpenInvestigate, "page.investigate", {Qt::CTRL | Qt::Key_3}},
        {Shortcut::InvestigateBack, "investigate.back", {Qt::ALT | Qt::Key_Left}},
        {Shortcut::InvestigateForward, "investigate.forward", {Qt::ALT | Qt::Key_Right}},
        {Shortcut::OpenText, "file.openText", {Qt::CTRL | Qt::SHIFT | Qt::Key_O}},
        {Shortcut::OpenRecording, "file.openRecording", {Qt::CTRL | Qt::Key_O}},
        {Shortcut::OpenDemo, "file.openDemo", {}},
        {Shortcut::ExportTable, "page.export", {Qt::CTRL | Qt::Key_S}},
        {Shortcut::Quit, "file.quit", {Qt::CTRL | Qt::Key_Q}},
        {Shortcut::FindOnPage, "page.find", {Qt::CTRL | Qt::SHIFT | Qt::Key_F}},
        {Shortcut::FilterTable, "page.filter", {Qt::CTRL | Qt::Key_F}},
        {Shortcut::Refresh, "page.refresh", {Qt::Key_F5}},
        {Shortcut::ChartTable, "page.chartTable", {Qt::CTRL | Qt::SHIFT | Qt::Key_T}},
        {Shortcut::NextPane, "window.nextPane", {Qt::Key_F6}},
        {Shortcut::PreviousPane, "window.previousPane", {Qt::SHIFT | Qt::Key_F6}},
        {Shortcut::ToggleRibbon, "ribbon.toggle", {Qt::CTRL | Qt::Key_J, Qt::CTRL | Qt::Key_QuoteLeft}},
        {Shortcut::TuckRibbon,
         "ribbon.tuck",
         {Qt::CTRL | Qt::SHIFT | Qt::Key_J, Qt::CTRL | Qt::SHIFT | Qt::Key_QuoteLeft,
          Qt::CTRL | Qt::SHIFT | Qt::Key_AsciiTilde}},
        {Shortcut::RibbonHigher, "ribbon.higher", {Qt::CTRL | Qt::SHIFT | Qt::Key_Up}},
        {Shortcut::RibbonLower, "ribbon.lower", {Qt::CTRL | Qt::SHIFT | Qt::Key_Down}},
        {Shortcut::OpenHome, "ribbon.home", {Qt::ALT | Qt::Key_1}},
        {Shortcut::OpenCasebook, "ribbon.casebook", {Qt::ALT | Qt::Key_2}},
        {Shortcut::OpenIncidents, "ribbon.incidents", {Qt::ALT | Qt::Key_3}},
        {Shortcut::OpenOrbital, "ribbon.orbital", {Qt::ALT | Qt::Key_4}},
        {Shortcut::OpenFind, "ribbon.find", {Qt::ALT | Qt::Key_5}},
        {Shortcut::OpenSettings, "ribbon.settings", {Qt::ALT | Qt::Key_6}},
        {Shortcut::Enrich, "ribbon.enrich", {Qt::CTRL | Qt::Key_E}},
        {Shortcut::EditCredentials, "ribbon.editCredentials", {}},
        {Shortcut::Reconnect, "ribbon.reconnect", {}},
    }};
    return specs;
}

/// The words of the table, in its order.
const char *const Texts[] = {
    QT_TRANSLATE_NOOP("obi::Shortcut", "Email reporting"),
    QT_TRANSLATE_NOOP("obi::Shortcut", "Investigate"),
    QT_TRANSLATE_NOOP("obi::Shortcut", "Back to the investigation before"),
    QT_TRANSLATE_NOOP("obi::Shortcut", "Forward to the next investigation"),
    QT_TRANSLATE_NOOP("obi::Shortcut", "Open a mail or a text"),
    QT_TRANSLATE_NOOP("obi::Shortcut", "Open a recording"),
    QT_TRANSLATE_NOOP("obi::Shortcut", "Open the demo"),
    QT_TRANSLATE_NOOP("obi::Shortcut", "Export the table"),
    QT_TRANSLATE_NOOP("obi::Shortcut", "Quit"),
    QT_TRANSLATE_NOOP("obi::Shortcut", "Find observables on this page"),
    QT_TRANSLATE_NOOP("obi::Shortcut", "Filter the table"),
    QT_TRANSLATE_NOOP("obi::Shortcut", "Refresh the page"),
    QT_TRANSLATE_NOOP("obi::Shortcut", "Chart data as a table"),
    QT_TRANSLATE_NOOP("obi::Shortcut", "Next pane"),
    QT_TRANSLATE_NOOP("obi::Shortcut", "Previous pane"),
    QT_TRANSLATE_NOOP("obi::Shortcut", "Expand or collapse the ribbon"),
    QT_TRANSLATE_NOOP("obi::Shortcut", "Tuck the ribbon or bring it back"),
    QT_TRANSLATE_NOOP("obi::Shortcut", "Make the ribbon higher"),
    QT_TRANSLATE_NOOP("obi::Shortcut", "Make the ribbon lower"),
    QT_TRANSLATE_NOOP("obi::Shortcut", "Home"),
    QT_TRANSLATE_NOOP("obi::Shortcut", "Casebook"),
    QT_TRANSLATE_NOOP("obi::Shortcut", "Incidents"),
    QT_TRANSLATE_NOOP("obi::Shortcut", "Orbital"),
    QT_TRANSLATE_NOOP("obi::Shortcut", "Find observables"),
    QT_TRANSLATE_NOOP("obi::Shortcut", "Settings"),
    QT_TRANSLATE_NOOP("obi::Shortcut", "Enrichment search"),
    QT_TRANSLATE_NOOP("obi::Shortcut", "Edit credentials"),
    QT_TRANSLATE_NOOP("obi::Shortcut", "Reconnect"),
};

bool isFunctionKey(Qt::Key key)
{
    return key >= Qt::Key_F1 && key <= Qt::Key_F35;
}

bool isLetter(Qt::Key key)
{
    return key >= Qt::Key_A && key <= Qt::Key_Z;
}

/// Every text field answers these, whatever the platform has for them: with Shift they select what they pass.
bool moveOrEraseText(const QKeySequence &keys)
{
    using Standard = QKeySequence::StandardKey;
    static constexpr std::array OfText{
        Standard::Copy,
        Standard::Cut,
        Standard::Paste,
        Standard::Undo,
        Standard::Redo,
        Standard::SelectAll,
        Standard::MoveToNextWord,
        Standard::SelectNextWord,
        Standard::MoveToPreviousWord,
        Standard::SelectPreviousWord,
        Standard::DeleteStartOfWord,
        Standard::DeleteEndOfWord,
        Standard::DeleteCompleteLine,
        Standard::SelectStartOfDocument,
        Standard::SelectEndOfDocument,
    };
    return std::any_of(OfText.begin(), OfText.end(),
                       [&](Standard key) { return QKeySequence::keyBindings(key).contains(keys); });
}

} // namespace

std::span<const ShortcutSpec> shortcutSpecs()
{
    return table();
}

const ShortcutSpec &shortcutSpec(Shortcut command)
{
    return table().at(size_t(command));
}

QString shortcutWords(Shortcut command)
{
    static_assert(std::size(Texts) == std::tuple_size_v<std::remove_cvref_t<decltype(table())>>);
    return Words::tr(Texts[size_t(command)]);
}

std::optional<Shortcut> shortcutOfApp(const QString &appId)
{
    for (const ShortcutSpec &spec : table()) {
        const bool opens = spec.command >= Shortcut::OpenHome && spec.command <= Shortcut::OpenSettings;
        if (opens && QLatin1StringView(spec.id) == "ribbon."_L1 + appId)
            return spec.command;
    }
    return std::nullopt;
}

QList<FixedKeys> fixedKeys()
{
    return {
        {{Qt::CTRL | Qt::Key_C}, Words::tr("Copy")},
        {{Qt::CTRL | Qt::SHIFT | Qt::Key_C}, Words::tr("Copy defanged")},
        {{Qt::CTRL | Qt::Key_X}, Words::tr("Cut")},
        {{Qt::CTRL | Qt::Key_V}, Words::tr("Paste")},
        {{Qt::CTRL | Qt::Key_Z}, Words::tr("Undo")},
        {{Qt::CTRL | Qt::SHIFT | Qt::Key_Z, Qt::CTRL | Qt::Key_Y}, Words::tr("Redo")},
        {{Qt::CTRL | Qt::Key_A}, Words::tr("Select all")},
        {{Qt::SHIFT | Qt::Key_F10, Qt::Key_Menu, Qt::ALT | Qt::Key_Down}, Words::tr("Menu of the current observable")},
        {{Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter}, Words::tr("Save a note, run, search")},
        {{Qt::CTRL | Qt::Key_Space}, Words::tr("Complete a word of SQL")},
        {{Qt::CTRL | Qt::SHIFT | Qt::Key_V}, Words::tr("Paste as SQL value")},
        {{Qt::CTRL | Qt::Key_Left, Qt::CTRL | Qt::Key_Right}, Words::tr("Word by word through text")},
        {{Qt::CTRL | Qt::Key_Backspace, Qt::CTRL | Qt::Key_Delete}, Words::tr("Erase a word")},
        {{Qt::CTRL | Qt::Key_Home, Qt::CTRL | Qt::Key_End}, Words::tr("Beginning and end of text")},
        {{Qt::Key_F2}, Words::tr("Edit a note")},
        {{Qt::Key_F4}, Words::tr("Open a list of choices")},
        {{Qt::Key_F10}, Words::tr("Menu bar")},
        {{Qt::Key_Escape}, Words::tr("Close; then collapse the ribbon")},
    };
}

QString whyNotKeys(const QKeySequence &keys)
{
    if (keys.isEmpty() || keys[0].key() == Qt::Key_unknown)
        return Words::tr("These are no keys.");
    const Qt::KeyboardModifiers held = keys[0].keyboardModifiers() & ~Qt::KeypadModifier;
    const Qt::Key key = keys[0].key();
    if (!isFunctionKey(key) && !(held & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)))
        return Words::tr("These keys type text or move about: hold Ctrl or Alt, or take a function key.");
    if (held == Qt::AltModifier && isLetter(key))
        return Words::tr("Alt and a letter open a menu.");
    const QList<FixedKeys> fixed = fixedKeys();
    const auto taken = std::find_if(fixed.begin(), fixed.end(),
                                    [&](const FixedKeys &row) { return row.keys.contains(QKeySequence(keys[0])); });
    if (taken != fixed.end())
        return Words::tr("These keys always mean: %1.").arg(taken->words);
    return moveOrEraseText(QKeySequence(keys[0])) ? Words::tr("These keys edit text: every text field answers them.")
                                                  : QString();
}

} // namespace obi
