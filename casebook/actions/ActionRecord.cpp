// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "actions/ActionRecord.h"

#include "core/ErrorKinds.h"

#include <algorithm>
#include <array>

namespace obi {
namespace {

using namespace Qt::StringLiterals;
using State = ActionRecord::State;

constexpr std::array StateNames{"requested"_L1, "running"_L1, "started"_L1,
                                "finished"_L1,  "failed"_L1,  "unanswered"_L1};

struct ErrorName {
    ErrorCode code;
    QLatin1StringView name;
};

constexpr ErrorName ErrorNames[] = {
    {ErrorCode::NotRecorded, "not-recorded"_L1},
    {ErrorCode::Cancelled, "cancelled"_L1},
    {ErrorCode::NoConnection, "no-connection"_L1},
    {ErrorCode::HostNotFound, "host-not-found"_L1},
    {ErrorCode::ConnectionRefused, "connection-refused"_L1},
    {ErrorCode::ConnectTimedOut, "connect-timed-out"_L1},
    {ErrorCode::TimedOut, "timed-out"_L1},
    {ErrorCode::ConnectionBroken, "connection-broken"_L1},
    {ErrorCode::AnswerTooLarge, "answer-too-large"_L1},
    {ErrorCode::RedirectRefused, "redirect-refused"_L1},
    {ErrorCode::ProxyFailed, "proxy-failed"_L1},
    {ErrorCode::ProxyUnauthorized, "proxy-unauthorized"_L1},
    {ErrorCode::TlsFailed, "tls-failed"_L1},
    {ErrorCode::CertificateSelfSigned, "certificate-self-signed"_L1},
    {ErrorCode::CertificateUnknownAuthority, "certificate-unknown-authority"_L1},
    {ErrorCode::CertificateExpired, "certificate-expired"_L1},
    {ErrorCode::CertificateWrongHost, "certificate-wrong-host"_L1},
    {ErrorCode::CertificateChanged, "certificate-changed"_L1},
    {ErrorCode::HttpStatus, "http-status"_L1},
    {ErrorCode::NotJson, "not-json"_L1},
    {ErrorCode::UnexpectedAnswer, "unexpected-answer"_L1},
    {ErrorCode::NotLoggedIn, "not-logged-in"_L1},
    {ErrorCode::Unauthorized, "unauthorized"_L1},
    {ErrorCode::UnknownClient, "unknown-client"_L1},
    {ErrorCode::WrongClientPassword, "wrong-client-password"_L1},
    {ErrorCode::MissingScope, "missing-scope"_L1},
    {ErrorCode::RateLimited, "rate-limited"_L1},
    {ErrorCode::ClockSkewed, "clock-skewed"_L1},
    {ErrorCode::SecretMissing, "secret-missing"_L1},
    {ErrorCode::StoreReadOnly, "store-read-only"_L1},
    {ErrorCode::StoreFull, "store-full"_L1},
    {ErrorCode::StoreBusy, "store-busy"_L1},
};

} // namespace

void ActionRecord::take(const Result<ActionOutcome> &outcome, const QDateTime &now)
{
    changedAt = now;
    seen = false;
    if (!outcome) {
        error = outcome.error();
        state = mayHaveArrived(*error) ? State::Unanswered : State::Failed;
        return;
    }
    message = outcome->message;
    if (outcome->status == ActionOutcome::Status::Failure)
        state = State::Failed;
    else
        state = action.workflow ? State::Started : State::Finished;
}

void ActionRecord::withdraw(const QDateTime &now)
{
    changedAt = now;
    state = State::Failed;
    error = Error{ErrorCode::Cancelled, {}};
}

void ActionRecord::endWithoutAnswer()
{
    state = state == State::Requested ? State::Failed : State::Unanswered;
    seen = false;
}

QString actionStateName(State state)
{
    return StateNames.at(size_t(state));
}

std::optional<State> actionStateFromName(QStringView name)
{
    for (size_t i = 0; i < StateNames.size(); ++i) {
        if (name == StateNames[i])
            return State(i);
    }
    return std::nullopt;
}

QString requestErrorName(ErrorCode code)
{
    const auto *found = std::find_if(std::begin(ErrorNames), std::end(ErrorNames),
                                     [code](const ErrorName &known) { return known.code == code; });
    return found == std::end(ErrorNames) ? u"internal"_s : QString(found->name);
}

ErrorCode requestErrorFromName(QStringView name)
{
    const auto *found = std::find_if(std::begin(ErrorNames), std::end(ErrorNames),
                                     [name](const ErrorName &known) { return name == known.name; });
    return found == std::end(ErrorNames) ? ErrorCode::Internal : found->code;
}

} // namespace obi
