// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "FuzzAnswer.h"

#include <array>

FuzzAnswer::FuzzAnswer(QByteArrayView input)
{
    // Most answers are successes; the others try the error envelopes.
    static constexpr std::array Statuses{200, 200, 200, 200, 201, 400, 401, 403, 404, 429, 500};
    m_response.status = input.isEmpty() ? 200 : Statuses.at(quint8(input.front()) % Statuses.size());
    m_response.headers = {{"Content-Type", "application/json"}};
    m_response.body = input.isEmpty() ? QByteArray() : input.sliced(1).toByteArray();
}

obi::Async<obi::HttpResponse> FuzzAnswer::send(obi::HttpRequest)
{
    co_return m_response;
}
