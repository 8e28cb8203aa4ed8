// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cases/TlpLabel.h"

namespace obi {

using namespace Qt::StringLiterals;

QString tlpLabel(Tlp tlp)
{
    switch (tlp) {
    case Tlp::Clear:
        return u"TLP:CLEAR"_s;
    case Tlp::Green:
        return u"TLP:GREEN"_s;
    case Tlp::Amber:
        return u"TLP:AMBER"_s;
    case Tlp::AmberStrict:
        return u"TLP:AMBER+STRICT"_s;
    case Tlp::Red:
        break;
    }
    return u"TLP:RED"_s;
}

} // namespace obi
