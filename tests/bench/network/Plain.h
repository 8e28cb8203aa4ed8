// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslConfiguration>

#include <functional>

/// What one would write by hand: a QNetworkAccessManager, so many requests under way, and nothing else: no limits, no
/// retries, no typed errors, no reading of the answer.
class Plain : public QObject
{
public:
    using Make = std::function<QNetworkReply *(QNetworkAccessManager &, int number)>;

    explicit Plain(const QSslConfiguration &tls)
        : m_tls(tls)
    {}

    const QSslConfiguration &tls() const { return m_tls; }
    int failed() const { return m_failed; }

    void run(int count, int underWay, const Make &make, const std::function<void()> &done)
    {
        m_count = m_left = count;
        m_number = 0;
        m_make = make;
        m_done = done;
        for (int i = 0; i < underWay && m_number < count; ++i)
            next();
    }

private:
    void next()
    {
        QNetworkReply *reply = m_make(m_network, m_number++);
        connect(reply, &QNetworkReply::finished, this, [this, reply] {
            reply->readAll();
            m_failed += reply->error() != QNetworkReply::NoError;
            reply->deleteLater();
            if (--m_left == 0)
                m_done();
            else if (m_number < m_count)
                next();
        });
    }

    QSslConfiguration m_tls;
    QNetworkAccessManager m_network;
    Make m_make;
    std::function<void()> m_done;
    int m_left = 0;
    int m_number = 0;
    int m_count = 0;
    int m_failed = 0;
};
