// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "messages/SeenMessage.h"

#include <algorithm>

namespace obi {
namespace {

using Type = ObservableType;

constexpr qsizetype MostOfOne = 256; ///< numbers of a sighting, targets of a message

/// All observables that a sighting names, in relations too.
QList<Observable> namedIn(const Sighting &sighting)
{
    QList<Observable> named = sighting.observables;
    for (const Sighting::Relation &relation : sighting.relations) {
        for (const auto &end : {relation.source, relation.related}) {
            if (end)
                named.append(*end);
        }
    }
    return named;
}

void addTarget(SeenMessage &message, const Observable &target)
{
    if (message.targets.size() < MostOfOne && !message.targets.contains(target))
        message.targets.append(target);
}

/// Relations have names of an open list: "Sent", "Sent_From", "Sender_Of" lead to who sent it, "Sent_To" to whom. An
/// address that a sighting merely names may be either, and is taken for neither.
void takeCorrespondent(SeenMessage &message, const Sighting::Relation &relation, const QList<Observable> &numbers)
{
    if (!relation.source || !relation.related)
        return;
    const bool outwards = numbers.contains(*relation.source);
    if (!outwards && !numbers.contains(*relation.related))
        return;
    const Observable &other = outwards ? *relation.related : *relation.source;
    if (other.type() != Type::Email)
        return;
    if (relation.name.endsWith(QLatin1StringView("_To"), Qt::CaseInsensitive))
        addTarget(message, other);
    else if (relation.name.startsWith(QLatin1StringView("Sen"), Qt::CaseInsensitive) && !message.sender)
        message.sender = other;
}

} // namespace

bool SeenMessage::isNumber(ObservableType type)
{
    return type == Type::EmailMessageId || type == Type::CiscoMid;
}

bool SeenMessage::areNumbers(const QList<Observable> &observables)
{
    return !observables.isEmpty() && std::all_of(observables.begin(), observables.end(),
                                                 [](const Observable &each) { return isNumber(each.type()); });
}

void MessageCollector::add(const Sighting &sighting)
{
    const QList<Observable> named = namedIn(sighting);
    QList<Observable> numbers;
    for (const Observable &each : named) {
        if (SeenMessage::isNumber(each.type()) && !numbers.contains(each) && numbers.size() < MostOfOne)
            numbers.append(each);
    }
    // A sighting of the observables in several messages says of none of them whom it reached.
    const auto ids = std::count_if(numbers.begin(), numbers.end(),
                                   [](const Observable &number) { return number.type() == Type::EmailMessageId; });
    if (ids <= 1 && numbers.size() <= 2 && !numbers.isEmpty())
        return take(numbers, sighting, named);
    for (const Observable &number : std::as_const(numbers))
        take({number}, {}, {});
}

void MessageCollector::take(const QList<Observable> &numbers, const Sighting &sighting, const QList<Observable> &named)
{
    SeenMessage *message = messageOf(numbers);
    if (!message)
        return;
    for (const Observable &number : numbers)
        (number.type() == Type::CiscoMid ? message->mid : message->messageId) = number;
    for (const Sighting::Target &target : sighting.targets) {
        if (!target.observables.isEmpty())
            addTarget(*message, target.observables.first());
    }
    for (const Sighting::Relation &relation : sighting.relations)
        takeCorrespondent(*message, relation, numbers);
    const auto subject = std::find_if(named.begin(), named.end(),
                                      [](const Observable &each) { return each.type() == Type::EmailSubject; });
    if (subject != named.end())
        message->subject = subject->value();
    if (!sighting.resolution.isEmpty())
        message->resolution = sighting.resolution;
    const QDateTime seen = sighting.seenAt();
    if (seen.isValid() && (!message->seen.isValid() || seen < message->seen))
        message->seen = seen;
}

SeenMessage *MessageCollector::messageOf(const QList<Observable> &numbers)
{
    qsizetype place = m_all.size();
    for (const Observable &number : numbers)
        place = std::min(place, m_places.value(number, place));
    if (place == m_all.size()) {
        if (place >= m_most)
            return nullptr;
        m_all.append(SeenMessage{});
    }
    for (const Observable &number : numbers)
        m_places.insert(number, place);
    return &m_all[place];
}

} // namespace obi
