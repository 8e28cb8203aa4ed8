// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "http/Transport.h"

#include <QObject>

#include <optional>

namespace obi {

/// Stands in for a transport that is still being made (a recording that a worker reads): requests wait until
/// connectTo() names the real one or refuse() says why there will be none.
class LateTransport final : public QObject, public Transport
{
    Q_OBJECT
public:
    /// `target` must outlive this object.
    void connectTo(Transport *target);
    void refuse(const Error &error);

    Async<HttpResponse> send(HttpRequest request) override;

Q_SIGNALS:
    void decided();

private:
    Transport *m_target = nullptr;
    std::optional<Error> m_refusal;
};

} // namespace obi
