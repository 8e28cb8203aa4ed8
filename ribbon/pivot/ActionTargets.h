// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "actions/ActionRecord.h"

#include "core/Clock.h"

#include <QAbstractTableModel>

namespace obi {

class MessageBook;
struct SeenMessage;

/// The observables that one action is run on, what is known of those that are messages, and how each of them stands.
class ActionTargets : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Value, Subject, Sender, Recipient, Seen, State, Changed, Columns };
    enum Role { StateRole = Qt::UserRole + 1 }; ///< int of ActionRecord::State; invalid before it was asked for

    /// `messages` knows of messages, and outlives the model; nothing: nobody does.
    explicit ActionTargets(QList<Observable> observables, MessageBook *messages = nullptr,
                           Clock clock = Clock::system(), QObject *parent = nullptr);

    const QList<Observable> &observables() const { return m_observables; }
    bool areMessages() const; ///< all of them
    /// Every one of them is about to be asked for.
    void request();
    void take(const ActionRecord &record);
    void retranslate();

    int count(ActionRecord::State state) const;
    int underWay() const;
    int failed() const; ///< or without an answer
    /// Of the first one, once it has been asked for.
    const ActionRecord *first() const { return m_records.first() ? &*m_records.first() : nullptr; }
    /// Why, each reason once, with the first observable that it holds for: "bit.ly: HTTP 500".
    QStringList reasons() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString fact(const Observable &observable, int column) const;
    QString factOf(const SeenMessage &message, int column) const;
    QVariant valueData(const Observable &observable, int role) const;
    QVariant outcomeData(int row, int column, int role) const;
    std::optional<ActionRecord::State> stateOf(int row) const;

    const QList<Observable> m_observables;
    MessageBook *m_messages;
    const Clock m_clock;
    QList<std::optional<ActionRecord>> m_records;
    bool m_isRequested = false;
};

} // namespace obi
