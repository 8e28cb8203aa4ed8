// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "orbital/RunLine.h"

#include "http/RateGate.h"
#include "login/ThemedLabel.h"
#include "look/ObservableCell.h"
#include "look/Tall.h"
#include "look/Times.h"
#include "look/Tip.h"
#include "look/Words.h"
#include "orbital/HostsModel.h"

#include <QHBoxLayout>
#include <QLabel>

#include <algorithm>
#include <chrono>

namespace obi {
using namespace Qt::StringLiterals;
namespace {
constexpr int LineHeight = 26;
constexpr int IconSize = 16;
constexpr int MostNamed = 3; ///< hosts named in "still answering"
} // namespace

RunLine::RunLine(Theme &theme, const Clock &clock, const RateGate &gate, const HostsModel &hosts, QWidget *parent)
    : CasebookPane(theme, parent)
    , m_clock(clock)
    , m_gate(gate)
    , m_hosts(hosts)
    , m_icon(new QLabel)
    , m_words(new ThemedLabel(theme, Theme::Type::Dense, Theme::Role::Text3))
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_words->setMinimumHeight(tall(theme, LineHeight));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 0, 8, 0);
    row->setSpacing(8);
    row->addWidget(m_icon);
    row->addWidget(m_words, 1);
    m_tick.setInterval(std::chrono::seconds(1));
    connect(&m_tick, &QTimer::timeout, this, &RunLine::refresh);
    connect(&gate, &RateGate::changed, this, [this] {
        if (m_trouble)
            refresh();
    });
    retranslate();
    takeTheme();
}

void RunLine::setTrouble(const std::optional<RunTrouble> &trouble)
{
    m_trouble = trouble;
    if (trouble)
        m_tick.start();
    else
        m_tick.stop();
    takeTheme();
    refresh();
}

void RunLine::refresh()
{
    const QString words = m_trouble ? troubleWords() : stillAnswering();
    if (words == m_words->text())
        return;
    m_words->setText(words);
    m_words->setAccessibleName(words);
    m_words->setToolTip(m_trouble ? plainTip(errorTextWithTrace(m_trouble->error)) : QString());
}

// Of a service that asks to wait: what everything else that counts down tells, too.
int RunLine::secondsLeft() const
{
    if (m_trouble->error.code == ErrorCode::RateLimited) {
        if (const int left = m_gate.secondsLeft(m_trouble->error.context.value(0)); left > 0)
            return left;
    }
    return int(std::max<qint64>(0, (m_clock.now().msecsTo(m_trouble->next) + 999) / 1000));
}

QString RunLine::troubleWords() const
{
    if (!m_trouble->next.isValid())
        return tr("Orbital does not answer at present. The answer is still waited for.");
    const Error &error = m_trouble->error;
    const QString why =
        error.code == ErrorCode::RateLimited ? tr("%1 asks to wait").arg(error.context.value(0)) : errorBrief(error);
    const int left = secondsLeft();
    if (left == 0)
        return tr("Answers cannot be fetched at present: %1. It is tried again now.").arg(why);
    //: %1 says why, %2 is "0:08"
    return tr("Answers cannot be fetched at present: %1. Next try in %2.").arg(why, countdownText(left));
}

QString RunLine::stillAnswering() const
{
    QStringList names;
    for (int row = 0; row < m_hosts.rowCount(); ++row) {
        const QModelIndex host = m_hosts.index(row);
        // What stands for many is no name in a sentence.
        const bool isOne = host.data(ObservableRole).isValid();
        if (isOne && HostState(host.data(HostsModel::StateRole).toInt()) == HostState::Running)
            names.append(host.data().toString());
    }
    if (names.isEmpty())
        return tr("Hosts may still answer");
    if (names.size() == 1)
        return tr("%1 is still answering").arg(names.first());
    if (names.size() > MostNamed)
        return tr("%Ln host(s) are still answering", nullptr, int(names.size()));
    const QString last = names.takeLast();
    return tr("%1 and %2 are still answering").arg(names.join(tr(", ", "between names")), last);
}

void RunLine::retranslate()
{
    refresh();
}

// As loud as data that is stale.
void RunLine::takeTheme()
{
    const QColor warning = theme().text(Disposition::Suspicious);
    m_icon->setVisible(m_trouble.has_value());
    m_icon->setPixmap(theme().pixmap(u"warn"_s, warning, IconSize, devicePixelRatioF()));
    m_words->setInk(m_trouble ? Ink(Disposition::Suspicious) : Theme::Role::Text3);
}

} // namespace obi
