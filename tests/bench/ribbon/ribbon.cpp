// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The demo with 20,000 observables in the open case. How long an app that was open before takes from the command until
// all that changed is painted, and how long the frames of the ribbon's movements are; both beside a frame of a 60 Hz
// screen. On the clock, and what the interface thread itself worked: other programs may hold it up too. Given an app's
// id or "moving", that alone is done, ten times as often, for a profiler.
#include "../Hands.h"
#include "../Heartbeat.h"

#include "bar/Ribbon.h"
#include "console/AppWarmUp.h"
#include "console/Session.h"
#include "console/Translator.h"
#include "settings/Profile.h"
#include "store/CaseStore.h"

#include <QApplication>
#include <QEventLoop>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <optional>

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
    QList<Spent> all{};
    static double median(QList<double> times)
    {
        std::sort(times.begin(), times.end());
        return times.isEmpty() ? 0 : times.at(times.size() / 2);
    }
    static double worst(const QList<double> &times)
    {
        return times.isEmpty() ? 0 : *std::max_element(times.begin(), times.end());
    }
    QList<double> wall() const { return column(&Spent::wallMs); }
    QList<double> work() const { return column(&Spent::workMs); }

private:
    QList<double> column(double Spent::*which) const
    {
        QList<double> times;
        for (const Spent &spent : all)
            times.append(spent.*which);
        return times;
    }
};

void tell(const char *what, const Times &times)
{
    std::printf("%-34s clock: median %5.1f, worst %5.1f ms; own work: median %5.1f, worst %5.1f ms\n", what,
                Times::median(times.wall()), Times::worst(times.wall()), Times::median(times.work()),
                Times::worst(times.work()));
}

/// Whether an app, or anything in it, has been painted.
class Painted : public QObject
{
public:
    explicit Painted(const RibbonApp *app)
        : m_app(app)
    {
        qApp->installEventFilter(this);
    }
    bool isDone() const { return m_done; }

private:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && watched->isWidgetType()) {
            const auto *widget = static_cast<QWidget *>(watched);
            m_done |= widget == m_app || m_app->isAncestorOf(widget);
        }
        return false;
    }
    const RibbonApp *m_app;
    bool m_done = false;
};

/// From the command until the app and the bar are painted: layouts and painting are posted, and nothing else is done.
/// The page beside an app of another height has the frame after.
std::optional<Spent> openAndPaint(Ribbon &ribbon, RibbonApp *app)
{
    const Painted painted(app);
    const WorkTimer time;
    ribbon.open(app->id());
    for (int turn = 0; turn < 3 && !painted.isDone(); ++turn)
        QCoreApplication::sendPostedEvents();
    return painted.isDone() ? std::optional(time.spent()) : std::nullopt;
}

/// What lies between two heights of the ribbon while it moves: layouts and painting of the one before.
class Frames : public QObject
{
public:
    explicit Frames(Ribbon &ribbon)
        : m_ribbon(ribbon)
    {
        ribbon.installEventFilter(this);
    }
    /// The first time is that of the command itself, up to the first height on the way: it has frames of its own, in
    /// which the app's picture is taken and, before a collapse, the page is laid out and painted.
    QList<Spent> move()
    {
        m_times.clear();
        m_rest = m_ribbon.height();
        m_heart.start();
        m_timer = WorkTimer();
        m_ribbon.toggle();
        QEventLoop events;
        QTimer::singleShot(400, &events, &QEventLoop::quit); // the movement takes 160
        events.exec();
        m_heart.stop();
        return m_times;
    }
    /// Of the movement, with the page that is laid out and the app that is painted at its end.
    Spent longest() const { return {m_heart.longestMs(), m_heart.longestWorkMs()}; }

private:
    bool eventFilter(QObject *, QEvent *event) override
    {
        // The layout may put it to a height at rest, which it takes back at once.
        const int height = m_ribbon.height();
        const bool isBetween = height > Ribbon::BarHeight && height < m_ribbon.expandedHeight();
        const bool isMoving = isBetween || (!m_times.isEmpty() && height != m_rest);
        if (event->type() == QEvent::Resize && isMoving && m_timer.spent().workMs > 0.02)
            m_times.append(m_timer.spent()), m_timer = WorkTimer();
        return false;
    }
    Ribbon &m_ribbon;
    WorkTimer m_timer;
    Heartbeat m_heart;
    QList<Spent> m_times;
    int m_rest = 0;
};

