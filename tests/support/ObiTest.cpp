// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ObiTest.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cstdio>
#include <ctime>

namespace obi::test {
namespace {

// What the off-screen platform says of itself, and is no fault of ours.
constexpr const char *PlatformNotes[] = {"This plugin does not support", "XDG_RUNTIME_DIR not set"};

bool isUnexpectedWarning(const QByteArray &line)
{
    const bool warned = line.startsWith("QWARN") || line.startsWith("QCRITICAL") || line.startsWith("QSYSTEM");
    const auto isNote = [&line](const char *note) { return line.contains(note); };
    return warned && std::none_of(std::begin(PlatformNotes), std::end(PlatformNotes), isNote);
}

int unexpectedWarnings(const QString &log)
{
    QFile file(log);
    if (!file.open(QIODevice::ReadOnly))
        return 1;
    int count = 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (isUnexpectedWarning(line)) {
            std::fprintf(stderr, "unexpected warning: %s\n", line.constData());
            ++count;
        }
    }
    return count;
}

QString samplesFolder()
{
    return QStringLiteral(OBI_SOURCE_DIR "/../shared/samples");
}

} // namespace

int run(QObject &test, int argc, char *argv[])
{
    // Times are shown in the zone of this machine; the tests expect one far from UTC, however they are started.
    qputenv("TZ", "Asia/Tokyo");
    tzset();
    // Qt Test keeps the message handler to itself, so warnings are read from its own log.
    QTemporaryDir folder;
    const QString log = folder.filePath(QStringLiteral("log.txt"));
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    arguments += {QStringLiteral("-o"), log + QStringLiteral(",txt"), QStringLiteral("-o"), QStringLiteral("-,txt")};
    const int failed = QTest::qExec(&test, arguments);
    return failed ? failed : unexpectedWarnings(log);
}

bool haveSamples()
{
    return QDir(samplesFolder()).exists();
}

std::optional<QByteArray> sample(const QString &name)
{
    QFile file(samplesFolder() + QLatin1Char('/') + name);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return file.readAll();
}

} // namespace obi::test
