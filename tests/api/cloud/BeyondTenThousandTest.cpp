// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Lists that are longer than the 10,000 hits that an offset reaches: every entity, each of them once.
#include "Chain.h"
#include "threat/CasebookClient.h"
#include "threat/IncidentClient.h"

#include <QSet>

using namespace obi;
using namespace obi::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int Populated = 10'050;

/// Pages of a thousand take longer than those of a fault.
struct PatientChain : Chain {
    explicit PatientChain(const TestCloud &cloud)
        : Chain(cloud)
    {
        hurry.limits = {};
        live.setBodyLimit(50'000'000);
    }
};

template <typename Entity>
qsizetype distinct(const QList<Entity> &entities)
{
    QSet<QString> ids;
    for (const Entity &entity : entities)
        ids.insert(entity.id);
    return ids.size();
}

} // namespace

class BeyondTenThousandTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_cloud.start(), qPrintable(m_cloud.problem())); }
    void init() { QVERIFY2(m_cloud.reset(), qPrintable(m_cloud.problem())); }
    void casebooks();
    void incidents_data();
    void incidents();

private:
    TestCloud m_cloud;
};

void BeyondTenThousandTest::casebooks()
{
    const QJsonValue total = m_cloud.obey(u"populate"_s, {{u"type"_s, u"casebook"_s}, {u"count"_s, Populated}});
    QVERIFY(total.toInt() > Populated);
    PatientChain chain(m_cloud);
    CasebookClient client(chain.authorized, m_cloud.addresses());
    const auto found = await(client.searchAll({}));
    QVERIFY2(found, found ? "" : qPrintable(codeName(found.error())));
    QCOMPARE(found->size(), total.toInt());
    QCOMPARE(distinct(*found), total.toInt());
}

void BeyondTenThousandTest::incidents_data()
{
    QTest::addColumn<Qt::SortOrder>("order");
    QTest::addColumn<double>("apartSeconds");
    QTest::newRow("newest first") << Qt::DescendingOrder << 60.0;
    QTest::newRow("oldest first") << Qt::AscendingOrder << 60.0;
    // Many a moment is shared by several incidents, also the one at which the window ends.
    QTest::newRow("shared moments") << Qt::DescendingOrder << 0.0002;
}

void BeyondTenThousandTest::incidents()
{
    QFETCH(Qt::SortOrder, order);
    QFETCH(double, apartSeconds);
    const QJsonValue total = m_cloud.obey(
        u"populate"_s, {{u"type"_s, u"incident"_s}, {u"count"_s, Populated}, {u"apartSeconds"_s, apartSeconds}});
    QVERIFY(total.toInt() > Populated);
    PatientChain chain(m_cloud);
    IncidentClient client(chain.authorized, m_cloud.addresses());
    IncidentSearch search;
    search.order = order;
    search.limit = 1000;
    const auto found = await(client.searchAll(search, 100'000));
    QVERIFY2(found, found ? "" : qPrintable(codeName(found.error())));
    QCOMPARE(found->size(), total.toInt());
    QCOMPARE(distinct(*found), total.toInt());
}

OBI_TEST(BeyondTenThousandTest)
#include "BeyondTenThousandTest.moc"
