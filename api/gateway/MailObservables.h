// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Which of a gateway's fields are observables (api.md section 4.7). What does not parse is none.

#include "ctim/Observable.h"

#include <QList>
#include <QStringList>

namespace obi {

/// Collects observables, each once, in the order in which they are added.
class MailObservables
{
public:
    /// Each address of "Name <a@b>, c@d".
    void addAddresses(const QStringList &texts);
    void addDomain(const QString &domain);
    void addIp(const QString &ip);
    void addSubject(const QString &subject);
    /// "<…@…>"; gateways may send only a part of it, which is none.
    void addMessageId(const QString &id);
    void addMid(qint64 mid);
    void addFileName(const QString &name);
    void addSha256(const QString &hash);
    /// The URL and the domain or IP address in it.
    void addUrl(const QString &url);
    void addSerialNumber(const QString &number);
    /// "esa1.example (1.1.1.1)" without the address; "(Name unresolved, SN:…)" is none.
    void addHost(const QString &host);

    QList<Observable> all() const { return m_all; }

private:
    void add(ObservableType type, const QString &value);
    QList<Observable> m_all{};
};

/// A host name without the address or remark behind it; empty for "(Name unresolved…)".
QString bareHostName(const QString &host);

/// The SHA-256 hashes that a log line of a gateway names ("sha256 = …", "File SHA256[…]"), in lower case.
QStringList hashesIn(const QString &description);
/// The URLs in a log line, also as Python writes them (u'http://…').
QStringList urlsIn(const QString &description);
/// What stands behind "File Name = "; empty where nothing does.
QString fileNameIn(const QString &description);

} // namespace obi
