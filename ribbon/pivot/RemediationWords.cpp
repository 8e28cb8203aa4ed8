// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pivot/RemediationWords.h"

#include "messages/SeenMessage.h"
#include "pivot/ActionWords.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace obi {
namespace {

using namespace Qt::StringLiterals;

class Tr
{
    Q_DECLARE_TR_FUNCTIONS(RemediationWords)
};

/// What a module says of its action is often the title again, with its own name.
bool saysMore(const QString &description, const ModuleAction &action)
{
    QString rest = description.simplified();
    rest.remove(action.title.simplified(), Qt::CaseInsensitive).remove(action.module.name, Qt::CaseInsensitive);
    return std::any_of(rest.cbegin(), rest.cend(), [](QChar character) { return character.isLetterOrNumber(); });
}

QStringList wordsOf(const QString &name)
{
    static const QRegularExpression between(u"[^\\p{L}\\p{N}]+"_s);
    return name.toLower().split(between, Qt::SkipEmptyParts);
}

/// By whole words, of which the first says what it is: "Restore deleted message" and "Undelete" are neither.
Remediation byWords(const QString &name)
{
    const QStringList words = wordsOf(name);
    const bool forwards = words.contains("forward"_L1);
    const bool deletes = words.contains("delete"_L1);
    if (words.isEmpty() || (words.first() != "forward"_L1 && words.first() != "delete"_L1))
        return Remediation::None;
    if (forwards)
        return deletes ? Remediation::ForwardAndDelete : Remediation::Forward;
    return Remediation::Delete;
}

/// No service tells the address that its module forwards to (api.md section 2.5: settings are secret).
QString consequence(Remediation what, const QString &module)
{
    switch (what) {
    case Remediation::Delete:
        return Tr::tr("%1 takes them out of the mailboxes of their recipients. This cannot be undone.").arg(module);
    case Remediation::Forward:
        return Tr::tr("%1 sends the originals to the remediation forwarding address that is set in this module; the "
                      "service does not tell Obi which one. What was sent cannot be called back.")
            .arg(module);
    case Remediation::ForwardAndDelete:
        return Tr::tr("%1 sends the originals to the remediation forwarding address that is set in this module (the "
                      "service does not tell Obi which one) and takes them out of the mailboxes of their recipients. "
                      "This cannot be undone.")
            .arg(module);
    case Remediation::None:
        break;
    }
    return Tr::tr("The module decides what happens, and there may be no way back.");
}

ActionQuestion questionFor(Remediation what, const ModuleAction &action, int count)
{
    switch (what) {
    case Remediation::Delete:
        return {Tr::tr("Confirm deletion"),
                Tr::tr("%Ln message(s) will be deleted", nullptr, count),
                {},
                Tr::tr("Delete %Ln message(s)", nullptr, count)};
    case Remediation::Forward:
        return {Tr::tr("Confirm forwarding"),
                Tr::tr("%Ln message(s) will be forwarded", nullptr, count),
                {},
                Tr::tr("Forward %Ln message(s)", nullptr, count)};
    case Remediation::ForwardAndDelete:
        return {Tr::tr("Confirm forwarding and deletion"),
                Tr::tr("%Ln message(s) will be forwarded, then deleted", nullptr, count),
                {},
                Tr::tr("Forward and delete %Ln message(s)", nullptr, count)};
    case Remediation::None:
        break;
    }
    return {Tr::tr("Confirm the action"),
            Tr::tr("%1: “%2”", "module, action").arg(action.module.name, action.title.simplified()),
            {},
            count > 1 ? Tr::tr("Run on %Ln observable(s)", nullptr, count) : Tr::tr("Run")};
}

QString remediationWord(Remediation what)
{
    switch (what) {
    case Remediation::Delete:
        return Tr::tr("Delete", "action on messages");
    case Remediation::Forward:
        return Tr::tr("Forward", "action on messages");
    case Remediation::ForwardAndDelete:
        return Tr::tr("Forward and delete", "action on messages");
    case Remediation::None:
        break;
    }
    return {};
}

QString underWayHeading(Remediation what, int count)
{
    switch (what) {
    case Remediation::Delete:
        return Tr::tr("%Ln message(s) are being deleted", nullptr, count);
    case Remediation::Forward:
        return Tr::tr("%Ln message(s) are being forwarded", nullptr, count);
    case Remediation::ForwardAndDelete:
        return Tr::tr("%Ln message(s) are being forwarded, then deleted", nullptr, count);
    case Remediation::None:
        break;
    }
    return {};
}

QString doneHeading(Remediation what, int done, int all)
{
    switch (what) {
    case Remediation::Delete:
        return Tr::tr("%1 of %Ln message(s) deleted", nullptr, all).arg(done);
    case Remediation::Forward:
        return Tr::tr("%1 of %Ln message(s) forwarded", nullptr, all).arg(done);
    case Remediation::ForwardAndDelete:
        return Tr::tr("%1 of %Ln message(s) forwarded and deleted", nullptr, all).arg(done);
    case Remediation::None:
        break;
    }
    return {};
}

} // namespace

