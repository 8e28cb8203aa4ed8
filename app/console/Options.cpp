// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "console/Options.h"

#include "reporting/ReportCatalogue.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace obi {
namespace {

using namespace Qt::StringLiterals;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Options)
};

void declareOptions(QCommandLineParser &parser)
{
    const auto option = [&](const char *name, const QString &value, const QString &description) {
        QCommandLineOption declared{QString::fromLatin1(name), description, value};
        parser.addOption(declared);
    };
    option("demo", {}, Words::tr("recorded responses, a temporary profile, no network"));
    option("recording", u"FILE.har"_s, Words::tr("answer every request from this recording"));
    option("record", u"FILE.har"_s, Words::tr("write what the servers answer, secrets and tokens removed"));
    option("log-in", {}, Words::tr("open the log-in dialog"));
    option("profile", u"DIR"_s, Words::tr("keep settings and cases in this folder"));
    option("apart", {}, Words::tr("keep what belongs to a recording, or the demo, out of that folder"));
    option("language", u"ja|en"_s, Words::tr("language of the interface"));
    option("theme", u"light|dark|system"_s, Words::tr("colours"));
    option("open", u"PAGE"_s, Words::tr("page to open, such as reporting/url-filtering"));
    option("ribbon", u"APP"_s, Words::tr("open the ribbon on this app; \"collapsed\" closes it"));
    option("find", u"FILE"_s, Words::tr("find the observables in this file; may be given several times"));
    option("pivot", u"VALUE"_s, Words::tr("open the pivot menu of this observable on the page"));
    option("enrich", u"TEXT"_s, Words::tr("open the enrichment search on this text"));
    option("investigate", u"TEXT"_s, Words::tr("investigate the observables in this text"));
    option("now", u"TIME"_s, Words::tr("pretend that the clock stands at this ISO 8601 time"));
    option("size", u"WxH"_s, Words::tr("size of the window"));
    option("shot", u"FILE.png"_s, Words::tr("save a picture once everything shown has loaded, then end"));
    parser.addOption({u"version"_s, Words::tr("print the version")});
    parser.addOption({{u"h"_s, u"help"_s}, Words::tr("print this help")});
}

tl::unexpected<QString> wrong(const QString &message)
{
    return tl::unexpected<QString>(message);
}

bool isOneOf(const QString &value, std::initializer_list<const char *> allowed)
{
    return std::any_of(allowed.begin(), allowed.end(),
                       [&](const char *one) { return value == QLatin1StringView(one); });
}

std::optional<Options::Command> commandFromName(const QString &name)
{
    if (name == u"cases")
        return Options::Command::Cases;
    if (name == u"recording")
        return Options::Command::Recording;
    if (name == u"inspect")
        return Options::Command::Inspect;
    if (name == u"check")
        return Options::Command::Check;
    return std::nullopt;
}

/// "obi inspect --help"; behind "--" stand names of files.
bool asksForHelp(const QStringList &arguments)
{
    const qsizetype end = arguments.indexOf(u"--"_s);
    const QStringList options = end < 0 ? arguments : arguments.first(end);
    return options.contains(u"--help"_s) || options.contains(u"-h"_s);
}

/// Local time where none is named, as in all ISO 8601.
std::optional<QDateTime> timeFromText(const QString &text)
{
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    return time.isValid() ? std::optional(time.toUTC()) : std::nullopt;
}

QSize sizeFromText(const QString &text)
{
    const QStringList parts = text.split(u'x');
    const QSize size = parts.size() == 2 ? QSize(parts[0].toInt(), parts[1].toInt()) : QSize();
    return size.width() >= 320 && size.height() >= 240 && size.width() <= 16384 && size.height() <= 16384 ? size
                                                                                                          : QSize();
}

/// The program's own options end where the command begins: what follows is the command's.
qsizetype commandPosition(const QStringList &arguments)
{
    static constexpr std::initializer_list<const char *> withValue{
        "recording", "record", "profile", "language",    "theme", "open", "ribbon",
        "find",      "pivot",  "enrich",  "investigate", "now",   "size", "shot"};
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments[i];
        if (!argument.startsWith(u'-'))
            return i;
        if (argument.startsWith(u"--") && isOneOf(argument.mid(2), withValue))
            ++i;
    }
    return arguments.size();
}

QStringList pages()
{
    QStringList ids;
    for (const ReportSpec &report : reportCatalogue())
        ids.append(u"reporting/"_s + report.id);
    ids << u"investigate"_s;
    return ids;
}

/// What --ribbon takes: the ids of the apps, in the order of the bar.
QStringList ribbonNames()
{
    return {u"home"_s, u"casebook"_s, u"incidents"_s, u"orbital"_s, u"find"_s, u"settings"_s, u"collapsed"_s};
}

bool isPage(const QString &id)
{
    return pages().contains(id);
}

