// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "investigate/Investigation.h"

#include "core/Worker.h"
#include "investigate/SightingCount.h"
#include "threat/EnrichRun.h"

#include <algorithm>
#include <utility>

namespace obi {

namespace {

constexpr qsizetype MostSightings = 200'000; ///< of an investigation; who says more is told as partial

} // namespace

Investigation::Investigation(VerdictBook &verdicts, EnrichClient &enrich, QObject *parent)
    : QObject(parent)
    , m_verdicts(verdicts)
    , m_enrich(enrich)
    , m_findings(std::make_shared<Findings>())
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(PauseMs);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (m_more && !m_working)
            workUp();
    });
    m_tell.setSingleShot(true);
    m_tell.setInterval(PauseMs);
    connect(&m_tell, &QTimer::timeout, this, &Investigation::modulesChanged);
    connect(&verdicts, &VerdictBook::changed, this, &Investigation::askIfPossible);
    // Another account, or other modules: what was asked is asked of them.
    connect(&verdicts, &VerdictBook::forgot, this, [this] {
        if (m_stage == Stage::Asking || m_stage == Stage::Done)
            again();
    });
}

Investigation::~Investigation() = default;

void Investigation::start(const QList<Observable> &observables)
{
    const QList<Observable> wanted = observables; // may be one's own
    leave();
    m_observables = wanted;
    m_findings = std::make_shared<Findings>();
    m_elapsed = 0;
    m_clock.start();
    m_stage = Stage::Asking;
    Q_EMIT stageChanged();
    Q_EMIT findingsChanged();
    if (wanted.isEmpty())
        return finish(Stage::Done);
    workUp();
    m_verdicts.want(wanted);
    askIfPossible();
}

void Investigation::leave()
{
    ++m_turn;
    if (m_run)
        m_run->deleteLater();
    m_run = nullptr;
    m_modules.clear();
    freeOnWorker(this, std::exchange(m_seen, {}));
    freeOnWorker(this, std::exchange(m_known, {}));
    m_seenCount = 0;
    m_working = false;
    m_more = false;
    m_pause.stop();
    m_tell.stop();
}

void Investigation::cancel()
{
    if (m_stage != Stage::Asking)
        return;
    if (m_run) {
        m_run->disconnect(this);
        m_run->cancel();
        m_run->deleteLater();
        m_run = nullptr;
    }
    m_modules.removeIf([](const Module &each) { return each.state == Module::State::Asking; });
    finish(Stage::Cancelled);
}

void Investigation::clear()
{
    leave();
    m_observables.clear();
    m_findings = std::make_shared<Findings>();
    m_stage = Stage::Idle;
    Q_EMIT stageChanged();
    Q_EMIT modulesChanged();
    Q_EMIT findingsChanged();
}

// Nobody is asked before it is known whom to ask; VerdictBook finds that out.
void Investigation::askIfPossible()
{
    if (m_stage != Stage::Asking || m_run)
        return;
    const auto modules = m_verdicts.modules();
    if (!modules)
        return;
    if (modules->isEmpty())
        return finish(Stage::Done);
    for (const ModuleInstance &each : *modules)
        m_modules.append({each});
    m_run = new EnrichRun(m_enrich, EnrichRun::Question::Observe, m_observables, *modules, this);
    connect(m_run, &EnrichRun::answered, this, [this, run = m_run](const EnrichAnswer &answer) {
        if (run == m_run)
            take(answer);
        freeOnWorker(this, answer);
    });
    connect(m_run, &EnrichRun::failed, this,
            [this, run = m_run](const ModuleInstance &which, const QList<Observable> &, const Error &error) {
                const bool scope = error.code == ErrorCode::MissingScope;
                if (run == m_run)
                    takeError(which, scope ? Module::State::MissingScope : Module::State::Failed, error);
            });
    connect(m_run, &EnrichRun::finished, this, [this, run = m_run] {
        if (run == m_run)
            finish(Stage::Done);
    });
    Q_EMIT modulesChanged();
    m_run->start();
}

