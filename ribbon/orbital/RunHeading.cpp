// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "orbital/RunHeading.h"

#include "login/ThemedLabel.h"
#include "look/Tall.h"
#include "look/Times.h"
#include "look/Tip.h"
#include "orbital/QueryBar.h"

#include <QHBoxLayout>

namespace obi {
namespace {
constexpr int LineHeight = 26;
constexpr int Lead = 16;
constexpr int Trail = 8;
} // namespace

RunHeading::RunHeading(Theme &theme, const Clock &clock, QWidget *parent)
    : CasebookPane(theme, parent)
    , m_clock(clock)
    , m_words(new ThemedLabel(theme, Theme::Type::Dense, Theme::Role::Text2))
{
    setFixedHeight(tall(theme, LineHeight));
    m_words->setTextFormat(Qt::PlainText);
    // Cut where it finds no room: the whole stands in the tooltip.
    m_words->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Lead, 0, Trail, 0);
    row->addWidget(m_words);
    retranslate();
}

void RunHeading::setRun(const QString &name, const QDateTime &started, bool open)
{
    m_name = name;
    m_started = started;
    m_isOpen = open;
    // Not the query that is open: as loud as data that is stale.
    m_words->setInk(open ? Ink(Theme::Role::Text2) : Disposition::Suspicious);
    retranslate();
}

QString RunHeading::words() const
{
    const QString time = fullMoment(m_started, m_clock.now());
    //: %1 is the name of a query
    const QString run = tr("“%1”, run %2").arg(QueryBar::shownName(m_name), time);
    //: %1 is "“Running process by hash”, run 11-23 09:40"
    return m_isOpen ? run : tr("Still shown: %1. The editor holds another query.").arg(run);
}

void RunHeading::retranslate()
{
    const QString all = words();
    m_words->setText(m_words->fontMetrics().elidedText(all, Qt::ElideMiddle, width() - Lead - Trail));
    m_words->setAccessibleName(all);
    m_words->setToolTip(plainTip(all + u'\n' + isoTime(m_started)));
}

void RunHeading::resizeEvent(QResizeEvent *event)
{
    CasebookPane::resizeEvent(event);
    retranslate();
}

} // namespace obi
