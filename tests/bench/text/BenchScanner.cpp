// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/ObservableScanner.h"
#include "text/TextFinder.h"

#include <QFile>

#include <algorithm>
#include <cstdio>
#include <ctime>

namespace {

class CountingSink final : public obi::text::FindSink
{
public:
    void take(const obi::text::Find &) override { ++count; }
    std::size_t count = 0;
};

/// The best of some runs in seconds of processor time: other programs on the machine do not count.
template <typename Run>
double secondsOf(Run run)
{
    double best = 1e9;
    for (int i = 0; i < 5; ++i) {
        const std::clock_t before = std::clock();
        run();
        best = std::min(best, double(std::clock() - before) / CLOCKS_PER_SEC);
    }
    return best;
}

} // namespace

/// bench_scanner FILE…: megabytes a second of the finder alone, and of ObservableScanner with its list of values.
int main(int argc, char *argv[])
{
    for (int i = 1; i < argc; ++i) {
        QFile file(QString::fromLocal8Bit(argv[i]));
        if (!file.open(QIODevice::ReadOnly))
            return 3;
        const QByteArray text = file.readAll();
        const double megabytes = double(text.size()) / 1e6;
        std::size_t finds = 0;
        const double finder = secondsOf([&] {
            CountingSink sink;
            obi::text::TextFinder().scan({text.data(), std::size_t(text.size())}, 0, true, sink);
            finds = sink.count;
        });
        const double scanner = secondsOf([&] { static_cast<void>(obi::ObservableScanner::scan(text)); });
        std::printf("%s\t%zu finds\tfinder %.0f MB/s\tscanner %.0f MB/s\n", argv[i], finds, megabytes / finder,
                    megabytes / scanner);
    }
    return 0;
}
