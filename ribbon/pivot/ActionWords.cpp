// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pivot/ActionWords.h"

#include "look/Times.h"
#include "look/Words.h"
#include "pivot/RemediationWords.h"

#include <QCoreApplication>

namespace obi {
namespace {

using namespace Qt::StringLiterals;
using State = ActionRecord::State;

class Tr
{
    Q_DECLARE_TR_FUNCTIONS(ActionWords)
};

QString failureText(const ActionRecord &record)
{
    if (record.error && record.error->code == ErrorCode::Cancelled)
        return Tr::tr("Stopped before %1 was asked. Nothing was sent.").arg(record.action.module.name);
    if (record.error)
        return Tr::tr("The action was not carried out.") + u'\n' + errorText(*record.error);
    if (!record.message.isEmpty())
        return Tr::tr("%1 says that the action failed.").arg(record.action.module.name) + u'\n' + record.message;
    if (record.changedAt == record.requestedAt)
        return Tr::tr("Obi ended before %1 was asked. Nothing was sent.").arg(record.action.module.name);
    return Tr::tr("%1 says that the action failed.").arg(record.action.module.name) + u'\n' +
           Tr::tr("It gives no reason.");
}

QString unansweredText(const ActionRecord &record)
{
    const QString advice =
        Tr::tr("It may have been carried out or not: look at %1 before you ask again.").arg(record.action.module.name);
    if (!record.error)
        return sentences(Tr::tr("Obi ended before the answer came."), advice);
    // Without the error's own advice: asking again is just what has to wait.
    return sentences(Tr::tr("No usable answer came (%1).").arg(errorBrief(*record.error)), advice);
}

} // namespace

ActionMark actionMark(State state)
{
    switch (state) {
    case State::Requested:
    case State::Running:
        break;
    case State::Started:
        return {u"clock"_s, Theme::Role::Text2};
    case State::Finished:
        return {u"check"_s, Disposition::Clean};
    case State::Failed:
        return {u"x"_s, Disposition::Malicious};
    case State::Unanswered:
        return {u"warn"_s, Disposition::Suspicious};
    }
    return {u"pend"_s, Theme::Role::Text3};
}

QString actionStateWord(State state)
{
    switch (state) {
    case State::Requested:
        return Tr::tr("Requested", "state of an action");
    case State::Running:
        return Tr::tr("Running", "state of an action");
    case State::Started:
        return Tr::tr("Started", "state of an action");
    case State::Finished:
        return Tr::tr("Finished", "state of an action");
    case State::Failed:
        return Tr::tr("Failed", "state of an action");
    case State::Unanswered:
        break;
    }
    return Tr::tr("Outcome unknown", "state of an action");
}

QString actionReason(const ActionRecord &record)
{
    if (!record.hasFailed())
        return {};
    return record.error ? errorBrief(*record.error) : record.message.simplified();
}

QString actionText(const ActionRecord &record)
{
    const QString &module = record.action.module.name;
    switch (record.state) {
    case State::Requested:
        return Tr::tr("%1 is about to be asked…").arg(module);
    case State::Running:
        return Tr::tr("%1 has been asked. Its answer has not come yet.").arg(module);
    case State::Started:
        return Tr::tr("%1 has started it. This service does not tell when it ends: look there for the result.")
            .arg(module);
    case State::Finished:
        return Tr::tr("%1 says that it is done.").arg(module);
    case State::Failed:
        return failureText(record);
    case State::Unanswered:
        break;
    }
    return unansweredText(record);
}

QString actionReport(const ActionRecord &record)
{
    QStringList lines{
        Tr::tr("%1: “%2” on %3", "module, action, observable")
            .arg(record.action.module.name, actionTitle(record), record.observable.value()),
        Tr::tr("Asked for: %1").arg(isoTime(record.requestedAt)),
        Tr::tr("%1: %2", "state of an action, when").arg(actionStateWord(record.state), isoTime(record.changedAt)),
        actionText(record)};
    if (record.error && !record.error->traceId.isEmpty())
        lines << Tr::tr("Trace ID: %1").arg(record.error->traceId);
    return lines.join(u'\n');
}

} // namespace obi
