// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "investigate/FindingRows.h"

#include "core/Clock.h"
#include "investigate/RelationWords.h"
#include "look/ObservableCell.h"
#include "look/OpinionWords.h"
#include "look/Times.h"
#include "look/Tip.h"
#include "look/Words.h"
#include "pivot/ActionWords.h"
#include "pivot/PivotMenu.h"
#include "pivot/PivotWords.h"
#include "pivot/RemediationWords.h"

#include <QSet>

#include <algorithm>

namespace obi {

using namespace Qt::StringLiterals;

FindingRows::FindingRows(What what, VerdictBook &verdicts, PivotMenu &pivot, const Clock &clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_what(what)
    , m_verdicts(verdicts)
    , m_pivot(pivot)
    , m_clock(clock)
    , m_findings(std::make_shared<Findings>())
{
    connect(&verdicts, &VerdictBook::changed, this, &FindingRows::verdictsChanged);
    if (what == What::Messages)
        connect(&pivot, &PivotMenu::knowledgeChanged, this, &FindingRows::actionsChanged);
}

void FindingRows::show(const std::shared_ptr<const Findings> &findings)
{
    beginResetModel();
    m_findings = findings;
    m_wanted = 0;
    order();
    endResetModel();
}

// What was investigated comes first, then what it led to; targets are no matter of verdicts.
void FindingRows::order()
{
    m_nodes.clear();
    if (m_what != What::Verdicts)
        return;
    const auto &nodes = m_findings->graph.nodes();
    for (const bool asked : {true, false}) {
        for (int node = 0; node < int(nodes.size()); ++node) {
            const RelationGraph::Node &each = nodes[std::size_t(node)];
            if (each.isAsked == asked && (asked || each.lane != Lane::Target))
                m_nodes.push_back(node);
        }
    }
}

void FindingRows::setNumber(Number number)
{
    if (m_number == number)
        return;
    beginResetModel();
    m_number = number;
    endResetModel();
}

void FindingRows::retranslate()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0));
}

int FindingRows::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    switch (m_what) {
    case What::Messages:
        return int(m_findings->messages.size());
    case What::Endpoints:
        return int(m_findings->endpoints.size());
    case What::Verdicts:
        break;
    }
    return int(m_nodes.size());
}

int FindingRows::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 1;
}

const Observable *FindingRows::observable(int row) const
{
    if (m_what == What::Endpoints)
        return &m_findings->endpoints.at(row).name;
    if (m_what == What::Verdicts)
        return &m_findings->graph.nodes()[std::size_t(m_nodes[std::size_t(row)])].observable;
    const SeenMessage &message = m_findings->messages.at(row);
    const auto &preferred = m_number == Number::CiscoMid ? message.mid : message.messageId;
    const auto &other = m_number == Number::CiscoMid ? message.messageId : message.mid;
    return preferred ? &*preferred : other ? &*other : nullptr;
}

QList<Observable> FindingRows::observables() const
{
    QList<Observable> all;
    for (int row = 0; row < rowCount(); ++row) {
        if (const Observable *each = observable(row))
            all.append(*each);
    }
    return all;
}

void FindingRows::want(int first, int last)
{
    QList<Observable> wanted;
    for (int row = std::max(0, first); row <= std::min(last, rowCount() - 1); ++row) {
        if (const Observable *each = observable(row))
            wanted.append(*each);
        m_wanted = std::max(m_wanted, row + 1);
    }
    if (!wanted.isEmpty())
        m_verdicts.want(wanted);
}

bool FindingRows::isComplete() const
{
    for (int row = 0; row < std::min(m_wanted, rowCount()); ++row) {
        const Observable *each = observable(row);
        const Dossier *dossier = each ? m_verdicts.find(*each) : nullptr;
        if (each && (!dossier || !dossier->complete))
            return false;
    }
    return true;
}

void FindingRows::verdictsChanged(const QList<Observable> &changed)
{
    const QSet<Observable> touched(changed.begin(), changed.end());
    bool forgotten = false;
    for (int row = 0; row < std::min(m_wanted, rowCount()); ++row) {
        const Observable *each = observable(row);
        if (!each || !touched.contains(*each))
            continue;
        forgotten = forgotten || !m_verdicts.find(*each);
        Q_EMIT dataChanged(index(row, 0), index(row, 0));
    }
    if (forgotten)
        want(0, m_wanted - 1);
}

QString FindingRows::first(int row) const
{
    const Observable *each = observable(row);
    return each ? each->value() : QString();
}

QString FindingRows::second(int row) const
{
    if (m_what == What::Endpoints)
        return m_findings->endpoints.at(row).others.join(u" · "_s);
    if (m_what == What::Verdicts) {
        const Dossier *dossier = m_verdicts.find(*observable(row));
        const QString type = observableTypeWord(observable(row)->type());
        return dossier && !dossier->reason.isEmpty() ? dossier->reason : type;
    }
    const SeenMessage &message = m_findings->messages.at(row);
    QStringList parts;
    const bool both = message.mid && message.messageId;
    if (both && m_number == Number::MessageId)
        parts << u"MID "_s + message.mid->value(); // as servers write it, in any language
    for (const Observable &target : message.targets.mid(0, 3))
        parts << target.value();
    if (message.targets.size() > 3)
        parts << tr("%Ln more", "targets", int(message.targets.size()) - 3);
    if (both && m_number == Number::CiscoMid)
        parts << message.messageId->value();
    return parts.join(u" · "_s);
}