tl::expected<Options, QString> checkValues(Options options, const QCommandLineParser &parser)
{
    if (!options.language.isEmpty() && !isOneOf(options.language, {"ja", "en"}))
        return wrong(Words::tr("--language takes ja or en, not \"%1\".").arg(options.language));
    if (!options.theme.isEmpty() && !isOneOf(options.theme, {"light", "dark", "system"}))
        return wrong(Words::tr("--theme takes light, dark or system, not \"%1\".").arg(options.theme));
    if (!options.page.isEmpty() && !isPage(options.page))
        return wrong(Words::tr("There is no page \"%1\". There are: %2.").arg(options.page, pages().join(u", ")));
    if (!options.ribbon.isEmpty() && !ribbonNames().contains(options.ribbon))
        return wrong(
            Words::tr("There is no ribbon app \"%1\". There are: %2.").arg(options.ribbon, ribbonNames().join(u", ")));
    if (options.demo && !options.recording.isEmpty())
        return wrong(Words::tr("--demo and --recording exclude each other."));
    if (options.command != Options::Command::Console && !options.record.isEmpty())
        return wrong(Words::tr("--record is for the console, not for a command."));
    if (options.isReplay() && !options.record.isEmpty())
        return wrong(Words::tr("--record writes what servers answer; --demo and --recording ask none."));
    if (parser.isSet(u"now"_s)) {
        options.now = timeFromText(parser.value(u"now"_s));
        if (!options.now)
            return wrong(Words::tr("--now takes an ISO 8601 time such as 2026-11-23T09:41:00+09:00, not \"%1\".")
                             .arg(parser.value(u"now"_s)));
    }
    if (parser.isSet(u"size"_s)) {
        options.size = sizeFromText(parser.value(u"size"_s));
        if (!options.size.isValid())
            return wrong(Words::tr("--size takes a size such as 1440x900, not \"%1\".").arg(parser.value(u"size"_s)));
    }
    for (const QString &name :
         {u"recording"_s, u"record"_s, u"profile"_s, u"open"_s, u"ribbon"_s, u"find"_s, u"shot"_s}) {
        if (parser.isSet(name) && parser.value(name).isEmpty())
            return wrong(Words::tr("--%1 needs a value.").arg(name));
    }
    return options;
}

} // namespace

tl::expected<Options, QString> parseOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    declareOptions(parser);
    const qsizetype command = commandPosition(arguments);
    if (!parser.parse(QStringList{u"obi"_s} + arguments.first(command)))
        return wrong(parser.errorText());

    Options options;
    options.demo = parser.isSet(u"demo"_s);
    options.recording = parser.value(u"recording"_s);
    options.record = parser.value(u"record"_s);
    options.logIn = parser.isSet(u"log-in"_s);
    options.profile = parser.value(u"profile"_s);
    options.apart = parser.isSet(u"apart"_s);
    options.language = parser.value(u"language"_s);
    options.theme = parser.value(u"theme"_s);
    options.page = parser.value(u"open"_s);
    options.ribbon = parser.value(u"ribbon"_s);
    options.find = parser.values(u"find"_s);
    options.pivot = parser.value(u"pivot"_s);
    options.enrich = parser.value(u"enrich"_s);
    options.investigate = parser.value(u"investigate"_s);
    options.shot = parser.value(u"shot"_s);
    if (parser.isSet(u"help"_s))
        options.command = Options::Command::Help;
    else if (parser.isSet(u"version"_s))
        options.command = Options::Command::Version;
    else if (command < arguments.size()) {
        const auto found = commandFromName(arguments[command]);
        if (!found)
            return wrong(
                Words::tr("There is no command \"%1\". obi --help lists what there is.").arg(arguments[command]));
        options.arguments = arguments.sliced(command + 1);
        options.command = asksForHelp(options.arguments) ? Options::Command::Help : *found;
    }
    return checkValues(std::move(options), parser);
}

QString usage()
{
    QCommandLineParser parser;
    declareOptions(parser);
    // QCommandLineParser's own help text names the program after the running file; this one is the contract's.
    QString text = Words::tr("Usage: obi [options]            open the console\n"
                             "       obi [options] COMMAND    work without a display\n\n");
    text += Words::tr(
        "Commands:\n"
        "  cases list                     the cases of the profile\n"
        "  cases show ID                  one case, to read\n"
        "  cases export [ID…] --format markdown|csv|ctim [-o FILE]\n"
        "  recording check FILE.har       what it answers, for which hosts, and whether a secret is left in it\n"
        "  inspect [--format text|json|csv] [--types LIST] [--unique] [FILE…]\n"
        "                                 the observables in texts or standard input\n"
        "  check [--server nam|eu|apjc|custom]\n"
        "                                 whether servers can be reached and credentials are accepted\n\n");
    text += Words::tr("Options:") + u'\n';
    const QString help = parser.helpText();
    const qsizetype options = help.indexOf(u"  --");
    text += options >= 0 ? help.mid(options) : QString();
    text += Words::tr("\nExit status: 0 done, 1 done with findings, 2 wrong usage, 3 could not do it.") + u'\n';
    return text;
}

} // namespace obi
