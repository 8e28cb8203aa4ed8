// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/LateTransport.h"

#include <QPointer>

#include <qcoro/qcorosignal.h>

namespace obi {

void LateTransport::connectTo(Transport *target)
{
    m_target = target;
    Q_EMIT decided();
}

void LateTransport::refuse(const Error &error)
{
    m_refusal = error;
    Q_EMIT decided();
}

Async<HttpResponse> LateTransport::send(HttpRequest request)
{
    const QPointer<LateTransport> alive(this);
    if (!m_target && !m_refusal)
        co_await qCoro(this, &LateTransport::decided);
    if (!alive)
        co_return failure(ErrorCode::Cancelled);
    if (m_refusal)
        co_return tl::unexpected<Error>(*m_refusal);
    co_return co_await m_target->send(std::move(request));
}

} // namespace obi
