// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "console/Session.h"

#include "console/House.h"
#include "console/Picture.h"
#include "console/QuitOnSignal.h"
#include "pivot/PivotDelegate.h"
#include "sync/CasebookIntake.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QPointer>

namespace obi {
namespace {

using namespace Qt::StringLiterals;

Result<std::unique_ptr<Profile>> openProfile(const Options &options)
{
    // A picture leaves no trace in the user's own profile, and nothing of it gets into the picture.
    const bool passing = options.demo || !options.shot.isEmpty();
    auto profile = passing && options.profile.isEmpty() ? Profile::temporary() : Profile::open(options.profile);
    if (!profile || !options.keepsApart())
        return profile;
    if (const auto kept = (*profile)->keepApart(options.recording); !kept)
        return tl::unexpected(kept.error());
    return profile;
}

/// The toolbar's choices end now; a recording may hold nothing but other times. Then the longest it has.
std::optional<TimeSpan> spanToShow(const PlayableRecording &recording, const ReportPeriod &period, const Clock &clock)
{
    if (recording.gateways.isEmpty())
        return std::nullopt;
    const auto ranges =
        recording.transport->reportRanges(recording.gateways.first().address, u"mail_incoming_traffic_summary"_s);
    const TimeSpan wanted = period.span(clock);
    const auto holds = [&](const ReportRange &range) { return range.start == wanted.start && range.end == wanted.end; };
    if (ranges.isEmpty() || std::any_of(ranges.begin(), ranges.end(), holds))
        return std::nullopt;
    return TimeSpan{ranges.first().start, ranges.first().end};
}

/// The cells of a model, children too, that stand for this observable.
QModelIndexList cellsOf(const QAbstractItemModel &model, const QString &value, const QModelIndex &parent = {})
{
    QModelIndexList found;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        for (int column = 0; column < model.columnCount(parent); ++column) {
            const QModelIndex cell = model.index(row, column, parent);
            const auto observable = PivotDelegate::observableAt(cell);
            if (observable && observable->value() == value)
                found.append(cell);
        }
        found += cellsOf(model, value, model.index(row, 0, parent));
    }
    return found;
}

} // namespace

