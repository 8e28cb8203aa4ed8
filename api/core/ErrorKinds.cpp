// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ErrorKinds.h"

namespace obi {

bool isNetworkTrouble(const Error &error)
{
    switch (error.code) {
    case ErrorCode::NoConnection:
    case ErrorCode::HostNotFound:
    case ErrorCode::ConnectionRefused:
    case ErrorCode::ConnectTimedOut:
    case ErrorCode::TimedOut:
    case ErrorCode::ConnectionBroken:
        return true;
    default:
        return false;
    }
}

bool isOutOfReach(const Error &error)
{
    return isNetworkTrouble(error) || error.code == ErrorCode::ProxyFailed ||
           error.code == ErrorCode::ProxyUnauthorized;
}

bool needsCredentials(const Error &error)
{
    switch (error.code) {
    case ErrorCode::MissingScope:
    case ErrorCode::Unauthorized:
    case ErrorCode::UnknownClient:
    case ErrorCode::WrongClientPassword:
    case ErrorCode::SecretMissing:
    case ErrorCode::NotLoggedIn:
        return true;
    default:
        return false;
    }
}

bool mayHaveArrived(const Error &error)
{
    switch (error.code) {
    case ErrorCode::Cancelled:
    case ErrorCode::TimedOut:
    case ErrorCode::ConnectionBroken:
    case ErrorCode::AnswerTooLarge:
    case ErrorCode::RedirectRefused: // sent by many after the work is done
    case ErrorCode::NotJson:
    case ErrorCode::UnexpectedAnswer:
        return true;
    case ErrorCode::HttpStatus:
        return error.context.value(1).toInt() >= 500;
    default:
        return false;
    }
}

} // namespace obi
