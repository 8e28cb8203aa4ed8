// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

// 10,000 observables on the page Investigate, with what stands beside it and the ribbon's list of the page's
// observables: how long does the interface thread work without coming back to its event loop while they are pasted and
// asked about, and while what five modules have seen (100,000 sightings of messages) becomes a graph and tables?
#include "../Hands.h"
#include "../Heartbeat.h"
#include "../enrichment/AnsweringTransport.h"

#include "findobservables/FindObservablesApp.h"
#include "investigate/InvestigatePage.h"
#include "investigate/ObservableField.h"
#include "look/Theme.h"
#include "pivot/ActiveCase.h"
#include "pivot/PivotMenu.h"
#include "settings/Settings.h"
#include "store/CaseStore.h"
#include "threat/InspectClient.h"
#include "verdicts/VerdictBook.h"

#include <QApplication>
#include <QClipboard>
#include <QTemporaryDir>

#include <cstdio>

using namespace obi;
using namespace Qt::StringLiterals;

namespace {

constexpr int Observables = 10'000;

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
        , active(*cases)
        , pivot({theme, verdicts, enrich, response, *cases, nullptr, Clock::system()}, &window)
    {
        theme.apply(*qApp);
        window.resize(1440, 1040);
        page =
            new InvestigatePage({theme, settings, pivot, verdicts, enrich, *cases, active, Clock::system()}, &window);
        page->setGeometry(224, 0, 1216, 720);
        QWidget *side = page->makeSide();
        side->setParent(&window);
        side->setGeometry(0, 0, 224, 720);
        find = new FindObservablesApp({theme, settings, *cases, verdicts, pivot, inspect, Clock::system()}, &window);
        find->setGeometry(0, 720, 1440, 320);
        find->setSource(page->observables());
        window.show();
        pause(500);
    }
    QWidget *field() const { return page->findChild<IntakeEdit *>(); }
    int found() const { return find->count(); }

    /// Until all stands where it belongs, and a little longer: what is told late belongs to it, too.
    void settle()
    {
        do
            pause(400);
        while (!page->isSettled() || !find->isSettled());
    }

private:
    ServiceAddresses addresses{.platform = QUrl(u"https://visibility.example"_s)};
    AnsweringTransport transport{AnsweringTransport::Sightings::OfMessages};
    ModuleClient modules;
    EnrichClient enrich;
    ResponseClient response;
    InspectClient inspect;
    VerdictBook verdicts;
    Theme theme;
    Settings settings;
    QTemporaryDir folder;
    std::unique_ptr<CaseStore> cases;
    ActiveCase active;
    QWidget window;
    PivotMenu pivot;

public:
    InvestigatePage *page = nullptr;
    FindObservablesApp *find = nullptr;
};

void tell(const char *what, const Heartbeat &heart, qint64 took)
{
    std::printf("%-24s longest work without a beat %5.1f ms (wanted: at most %.0f), %d stretches above that; longest "
                "by the clock %5.1f ms; took %lld ms\n",
                what, heart.longestWorkMs(), Heartbeat::LimitMs, heart.overdue(), heart.longestMs(),
                static_cast<long long>(took));
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    Bench bench;
    Heartbeat heart;
    const auto run = [&](const char *what, const auto &act) {
        pause(100);
        QElapsedTimer time;
        heart.start();
        time.start();
        act();
        bench.settle();
        heart.stop();
        tell(what, heart, time.elapsed());
    };
    QGuiApplication::clipboard()->setText(logLines(Observables));
    run("paste", [&] { press(bench.field(), Qt::Key_V, Qt::ControlModifier); });
    run("investigate", [&] { press(bench.field(), Qt::Key_Return, Qt::ControlModifier); });
    const int found = bench.found();
    run("another investigation",
        [&] { bench.page->investigate({*Observable::parse(ObservableType::Domain, u"host1.example"_s)}); });
    run("back to the large one", [&] { bench.page->back(); });
    std::printf("%d observables on the page\n", found);
    return found >= Observables ? 0 : 1;
}
