// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pivot/ActionTargets.h"

#include "look/Times.h"
#include "look/Tip.h"
#include "look/Words.h"
#include "messages/MessageBook.h"
#include "pivot/ActionWords.h"
#include "pivot/RemediationWords.h"

#include <QSet>

namespace obi {

using ActionState = ActionRecord::State;

ActionTargets::ActionTargets(QList<Observable> observables, MessageBook *messages, Clock clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_observables(std::move(observables))
    , m_messages(messages)
    , m_clock(std::move(clock))
    , m_records(m_observables.size())
{
    if (!m_messages || !areMessages())
        return;
    connect(m_messages, &MessageBook::changed, this,
            [this] { Q_EMIT dataChanged(index(0, Value), index(rowCount() - 1, Seen)); });
    m_messages->want(m_observables);
}

bool ActionTargets::areMessages() const
{
    return SeenMessage::areNumbers(m_observables);
}

QString ActionTargets::factOf(const SeenMessage &message, int column) const
{
    switch (column) {
    case Subject:
        return message.subject;
    case Sender:
        return message.sender ? message.sender->value() : QString();
    case Recipient: {
        QStringList targets;
        for (const Observable &target : message.targets)
            targets << target.value();
        return targets.join(tr(", ", "between the items of a list"));
    }
    default:
        return message.seen.isValid() ? fullMoment(message.seen, m_clock.now()) : QString();
    }
}

QString ActionTargets::fact(const Observable &observable, int column) const
{
    const SeenMessage *message = m_messages ? m_messages->find(observable) : nullptr;
    const QString known = message ? factOf(*message, column) : QString();
    if (!known.isEmpty())
        return known;
    return !message && m_messages && m_messages->isAsking() ? QStringLiteral("…") : QStringLiteral("–");
}

// A message has two numbers: whoever looks for one of them by the other finds it in the tool tip.
QVariant ActionTargets::valueData(const Observable &observable, int role) const
{
    if (role == Qt::AccessibleDescriptionRole)
        return observableTypeWord(observable.type());
    if (role == Qt::DisplayRole)
        return observable.value();
    if (role != Qt::ToolTipRole)
        return {};
    QStringList numbers{observable.value()};
    const SeenMessage *message = m_messages ? m_messages->find(observable) : nullptr;
    if (message && message->mid && *message->mid != observable)
        numbers << QStringLiteral("MID ") + message->mid->value();
    if (message && message->messageId && *message->messageId != observable)
        numbers << message->messageId->value();
    return plainTip(numbers.join(u'\n'));
}

void ActionTargets::request()
{
    m_isRequested = true;
    Q_EMIT dataChanged(index(0, State), index(rowCount() - 1, Changed));
}

void ActionTargets::take(const ActionRecord &record)
{
    const int row = int(m_observables.indexOf(record.observable));
    if (row < 0)
        return;
    m_records[row] = record;
    Q_EMIT dataChanged(index(row, State), index(row, Changed));
}

void ActionTargets::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, Columns - 1);
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1));
}

std::optional<ActionRecord::State> ActionTargets::stateOf(int row) const
{
    if (m_records[row])
        return m_records[row]->state;
    return m_isRequested ? std::optional(ActionState::Requested) : std::nullopt;
}

int ActionTargets::count(ActionRecord::State state) const
{
    int found = 0;
    for (int row = 0; row < rowCount(); ++row)
        found += stateOf(row) == state ? 1 : 0;
    return found;
}

int ActionTargets::underWay() const
{
    return count(ActionState::Requested) + count(ActionState::Running);
}

int ActionTargets::failed() const
{
    return count(ActionState::Failed) + count(ActionState::Unanswered);
}

QStringList ActionTargets::reasons() const
{
    QStringList lines;
    QSet<QString> told;
    for (qsizetype row = 0; row < m_records.size(); ++row) {
        const QString reason = m_records[row] ? actionReason(*m_records[row]) : QString();
        if (reason.isEmpty() || told.contains(reason))
            continue;
        told.insert(reason);
        lines << tr("%1: %2", "observable, why its action failed").arg(m_observables[row].value(), reason);
    }
    return lines;
}

int ActionTargets::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_observables.size());
}

int ActionTargets::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QVariant ActionTargets::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Observable &observable = m_observables[index.row()];
    if (index.column() == Value)
        return valueData(observable, role);
    if (index.column() == State || index.column() == Changed)
        return outcomeData(index.row(), index.column(), role);
    if (role == Qt::DisplayRole)
        return fact(observable, index.column());
    return role == Qt::ToolTipRole ? QVariant(plainTip(fact(observable, index.column()))) : QVariant();
}

QVariant ActionTargets::outcomeData(int row, int column, int role) const
{
    const std::optional<ActionRecord> &record = m_records[row];
    const auto state = stateOf(row);
    switch (role) {
    case Qt::DisplayRole:
        if (column == Changed)
            return record ? momentText(record->changedAt, m_clock.now()) : QString();
        return record ? actionResultWord(*record) : state ? actionStateWord(*state) : QString();
    case StateRole:
        return state && column == State ? QVariant(int(*state)) : QVariant();
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        if (!record)
            return QString();
        return column == Changed         ? isoTime(record->changedAt)
               : role == Qt::ToolTipRole ? plainTip(actionText(*record))
                                         : actionText(*record);
    default:
        return {};
    }
}

QVariant ActionTargets::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case Value:
        return areMessages() ? tr("Message") : tr("Observable");
    case Subject:
        return tr("Subject");
    case Sender:
        return tr("Sender");
    case Recipient:
        return tr("Recipient");
    case Seen:
        return tr("Seen", "when");
    case Changed:
        return tr("Time", "when a state became what it is");
    default:
        return tr("State");
    }
}

} // namespace obi
