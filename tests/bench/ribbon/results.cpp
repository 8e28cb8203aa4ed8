// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

// 100,000 rows of ten columns from 1,000 hosts in Orbital's table, with a view on them and the counts of its foot told
// as often as the pane tells them: processor time of the interface thread in all, and its longest work between two
// beats, while the hosts answer, answer again, and while somebody filters, sorts and copies.
#include "../Heartbeat.h"

#include "orbital/ResultModel.h"
#include "threat/EnrichClient.h"
#include "threat/ModuleClient.h"
#include "verdicts/VerdictBook.h"

#include <QApplication>
#include <QEventLoop>
#include <QTableView>
#include <QTimer>

#include <cstdio>
#include <functional>

using namespace obi;
using namespace Qt::StringLiterals;

namespace {

constexpr int Hosts = 1'000;
constexpr int RowsOfHost = 100;
constexpr int Columns = 10;
constexpr int FootMs = 30;

class Silent final : public Transport
{
public:
    Async<HttpResponse> send(HttpRequest) override { co_return failure(ErrorCode::NoConnection, {u"x"_s, u"y"_s}); }
};

TypedResult answer(int host, int turn)
{
    OrbitalHostResult result{.node = u"node-%1"_s.arg(host), .hostName = u"WS-%1"_s.arg(host)};
    OrbitalTable table{.columns = {u"pid"_s, u"name"_s, u"remote_address"_s}};
    for (int column = 3; column < Columns; ++column)
        table.columns.append(u"column%1"_s.arg(column));
    for (int row = 0; row < RowsOfHost; ++row) {
        QStringList values{QString::number(row * 7919 % 65536), u"program-%1.exe"_s.arg(row * 31 + turn),
                           u"198.51.%1.%2"_s.arg(host % 250).arg((row + turn) % 250)};
        for (int column = 3; column < Columns; ++column)
            values.append(u"value %1 of %2 in column %3"_s.arg(row).arg(host).arg(column));
        table.rows.append(values);
    }
    result.tables = {table};
    return TypedResult::of(result);
}

/// Does it, and lets the event loop run until it is done.
void measure(const char *what, ResultModel &model, const std::function<void()> &work)
{
    const WorkTimer time;
    Heartbeat heart;
    heart.start();
    work();
    QEventLoop events;
    QTimer look;
    int calm = 0;
    QObject::connect(&look, &QTimer::timeout, &events, [&] {
        calm = model.isSettled() ? calm + 1 : 0;
        if (calm > 4) // the order is made a moment later
            events.quit();
    });
    look.start(FootMs);
    events.exec();
    heart.stop();
    std::printf("%-28s own work: %7.1f ms in all, longest %6.1f ms\n", what, time.spent().workMs,
                heart.longestWorkMs());
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    Silent transport;
    ModuleClient modules(transport, {});
    EnrichClient enrich(transport, {});
    VerdictBook verdicts(modules, enrich, Clock::system());
    ResultModel model(verdicts);
    QTableView view;
    view.setModel(&model);
    view.resize(1200, 400);
    view.show();
    qint64 told = 0;
    QTimer foot;
    QObject::connect(&foot, &QTimer::timeout, &view, [&] { told += model.tally().values() + model.tally().hosts(); });
    foot.start(FootMs);
    QList<TypedResult> first;
    QList<TypedResult> again;
    for (int host = 0; host < Hosts; ++host) {
        first.append(answer(host, 0));
        again.append(answer(host, 1));
    }
    // One at a time, as the worker that types them tells them.
    const auto tell = [&model, &app](const QList<TypedResult> &answers) {
        for (const TypedResult &one : answers)
            QMetaObject::invokeMethod(
                &app, [&model, &one] { model.add(one); }, Qt::QueuedConnection);
    };
    measure("hosts answer", model, [&] { tell(first); });
    measure("they answer again", model, [&] { tell(again); });
    measure("a filter, three keys", model, [&] {
        for (const QString &text : {u"p"_s, u"pr"_s, u"program-31"_s})
            model.setFilter(text);
    });
    measure("no filter", model, [&] { model.setFilter({}); });
    measure("by number", model, [&] { model.sort(1, Qt::DescendingOrder); });
    measure("by text", model, [&] { model.sort(5, Qt::AscendingOrder); });
    measure("they answer, sorted", model, [&] { tell(first); });
    measure("all as text", model, [&] { model.text(); });
    std::printf("%d rows, %lld told (wanted: at most 16 ms between two beats)\n", model.totalRows(), told);
    return 0;
}
