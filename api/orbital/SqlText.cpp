// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "orbital/SqlText.h"

namespace obi {

using namespace Qt::StringLiterals;

QString sqlLiteral(const QString &text)
{
    if (text.contains(QChar(u'\0')))
        return u"CAST(X'%1' AS TEXT)"_s.arg(QString::fromLatin1(text.toUtf8().toHex()));
    QString escaped = text;
    escaped.replace(u'\'', "''"_L1);
    return u'\'' + escaped + u'\'';
}

QString sqlContains(const QString &text)
{
    QString pattern = text;
    pattern.replace(u'\\', "\\\\"_L1).replace(u'%', "\\%"_L1).replace(u'_', "\\_"_L1);
    return sqlLiteral(u'%' + pattern + u'%') + " ESCAPE '\\'"_L1;
}

} // namespace obi
