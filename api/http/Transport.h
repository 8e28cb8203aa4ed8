// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Async.h"
#include "http/HttpMessage.h"

namespace obi {

/// Sends one request and brings back one response. The links of the chain (authorization, retries, recording,
/// live or replay) all look like this, so that everything above is the same code online, offline and in tests.
///
/// A response with any HTTP status is a value; an Error means that there was no answer at all. Lives in, and is
/// called from, one thread. A transport outlives the tasks that it returned.
class Transport
{
public:
    virtual ~Transport() = default;
    virtual Async<HttpResponse> send(HttpRequest request) = 0;
};

} // namespace obi
