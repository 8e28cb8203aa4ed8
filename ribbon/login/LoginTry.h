// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "auth/TokenSource.h"
#include "http/CancellingTransport.h"

#include <memory>

namespace obi {

/// One asking for a token, which can be broken off down to its socket.
class LoginTry final : public QObject
{
    Q_OBJECT
public:
    /// It goes by deleteLater(): its last owner may be a callback that the token source itself calls.
    static std::shared_ptr<LoginTry> make(Transport &below, const Clock &clock)
    {
        return {new LoginTry(below, clock), [](LoginTry *used) { used->deleteLater(); }};
    }

    CancellingTransport transport;
    TokenSource tokens;

private:
    LoginTry(Transport &below, const Clock &clock)
        : transport(below)
        , tokens(transport, clock)
    {}
};

} // namespace obi