QString FindingRows::state(int row) const
{
    if (m_what == What::Verdicts) {
        const auto verdict = m_verdicts.disposition(*observable(row));
        const Dossier *dossier = m_verdicts.find(*observable(row));
        if (verdict && (*verdict != Disposition::Unknown || !dossier || !nobodyAnswered(*dossier)))
            return dispositionWord(*verdict);
        return dossier && dossier->complete ? tr("Not answered") : QString();
    }
    if (m_what == What::Endpoints) {
        const qint64 sightings = m_findings->endpoints.at(row).sightings;
        return tr("%Ln sighting(s)", nullptr, int(std::min<qint64>(sightings, 1'000'000'000)));
    }
    const ActionRecord *done = action(row);
    return done ? actionState(*done) : m_findings->messages.at(row).subject;
}

const ActionRecord *FindingRows::action(int row) const
{
    if (m_what != What::Messages)
        return nullptr;
    const SeenMessage &message = m_findings->messages.at(row);
    if (message.messageId)
        return m_pivot.lastAction(*message.messageId);
    return message.mid ? m_pivot.lastAction(*message.mid) : nullptr;
}

QMap<QString, int> FindingRows::actionCounts() const
{
    QMap<QString, int> counts;
    for (int row = 0; m_what == What::Messages && row < rowCount(); ++row) {
        if (const ActionRecord *done = action(row))
            ++counts[actionResultWord(*done)];
    }
    return counts;
}

QString FindingRows::actionState(const ActionRecord &record) const
{
    const QString word = actionResultWord(record);
    const QString when = momentText(record.changedAt, m_clock.now());
    return record.hasFailed() ? tr("%1 · Retry", "state of an action").arg(word)
                              : tr("%1 %2", "state of an action, when").arg(word, when);
}

void FindingRows::actionsChanged(const QList<Observable> &changed)
{
    int top = rowCount();
    int bottom = -1;
    for (const Observable &each : changed) {
        const qsizetype row = m_findings->messageOf.value(each, -1);
        if (row < 0)
            continue;
        top = std::min(top, int(row));
        bottom = std::max(bottom, int(row));
    }
    if (bottom >= 0)
        Q_EMIT dataChanged(index(top, 0), index(bottom, 0));
}

QDateTime FindingRows::time(int row) const
{
    if (m_what == What::Messages)
        return m_findings->messages.at(row).seen;
    if (m_what == What::Endpoints)
        return m_findings->endpoints.at(row).lastSeen;
    return m_findings->graph.nodes()[std::size_t(m_nodes[std::size_t(row)])].lastSeen;
}

QVariant FindingRows::verdict(int row) const
{
    if (m_what != What::Verdicts)
        return {};
    const auto known = m_verdicts.disposition(*observable(row));
    const Dossier *dossier = m_verdicts.find(*observable(row));
    if (known)
        return int(*known);
    return dossier && dossier->complete ? QVariant() : QVariant(-1);
}

QString FindingRows::description(int row) const
{
    const Observable *each = observable(row);
    const auto disposition = m_what == What::Verdicts && each ? m_verdicts.disposition(*each) : std::nullopt;
    QStringList parts{each ? observableDescription(*each, disposition) : QString(), second(row),
                      action(row) ? state(row) : QString()};
    parts.removeAll(QString());
    return parts.join(tr(", ", "between the items of a list"));
}

QString FindingRows::toolTip(int row) const
{
    const Observable *each = observable(row);
    QStringList lines{first(row), second(row), state(row), isoTime(time(row))};
    if (m_what == What::Messages)
        lines << m_findings->messages.at(row).subject;
    if (const ActionRecord *done = action(row))
        lines << actionReport(*done);
    const Dossier *dossier = m_what == What::Verdicts && each ? m_verdicts.find(*each) : nullptr;
    if (dossier)
        lines += opinionLines(*dossier);
    lines.removeAll(QString());
    lines.removeDuplicates();
    return plainTip(lines.join(u'\n'));
}

QVariant FindingRows::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const int row = index.row();
    const Observable *each = observable(row);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return first(row);
    case SecondLineRole:
        return second(row);
    case TimeRole:
        return time(row).isValid() ? momentText(time(row), m_clock.now()) : QString();
    case StateRole:
        return state(row);
    case VerdictRole:
        return verdict(row);
    case ActionStateRole: {
        const ActionRecord *done = action(row);
        return done ? QVariant(int(done->state)) : QVariant();
    }
    case ActionIdRole: {
        const ActionRecord *done = action(row);
        return done && done->hasFailed() ? QVariant(done->id) : QVariant();
    }
    case Qt::AccessibleDescriptionRole:
        return description(row);
    case Qt::ToolTipRole:
        return toolTip(row);
    case ObservableRole:
        return each ? QVariant::fromValue(*each) : QVariant();
    default:
        return {};
    }
}

} // namespace obi
