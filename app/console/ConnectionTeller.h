// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace obi {

class Network;
class Ribbon;
class ServerBook;

/// Keeps the word for the connection on the ribbon: logged in where, refused why, or how long a service asks to wait.
class ConnectionTeller final : public QObject
{
    Q_OBJECT
public:
    /// All outlive this object.
    ConnectionTeller(Network &network, const ServerBook &servers, Ribbon &ribbon, QObject *parent = nullptr);

    void tell();

private:
    bool eventFilter(QObject *watched, QEvent *event) override;
    QString waitWords() const; ///< who asks to wait longest, and how long; empty while nobody does

    Network &m_network;
    const ServerBook &m_servers;
    Ribbon &m_ribbon;
};

} // namespace obi
