// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "enrichment/EnrichmentTrouble.h"

#include "login/Notice.h"
#include "look/OpinionWords.h"
#include "look/Theme.h"
#include "look/Words.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace obi {
namespace {

constexpr int UnsaidWait = 30; ///< seconds, where the service does not say how long its limit lasts
constexpr int LongestWait = 3600;

bool isAboutCredentials(ErrorCode code)
{
    return code == ErrorCode::MissingScope || code == ErrorCode::Unauthorized || code == ErrorCode::UnknownClient ||
           code == ErrorCode::WrongClientPassword;
}

std::optional<Error> rateLimit(const EnrichmentSearch::Trouble &trouble)
{
    if (trouble.general && trouble.general->code == ErrorCode::RateLimited)
        return trouble.general;
    for (const EnrichedRows::Module &module : trouble.failing) {
        if (module.error.code == ErrorCode::RateLimited)
            return module.error;
    }
    return std::nullopt;
}

} // namespace

EnrichmentTrouble::EnrichmentTrouble(const Theme &theme, Clock clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(std::move(clock))
    , m_notice(new Notice(theme))
    , m_retry(m_notice->addButton())
    , m_logIn(m_notice->addButton())
    , m_credentials(m_notice->addButton())
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 4, 8, 4);
    column->addWidget(m_notice);
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &EnrichmentTrouble::countDown);
    connect(m_retry, &QPushButton::clicked, this, &EnrichmentTrouble::askAgain);
    connect(m_logIn, &QPushButton::clicked, this, &EnrichmentTrouble::logInWanted);
    connect(m_credentials, &QPushButton::clicked, this, &EnrichmentTrouble::editCredentialsWanted);
    retranslate();
    hide();
}

QString EnrichmentTrouble::text() const
{
    return m_notice->text();
}

void EnrichmentTrouble::show(const EnrichmentSearch::Trouble &trouble)
{
    m_trouble = trouble;
    const auto limit = rateLimit(trouble);
    if (!limit) {
        m_limitEnds = {};
        m_second.stop();
    } else if (!m_limitEnds.isValid()) {
        const int told = limit->context.value(1).toInt();
        m_limitEnds = m_clock.now().addSecs(qBound(1, told > 0 ? told : UnsaidWait, LongestWait));
        m_second.start();
    }
    say();
}

void EnrichmentTrouble::retranslate()
{
    m_logIn->setText(tr("Log in to the ribbon"));
    m_credentials->setText(tr("Edit credentials…"));
    m_said.clear();
    say();
}

void EnrichmentTrouble::say()
{
    const bool trouble = m_trouble.general || !m_trouble.failing.isEmpty() || m_trouble.nobody;
    setVisible(trouble);
    if (!trouble) {
        m_said.clear();
        return m_notice->clear();
    }
    if (m_trouble.general)
        sayGeneral(*m_trouble.general);
    else if (!m_trouble.failing.isEmpty())
        sayModules();
    else
        sayNobody();
    countDown();
}

void EnrichmentTrouble::sayGeneral(const Error &error)
{
    const QString text = errorText(error);
    if (std::exchange(m_said, text) == text)
        return;
    if (error.code == ErrorCode::NotLoggedIn)
        m_notice->say(Notice::Tone::Warning, text);
    else if (error.code == ErrorCode::MissingScope)
        m_notice->say(Notice::Tone::Warning, tr("Scope missing:"), error.context.value(0));
    else
        m_notice->sayError(error);
    m_logIn->setVisible(error.code == ErrorCode::NotLoggedIn);
    m_credentials->setVisible(isAboutCredentials(error.code));
    m_retry->setVisible(error.code != ErrorCode::NotLoggedIn && error.code != ErrorCode::MissingScope);
}

void EnrichmentTrouble::sayModules()
{
    QStringList lines;
    for (const EnrichedRows::Module &module : m_trouble.failing)
        lines << tr("%1: %2", "module: what went wrong").arg(module.instance.name, failureWord(module.error));
    const QString text = lines.join(u'\n');
    if (std::exchange(m_said, text) == text)
        return;
    if (m_trouble.failing.size() == 1) {
        const EnrichedRows::Module &module = m_trouble.failing.first();
        m_notice->say(Notice::Tone::Warning, tr("%1 did not answer.").arg(module.instance.name),
                      module.error.code == ErrorCode::ModuleFailed ? module.error.context.value(2)
                                                                   : errorBrief(module.error));
    } else {
        m_notice->say(Notice::Tone::Warning,
                      tr("%Ln module(s) did not answer.", nullptr, int(m_trouble.failing.size())), u'\n' + text);
    }
    m_retry->show();
}

void EnrichmentTrouble::sayNobody()
{
    const QString text = tr("No module is asked: your organisation has none, or all are off in Settings, Modules.");
    if (std::exchange(m_said, text) != text)
        m_notice->say(Notice::Tone::Warning, text);
}

// On the button alone, which is not read out every second.
void EnrichmentTrouble::countDown()
{
    const qint64 left = m_limitEnds.isValid() ? m_clock.now().secsTo(m_limitEnds) : 0;
    m_retry->setText(left > 0 ? tr("Retry in %Ln s", nullptr, int(left)) : tr("Retry"));
    m_retry->setAccessibleName(tr("Retry"));
    m_retry->setEnabled(left <= 0);
    if (m_limitEnds.isValid() && left <= 0)
        askAgain();
}

void EnrichmentTrouble::askAgain()
{
    m_limitEnds = {};
    m_second.stop();
    Q_EMIT retryWanted();
}

} // namespace obi
