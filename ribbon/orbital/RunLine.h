// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casebook/CasebookPane.h"
#include "core/Clock.h"
#include "orbital/OrbitalRun.h"

#include <QTimer>

#include <optional>

class QLabel;

namespace obi {

class HostsModel;
class RateGate;
class ThemedLabel;

/// Under the rows of a run: who may still answer, or why no answers can be fetched at present and when that is tried
/// again.
class RunLine : public CasebookPane
{
    Q_OBJECT
public:
    /// What it is given outlives it.
    RunLine(Theme &theme, const Clock &clock, const RateGate &gate, const HostsModel &hosts, QWidget *parent = nullptr);

    void setTrouble(const std::optional<RunTrouble> &trouble);
    /// The hosts that it counts have changed.
    void refresh();

protected:
    void retranslate() override;
    void takeTheme() override;

private:
    QString stillAnswering() const;
    QString troubleWords() const;
    int secondsLeft() const;

    const Clock &m_clock;
    const RateGate &m_gate;
    const HostsModel &m_hosts;
    std::optional<RunTrouble> m_trouble;
    QLabel *m_icon;
    ThemedLabel *m_words;
    QTimer m_tick;
};

} // namespace obi
