// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "http/TlsTrust.h"

namespace obi {

/// What servers are trusted for while somebody tries what is typed. Unless it is kept, each server is trusted again for
/// what it was before: for what the book says of it, or for nothing beyond the system's authorities.
class TrialTrust
{
public:
    /// `trust` outlives this object.
    explicit TrialTrust(TlsTrust &trust);
    ~TrialTrust();
    Q_DISABLE_COPY_MOVE(TrialTrust)

    void set(const QUrl &server, const ServerTrust &typed);
    /// What `server` is trusted for has been saved: that stays.
    void keep(const QUrl &server);
    /// What others have changed in the meantime stays as it is.
    void undo();

private:
    struct Trial {
        QUrl server;
        ServerTrust before;
        ServerTrust tried;
    };
    TlsTrust &m_trust;
    QList<Trial> m_trials; ///< one for each server
};

} // namespace obi
