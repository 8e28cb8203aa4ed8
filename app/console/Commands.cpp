// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "console/Commands.h"

#include "look/Words.h"

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace obi {

void complain(const QString &message)
{
    std::fprintf(stderr, "obi: %s\n", message.toLocal8Bit().constData());
}

int complain(const Error &error)
{
    complain(errorTextWithTrace(error));
    return CouldNot;
}

namespace {

bool print(const QByteArray &text)
{
    return std::fwrite(text.constData(), 1, size_t(text.size()), stdout) == size_t(text.size()) &&
           std::fflush(stdout) == 0;
}

} // namespace

int printed(const QByteArray &text, int status)
{
    if (print(text))
        return status;
    const QString reason = QString::fromLocal8Bit(std::strerror(errno));
    return complain({ErrorCode::FileUnwritable, {QStringLiteral("-"), reason}});
}

int runCommand(const Options &options)
{
    switch (options.command) {
    case Options::Command::Cases:
        return runCasesCommand(options);
    case Options::Command::Recording:
        return runRecordingCommand(options);
    case Options::Command::Inspect:
        return runInspectCommand(options);
    case Options::Command::Check:
        return runCheckCommand(options);
    case Options::Command::Version:
        return printed("obi " + QCoreApplication::applicationVersion().toUtf8() + '\n', Done);
    case Options::Command::Help:
        return printed(usage().toUtf8(), Done);
    case Options::Command::Console:
        break;
    }
    return WrongUsage;
}

} // namespace obi
