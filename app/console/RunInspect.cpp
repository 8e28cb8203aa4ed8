// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

// obi inspect: the observables in files or standard input.
#include "console/Commands.h"

#include "text/InspectCommand.h"

#include <QFile>

#include <cstdio>

namespace obi {

int runInspectCommand(const Options &options)
{
    QFile input;
    QFile output;
    QFile errors;
    const bool open = input.open(stdin, QIODevice::ReadOnly) && output.open(stdout, QIODevice::WriteOnly) &&
                      errors.open(stderr, QIODevice::WriteOnly | QIODevice::Unbuffered);
    return open ? InspectCommand(input, output, errors).run(options.arguments) : int(CouldNot);
}

} // namespace obi
