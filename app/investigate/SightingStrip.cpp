// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "investigate/SightingStrip.h"

#include "core/Worker.h"
#include "look/Tall.h"
#include "look/Times.h"
#include "verdicts/VerdictBook.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace obi {

using namespace Qt::StringLiterals;
using Role = Theme::Role;

namespace {

constexpr int BinWidth = 8;
constexpr int BarWidth = 5;
constexpr int LeastBar = 4;
constexpr int Side = 16;
constexpr std::array Stack{Disposition::Malicious, Disposition::Suspicious, Disposition::Unknown, Disposition::Common,
                           Disposition::Clean};

} // namespace

SightingStrip::SightingStrip(Theme &theme, VerdictBook &verdicts, QWidget *parent)
    : CasebookPane(theme, parent)
    , m_verdicts(verdicts)
    , m_findings(std::make_shared<Findings>())
{
    paintOn(QPalette::Base);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&verdicts, &VerdictBook::changed, this, &SightingStrip::takeVerdicts);
    retranslate();
}

void SightingStrip::show(const std::shared_ptr<const Findings> &findings)
{
    const auto before = std::exchange(m_findings, findings);
    takeNodes(before->graph);
    freeOnWorker(this, before);
    m_first = {};
    m_last = {};
    for (const SeenMoment &moment : findings->moments) {
        if (!m_first.isValid() || moment.seen < m_first)
            m_first = moment.seen;
        if (!m_last.isValid() || moment.seen > m_last)
            m_last = moment.seen;
    }
    retranslate();
    updateGeometry();
    update();
}

// A graph that grows keeps the places of its nodes: what is known of those is known.
void SightingStrip::takeNodes(const RelationGraph &before)
{
    const auto &nodes = m_findings->graph.nodes();
    m_dispositions.resize(nodes.size());
    for (std::size_t node = 0; node < nodes.size(); ++node) {
        if (node >= before.nodes().size() || before.nodes()[node].observable != nodes[node].observable)
            m_dispositions[node] = known(int(node));
    }
}

Disposition SightingStrip::known(int node) const
{
    const Observable &observable = m_findings->graph.nodes()[std::size_t(node)].observable;
    return m_verdicts.disposition(observable).value_or(Disposition::Unknown);
}

void SightingStrip::takeVerdicts(const QList<Observable> &changed)
{
    for (const Observable &observable : changed) {
        const int node = m_findings->nodeOf.value(observable, -1);
        if (node < 0)
            continue;
        const Disposition now = known(node);
        if (std::exchange(m_dispositions[std::size_t(node)], now) != now)
            update();
    }
}

int SightingStrip::headHeight() const
{
    return tall(theme(), HeadHeight);
}

int SightingStrip::rowHeight() const
{
    return tall(theme(), RowHeight);
}

int SightingStrip::axisHeight() const
{
    return tall(theme(), AxisHeight);
}

int SightingStrip::nameWidth() const
{
    return theme().scaled(NameWidth);
}

int SightingStrip::rows() const
{
    return std::min(MostRows, int(m_findings->graph.modules().size()));
}

QSize SightingStrip::sizeHint() const
{
    return {200, headHeight() + rows() * rowHeight() + axisHeight()};
}

QString SightingStrip::summary() const
{
    const QString count = QLocale().toString(m_findings->sightings);
    return m_first.isValid() ? tr("%1 to %2 · %3", "days, how many sightings")
                                   .arg(dayText(m_first, m_last), dayText(m_last, m_last), count)
                             : count;
}

void SightingStrip::retranslate()
{
    setAccessibleName(tr("History of sightings"));
    setAccessibleDescription(summary());
    update();
}

void SightingStrip::takeTheme()
{
    update();
}

std::vector<SightingStrip::Bin> SightingStrip::binsOf(int module, int bins) const
{
    std::vector<Bin> all(std::size_t(std::max(1, bins)));
    const qint64 span = std::max<qint64>(1, m_first.msecsTo(m_last));
    for (const SeenMoment &moment : m_findings->moments) {
        if (moment.module != module)
            continue;
        const auto at = std::size_t(double(m_first.msecsTo(moment.seen)) / double(span) * double(all.size() - 1));
        Bin &bin = all[std::min(at, all.size() - 1)];
        bin.counts[int(m_dispositions[std::size_t(moment.node)])] += moment.count;
        bin.total += moment.count;
    }
    return all;
}

void SightingStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect head(0, 0, width(), headHeight());
    painter.fillRect(head, theme().color(Role::Window));
    painter.fillRect(QRect(0, 0, width(), 1), theme().color(Role::Line));
    painter.setFont(theme().font(Theme::Type::CaptionStrong));
    painter.setPen(theme().color(Role::Text2));
    const QString title = tr("History of sightings");
    painter.drawText(head.adjusted(Side, 0, -Side, 0), Qt::AlignLeading | Qt::AlignVCenter, title);
    const int after = Side + painter.fontMetrics().horizontalAdvance(title) + 12;
    painter.setFont(theme().font(Theme::Type::Caption));
    painter.drawText(head.adjusted(after, 0, -Side, 0), Qt::AlignLeading | Qt::AlignVCenter, summary());
    for (int module = 0; module < rows(); ++module)
        paintRow(&painter, module, QRect(0, headHeight() + module * rowHeight(), width(), rowHeight()));
    paintAxis(&painter, QRect(0, headHeight() + rows() * rowHeight(), width(), axisHeight()));
}

void SightingStrip::paintRow(QPainter *painter, int module, const QRect &row) const
{
    painter->fillRect(QRect(row.left(), row.top(), row.width(), 1), theme().color(Role::Line));
    painter->setFont(theme().font(Theme::Type::Dense));
    painter->setPen(theme().color(Role::Text2));
    const QRect name(Side, row.top(), nameWidth() - Side - 8, row.height());
    painter->drawText(
        name, Qt::AlignLeading | Qt::AlignVCenter,
        painter->fontMetrics().elidedText(m_findings->graph.modules().at(module), Qt::ElideRight, name.width()));
    if (!m_first.isValid())
        return;
    const std::vector<Bin> bins = binsOf(module, (row.width() - nameWidth() - Side) / BinWidth);
    qint64 most = 1;
    for (const Bin &bin : bins)
        most = std::max(most, bin.total);
    const int high = row.height() - 8;
    for (std::size_t at = 0; at < bins.size(); ++at) {
        const Bin &bin = bins[at];
        int bottom = row.bottom() - 3;
        const int whole = bin.total > 0 ? std::max(LeastBar, int(double(high) * double(bin.total) / double(most))) : 0;
        for (const Disposition disposition : Stack) {
            const qint64 count = bin.counts[int(disposition)];
            const int part = bin.total > 0 ? int(std::lround(double(whole) * double(count) / double(bin.total))) : 0;
            if (part <= 0)
                continue;
            painter->fillRect(QRect(nameWidth() + int(at) * BinWidth, bottom - part, BarWidth, part),
                              theme().fill(disposition));
            bottom -= part;
        }
    }
}

void SightingStrip::paintAxis(QPainter *painter, const QRect &axis) const
{
    painter->fillRect(QRect(axis.left(), axis.top(), axis.width(), 1), theme().color(Role::Line));
    if (!m_first.isValid())
        return;
    painter->setFont(theme().figures(Theme::Type::Caption));
    painter->setPen(theme().color(Role::Text2));
    const QRect scale = axis.adjusted(nameWidth(), 0, -Side, 0);
    // A day stands where it begins; the first one where the scale does.
    const qint64 span = std::max<qint64>(1, m_first.msecsTo(m_last));
    const QDate first = m_first.toLocalTime().date();
    const qint64 days = first.daysTo(m_last.toLocalTime().date());
    const qint64 marks = std::clamp(scale.width() / 120, 1, 6);
    int free = scale.left();
    for (qint64 day = 0; day <= days; day += std::max<qint64>(1, (days + marks - 1) / marks)) {
        const QDateTime start = std::max(m_first, first.addDays(day).startOfDay());
        const int x = scale.left() + int(double(scale.width()) * double(m_first.msecsTo(start)) / double(span));
        const QString words = dayText(start, m_last);
        const int wide = painter->fontMetrics().horizontalAdvance(words) + 2;
        if (x < free || x + wide > axis.right())
            continue;
        painter->drawText(QRect(x, axis.top(), wide, axis.height()), Qt::AlignLeading | Qt::AlignVCenter, words);
        free = x + wide + 8;
    }
}

} // namespace obi
