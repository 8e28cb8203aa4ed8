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

/// By whole words, of which the first says what it is: "Restore deleted message" and "Undelete" are neither.
Remediation byWords(const QString &name)
{
    static const QRegularExpression between(u"[^\\p{L}\\p{N}]+"_s);
    const QStringList words = name.toLower().split(between, Qt::SkipEmptyParts);
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

} // namespace

Remediation remediationOf(const ModuleAction &action, const QList<Observable> &observables)
{
    const bool messages = std::all_of(observables.begin(), observables.end(),
                                      [](const Observable &each) { return SeenMessage::isNumber(each.type()); });
    if (!messages || observables.isEmpty() || action.isWorkflow())
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
