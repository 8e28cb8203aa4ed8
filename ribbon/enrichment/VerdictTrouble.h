// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "enrichment/EnrichmentTrouble.h"

#include <QSet>

namespace obi {

/// Says why no module answers for what is on show, and what to do about it; hidden as soon as one of them does.
class VerdictTrouble : public EnrichmentTrouble
{
    Q_OBJECT
public:
    VerdictTrouble(const Theme &theme, VerdictBook &verdicts, QWidget *parent = nullptr);

    /// Whether something is on show that wants verdicts.
    void setWanted(bool wanted);

private:
    void take(const QList<Observable> &observables);
    void retry();

    VerdictBook &m_verdicts;
    QSet<Observable> m_failed; ///< what no module has answered for
    std::optional<Error> m_error;
    bool m_nobody = false; ///< there is no module that could be asked
    bool m_wanted = false;
};

} // namespace obi