Remediation plainRemediation(const ModuleAction &action)
{
    static const QSet<QString> plain{u"delete"_s,   u"forward"_s, u"and"_s,    u"then"_s, u"message"_s,
                                     u"messages"_s, u"email"_s,   u"emails"_s, u"mail"_s, u"the"_s};
    const QStringList words = wordsOf(action.title.isEmpty() ? action.id : action.title);
    const bool says = std::all_of(words.begin(), words.end(), [](const QString &word) { return plain.contains(word); });
    return says && !action.workflow ? byWords(words.join(u' ')) : Remediation::None;
}

QString actionTitle(const ModuleAction &action, const Observable &observable)
{
    const Remediation what = SeenMessage::isNumber(observable.type()) ? plainRemediation(action) : Remediation::None;
    return what == Remediation::None ? action.title.simplified() : remediationWord(what);
}

QString actionTitle(const ActionRecord &record)
{
    return actionTitle(record.action, record.observable);
}

// A later action that is none of the three may have brought it back.
QSet<QString> deletersOf(const QList<ActionRecord> &records, const Observable &message)
{
    QSet<QString> modules;
    for (const ActionRecord &record : records) {
        if (record.state != ActionRecord::State::Finished || record.observable != message)
            continue;
        const Remediation what = remediationOf(record.action, {message});
        if (what == Remediation::None)
            break;
        if (what != Remediation::Forward)
            modules << record.action.module.key();
    }
    return modules;
}

Remediation remediationOf(const ModuleAction &action, const QList<Observable> &observables)
{
    if (!SeenMessage::areNumbers(observables) || action.workflow)
        return Remediation::None;
    const Remediation named = byWords(action.id);
    return named == Remediation::None ? byWords(action.title) : named;
}

ActionQuestion actionQuestion(const ModuleAction &action, const QList<Observable> &observables)
{
    const Remediation what = remediationOf(action, observables);
    ActionQuestion question = questionFor(what, action, int(observables.size()));
    question.detail = consequence(what, action.module.name);
    const QString description = action.description.trimmed();
    if (saysMore(description, action))
        question.detail.prepend(description + u'\n');
    return question;
}

QString actionHeading(const ModuleAction &action, const QList<Observable> &observables, bool underWay, int done)
{
    const Remediation what = remediationOf(action, observables);
    const int all = int(observables.size());
    if (what == Remediation::None)
        return questionFor(what, action, all).heading;
    return underWay ? underWayHeading(what, all) : doneHeading(what, done, all);
}

QString actionResultWord(const ActionRecord &record)
{
    if (record.state == ActionRecord::State::Finished) {
        switch (remediationOf(record.action, {record.observable})) {
        case Remediation::Delete:
            return Tr::tr("Deleted");
        case Remediation::Forward:
            return Tr::tr("Forwarded");
        case Remediation::ForwardAndDelete:
            return Tr::tr("Forwarded and deleted");
        case Remediation::None:
            break;
        }
    }
    return actionStateWord(record.state);
}

} // namespace obi
