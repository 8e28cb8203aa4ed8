// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "threat/CtiaRoute.h"

namespace obi::ctia {

QString escapedTerm(const QString &text)
{
    QString escaped;
    for (const QChar c : text) {
        if (c == u'<' || c == u'>')
            continue;
        if (QStringView(u"+-=&|!(){}[]^\"~*?:\\/ ").contains(c))
            escaped += u'\\';
        escaped += c;
    }
    return escaped;
}

} // namespace obi::ctia