/// What one way took, each time that it was gone.
struct Movement {
    Times commands{};
    Times frames{};
    Times longest{};
    void add(QList<Spent> times, const Spent &withoutBeat)
    {
        if (times.isEmpty())
            return;
        longest.all.append(withoutBeat);
        commands.all.append(times.takeFirst());
        frames.all += times;
    }
    int late() const
    {
        const QList<double> times = frames.wall();
        return int(std::count_if(times.cbegin(), times.cend(), [](double ms) { return ms > 1.5 * FrameMs; }));
    }
};

void tell(const char *way, const Movement &movement)
{
    std::printf("%s, %d of %d frames later than half a frame\n", way, movement.late(), int(movement.frames.all.size()));
    tell("  the command", movement.commands);
    tell("  a frame", movement.frames);
    tell("  the longest without a beat", movement.longest);
}

/// The very first time that each is shown; from then on it comes from memory.
void measureFirst(Ribbon &ribbon, const QList<RibbonApp *> &apps)
{
    for (RibbonApp *app : apps) {
        if (const auto spent = openAndPaint(ribbon, app))
            std::printf("first switch to %-18s clock: %5.1f ms; own work: %5.1f ms\n", qPrintable(app->id()),
                        spent->wallMs, spent->workMs);
        pause(500);
    }
}

void measureSwitching(Ribbon &ribbon, const QList<RibbonApp *> &apps, const QString &only)
{
    const int rounds = only.isEmpty() ? Rounds : 10 * Rounds;
    for (RibbonApp *app : apps) {
        if (!only.isEmpty() && app->id() != only)
            continue;
        Times times;
        Times after;
        for (int round = 0; round < rounds; ++round) {
            openAndPaint(ribbon, app == apps.first() ? apps.last() : apps.first());
            pause(50);
            if (const auto spent = openAndPaint(ribbon, app))
                times.all.append(*spent);
            Heartbeat heart;
            heart.start();
            pause(50);
            heart.stop();
            after.all.append({heart.longestMs(), heart.longestWorkMs()});
        }
        if (times.all.size() < rounds)
            std::printf("%s was not painted each time\n", qPrintable(app->id()));
        tell(qPrintable(u"switching to "_s + app->id()), times);
        tell("    the longest frame after it", after);
    }
    std::printf("(wanted: at most 16 ms)\n");
}

void measureMoving(Ribbon &ribbon, const char *when)
{
    ribbon.open(u"casebook"_s);
    pause(1000);
    std::printf("%s:\n", when);
    Frames frames(ribbon);
    Movement expanding;
    Movement collapsing;
    for (int round = 0; round < 2 * Rounds; ++round) {
        Movement &movement = ribbon.openApp().isEmpty() ? expanding : collapsing;
        movement.add(frames.move(), frames.longest());
    }
    tell("expanding", expanding);
    tell("collapsing", collapsing);
    std::printf("(%d observables; wanted: %.1f ms each)\n", Observables, FrameMs);
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
            const auto apps = ribbon->findChildren<RibbonApp *>();
            ribbon->open(u"casebook"_s);
            if (!ribbon->isSettled())
                measureMoving(*ribbon, "while its verdicts arrive");
            wait([ribbon] { return ribbon->isSettled(); }, 240);
            pause(int(apps.size() + 1) * AppWarmUp::CalmMs); // which a user's keys would put off
            const QString only = app.arguments().value(1);
            if (only.isEmpty() || only == u"moving"_s)
                measureMoving(*ribbon,
                              ribbon->isSettled() ? "once they are there" : "they are not there after four minutes");
            measureFirst(*ribbon, apps);
            measureSwitching(*ribbon, apps, only);
            return 0;
        }
    }
    std::printf("there is no window\n");
    return 1;
}
