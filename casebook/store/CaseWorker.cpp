// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/CaseWorker.h"

#include <QCoreApplication>

namespace obi {

CaseStore::Worker::Worker(Clock clock)
    : m_clock(std::move(clock))
    , m_there(std::make_unique<QObject>())
{
    m_thread.setObjectName(QStringLiteral("case store"));
    m_there->moveToThread(&m_thread);
    m_thread.start();
}

CaseStore::Worker::~Worker()
{
    const auto close = [this] {
        m_database.reset();
        m_thread.quit();
    };
    QMetaObject::invokeMethod(m_there.get(), close, Qt::QueuedConnection);
    m_thread.wait();
    // Whoever waits for a result gets it, although the store is gone.
    QCoreApplication::sendPostedEvents(&m_home, QEvent::MetaCall);
}

} // namespace obi
