// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "login/ThemedLabel.h"
#include "sync/CaseSync.h"

namespace obi {

/// What a person can do about edits that wait.
enum class SharingWay {
    None,     ///< nothing has to be done
    Retry,    ///< CaseSync::retry()
    LogIn,    ///< other credentials, or any
    Settings, ///< sharing is off
    Share,    ///< with the account in use: asked of each case
};

/// How a case stands with the service, as people are told.
struct SharingState {
    QString icon{};
    Ink ink = Theme::Role::Text2;
    QString word{};
    QString explanation{};
    SharingWay way = SharingWay::None;
    bool isNotable = false; ///< worth a mark in the list of cases
};
SharingState sharingState(const CaseSync &sync, const QString &caseId);

/// Why edits wait: a sentence; a few words; what helps.
QString holdText(const CaseSync &sync, const CaseShare &share);
QString holdBrief(const CaseSync &sync, SyncHold hold);
SharingWay wayOut(const CaseSync &sync, SyncHold hold);

/// How notes begin that keep what a merge would lose.
MergeWords mergeWords();

} // namespace obi

Q_DECLARE_METATYPE(obi::SharingState)
