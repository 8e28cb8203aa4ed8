// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "http/ProxyChoice.h"

#include <QDeadlineTimer>
#include <QHash>
#include <QNetworkProxy>
#include <QPointer>

#include <functional>

namespace obi {

/// Which proxy leads to a server. The desktop's settings may run a script and fetch it first (proxy
/// auto-configuration), so they are asked on a worker thread, once for each server at a time, and remembered for five
/// minutes. Plain http stays on this machine and takes no proxy.
class ProxyFinder final : public QObject
{
    Q_OBJECT
public:
    using Lookup = std::function<QList<QNetworkProxy>(const QNetworkProxyQuery &)>;

    /// `lookup` asks the desktop; it is called on worker threads. Tests give their own.
    explicit ProxyFinder(Lookup lookup = &QNetworkProxyFactory::systemProxyForQuery, QObject *parent = nullptr);

    /// Forgets what was found; who waits for an answer gets the one of the new choice.
    void setChoice(const ProxyChoice &choice);
    /// Calls `found` in this thread, perhaps at once; not at all once `asker` is gone. Credentials of the choice are in
    /// what is found.
    void find(const QUrl &server, QObject *asker, std::function<void(const QNetworkProxy &)> found);

private:
    struct Asker {
        QPointer<QObject> who;
        std::function<void(const QNetworkProxy &)> found;
    };
    struct Known {
        QNetworkProxy proxy;
        QDeadlineTimer until;
    };
    void ask(const QString &key, const QUrl &server);
    void findAnew(const QString &key, const QUrl &server);
    void answer(const QString &key, const QNetworkProxy &proxy);
    QNetworkProxy withCredentials(QNetworkProxy proxy) const;

    Lookup m_lookup;
    ProxyChoice m_choice;
    QHash<QString, Known> m_known;
    QHash<QString, QList<Asker>> m_asking;
    quint64 m_round = 0; ///< choices so far: answers to an earlier one count for nothing
};

} // namespace obi
