// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "look/OpinionWords.h"

#include "look/Words.h"

#include <QCoreApplication>

#include <algorithm>

namespace obi {
namespace {

using namespace Qt::StringLiterals;

struct Say {
    Q_DECLARE_TR_FUNCTIONS(obi::OpinionWords)
};

} // namespace

ModuleMark moduleMark(const ModuleOpinion &opinion)
{
    switch (opinion.state) {
    case ModuleOpinion::State::Asking:
        return ModuleMark::Asking;
    case ModuleOpinion::State::Failed:
        return ModuleMark::Failed;
    case ModuleOpinion::State::MissingScope:
        return ModuleMark::MissingScope;
    case ModuleOpinion::State::Answered:
    case ModuleOpinion::State::Partial:
        break;
    }
    return ModuleMark(opinion.disposition.value_or(Disposition::Unknown));
}

QByteArray moduleMarks(const Dossier &dossier)
{
    QByteArray marks;
    for (const ModuleOpinion &opinion : dossier.opinions)
        marks.append(char(moduleMark(opinion)));
    return marks;
}

std::optional<Disposition> dispositionOf(ModuleMark mark)
{
    return dispositionFromNumber(int(mark));
}

QString moduleMarkIcon(ModuleMark mark)
{
    switch (mark) {
    case ModuleMark::Asking:
        return u"pend"_s;
    case ModuleMark::Failed:
        return u"x"_s;
    case ModuleMark::MissingScope:
        return u"lock"_s;
    default:
        return u"minus"_s;
    }
}

QString failureWord(const Error &error)
{
    if (error.code != ErrorCode::ModuleFailed)
        return errorBrief(error);
    const QString code = error.context.value(1);
    return code.isEmpty()
               ? Say::tr("did not answer", "beside a module's name")
               : Say::tr("did not answer (%1)", "beside a module's name; its own code").arg(moduleCodeWord(code));
}

QString opinionWord(const ModuleOpinion &opinion)
{
    switch (opinion.state) {
    case ModuleOpinion::State::Asking:
        return Say::tr("…", "a module has not answered yet");
    case ModuleOpinion::State::Failed:
        return failureWord(opinion.error);
    case ModuleOpinion::State::MissingScope:
        return errorBrief(opinion.error);
    case ModuleOpinion::State::Answered:
    case ModuleOpinion::State::Partial:
        break;
    }
    return dispositionWord(opinion.disposition.value_or(Disposition::Unknown));
}

QString opinionNote(const ModuleOpinion &opinion)
{
    if (opinion.state == ModuleOpinion::State::MissingScope)
        return opinion.error.context.value(0);
    return opinion.state == ModuleOpinion::State::Partial ? failureWord(opinion.error) : QString();
}

QStringList opinionLines(const Dossier &dossier)
{
    QStringList lines;
    for (const ModuleOpinion &opinion : dossier.opinions) {
        const QString name = opinion.module.key().isEmpty() ? Say::tr("All modules") : opinion.module.name;
        QString words = opinionWord(opinion);
        if (opinion.state == ModuleOpinion::State::MissingScope)
            words = Say::tr("%1: %2", "Scope missing: which one").arg(words, opinionNote(opinion));
        if (opinion.state == ModuleOpinion::State::Partial)
            words = Say::tr("%1 (%2)", "a verdict, what was left out of the answer").arg(words, opinionNote(opinion));
        lines << Say::tr("%1: %2", "module: what it says").arg(name, words);
    }
    return lines;
}

bool nobodyAnswered(const Dossier &dossier)
{
    return dossier.complete && !dossier.opinions.isEmpty() &&
           std::all_of(dossier.opinions.begin(), dossier.opinions.end(), [](const ModuleOpinion &opinion) {
               return opinion.state == ModuleOpinion::State::Failed ||
                      opinion.state == ModuleOpinion::State::MissingScope;
           });
}

} // namespace obi
