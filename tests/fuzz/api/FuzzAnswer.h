// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "http/Transport.h"

#include <QByteArrayView>

/// Answers every request with the fuzzer's bytes: the first one chooses the status, the rest is the body.
class FuzzAnswer final : public obi::Transport
{
public:
    explicit FuzzAnswer(QByteArrayView input);
    explicit FuzzAnswer(obi::HttpResponse response)
        : m_response(std::move(response))
    {}
    obi::Async<obi::HttpResponse> send(obi::HttpRequest request) override;

private:
    obi::HttpResponse m_response;
};
