// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later
// 100,000 observables in 20 MB of text, pasted on the window: how long the interface thread is held up at most, while
// they are found, laid out, filtered and selected. Three modules answer at once.
#include "../Hands.h"
#include "../Heartbeat.h"

#include "findobservables/FindObservablesApp.h"
#include "findobservables/FoundModel.h"
#include "look/Theme.h"
#include "pivot/PivotMenu.h"
#include "settings/Settings.h"
#include "store/CaseStore.h"
#include "threat/InspectClient.h"
#include "threat/ModuleClient.h"
#include "threat/ResponseClient.h"
#include "verdicts/VerdictBook.h"

#include <QApplication>
#include <QClipboard>
#include <QEventLoop>
#include <QLineEdit>
#include <QMimeData>
#include <QTableView>
#include <QTemporaryDir>

#include <qcoro/qcorotask.h>

#include <cstdio>

using namespace obi;
using namespace Qt::StringLiterals;

namespace {

constexpr int Observables = 100'000;
constexpr qsizetype Bytes = 20'000'000;

/// Prose with an observable of one of five kinds in every line.
QByteArray textWithObservables()
{
    static const QByteArray prose =
        " was seen by the gateway at the time, and the person on duty wrote down what the mail said and to whom. ";
    QByteArray text;
    text.reserve(Bytes + 1000);
    for (int i = 0; i < Observables; ++i) {
        const QByteArray number = QByteArray::number(i);
        switch (i % 5) {
        case 0:
            text += "host" + number + ".example";
            break;
        case 1:
            text += "hxxps://site" + number + "[.]test/login?id=" + number;
            break;
        case 2:
            text += "198." + QByteArray::number(i / 62500 + 20) + '.' + QByteArray::number(i / 250 % 250) + '.' +
                    QByteArray::number(i % 250);
            break;
        case 3:
            text += "user" + number + "@mail.example";
            break;
        default:
            text += number.rightJustified(40, 'a').rightJustified(64, 'b');
            break;
        }
        text += prose;
        while (text.size() < Bytes / Observables * (i + 1))
            text += "nothing else. ";
        text += '\n';
    }
    return text;
}

class AnsweringTransport final : public Transport
{
public:
    Async<HttpResponse> send(HttpRequest request) override
    {
        const bool modules = request.url.path().endsWith(u"module-instance"_s);
        const QByteArray body = modules ? R"([{"id":"a","name":"A","enabled":true},{"id":"b","name":"B","enabled":true},
                                             {"id":"c","name":"C","enabled":true}])"_ba
                                        : R"({"data":[]})"_ba;
        co_return HttpResponse{200, {{"Content-Type", "application/json"}}, body};
    }
};

class Bench
{
public:
    Bench()
        : modules(transport, addresses)
        , enrich(transport, addresses)
        , response(transport, addresses)
        , inspect(transport, addresses)
        , verdicts(modules, enrich, Clock::system())
        , cases(*QCoro::waitFor(CaseStore::open(folder.filePath(u"cases.sqlite"_s), Clock::system())))
        , pivot({theme, verdicts, enrich, response, *cases, nullptr, Clock::system()}, &window)
    {
        theme.apply(*qApp);
        app = new FindObservablesApp({theme, settings, *cases, verdicts, pivot, inspect, Clock::system()}, &window);
        window.resize(1440, 320);
        app->resize(1440, 320);
        window.show();
        table = app->findChild<QTableView *>();
        model = static_cast<FoundModel *>(table->model());
    }
    /// Until everything stands where it belongs.
    void settle()
    {
        QEventLoop events;
        QTimer look;
        QObject::connect(&look, &QTimer::timeout, &events, [&] {
            if (model->isSettled() && model->isWorkedOff())
                events.quit();
        });
        look.start(20);
        events.exec();
    }

    ServiceAddresses addresses{.platform = QUrl(u"https://visibility.example"_s)};
    AnsweringTransport transport;
    ModuleClient modules;
    EnrichClient enrich;
    ResponseClient response;
    InspectClient inspect;
    VerdictBook verdicts;
    Theme theme;
    Settings settings;
    QTemporaryDir folder;
    std::unique_ptr<CaseStore> cases;
    QWidget window;
    PivotMenu pivot;
    FindObservablesApp *app = nullptr;
    QTableView *table = nullptr;
    FoundModel *model = nullptr;
};

void tell(const char *what, const Heartbeat &heart, qint64 took)
{
    std::printf(
        "%-28s longest pause %5.1f ms, of it work of the interface %5.1f ms (wanted: at most %.0f); took %lld ms\n",
        what, heart.longestMs(), heart.longestWorkMs(), Heartbeat::LimitMs, static_cast<long long>(took));
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    Bench bench;
    pause(200);
    auto *data = new QMimeData;
    data->setData(u"text/plain"_s, textWithObservables());
    QGuiApplication::clipboard()->setMimeData(data);
    Heartbeat heart;
    QElapsedTimer time;
    const auto run = [&](const char *what, const auto &act) {
        pause(100);
        heart.start();
        time.start();
        act();
        bench.settle();
        tell(what, heart, time.elapsed());
    };
    run("paste 20 MB, find and lay out", [&] { bench.app->paste(); });
    const int shown = bench.model->shownCount();
    FoundFilter filter = bench.model->filter();
    run("filter by text", [&] {
        filter.text = u"host9"_s;
        bench.model->setFilter(filter);
    });
    run("clear the filter", [&] {
        filter.text.clear();
        bench.model->setFilter(filter);
    });
    run("select all", [&] { bench.table->selectAll(); });
    run("another text", [&] { bench.app->look({IntakeItem{{}, {}, "bit.ly"}}, FindResult::Kind::Text); });
    std::printf("%d of %d observables found\n", shown, Observables);
    return shown == Observables ? 0 : 1;
}
