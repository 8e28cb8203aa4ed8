// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ProcessorTime.h"

#include "text/ObservableScanner.h"
#include "text/TextFinder.h"

#include <QFile>

#include <cstdio>

namespace {

class CountingSink final : public obi::text::FindSink
{
public:
    void take(const obi::text::Find &) override { ++count; }
    std::size_t count = 0;
};

} // namespace

/// bench_scanner FILE: "finds N", then the seconds of processor time that the finder takes alone ("finder S") and that
/// ObservableScanner takes with its list of values ("scanner S"), each the best of some runs.
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
    return 0;
}
