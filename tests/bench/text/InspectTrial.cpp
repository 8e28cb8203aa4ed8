// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/InspectCommand.h"

#include <QCoreApplication>
#include <QFile>

/// `obi inspect` without the rest of Obi, for scoring: score.py truth.jsonl -- obi-inspect-trial --format json
int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QFile input;
    QFile output;
    QFile errors;
    if (!input.open(stdin, QIODevice::ReadOnly) || !output.open(stdout, QIODevice::WriteOnly) ||
        !errors.open(stderr, QIODevice::WriteOnly))
        return obi::InspectCommand::CouldNotRead;
    return obi::InspectCommand(input, output, errors).run(QCoreApplication::arguments().sliced(1));
}
