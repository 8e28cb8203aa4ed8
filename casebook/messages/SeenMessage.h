// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctim/Sighting.h"

#include <QHash>

#include <optional>

namespace obi {

/// A message that was sighted, under the numbers that modules gave it.
struct SeenMessage {
    std::optional<Observable> messageId{}; ///< email_messageid
    std::optional<Observable> mid{};       ///< cisco_mid
    std::optional<Observable> sender{};    ///< an address
    QList<Observable> targets{};           ///< whom it was sent to
    QString subject{};
    QString resolution{}; ///< what became of it, as the module wrote it
    QDateTime seen{};     ///< first; UTC

    /// As mail servers number messages: EmailMessageId, CiscoMid.
    static bool isNumber(ObservableType type);
    /// At least one, and nothing but such.
    static bool areNumbers(const QList<Observable> &observables);
};

/// Makes messages of sightings: those that name the same number are of the same message.
class MessageCollector
{
public:
    /// What finds no room any more is left out.
    explicit MessageCollector(qsizetype most)
        : m_most(most)
    {}

    void add(const Sighting &sighting);
    const QList<SeenMessage> &all() const { return m_all; } ///< in the order of their first sighting
    /// Its place in all(), or -1.
    qsizetype find(const Observable &number) const { return m_places.value(number, -1); }

private:
    void take(const QList<Observable> &numbers, const Sighting &sighting, const QList<Observable> &named);
    SeenMessage *messageOf(const QList<Observable> &numbers);

    qsizetype m_most;
    QList<SeenMessage> m_all;
    QHash<Observable, qsizetype> m_places;
};

} // namespace obi
