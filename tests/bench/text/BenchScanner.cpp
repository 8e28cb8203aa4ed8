// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ProcessorTime.h"

#include "text/ObservableScanner.h"
#include "text/TextFinder.h"

#include <QFile>

#include <algorithm>
#include <cstdio>
#include <malloc.h>

namespace {

class CountingSink final : public obi::text::FindSink
{
public:
    void take(const obi::text::Find &) override { ++count; }
    std::size_t count = 0;
};

/// A line of this process's status in megabytes: VmRSS is what is resident now, VmHWM the most that was.
double megabytes(const char *what)
{
    QFile status(QStringLiteral("/proc/self/status"));
    status.open(QIODevice::ReadOnly);
    const QByteArray text = status.readAll();
    const auto line = text.indexOf(what);
    return line < 0 ? 0 : text.mid(line, 40).simplified().split(' ').value(1).toDouble() * 1024 / 1e6;
}

/// What a scan holds at its peak beside the text and the list it gives.
double megabytesBeside(const QByteArray &text)
{
    malloc_trim(0);
    QFile peak(QStringLiteral("/proc/self/clear_refs"));
    if (peak.open(QIODevice::WriteOnly))
        peak.write("5"); // the peak starts anew
    peak.close();
    const obi::FoundList list = obi::ObservableScanner::scan(text);
    return std::max(0.0, megabytes("VmHWM") - megabytes("VmRSS")); // the kernel counts both a little late
}

} // namespace

/// bench_scanner FILE: "finds N", then the seconds of processor time that the finder takes alone ("finder S") and that
/// ObservableScanner takes with its list of values ("scanner S"), each the best of some runs; then what that scan holds
/// at its peak beside the text and the list ("beside M", megabytes).
int main(int argc, char *argv[])
{
    QFile file(QString::fromLocal8Bit(argc > 1 ? argv[1] : ""));
    if (!file.open(QIODevice::ReadOnly))
        return 3;
    const QByteArray text = file.readAll();
    const std::string_view bytes(text.data(), std::size_t(text.size()));
    CountingSink sink;
    obi::text::TextFinder().scan(bytes, 0, true, sink);
    std::printf("finds %zu\n", sink.count);
    std::printf("finder %.4f\n", bestSeconds(5, [&] { obi::text::TextFinder().scan(bytes, 0, true, sink); }));
    std::printf("scanner %.4f\n", bestSeconds(5, [&] { static_cast<void>(obi::ObservableScanner::scan(text)); }));
    std::printf("beside %.1f\n", megabytesBeside(text));
    return 0;
}
