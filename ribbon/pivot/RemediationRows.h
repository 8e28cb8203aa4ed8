// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pivot/OfferedAction.h"
#include "pivot/RemediationWords.h"

#include <QHash>
#include <QObject>

class QAction;

namespace obi {

class RowMenu;

/// What the menu of messages begins with: Delete, Forward…, Forward and delete…. The rows stand there before a module
/// has answered, so that none moves, and say why they cannot be chosen where that is so.
class RemediationRows : public QObject
{
    Q_OBJECT
public:
    /// For so many messages.
    RemediationRows(RowMenu &menu, int messages);

    /// Takes its part out of what modules offer: of each of the three the first one, of those that are left to be run
    /// before others.
    void take(QList<OfferedAction> &offered);
    void fail(const Error &error); ///< nobody has answered
    /// As ModuleRows::setRefusals().
    void setRefusals(const QHash<QString, QString> &reasons);

Q_SIGNALS:
    void chosen(const obi::OfferedAction &offered);

private:
    struct Row {
        Remediation what;
        QAction *action;
        std::optional<OfferedAction> offered{};
    };
    void show(const Row &row, const QString &none);
    QString detail(const OfferedAction &offered) const;
    static QString deletedWords(const OfferedAction &offered);

    const int m_messages;
    QList<Row> m_rows;
    QHash<QString, QString> m_refusals;
};

} // namespace obi
