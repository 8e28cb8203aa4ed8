// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casebook/SharingWords.h"

#include "look/Words.h"

#include <QCoreApplication>

namespace obi {
namespace {

using namespace Qt::StringLiterals;

class Tr
{
    Q_DECLARE_TR_FUNCTIONS(SharingWords)
};

bool wantsLogIn(const Error &error)
{
    switch (error.code) {
    case ErrorCode::NotLoggedIn:
    case ErrorCode::Unauthorized:
    case ErrorCode::UnknownClient:
    case ErrorCode::WrongClientPassword:
    case ErrorCode::MissingScope:
    case ErrorCode::KeychainUnavailable:
    case ErrorCode::KeychainLocked:
    case ErrorCode::KeychainDenied:
    case ErrorCode::KeychainTimedOut:
    case ErrorCode::SecretMissing:
        return true;
    default:
        return false;
    }
}

SharingState onlyHere(const CaseSync &sync)
{
    const bool canBeShared = sync.isSharing() && sync.account();
    return {u"pc"_s,
            Theme::Role::Text2,
            Tr::tr("Only on this machine"),
            Tr::tr("The service has not got this case."),
            canBeShared ? SharingWay::Share : SharingWay::None,
            canBeShared};
}

SharingState gone(const CaseSync &sync)
{
    return {u"warn"_s,
            Disposition::Suspicious,
            Tr::tr("Deleted at the service"),
            Tr::tr("It is kept here. What you change in it stays on this machine."),
            sync.isSharing() && sync.account() ? SharingWay::Share : SharingWay::None,
            true};
}

SharingState waiting(const CaseSync &sync, const CaseShare &share)
{
    const SyncHold hold = sync.hold(share);
    const bool refused = hold == SyncHold::Refused;
    return {refused ? u"x"_s : u"cloudup"_s,
            refused ? Ink(Disposition::Malicious) : Theme::Role::Text2,
            Tr::tr("%Ln edit(s) wait", nullptr, share.waiting),
            holdText(sync, share),
            wayOut(sync, hold),
            hold != SyncHold::None};
}

} // namespace

SharingState sharingState(const CaseSync &sync, const QString &caseId)
{
    const CaseShare *share = sync.find(caseId);
    if (!share)
        return onlyHere(sync);
    if (share->gone)
        return gone(sync);
    if (share->conflict) {
        return {u"warn"_s,
                Disposition::Suspicious,
                Tr::tr("Changed on both sides"),
                Tr::tr("Both are joined. What lost is kept as a note."),
                SharingWay::None,
                true};
    }
    if (share->changed) {
        return {u"edit"_s,
                Theme::Role::Accent,
                Tr::tr("Changed by others"),
                Tr::tr("Others have changed this case since you looked at it."),
                SharingWay::None,
                true};
    }
    if (share->waiting > 0)
        return waiting(sync, *share);
    return {u"cloud"_s, Theme::Role::Text2, Tr::tr("Shared"), Tr::tr("The service has this case as it stands here.")};
}

QString holdText(const CaseSync &sync, const CaseShare &share)
{
    switch (sync.hold(share)) {
    case SyncHold::None:
        break;
    case SyncHold::SharingOff:
        return Tr::tr("Sharing cases is off in the settings: nothing is sent.");
    case SyncHold::OtherAccount:
        return Tr::tr("They were made for another account and wait until that one is logged in.");
    case SyncHold::Problem:
        return sync.problem() ? errorTextWithTrace(*sync.problem()) : QString();
    case SyncHold::Refused: {
        const std::optional<Error> refusal = sync.refusal(share.caseId);
        return Tr::tr("The service refused them.") + u'\n' + (refusal ? errorTextWithTrace(*refusal) : QString());
    }
    }
    return Tr::tr("They go to the service in a moment.");
}

QString holdBrief(const CaseSync &sync, SyncHold hold)
{
    switch (hold) {
    case SyncHold::None:
        break;
    case SyncHold::SharingOff:
        return Tr::tr("Sharing is off");
    case SyncHold::OtherAccount:
        return Tr::tr("Another account");
    case SyncHold::Problem:
        return sync.problem() ? errorBrief(*sync.problem()) : QString();
    case SyncHold::Refused:
        return Tr::tr("Refused");
    }
    return {};
}

SharingWay wayOut(const CaseSync &sync, SyncHold hold)
{
    switch (hold) {
    case SyncHold::None:
        return SharingWay::None;
    case SyncHold::SharingOff:
        return SharingWay::Settings;
    case SyncHold::OtherAccount:
        return SharingWay::Share;
    case SyncHold::Problem:
        return sync.problem() && wantsLogIn(*sync.problem()) ? SharingWay::LogIn : SharingWay::Retry;
    case SyncHold::Refused:
        break;
    }
    return SharingWay::Retry;
}

MergeWords mergeWords()
{
    return {Tr::tr("Title changed on both sides; the other one was:\n%1"),
            Tr::tr("Short description changed on both sides; the other one was:\n%1"),
            Tr::tr("Description changed on both sides; the other one was:\n%1"),
            Tr::tr("Label changed on both sides; the weaker one was %1")};
}

} // namespace obi