Investigation::Module &Investigation::module(const ModuleInstance &instance)
{
    const auto same = std::find_if(m_modules.begin(), m_modules.end(), [&instance](const Module &each) {
        return each.instance.key() == instance.key() || (instance.id.isEmpty() && each.instance.name == instance.name);
    });
    if (same != m_modules.end())
        return *same;
    m_modules.append({instance});
    return m_modules.last();
}

void Investigation::take(const EnrichAnswer &answer)
{
    for (const ModuleAnswer &part : answer.answers) {
        Module &from = module(part.module);
        if (from.state == Module::State::Asking)
            from.state = Module::State::Answered;
        if (part.leftOut.value(QStringLiteral("sightings")) > 0)
            from.state = Module::State::Partial;
        std::set<QString> &known = m_known[part.module.key()];
        QList<SeenBy> fresh;
        for (const Sighting &sighting : part.sightings) {
            // A sighting of several of the observables comes with each of them.
            if (known.contains(sighting.id))
                continue;
            if (m_seenCount >= MostSightings) {
                from.state = Module::State::Partial;
                continue;
            }
            if (!sighting.id.isEmpty())
                known.insert(sighting.id);
            fresh.append({from.instance, sighting});
            ++m_seenCount;
            from.sightings = countedWith(from.sightings, sighting);
        }
        if (!fresh.isEmpty())
            m_seen.append(fresh);
    }
    for (const ModuleError &each : answer.errors) {
        const Error error{ErrorCode::ModuleFailed, {each.module.name, each.code, each.message}};
        const bool warning = each.kind == ModuleError::Kind::Warning;
        takeError(each.module, warning ? Module::State::Partial : Module::State::Failed, error);
    }
    if (!m_tell.isActive())
        m_tell.start();
    workUp();
}

void Investigation::takeError(const ModuleInstance &which, Module::State state, const Error &error)
{
    Module &from = module(which);
    from.state = state == Module::State::Failed && from.hasAnswered() ? Module::State::Partial : state;
    from.error = error;
    Q_EMIT modulesChanged();
}

void Investigation::finish(Stage stage)
{
    m_elapsed = m_clock.elapsed();
    if (m_run)
        m_run->deleteLater();
    m_run = nullptr;
    // All were asked at once: those that are not named have answered with nothing.
    for (Module &each : m_modules) {
        if (each.state == Module::State::Asking)
            each.state = Module::State::Answered;
    }
    m_modules.removeIf([](const Module &each) { return each.instance.key().isEmpty() && each.hasAnswered(); });
    m_stage = stage;
    m_pause.stop();
    m_tell.stop();
    if (m_more && !m_working)
        workUp();
    Q_EMIT modulesChanged();
    Q_EMIT stageChanged();
}

void Investigation::workUp()
{
    m_more = m_working || m_pause.isActive();
    if (m_more)
        return;
    m_working = true;
    auto work = onWorker([asked = m_observables, answers = m_seen] {
        QList<SeenBy> seen;
        for (const QList<SeenBy> &answer : answers)
            seen += answer;
        return Findings::of(asked, seen);
    });
    QCoro::connect(std::move(work), this, [this, turn = m_turn](const std::shared_ptr<const Findings> &findings) {
        if (turn != m_turn)
            return;
        m_working = false;
        const auto before = std::exchange(m_findings, findings);
        if (m_stage == Stage::Asking)
            m_pause.start();
        else if (m_more)
            workUp();
        Q_EMIT findingsChanged();
        freeOnWorker(this, before);
    });
}

bool Investigation::isSettled() const
{
    return m_stage != Stage::Asking && !m_working && !m_more;
}

std::optional<Error> Investigation::failure() const
{
    if (m_stage != Stage::Done || m_modules.isEmpty())
        return std::nullopt;
    const auto failed = [](const Module &each) { return !each.hasAnswered() && each.state != Module::State::Asking; };
    if (!std::all_of(m_modules.begin(), m_modules.end(), failed))
        return std::nullopt;
    return m_modules.first().error;
}

} // namespace obi
