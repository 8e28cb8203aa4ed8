// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Obi: reads the command line, then runs a command or the console.
#include "console/Commands.h"
#include "console/Session.h"
#include "console/Translator.h"
#include "look/Words.h"
#include "settings/Settings.h"

#include <QApplication>
#include <QFile>
#include <QMessageBox>
#include <QRegularExpression>

#include <memory>
#include <optional>
#include <unistd.h>
#include <vector>

using namespace obi;
using namespace Qt::StringLiterals;

namespace {

QStringList argumentsOf(int argc, char *argv[])
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    return arguments;
}

/// Wrong usage and commands speak the language asked for, even where the rest could not be read.
QString languageIn(const QStringList &arguments)
{
    const qsizetype position = arguments.indexOf(u"--language"_s);
    QString asked = position >= 0 ? arguments.value(position + 1) : QString();
    for (const QString &argument : arguments.filter(QRegularExpression(u"^--language="_s)))
        asked = argument.section(u'=', 1);
    return asked == u"ja" || asked == u"en" ? asked : systemLanguage();
}

void nameProgram()
{
    QCoreApplication::setApplicationName(u"obi"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(OBI_VERSION));
}

int runWithoutDisplay(int argc, char *argv[], const Options &options)
{
    QCoreApplication app(argc, argv);
    nameProgram();
    Translator translator;
    translator.setLanguage(options.language.isEmpty() ? systemLanguage() : options.language);
    return runCommand(options);
}

/// Somebody who started Obi from the desktop sees no standard error. Ask before there is a QApplication: it takes the
/// variable away.
bool startedFromDesktop()
{
    return !isatty(STDERR_FILENO) && qEnvironmentVariableIsSet("DESKTOP_STARTUP_ID");
}

void showFailure(const QString &message)
{
    auto *box = new QMessageBox(QMessageBox::Critical, u"Obi"_s, message, QMessageBox::Close);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(box, &QMessageBox::finished, qApp, [] { QCoreApplication::exit(CouldNot); });
    box->open();
}

/// Takes this process's place, once the session has let go of its profile. Comes back only when that fails.
void startAgain(const QStringList &arguments)
{
    QList<QByteArray> words{QFile::encodeName(QCoreApplication::applicationFilePath())};
    for (const QString &argument : arguments)
        words.append(argument.toLocal8Bit());
    std::vector<char *> pointers;
    for (QByteArray &word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    ::execv(pointers.front(), pointers.data());
}

/// `source`: --demo, --recording FILE or, for the servers, --log-in.
QStringList argumentsFor(const QStringList &source, const Options &options)
{
    QStringList arguments = source;
    // The demo has a profile of its own unless one was named, and then leaves its cases alone as a recording does.
    if (!options.profile.isEmpty())
        arguments += {u"--profile"_s, options.profile, u"--apart"_s};
    if (!options.language.isEmpty())
        arguments += {u"--language"_s, options.language};
    if (!options.theme.isEmpty())
        arguments += {u"--theme"_s, options.theme};
    return arguments;
}

int runConsole(int argc, char *argv[], const Options &options)
{
    const bool fromDesktop = startedFromDesktop();
    QApplication app(argc, argv);
    nameProgram();
    QGuiApplication::setDesktopFileName(u"obi"_s);
    Translator translator;
    translator.setLanguage(options.language.isEmpty() ? systemLanguage() : options.language);
    auto session = std::make_unique<Session>(options, translator);
    std::optional<QStringList> next;
    QObject::connect(session.get(), &Session::finished, &app, [](int status) { QCoreApplication::exit(status); });
    QObject::connect(session.get(), &Session::restartWanted, &app, [&](const QString &recording) {
        next = argumentsFor(recording.isEmpty() ? QStringList{u"--demo"_s} : QStringList{u"--recording"_s, recording},
                            options);
        QCoreApplication::quit();
    });
    QObject::connect(session.get(), &Session::logInWanted, &app, [&] {
        next = argumentsFor({u"--log-in"_s}, options);
        QCoreApplication::quit();
    });
    QObject::connect(session.get(), &Session::failedToStart, &app, [fromDesktop](const Error &error) {
        complain(error);
        if (fromDesktop)
            showFailure(errorText(error));
        else
            QCoreApplication::exit(CouldNot);
    });
    QMetaObject::invokeMethod(
        session.get(), [&session] { session->start(); }, Qt::QueuedConnection);
    const int status = QApplication::exec();
    session.reset();
    if (next)
        startAgain(*next);
    return status;
}

} // namespace

int main(int argc, char *argv[])
{
    const QStringList arguments = argumentsOf(argc, argv);
    auto options = parseOptions(arguments);
    if (!options) {
        QCoreApplication app(argc, argv);
        Translator translator;
        translator.setLanguage(languageIn(arguments));
        complain(parseOptions(arguments).error());
        return WrongUsage;
    }
    return options->command == Options::Command::Console ? runConsole(argc, argv, *options)
                                                         : runWithoutDisplay(argc, argv, *options);
}
