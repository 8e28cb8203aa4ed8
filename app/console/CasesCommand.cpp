// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

// obi cases list | show ID | export [ID…] --format F [-o FILE]
#include "console/Commands.h"

#include "console/RecordingLoader.h"
#include "exchange/CaseWriter.h"
#include "look/Words.h"
#include "settings/Profile.h"
#include "store/CaseStore.h"
#include "sync/CasebookIntake.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>

namespace obi {
namespace {

using namespace Qt::StringLiterals;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CasesCommand)
};

struct Arguments {
    QString verb;
    QStringList ids;
    CaseFormat format = CaseFormat::Markdown;
    QString output;
};

tl::expected<Arguments, QString> readArguments(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOption({u"format"_s, {}, u"F"_s});
    parser.addOption({{u"o"_s, u"output"_s}, {}, u"FILE"_s});
    if (!parser.parse(QStringList{u"cases"_s} + arguments))
        return tl::unexpected(parser.errorText());

    Arguments read;
    read.ids = parser.positionalArguments();
    read.verb = read.ids.isEmpty() ? QString() : read.ids.takeFirst();
    read.output = parser.value(u"output"_s);
    const bool known = read.verb == u"list" || read.verb == u"show" || read.verb == u"export";
    if (!known || (read.verb == u"list" && !read.ids.isEmpty()) || (read.verb == u"show" && read.ids.size() != 1))
        return tl::unexpected(
            Words::tr("Usage: obi cases list | show ID | export [ID…] --format markdown|csv|ctim [-o FILE]"));
    if (read.verb == u"export") {
        const auto format = caseFormatFromName(parser.value(u"format"_s));
        if (!format)
            return tl::unexpected(Words::tr("--format takes markdown, csv or ctim."));
        read.format = *format;
    }
    return read;
}

/// The profile's store or, in the demo, a store of its own with the recording's cases.
struct OpenStore {
    std::unique_ptr<Profile> profile;
    std::unique_ptr<CaseStore> cases;
};

Result<void> keepRecordedCases(const Options &options, CaseStore &store, const Clock &clock)
{
    const auto recording = QCoro::waitFor(loadRecording(options.recording, ReplayTransport::Pace::AtOnce));
    if (!recording)
        return tl::unexpected<Error>(recording.error());
    const auto kept = QCoro::waitFor(keepCasebooks((*recording)->casebooks, store, clock));
    return kept ? Result<void>{} : tl::unexpected<Error>(kept.error());
}

Result<OpenStore> openStore(const Options &options)
{
    const bool replay = options.isReplay();
    auto profile = options.demo && options.profile.isEmpty() ? Profile::temporary()
                   : replay                                  ? Profile::open(options.profile)
                                                             : Profile::openForReading(options.profile);
    if (!profile)
        return tl::unexpected<Error>(profile.error());
    if (options.keepsApart()) {
        if (const auto kept = (*profile)->keepApart(options.recording); !kept)
            return tl::unexpected<Error>(kept.error());
    }
    const Clock clock = options.now ? Clock::standingAt(*options.now) : Clock::system();
    const auto access = replay ? CaseStore::Access::ReadWrite : CaseStore::Access::ReadOnly;
    auto store = QCoro::waitFor(CaseStore::open((*profile)->casesFile(), clock, access));
    if (!store)
        return tl::unexpected<Error>(store.error());
    if (replay) {
        if (const auto kept = keepRecordedCases(options, **store, clock); !kept)
            return tl::unexpected<Error>(kept.error());
    }
    return OpenStore{std::move(*profile), std::move(*store)};
}

Result<QByteArray> listCases(CaseStore &store)
{
    const auto summaries = QCoro::waitFor(store.list());
    if (!summaries)
        return tl::unexpected<Error>(summaries.error());
    QString text;
    for (const CaseSummary &summary : *summaries) {
        text += u"%1  %2  %3  %4%5\n"_s.arg(summary.id, summary.modifiedAt.toString(Qt::ISODate))
                    .arg(summary.observableCount, 5)
                    .arg(summary.title, summary.active ? u"  *"_s : QString());
    }
    return text.toUtf8();
}

Result<QList<Case>> loadCases(CaseStore &store, QStringList ids)
{
    if (ids.isEmpty()) {
        const auto summaries = QCoro::waitFor(store.list());
        if (!summaries)
            return tl::unexpected<Error>(summaries.error());
        for (const CaseSummary &summary : *summaries)
            ids.append(summary.id);
    }
    QList<Case> cases;
    for (const QString &id : ids) {
        auto loaded = QCoro::waitFor(store.load(id));
        if (!loaded)
            return tl::unexpected<Error>(loaded.error());
        cases.append(*std::move(loaded));
    }
    return cases;
}

Result<QByteArray> textFor(const Arguments &arguments, CaseStore &store)
{
    if (arguments.verb == u"list")
        return listCases(store);
    const auto cases = loadCases(store, arguments.ids);
    if (!cases)
        return tl::unexpected<Error>(cases.error());
    return CaseWriter::create(arguments.format)->write(*cases, {});
}

} // namespace

int runCasesCommand(const Options &options)
{
    const auto arguments = readArguments(options.arguments);
    if (!arguments) {
        complain(arguments.error());
        return WrongUsage;
    }
    const auto store = openStore(options);
    if (!store)
        return complain(store.error());
    const auto text = textFor(*arguments, *store->cases);
    if (!text)
        return complain(text.error());
    if (arguments->output.isEmpty() || arguments->output == u"-") {
        return printed(*text, Done);
    }
    const auto written = writeFileWhole(arguments->output, *text);
    return written ? Done : complain(written.error());
}

} // namespace obi
