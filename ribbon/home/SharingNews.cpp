// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "home/SharingNews.h"

#include <QCoreApplication>
#include <QMap>

namespace obi {
namespace {

using namespace Qt::StringLiterals;

class Tr
{
    Q_DECLARE_TR_FUNCTIONS(SharingNews)
};

/// More cases are one row: Home has other things to tell.
constexpr int MostCases = 3;
const QString Key = u"sharing/"_s;

struct Heap {
    int edits = 0;
    int cases = 0;
    const CaseShare *first = nullptr;
};

QString keyOf(SharingWay way, const QString &caseId)
{
    return Key + QString::number(int(way)) + u'/' + caseId;
}

QString wayText(SharingWay way)
{
    switch (way) {
    case SharingWay::None:
    case SharingWay::Share:
        break;
    case SharingWay::Retry:
        return Tr::tr("Click to retry.");
    case SharingWay::LogIn:
        return Tr::tr("Click to log in.");
    case SharingWay::Settings:
        return Tr::tr("Click for the settings of case sharing.");
    }
    return Tr::tr("Click to open the case.");
}

HomeRow waitingRow(const CaseSync &sync, SyncHold hold, const Heap &heap)
{
    const SharingWay way = wayOut(sync, hold);
    const bool refused = hold == SyncHold::Refused;
    const QString words = Tr::tr("%Ln edit(s) wait", nullptr, heap.edits);
    const QString why = holdBrief(sync, hold);
    HomeRow row{keyOf(way, heap.first->caseId), refused ? u"x"_s : u"cloudup"_s,
                refused ? Ink(Disposition::Malicious) : Ink(Disposition::Suspicious), words, why};
    const QString where =
        heap.cases == 1 ? Tr::tr("Case: %1").arg(heap.first->title) : Tr::tr("In %Ln case(s)", nullptr, heap.cases);
    row.toolTip = holdText(sync, *heap.first) + u'\n' + where + u'\n' + wayText(way);
    row.description = why + u'\n' + row.toolTip;
    return row;
}

HomeRow changedRow(const CaseSync &sync, const CaseShare &share)
{
    const SharingState state = sharingState(sync, share.caseId);
    HomeRow row{keyOf(SharingWay::None, share.caseId), state.icon, state.ink, share.title, state.word};
    row.toolTip = share.title + u'\n' + state.explanation;
    row.description = state.word + u'\n' + state.explanation;
    return row;
}

} // namespace

QList<HomeRow> sharingNews(const CaseSync &sync)
{
    if (!sync.isLive())
        return {};
    QMap<SyncHold, Heap> heaps;
    QList<HomeRow> changed;
    int more = 0;
    for (const CaseShare &share : sync.shares()) {
        const SyncHold hold = sync.hold(share);
        if (share.waiting > 0 && hold != SyncHold::None) {
            Heap &heap = heaps[hold];
            heap.edits += share.waiting;
            heap.cases += 1;
            if (!heap.first || heap.first->removed)
                heap.first = &share;
        }
        const bool isNews = (share.changed || share.conflict) && !share.removed;
        if (isNews && changed.size() < MostCases)
            changed.append(changedRow(sync, share));
        else if (isNews)
            ++more;
    }
    QList<HomeRow> rows;
    for (const auto &[hold, heap] : heaps.asKeyValueRange())
        rows.append(waitingRow(sync, hold, heap));
    rows += changed;
    if (more > 0)
        rows.append({u"casebook"_s, u"edit"_s, Theme::Role::Accent,
                     Tr::tr("%Ln more case(s) changed by others", nullptr, more)});
    return rows;
}

std::optional<SharingTarget> sharingTarget(const QString &key)
{
    if (!key.startsWith(Key))
        return std::nullopt;
    return SharingTarget{SharingWay(key.section(u'/', 1, 1).toInt()), key.section(u'/', 2)};
}

} // namespace obi
