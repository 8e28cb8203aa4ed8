// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "investigate/TextIntake.h"

#include "text/TextInspector.h"

#include <QBuffer>
#include <QSet>

namespace obi {

TextIntake TextIntake::of(const QString &text)
{
    TextIntake intake;
    QSet<Observable> seen;
    const auto take = [&](const InspectedObservable &each) {
        if (each.derived)
            return;
        const auto observable = Observable::parse(each.type, QString::fromUtf8(each.value));
        if (!observable)
            return;
        if (seen.contains(*observable)) {
            ++intake.duplicates;
            return;
        }
        seen.insert(*observable);
        intake.observables.append(*observable);
    };
    QByteArray utf8 = text.toUtf8();
    QBuffer buffer(&utf8);
    buffer.open(QIODevice::ReadOnly);
    // A buffer is always readable: what can fail here is a mail in part, and the rest of it has been handed on.
    (void)TextInspector::inspect(buffer, {}, take);
    return intake;
}

} // namespace obi