Session::Session(Options options, Translator &translator, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_translator(translator)
    , m_moment(std::make_shared<std::atomic<qint64>>(m_options.now ? m_options.now->toMSecsSinceEpoch() : 0))
    , m_quitOnSignal(std::make_unique<QuitOnSignal>())
{}

Session::~Session() = default;

QCoro::Task<> Session::start()
{
    const QPointer<Session> alive(this);
    auto profile = openProfile(m_options);
    if (!profile) {
        Q_EMIT failedToStart(profile.error());
        co_return;
    }
    // Both on workers of their own: the recording is read while the store opens and the window is built.
    // (Spelled out: GCC 12 destroys a coroutine's argument twice when the call stands in a conditional expression.)
    std::optional<Async<std::shared_ptr<PlayableRecording>>> recording;
    if (m_options.isReplay()) {
        const QString file = m_options.recording;
        recording.emplace(loadRecording(file, ReplayTransport::Pace::AsRecorded));
    }
    const QString casesFile = (*profile)->casesFile();
    const Clock clock = Clock::standingOnce(m_moment);
    auto cases = co_await CaseStore::open(casesFile, clock);
    if (!alive)
        co_return;
    if (!cases) {
        Q_EMIT failedToStart(cases.error());
        co_return;
    }
    m_house = std::make_unique<House>(m_options, m_translator, *std::move(profile), *std::move(cases), clock);
    showWindow();
    if (!recording) {
        goLive();
        co_return;
    }
    const auto loaded = co_await std::move(*recording);
    if (!alive)
        co_return;
    if (!loaded) {
        Q_EMIT failedToStart(loaded.error());
        co_return;
    }
    play(*loaded);
}

void Session::showWindow()
{
    ConsoleWindow &window = *m_house->window;
    if (m_options.size.isValid())
        window.resize(m_options.size);
    if (m_options.ribbon == u"collapsed")
        m_house->ribbon->open({});
    else if (!m_options.ribbon.isEmpty())
        m_house->ribbon->open(m_options.ribbon);
    if (m_options.isReplay())
        sayConnection();
    if (m_options.isReplay()) {
        connect(m_house->settingsApp, &SettingsApp::logInWanted, this, &Session::logInWanted);
        connect(m_house->home, &HomeApp::logInWanted, this, &Session::logInWanted);
        connect(m_house->find, &FindObservablesApp::logInWanted, this, &Session::logInWanted);
        connect(m_house->enrichment, &Enrichment::logInWanted, this, &Session::logInWanted);
    }
    connect(m_house->settingsApp, &SettingsApp::demoWanted, this, [this] { Q_EMIT restartWanted({}); });
    connect(&m_house->settings, &Settings::changed, this, [this](Setting setting) {
        if (setting == Setting::Language)
            sayConnection();
    });
    connect(&window, &ConsoleWindow::recordingWanted, this, &Session::tryRecording);
    connect(&window, &ConsoleWindow::demoWanted, this, [this] { Q_EMIT restartWanted({}); });
    window.show();
    m_house->find->lookAtFiles(m_options.find);
    if (!m_options.shot.isEmpty())
        takePicture();
}

void Session::openPage()
{
    ConsoleWindow &window = *m_house->window;
    const QString page = m_options.page.isEmpty() ? m_house->settings.get<QString>(Setting::LastPage) : m_options.page;
    if (!window.openPage(page))
        window.openReporting();
    if (!m_options.investigate.isEmpty())
        m_house->investigate.investigateText(m_options.investigate);
}

void Session::enrich()
{
    if (m_options.enrich.isEmpty())
        return;
    m_house->enrichment->search(m_options.enrich);
    // The window gives what comes first the keyboard when it gets it itself, and the answer would go.
    m_house->ribbon->focusSearch();
}

void Session::sayConnection()
{
    if (m_options.isReplay())
        m_house->ribbon->setConnection(Ribbon::Connection::Offline, tr("Offline · recorded responses"), tr("Offline"));
    else if (m_house->connection)
        m_house->connection->tell();
}

void Session::play(std::shared_ptr<PlayableRecording> recording)
{
    if (!m_options.now)
        *m_moment = recording->transport->end().toMSecsSinceEpoch();
    ConsoleWindow &window = *m_house->window;
    if (const auto span = spanToShow(*recording, window.period(), m_house->clock))
        window.setPeriod({RangeChoice::Custom, *span});
    m_house->play(recording);
    openPage();
    enrich();
    keepCases();
}

void Session::goLive()
{
    if (!m_options.record.isEmpty()) {
        const QStringList names = m_house->settings.get<QStringList>(Setting::RedactedNames);
        if (const auto started = m_house->network.recording().start(m_options.record, names); !started) {
            Q_EMIT failedToStart(started.error());
            return;
        }
    }
    m_house->goLive();
    openPage();
    enrich();
    m_ready = true;
    if (m_options.logIn)
        m_house->logIn();
}

/// A file that cannot be played is told in the window that is there, and nothing ends.
void Session::tryRecording(const QString &fileName)
{
    QCoro::connect(loadRecording(fileName, ReplayTransport::Pace::AtOnce), this,
                   [this, fileName](const Result<std::shared_ptr<PlayableRecording>> &loaded) {
                       if (loaded)
                           Q_EMIT restartWanted(fileName);
                       else
                           m_house->window->tell(errorText(loaded.error()));
                   });
}

QCoro::Task<> Session::keepCases()
{
    const QPointer<Session> alive(this);
    const auto kept = co_await keepCasebooks(m_house->recording->casebooks, *m_house->cases, m_house->clock);
    if (!alive)
        co_return;
    const auto active = co_await m_house->cases->activeCase();
    if (!alive)
        co_return;
    if (active && !active->isEmpty())
        m_house->casebook->showCase(*active);
    // The demo begins with what its story turns on.
    const bool investigates = m_options.demo && m_options.page == u"investigate" && m_options.investigate.isEmpty();
    if (investigates && active && !active->isEmpty()) {
        const auto story = co_await m_house->cases->load(*active);
        if (!alive)
            co_return;
        if (story)
            m_house->investigate.investigateCase(*story);
    }
    m_ready = true;
    if (!kept)
        m_house->window->tell(errorText(kept.error()));
}

bool Session::isSettled() const
{
    return m_ready && m_house->window->isSettled() && m_house->enrichment->isSettled() && m_house->ribbon->isSettled();
}

void Session::takePicture()
{
    auto *picture = new Picture(
        *m_house->window, m_options.shot, [this] { return isSettled() && showPivot(); }, this);
    connect(picture, &Picture::taken, this, [this] { Q_EMIT finished(0); });
    connect(picture, &Picture::failed, this, &Session::failedToStart);
}

bool Session::showPivot()
{
    if (m_options.pivot.isEmpty())
        return true;
    if (m_pivotOf) {
        const Dossier *dossier = m_house->verdicts.find(*m_pivotOf);
        return dossier && dossier->complete;
    }
    const auto views = m_house->window->findChildren<QAbstractItemView *>();
    for (QAbstractItemView *view : views) {
        if (!view->isVisible() || m_pivotOf)
            continue;
        const QModelIndexList found = cellsOf(*view->model(), m_options.pivot);
        if (found.isEmpty())
            continue;
        view->setCurrentIndex(found.first());
        view->scrollTo(found.first());
        const QRect cell = view->visualRect(found.first());
        m_pivotOf = PivotDelegate::observableAt(found.first());
        const QRect button = PivotDelegate::buttonRect(cell);
        m_house->pivot.open({*m_pivotOf}, {view->viewport()->mapToGlobal(button.topLeft()), button.size()});
    }
    if (!m_pivotOf)
        Q_EMIT failedToStart({ErrorCode::NotAnObservable, {m_options.pivot}});
    return false;
}

} // namespace obi
