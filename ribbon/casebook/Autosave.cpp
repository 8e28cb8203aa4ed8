// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casebook/Autosave.h"

namespace obi {

Autosave::Autosave(Save save, Clock clock, QObject *parent)
    : QObject(parent)
    , m_save(std::move(save))
    , m_clock(std::move(clock))
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(DelayMs);
    connect(&m_timer, &QTimer::timeout, this, &Autosave::flush);
}

Autosave::~Autosave()
{
    // The store finishes what it was asked before it closes; nobody is left to hear of it.
    if (hasUnsaved())
        m_save(m_caseId, m_text);
}

void Autosave::follow(const QString &caseId, const QString &saved)
{
    if (caseId == m_caseId) {
        m_saved = saved;
        const bool untouched = m_state == State::Clean || m_state == State::Saved;
        if (untouched && m_text != saved) {
            m_text = saved;
            Q_EMIT replaced();
        }
        return;
    }
    flush();
    m_caseId = caseId;
    m_saved = saved;
    m_inFlight.reset();
    m_savedAt = {};
    const auto kept = m_refused.constFind(caseId);
    m_text = kept == m_refused.constEnd() ? saved : kept->text;
    if (kept != m_refused.constEnd())
        m_error = kept->error;
    setState(kept == m_refused.constEnd() ? State::Clean : State::Failed);
    Q_EMIT replaced();
}

bool Autosave::hasUnsaved() const
{
    // What is on its way will be the saved text, unless the store refuses it.
    return !m_caseId.isEmpty() && m_text != m_inFlight.value_or(m_saved);
}

void Autosave::typed(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    m_timer.start();
    setState(State::Typing);
}

void Autosave::takeUp(const QString &refused)
{
    if (m_state != State::Clean || m_refused.contains(m_caseId))
        return;
    m_text = refused;
    Q_EMIT replaced();
    flush();
}

void Autosave::flush()
{
    m_timer.stop();
    // Also the saved text takes the place of a refused one.
    if (!hasUnsaved() && !(m_state == State::Typing && m_refused.contains(m_caseId))) {
        if (m_state == State::Typing)
            setState(State::Clean);
        return;
    }
    send();
}

void Autosave::send()
{
    m_inFlight = m_text;
    const QString caseId = m_caseId;
    const QString text = m_text;
    setState(State::Saving);
    QCoro::connect(m_save(caseId, text), this,
                   [this, caseId, text](const Result<Case> &result) { finished(caseId, text, result); });
}

void Autosave::finished(const QString &caseId, const QString &text, const Result<Case> &result)
{
    if (!result)
        return refused(caseId, text, result.error());
    m_refused.remove(caseId);
    if (caseId != m_caseId)
        return;
    if (m_inFlight == text)
        m_inFlight.reset();
    m_saved = text;
    m_savedAt = m_clock.now();
    if (m_text == text)
        setState(State::Saved);
}

void Autosave::refused(const QString &caseId, const QString &text, const Error &error)
{
    m_refused.insert(caseId, {text, error});
    if (caseId != m_caseId) {
        Q_EMIT failedElsewhere(caseId, error);
        return;
    }
    if (m_inFlight == text)
        m_inFlight.reset();
    m_error = error;
    if (m_text == text)
        setState(State::Failed);
}

void Autosave::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

} // namespace obi
