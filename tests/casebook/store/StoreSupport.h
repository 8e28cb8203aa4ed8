// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ObiTest.h"
#include "store/CaseDatabase.h"
#include "store/CaseStore.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTemporaryDir>

namespace obi::test {

inline Observable observable(ObservableType type, const QString &value)
{
    return *Observable::parse(type, value);
}

inline Observable domain(const QString &value)
{
    return observable(ObservableType::Domain, value);
}

inline QDateTime noon()
{
    return QDateTime(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);
}

inline Result<std::unique_ptr<CaseStore>> open(const QString &file, const QDateTime &now = noon(),
                                               CaseStore::Access access = CaseStore::Access::ReadWrite)
{
    return await(CaseStore::open(file, Clock::standingAt(now), access));
}

inline QByteArray hashOf(const QString &file)
{
    QFile content(file);
    if (!content.open(QIODevice::ReadOnly))
        return {};
    return QCryptographicHash::hash(content.readAll(), QCryptographicHash::Sha256);
}

/// Runs statements on a database from outside of the store.
inline Result<void> sql(const QString &file, const QStringList &statements)
{
    return SqlConnection::open(file, SqlConnection::Mode::ReadWrite, file).and_then([&](const auto &c) {
        for (const QString &statement : statements) {
            if (Result<void> done = c->run(statement); !done)
                return done;
        }
        return Result<void>();
    });
}

inline QString describe(const Error &error)
{
    return QString::number(int(error.code)) + u' ' + error.context.join(u' ');
}

} // namespace obi::test

#define OBI_VERIFY_OK(result)                                                                                          \
    QVERIFY2((result).has_value(), (result) ? "" : qPrintable(obi::test::describe((result).error())))
