// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "InspectCommand.h"

#include "InspectWriter.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <optional>

using namespace Qt::StringLiterals;

namespace obi {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(InspectCommand)
};

std::optional<InspectWriter::Format> formatNamed(const QString &name)
{
    if (name == "text"_L1)
        return InspectWriter::Format::Text;
    if (name == "json"_L1)
        return InspectWriter::Format::Json;
    if (name == "csv"_L1)
        return InspectWriter::Format::Csv;
    return std::nullopt;
}

} // namespace

InspectCommand::InspectCommand(QIODevice &input, QIODevice &output, QIODevice &errors)
    : m_input(input)
    , m_output(output)
    , m_errors(errors)
{}

void InspectCommand::tell(const QString &message)
{
    m_errors.write("obi inspect: "_ba + message.toUtf8() + '\n');
}

int InspectCommand::usageError(const QString &message)
{
    tell(message);
    return WrongUsage;
}

int InspectCommand::run(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption format(u"format"_s, Words::tr("How to write what is found: text, json or csv."),
                                    u"format"_s, u"text"_s);
    const QCommandLineOption types(u"types"_s, Words::tr("Only these types, separated by commas."), u"types"_s);
    const QCommandLineOption unique(u"unique"_s, Words::tr("Each type and value once."));
    parser.addOptions({format, types, unique});
    if (!parser.parse(QStringList{u"obi inspect"_s} + arguments))
        return usageError(parser.errorText());

    InspectWriter::Options options;
    const auto wanted = formatNamed(parser.value(format));
    if (!wanted)
        return usageError(Words::tr("unknown format: %1").arg(parser.value(format)));
    options.format = *wanted;
    options.unique = parser.isSet(unique);
    for (const QString &name : parser.value(types).split(u',', Qt::SkipEmptyParts)) {
        const auto type = observableTypeFromName(name.trimmed());
        if (!type)
            return usageError(Words::tr("unknown type: %1").arg(name));
        options.types.insert(*type);
    }

    InspectWriter writer(m_output, options);
    const QStringList files =
        parser.positionalArguments().isEmpty() ? QStringList{u"-"_s} : parser.positionalArguments();
    bool allRead = true;
    for (const QString &name : files)
        allRead = inspectFile(name, writer) && allRead;
    if (!writer.finish()) {
        tell(Words::tr("the output could not be written: %1").arg(m_output.errorString()));
        return CouldNotRead;
    }
    return !allRead ? CouldNotRead : m_hasProblems ? DoneInPart : Done;
}

/// A mailbox of a million broken mails is told by its first problems.
void InspectCommand::tellProblem(const QString &file, const MailProblem &problem, int count)
{
    constexpr int most = 100;
    m_hasProblems = true;
    if (count < most)
        tell(Words::tr("%1, byte %2: %3").arg(file).arg(problem.offset).arg(mailProblemText(problem)));
    else if (count == most)
        tell(Words::tr("%1: more could not be read").arg(file));
}

bool InspectCommand::inspectFile(const QString &name, InspectWriter &writer)
{
    QFile file(name);
    const bool isInput = name == "-"_L1;
    if (!isInput && QFileInfo(name).isDir()) {
        tell(Words::tr("%1 is a folder; name the files in it").arg(name));
        return false;
    }
    if (!isInput && !file.open(QIODevice::ReadOnly)) {
        tell(Words::tr("%1 could not be read: %2").arg(name, file.errorString()));
        return false;
    }
    writer.beginFile(name);
    int problems = 0;
    const auto read = TextInspector::inspect(
        isInput ? m_input : file, name, [&writer](const InspectedObservable &found) { writer.write(found); },
        [&](const MailProblem &problem) { tellProblem(name, problem, ++problems); });
    if (read)
        return true;
    const QStringList &why = read.error().context;
    const QString said = Words::tr("%1 could not be read: %2").arg(why.value(0), why.value(1));
    tell(why.size() > 2 ? Words::tr("%1. %2", "what is wrong, and what to do").arg(said, why[2]) : said);
    return false;
}

} // namespace obi
