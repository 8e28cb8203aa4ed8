// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later
// 10,000 observables pasted into the enrichment field of a window that is shown: how long does the interface thread
// work without coming back to its event loop? A heartbeat of a millisecond tells. Time that other programs take from
// the thread is none of ours, so its processor time counts; the clock on the wall is told too.
#include "../Heartbeat.h"
#include "../Hands.h"
#include "AnsweringTransport.h"

#include "bar/Ribbon.h"
#include "enrichment/Enrichment.h"
#include "enrichment/EnrichmentField.h"
#include "look/Theme.h"
#include "pivot/ActiveCase.h"
#include "pivot/PivotMenu.h"
#include "settings/Settings.h"
#include "store/CaseStore.h"
#include "verdicts/SightingBook.h"

#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QVBoxLayout>

#include <cstdio>

using namespace obi;
using namespace Qt::StringLiterals;

namespace {

constexpr int Observables = 10'000;

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    AnsweringTransport transport;
    const ServiceAddresses addresses{.platform = QUrl(u"https://visibility.example"_s)};
    ModuleClient modules(transport, addresses);
    EnrichClient client(transport, addresses);
    ResponseClient response(transport, addresses);
    const Clock clock = Clock::system();
    VerdictBook verdicts(modules, client, clock);
    SightingBook sightings(verdicts, client);
    const QTemporaryDir folder;
    auto cases = QCoro::waitFor(CaseStore::open(folder.filePath(u"cases.sqlite"_s), clock)).value();
    ActiveCase active(*cases);
    Theme theme;
    theme.apply(app);
    Settings settings;
    QWidget window;
    PivotMenu pivot({theme, verdicts, client, response, *cases}, &window);
    auto *column = new QVBoxLayout(&window);
    column->setContentsMargins(0, 0, 0, 0);
    column->addStretch(1);
    auto *ribbon = new Ribbon(theme, settings, &window);
    column->addWidget(ribbon);
    auto *enrichment = new Enrichment({{theme, *cases, active, pivot, clock}, verdicts, sightings, settings}, *ribbon);
    window.resize(1440, 900);
    window.show();
    QApplication::processEvents();

    QGuiApplication::clipboard()->setText(logLines(Observables));
    EnrichmentSearch &search = enrichment->found();
    Heartbeat heart;
    QElapsedTimer whole;
    const auto finish = [&] {
        if (search.stage() != EnrichmentSearch::Stage::Done)
            return;
        heart.stop();
        QApplication::quit();
    };
    QObject::connect(&search, &EnrichmentSearch::stageChanged, &app, finish, Qt::QueuedConnection);
    QTimer::singleShot(300, &app, [&] {
        heart.start();
        whole.start();
        press(enrichment->field(), Qt::Key_V, Qt::ControlModifier);
        press(enrichment->field(), Qt::Key_Return);
    });
    QTimer::singleShot(300'000, &app, [] { QApplication::exit(1); });
    if (QApplication::exec() != 0) {
        std::printf("not done after 300 s: %d of %d\n", search.done(), search.total());
        return 1;
    }
    std::printf("%d observables, %d modules: longest work without a beat %.1f ms (wanted: at most %.0f), %d stretches "
                "above that; longest by the clock %.1f ms; done after %.1f s\n",
                search.total(), AnsweringTransport::Modules, heart.longestWorkMs(), Heartbeat::LimitMs, heart.overdue(),
                heart.longestMs(), double(whole.elapsed()) / 1e3);
    return search.total() == Observables ? 0 : 1;
}
