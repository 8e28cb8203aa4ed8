// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "enrichment/EnrichedText.h"

#include "text/TextInspector.h"

#include <QBuffer>

#include <algorithm>
#include <numeric>

namespace obi {
namespace {

std::vector<int> placesOf(const QList<Observable> &observables)
{
    std::vector<int> order(std::size_t(observables.size()));
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(), [&](int a, int b) {
        const Observable &one = observables.at(a);
        const Observable &other = observables.at(b);
        return one.type() == other.type() ? one.value() < other.value() : one.type() < other.type();
    });
    std::vector<int> places(order.size());
    for (std::size_t place = 0; place < order.size(); ++place)
        places[std::size_t(order[place])] = int(place);
    return places;
}

} // namespace

std::shared_ptr<const EnrichedText> EnrichedText::in(const QString &text)
{
    auto found = std::make_shared<EnrichedText>();
    const auto take = [&found](const InspectedObservable &each) {
        const auto observable = each.derived ? failure(ErrorCode::NotAnObservable)
                                             : Observable::parse(each.type, QString::fromUtf8(each.value));
        if (!observable || found->rows.contains(*observable))
            return;
        found->rows.insert(*observable, int(found->observables.size()));
        found->observables.append(*observable);
    };
    QByteArray utf8 = text.toUtf8();
    QBuffer buffer(&utf8);
    buffer.open(QIODevice::ReadOnly);
    // A buffer is always readable: what can fail here is a mail in part, and the rest of it has been handed on.
    (void)TextInspector::inspect(buffer, {}, take);
    found->places = placesOf(found->observables);
    return found;
}

} // namespace obi
