// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pivot/PivotWords.h"

#include "look/ObservableCell.h"
#include "look/Words.h"
#include "verdicts/VerdictBook.h"

#include <QCoreApplication>
#include <QLocale>

namespace obi {
using namespace Qt::StringLiterals;

QString observableDescription(const Observable &observable, std::optional<Disposition> disposition)
{
    const QString type = observableTypeWord(observable.type());
    if (!disposition)
        return type;
    const QString verdict = QLocale().toLower(dispositionWord(*disposition));
    return QCoreApplication::translate("Words", "%1, %2", "type of an observable, its disposition").arg(type, verdict);
}

QString unnamedCaseTitle(const QDateTime &now)
{
    return QCoreApplication::translate("Words", "Case %1", "date and time")
        .arg(now.toLocalTime().toString(u"yyyy-MM-dd HH:mm"));
}

QString addedWords(const Case &changed, qsizetype before, const QList<Observable> &wanted)
{
    const int added = int(qBound<qsizetype>(0, changed.observables.size() - before, wanted.size()));
    const int there = int(wanted.size()) - added;
    if (wanted.size() == 1) {
        const QString words = added == 1 ? QCoreApplication::translate("Words", "Added %1 to “%2”")
                                         : QCoreApplication::translate("Words", "%1 is in “%2” already");
        return words.arg(wanted.first().value(), changed.title);
    }
    const QString news =
        QCoreApplication::translate("Words", "Added %Ln observable(s) to “%1”", nullptr, added).arg(changed.title);
    if (there == 0)
        return news;
    return QCoreApplication::translate("Words", "%1, %2", "what was added, what was there already")
        .arg(news, QCoreApplication::translate("Words", "%Ln already there", "observables", there));
}

QString addedToNewWords(const Case &made, const QList<Observable> &wanted)
{
    if (wanted.size() == 1)
        return QCoreApplication::translate("Words", "Added %1 to the new case “%2”")
            .arg(wanted.first().value(), made.title);
    return QCoreApplication::translate("Words", "Added %Ln observable(s) to the new case “%1”", nullptr,
                                       int(made.observables.size()))
        .arg(made.title);
}

} // namespace obi
