// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/CancellingTransport.h"

#include <utility>

namespace obi {
namespace {

/// Cancelled by either: a request may bring a cancellation of its own.
std::shared_ptr<Cancellation> either(const std::shared_ptr<Cancellation> &ours,
                                     const std::shared_ptr<Cancellation> &theirs)
{
    if (!theirs)
        return ours;
    auto both = std::make_shared<Cancellation>();
    QObject::connect(ours.get(), &Cancellation::cancelled, both.get(), &Cancellation::cancel);
    QObject::connect(theirs.get(), &Cancellation::cancelled, both.get(), &Cancellation::cancel);
    if (theirs->isCancelled())
        both->cancel();
    return both;
}

} // namespace

CancellingTransport::CancellingTransport(Transport &below)
    : m_below(below)
    , m_cancellation(std::make_shared<Cancellation>())
{}

CancellingTransport::~CancellingTransport()
{
    m_cancellation->cancel();
}

void CancellingTransport::cancelAll()
{
    // Whoever asks anew because of this is not cancelled with the rest.
    const auto cancelled = std::exchange(m_cancellation, std::make_shared<Cancellation>());
    cancelled->cancel();
}

Async<HttpResponse> CancellingTransport::send(HttpRequest request)
{
    // Kept here as well: one who cancels both may be the last who holds its own.
    const auto ours = m_cancellation;
    const auto theirs = request.cancellation;
    request.cancellation = either(ours, theirs);
    auto task = m_below.send(std::move(request));
    co_return co_await std::move(task);
}

} // namespace obi
