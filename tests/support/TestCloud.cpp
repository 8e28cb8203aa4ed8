// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "TestCloud.h"

#include <QDeadlineTimer>
#include <QJsonDocument>

namespace obi::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int PatienceMs = 60'000; // the machine may be busy

QUrl urlAt(const QJsonObject &object, const QString &name)
{
    return QUrl(object.value(name).toString());
}

} // namespace

TestCloud::~TestCloud()
{
    stop();
}

bool TestCloud::start(const QStringList &arguments)
{
    const QStringList all = QStringList{u"--until-stdin-closes"_s, u"--port"_s, u"0"_s} + arguments;
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QStringLiteral(OBI_SOURCE_DIR "/tests/cloud/serve"), all);
    if (!m_process.waitForStarted(PatienceMs)) {
        m_problem = m_process.errorString();
        return false;
    }
    m_told = QJsonDocument::fromJson(readLine()).object();
    if (m_told.isEmpty())
        m_problem = u"tests/cloud/serve did not come up: %1"_s.arg(m_process.errorString());
    return !m_told.isEmpty();
}

void TestCloud::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(5'000))
        m_process.kill();
    m_process.waitForFinished();
}

QString TestCloud::caFile() const
{
    return m_told.value("ca"_L1).toString();
}

QString TestCloud::otherCaFile() const
{
    return m_told.value("otherCa"_L1).toString();
}

ServiceAddresses TestCloud::addresses() const
{
    return {urlAt(m_told, u"platform"_s), urlAt(m_told, u"privateIntel"_s), urlAt(m_told, u"globalIntel"_s),
            urlAt(m_told, u"conure"_s), urlAt(m_told, u"orbital"_s)};
}

CloudAccount TestCloud::account() const
{
    CloudAccount account;
    account.id = u"11111111-2222-4333-8444-555555555555"_s;
    account.name = u"Harukaze"_s;
    account.region = Region::Custom;
    account.clientId = m_told.value("clientId"_L1).toString();
    account.custom = addresses();
    return account;
}

QString TestCloud::clientPassword() const
{
    return m_told.value("clientPassword"_L1).toString();
}

QList<GatewayAccount> TestCloud::gateways() const
{
    QList<GatewayAccount> accounts;
    for (const QJsonValue &value : m_told.value("gateways"_L1).toArray()) {
        const QJsonObject told = value.toObject();
        GatewayAccount account;
        account.id = u"gateway-%1"_s.arg(accounts.size() + 1);
        account.name = told.value("name"_L1).toString();
        account.address = urlAt(told, u"address"_s);
        account.apiPath = told.value("apiPath"_L1).toString();
        account.userName = told.value("userName"_L1).toString();
        account.authorityFile = caFile();
        accounts.append(account);
    }
    return accounts;
}

QString TestCloud::passphrase() const
{
    return m_told.value("gateways"_L1).toArray().at(0).toObject().value("passphrase"_L1).toString();
}

QUrl TestCloud::faulty(const QString &kind) const
{
    return urlAt(m_told.value("faulty"_L1).toObject(), kind);
}

QJsonObject TestCloud::proxy() const
{
    return m_told.value("proxy"_L1).toObject();
}

QJsonValue TestCloud::obey(const QString &command, QJsonObject order)
{
    order.insert("command"_L1, command);
    m_process.write(QJsonDocument(order).toJson(QJsonDocument::Compact) + '\n');
    const QJsonObject answer = QJsonDocument::fromJson(readLine()).object();
    m_problem = answer.value("error"_L1).toString();
    if (answer.isEmpty())
        m_problem = u"tests/cloud/serve has gone"_s;
    return answer.value("ok"_L1).toBool() ? answer.value("value"_L1) : QJsonValue(QJsonValue::Undefined);
}

bool TestCloud::reset()
{
    return !obey(u"reset"_s).isUndefined();
}

bool TestCloud::fault(const QJsonObject &order)
{
    return !obey(u"fault"_s, order).isUndefined();
}

QJsonArray TestCloud::log(const QString &path)
{
    return obey(u"log"_s, {{u"path"_s, path}}).toArray();
}

QByteArray TestCloud::readLine()
{
    const QDeadlineTimer deadline(PatienceMs);
    while (!m_process.canReadLine() && m_process.state() != QProcess::NotRunning && !deadline.hasExpired())
        m_process.waitForReadyRead(static_cast<int>(deadline.remainingTime()));
    return m_process.readLine();
}

} // namespace obi::test
