// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "incidents/IncidentList.h"

#include "core/Clock.h"
#include "core/ErrorKinds.h"
#include "incidents/IncidentFinder.h"
#include "incidents/IncidentWords.h"
#include "incidents/IncidentsFeed.h"
#include "incidents/IncidentsModel.h"
#include "incidents/IncidentsTable.h"
#include "login/Notice.h"
#include "look/StateView.h"
#include "look/Times.h"
#include "look/Tip.h"
#include "look/Words.h"

#include <QPushButton>
#include <QStackedWidget>

/// What stands where there is no list, over it and under it.
namespace obi {

using namespace Qt::StringLiterals;

void IncidentList::showState()
{
    m_way = Way::None;
    const bool rows = m_parts.model.rowCount() > 0;
    m_pages->setCurrentWidget(rows ? static_cast<QWidget *>(m_table) : m_state);
    if (!rows)
        showNoList();
    m_table->setFilling(m_parts.feed.isFilling() || m_parts.finder.isLooking());
    showTrouble();
    showFoot();
}

/// A recording has no account, and nothing of it can be mended.
std::optional<Error> IncidentList::trouble() const
{
    return m_problem && !m_parts.offline ? m_problem : m_parts.feed.error();
}

IncidentList::Way IncidentList::wayOut(const Error &error) const
{
    if (m_parts.offline)
        return needsCredentials(error) ? Way::None : Way::Retry;
    if (error.code == ErrorCode::NotLoggedIn)
        return Way::LogIn;
    if (needsCredentials(error))
        return Way::Credentials;
    return m_problem ? Way::Reconnect : Way::Retry;
}

QString IncidentList::wayWord(Way way)
{
    switch (way) {
    case Way::LogIn:
        return tr("Log in…");
    case Way::Credentials:
        return tr("Edit credentials…");
    case Way::Reconnect:
        return tr("Reconnect now");
    case Way::Retry:
        return tr("Retry");
    case Way::Clear:
        return tr("Clear filter");
    case Way::None:
        break;
    }
    return {};
}

void IncidentList::showNoList()
{
    const IncidentsFeed &feed = m_parts.feed;
    if (m_isConnecting && !m_problem)
        return m_state->showLoading();
    if (!feed.isLoggedIn() && !m_parts.offline && !m_problem) {
        m_way = Way::LogIn;
        return m_state->showLocked(tr("Log in to see your organisation's incidents."), {}, wayWord(m_way));
    }
    if (m_parts.offline && feed.isAddressed() && !feed.hasService())
        return m_state->showEmpty(tr("This recording has no incidents."));
    if (const auto error = trouble())
        return showFailure(*error, m_parts.feed.failedAt());
    if (feed.isLoggedIn() && !feed.hasService()) {
        m_way = Way::Credentials;
        return m_state->showLocked(tr("This account has no address for incidents. Choose a region that has them, or "
                                      "enter the address in the account."),
                                   {}, tr("Edit account…"));
    }
    if (!feed.isComplete() || !feed.hasService())
        return m_state->showLoading();
    if (m_parts.finder.isLooking())
        return m_state->showLoading();
    if (const auto &error = m_parts.finder.error())
        return showFailure(*error, m_parts.finder.failedAt());
    if (m_parts.model.total() == 0) {
        m_way = m_parts.offline ? Way::None : Way::Retry;
        return m_state->showEmpty(tr("Your organisation has no incidents."), {},
                                  m_parts.offline ? QString() : tr("Refresh"));
    }
    m_way = Way::Clear;
    const IncidentsModel::Filter &filter = m_parts.model.filter();
    m_state->showEmpty(filter.text.isEmpty() ? tr("No incident passes the filter.")
                                             : tr("No incident matches “%1”.").arg(filter.text),
                       {}, wayWord(m_way));
}

/// The trouble that keeps the list away is asked about again without anybody's doing.
bool IncidentList::comesAgain() const
{
    if (m_problem && !m_parts.offline)
        return false;
    return m_parts.feed.error() ? m_parts.feed.isFollowing() : m_parts.finder.comesAgain();
}

void IncidentList::showFailure(const Error &error, const QDateTime &at)
{
    m_way = wayOut(error);
    if (error.code == ErrorCode::MissingScope)
        return m_state->showLocked(tr("This account may not read incidents: a scope is missing."),
                                   error.context.value(0), wayWord(m_way));
    if (needsCredentials(error))
        return m_state->showLocked(errorText(error), {}, wayWord(m_way));
    if (const int seconds = secondsToWait(error, at, m_parts.gate, m_parts.clock); seconds > 0)
        return m_state->showEmpty(waitWords(error, seconds),
                                  comesAgain() ? tr("Asked again by itself then.") : tr("Then it can be retried."));
    m_state->showError(error, at, {}, m_way == Way::Reconnect ? wayWord(m_way) : QString());
}

/// Over rows from earlier: only what waiting does not mend.
void IncidentList::showTrouble()
{
    const auto error = trouble();
    m_troubleWay = error ? wayOut(*error) : Way::None;
    const bool wanted = m_parts.model.rowCount() > 0 && m_troubleWay != Way::None && m_troubleWay != Way::Retry;
    if (!wanted)
        return m_trouble->clear();
    const bool scope = error->code == ErrorCode::MissingScope;
    const QString lead = scope ? tr("Scope missing:") : errorText(*error);
    const QString rest = scope ? error->context.value(0) : QString();
    // Nothing is told twice to those who listen.
    if (m_trouble->isHidden() || m_trouble->text() != Notice::together(lead, rest))
        m_trouble->say(Notice::Tone::Warning, lead, rest);
    m_troubleButton->setText(wayWord(m_troubleWay));
    m_troubleButton->setAccessibleName(m_troubleButton->text());
    m_troubleButton->show();
}

void IncidentList::go(Way way)
{
    switch (way) {
    case Way::LogIn:
        return Q_EMIT logInWanted();
    case Way::Credentials:
        return Q_EMIT credentialsWanted();
    case Way::Reconnect:
        return Q_EMIT reconnectWanted();
    case Way::Clear:
        return clearFilter();
    case Way::Retry:
        m_parts.finder.again();
        return m_parts.feed.refresh();
    case Way::None:
        break;
    }
}

/// How much of the list has come.
QString IncidentList::progress() const
{
    const IncidentsFeed &feed = m_parts.feed;
    const int here = m_parts.model.total();
    if (here == 0)
        return tr("Loading…");
    const QString of = feed.expected() > here ? QLocale().toString(feed.expected()) : QString();
    return of.isEmpty() ? tr("Loading: %1 so far").arg(QLocale().toString(here))
                        : tr("Loading: %1 of %2").arg(QLocale().toString(here), of);
}

/// What is shown, of how many.
QString IncidentList::totalWords() const
{
    const IncidentsFeed &feed = m_parts.feed;
    const int shown = m_parts.model.rowCount();
    const int here = m_parts.model.total();
    const bool isPartial = !feed.isWhole() && !feed.isKept();
    const qint64 all = isPartial ? std::max<qint64>(feed.expected(), here) : here;
    const QString number = QLocale().toString(shown) + (m_parts.finder.hasMore() ? u"+"_s : QString());
    const QString of = tr("%Ln incident(s)", nullptr, int(all));
    if (m_parts.finder.isLooking())
        return tr("%1 of %2, searching…", "rows that the filter leaves").arg(number, of);
    if (isPartial && feed.isComplete() && !m_parts.finder.isWanted() && all > here)
        return tr("Newest %1 of %2").arg(QLocale().toString(here), of);
    return shown == all ? of : tr("%1 of %2", "rows that the filter leaves").arg(number, of);
}

/// Why the list is not what it could be, in few words.
QString IncidentList::troubleWords() const
{
    const auto words = [this](const Error &error, const QDateTime &at) {
        const int seconds = secondsToWait(error, at, m_parts.gate, m_parts.clock);
        if (seconds > 0)
            return tr("wait %1", "minutes and seconds").arg(countdownText(seconds));
        return error.code == ErrorCode::RateLimited ? tr("can be retried now") : errorBrief(error);
    };
    if (m_parts.feed.error() && m_trouble->isHidden())
        return words(*m_parts.feed.error(), m_parts.feed.failedAt());
    if (m_parts.finder.error())
        return tr("Not searched at the service: %1").arg(words(*m_parts.finder.error(), m_parts.finder.failedAt()));
    return {};
}

void IncidentList::showFoot()
{
    const IncidentsFeed &feed = m_parts.feed;
    const int total = m_parts.model.total();
    const bool fills = feed.isLoading() && !feed.isComplete() && !feed.isKept();
    m_total->setText(totalWords());
    m_total->setVisible(feed.hasService() && ((total > 0 && !fills) || feed.isComplete()));
    showWhen();
    m_allSeen->setVisible(m_parts.model.unread() > 0 && m_parts.model.rowCount() > 0);
    const bool isFound = m_parts.finder.isWanted();
    m_more->setVisible(isFound ? m_parts.finder.hasMore() : feed.isComplete() && !feed.isWhole() && !feed.isKept());
    m_more->setEnabled(isFound ? !m_parts.finder.isLooking() : feed.canLoadMore());
    m_refresh->setVisible(feed.hasService() && !m_parts.offline);
    m_refresh->setEnabled(!feed.isLoading());
    m_footRoom.fit(*m_foot);
}

void IncidentList::showWhen()
{
    const IncidentsFeed &feed = m_parts.feed;
    const QString trouble = troubleWords();
    const bool isOld = feed.updatedAt().isValid() && (feed.error() || feed.isStale() || feed.isKept());
    QString words;
    Ink ink = Theme::Role::Text2;
    if (feed.isLoading() && !feed.isComplete() && !feed.isKept()) {
        words = progress();
    } else if (isOld || !trouble.isEmpty()) {
        if (isOld) {
            words = oldWords(feed.updatedAt(), m_parts.clock.now(),
                             feed.isKept() ? tr("Kept on this machine, %1 old") : tr("Data %1 old"),
                             feed.isKept() ? tr("Kept on this machine just now") : tr("Data of just now"));
        }
        words = words.isEmpty() || trouble.isEmpty() ? words + trouble : tr("%1 · %2").arg(words, trouble);
        ink = Disposition::Suspicious;
    } else if (m_parts.offline && feed.isComplete()) {
        words = tr("Recorded responses: nothing changes");
    } else if (feed.isFollowing()) {
        words = tr("Updates every %1 s · next in %2").arg(feed.interval()).arg(countdownText(feed.secondsToNext()));
    }
    m_clock->setVisible(isOld && ink == Ink(Disposition::Suspicious)); // the badge of stale data
    m_when->setInk(ink);
    m_when->setText(words);
    m_when->setToolTip(feed.error() ? plainTip(errorTextWithTrace(*feed.error())) : QString());
}

} // namespace obi
