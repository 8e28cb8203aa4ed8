// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "text/MailFile.h"

#include <QStandardItemModel>

namespace obi {

/// A mail as a tree of names and values: sender, the way it took with the hop that is trusted, what servers say of its
/// log-in, disguised links, attachments with their hashes. Values that are observables answer ObservableRole.
class MailRows : public QStandardItemModel
{
    Q_OBJECT
public:
    static constexpr int MostOfAKind = 100;                           ///< hops, links, attachments that are listed
    enum Role { SectionRole = Qt::UserRole + 1, IconRole, WeakRole }; ///< bool, QString, bool

    explicit MailRows(QObject *parent = nullptr);
    void show(const MailFile &mail);

private:
    QStandardItem *addSection(const QString &title);
    QStandardItem *add(QStandardItem *section, const QString &name, const QString &value);
    void addObservable(QStandardItem *section, const QString &name, ObservableType type, const QString &value);
    void addRest(QStandardItem *section, qsizetype all);
    void addHead(const MailFile &mail);
    void addAddresses(QStandardItem *section, const QString &name, const QList<MailAddress> &addresses);
    void addHops(const MailFile &mail);
    void addAuthentication(const MailFile &mail);
    void addLinks(const MailFile &mail);
    void addAttachments(const MailFile &mail);
};

} // namespace obi
