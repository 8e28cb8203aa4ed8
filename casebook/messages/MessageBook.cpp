// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "messages/MessageBook.h"

#include "threat/EnrichClient.h"

namespace obi {

MessageBook::MessageBook(EnrichClient &enrich, QObject *parent)
    : QObject(parent)
    , m_enrich(enrich)
{}

void MessageBook::addSource(QObject *owner, Source source)
{
    m_sources.append({owner, std::move(source)});
    connect(owner, &QObject::destroyed, this,
            [this, owner] { m_sources.removeIf([owner](const auto &each) { return each.first == owner; }); });
}

void MessageBook::take(const EnrichAnswer &answer)
{
    for (const ModuleAnswer &part : answer.answers) {
        for (const Sighting &sighting : part.sightings)
            m_told.add(sighting);
    }
}

void MessageBook::want(const QList<Observable> &numbers)
{
    for (const Observable &number : numbers) {
        if (!SeenMessage::isNumber(number.type()) || m_asked.contains(number) || find(number))
            continue;
        m_asked.insert(number);
        m_waiting.append(number);
    }
    askNext();
}

void MessageBook::askNext()
{
    if (m_asking || m_waiting.isEmpty())
        return;
    m_asking = true;
    const QList<Observable> part = m_waiting.mid(0, MostAsked);
    m_waiting = m_waiting.mid(part.size());
    QCoro::connect(m_enrich.observe(part), this, [this, part, turn = m_turn](const Result<EnrichAnswer> &answer) {
        if (turn != m_turn)
            return;
        m_asking = false;
        if (answer) {
            take(*answer);
        } else {
            for (const Observable &number : part)
                m_asked.remove(number); // whoever wants it next may have more luck
        }
        askNext();
        Q_EMIT changed();
    });
}

const SeenMessage *MessageBook::find(const Observable &number) const
{
    for (const auto &[owner, source] : m_sources) {
        if (const SeenMessage *message = source(number))
            return message;
    }
    const qsizetype place = m_told.find(number);
    return place < 0 ? nullptr : &m_told.all().at(place);
}

void MessageBook::clear()
{
    ++m_turn;
    m_told = MessageCollector(MostKept);
    m_asked.clear();
    m_waiting.clear();
    m_asking = false;
    Q_EMIT changed();
}

} // namespace obi
