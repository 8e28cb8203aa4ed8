// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The demo with 20,000 observables in the open case. How long an app that was open before takes from the command to the
// painted window, and how long the frames of the ribbon's movements are; both beside a frame of a 60 Hz screen.
#include "bar/Ribbon.h"
#include "console/Session.h"
#include "console/Translator.h"
#include "settings/Profile.h"
#include "store/CaseStore.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>

using namespace obi;
using namespace Qt::StringLiterals;

namespace {

constexpr int Observables = 20'000;
constexpr int Rounds = 20;
constexpr double FrameMs = 1000.0 / 60;

void wait(const std::function<bool()> &done, int seconds)
{
    QEventLoop events;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &events, [&] {
        if (done())
            events.quit();
    });
    look.start(20);
    QTimer::singleShot(seconds * 1000, &events, &QEventLoop::quit);
    events.exec();
}

void makeCase(const QString &folder)
{
    const auto profile = Profile::open(folder);
    const Clock clock = Clock::system();
    auto opening = CaseStore::open((*profile)->casesFile(), clock);
    auto store = QCoro::waitFor(std::move(opening));
    QList<Observable> all;
    for (int i = 0; i < Observables; ++i)
        all.append(*Observable::parse(ObservableType::Domain, u"host%1.example"_s.arg(i)));
    auto creating = (*store)->create(u"Twenty thousand"_s, all);
    if (!QCoro::waitFor(std::move(creating)))
        std::printf("the case could not be made\n");
}

struct Times {
    QList<double> all{};
    double median() const { return sorted().at(all.size() / 2); }
    double worst() const { return sorted().last(); }
    QList<double> sorted() const
    {
        QList<double> times = all;
        std::sort(times.begin(), times.end());
        return times;
    }
};

/// From the command to the painted window; nothing else is done in between.
double openAndPaint(Ribbon &ribbon, const QString &app)
{
    QElapsedTimer time;
    time.start();
    ribbon.open(app);
    QCoreApplication::sendPostedEvents(); // layouts
    ribbon.window()->repaint();
    return double(time.nsecsElapsed()) / 1e6;
}

/// The time between two paintings of the ribbon while it moves.
class Frames : public QObject
{
public:
    explicit Frames(Ribbon &ribbon)
        : m_ribbon(ribbon)
    {
        ribbon.installEventFilter(this);
    }
    Times move()
    {
        m_times = {};
        m_time.start();
        m_ribbon.toggle();
        QEventLoop events;
        QTimer::singleShot(400, &events, &QEventLoop::quit); // the movement takes 160
        events.exec();
        return m_times;
    }

private:
    bool eventFilter(QObject *, QEvent *event) override
    {
        // A frame is done when the next height is set: then layouts and painting of the one before lie behind.
        if (event->type() == QEvent::Resize)
            m_times.all.append(double(m_time.nsecsElapsed()) / 1e6), m_time.start();
        return false;
    }
    Ribbon &m_ribbon;
    QElapsedTimer m_time;
    Times m_times;
};

void measureSwitching(Ribbon &ribbon, const QStringList &apps)
{
    for (const QString &app : apps)
        openAndPaint(ribbon, app); // from now on from memory
    for (const QString &app : apps) {
        Times times;
        for (int round = 0; round < Rounds; ++round) {
            openAndPaint(ribbon, app == apps.first() ? apps.last() : apps.first());
            wait([] { return true; }, 1);
            times.all.append(openAndPaint(ribbon, app));
        }
        std::printf("switching to %-10s median %5.1f ms, worst %5.1f ms (wanted: at most 16)\n", qPrintable(app),
                    times.median(), times.worst());
    }
}

void measureMoving(Ribbon &ribbon)
{
    ribbon.open(u"casebook"_s);
    wait([] { return true; }, 1);
    Frames frames(ribbon);
    Times all;
    int late = 0;
    for (int round = 0; round < Rounds; ++round) {
        const Times times = frames.move();
        for (const double time : times.all)
            late += time > 2 * FrameMs;
        all.all += times.all;
    }
    std::printf("expanding and collapsing with %d observables: a frame each %.1f ms (median), worst %.1f ms, %d of %d "
                "frames left out (wanted: %.1f, none left out)\n",
                Observables, all.median(), all.worst(), late, int(all.all.size()), FrameMs);
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    Translator translator;
    translator.setLanguage(u"en"_s);
    const QTemporaryDir folder;
    makeCase(folder.path());
    Options options;
    options.demo = true;
    options.profile = folder.path();
    options.page = u"reporting/url-filtering"_s;
    options.ribbon = u"casebook"_s;
    options.size = {1440, 900};
    Session session(options, translator);
    QMetaObject::invokeMethod(
        &session, [&session] { session.start(); }, Qt::QueuedConnection);
    wait([&session] { return session.isSettled(); }, 120);
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (auto *ribbon = window->findChild<Ribbon *>()) {
            QStringList apps;
            for (const auto *each : ribbon->findChildren<RibbonApp *>())
                apps.append(each->id());
            measureSwitching(*ribbon, apps);
            measureMoving(*ribbon);
            return 0;
        }
    }
    std::printf("there is no window\n");
    return 1;
}
