// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "IncidentWritesTest.h"

#include "Chain.h"

#include "ctim/CtimId.h"
#include "incidents/IncidentShelf.h"
#include "incidents/IncidentWriter.h"
#include "incidents/OpenIncident.h"

#include <QSignalSpy>
#include <QTemporaryDir>

namespace obi::test {

using namespace Qt::StringLiterals;

namespace {

/// A writer and what it says, on a chain of its own.
struct Writing {
    explicit Writing(const TestCloud &cloud)
        : chain(cloud)
        , client(chain.authorized, cloud.addresses())
        , writer(chain.authorized)
    {
        writer.setAddresses(cloud.addresses());
        chain.hurry.limits = {};
        QObject::connect(&writer, &IncidentWriter::changed, &writer, [this](const Incident &now) { changed = now; });
        QObject::connect(&writer, &IncidentWriter::conflicted, &writer, [this](const Incident &now) { first = now; });
        QObject::connect(&writer, &IncidentWriter::failed, &writer,
                         [this](const QString &, const Error &why) { error = why; });
    }
    Incident newest() { return await(client.search({}))->items.first(); }
    bool settled() const
    {
        return QTest::qWaitFor([this] { return !writer.isBusy(); }, 20'000);
    }

    Chain chain;
    IncidentClient client;
    IncidentWriter writer;
    std::optional<Incident> changed;
    std::optional<Incident> first;
    std::optional<Error> error;
};

} // namespace

IncidentWritesTest::IncidentWritesTest() = default;
IncidentWritesTest::~IncidentWritesTest() = default;

void IncidentWritesTest::initTestCase()
{
    m_cloud = std::make_unique<TestCloud>();
    QVERIFY2(m_cloud->start(), qPrintable(m_cloud->problem()));
}

void IncidentWritesTest::init()
{
    QVERIFY(m_cloud->reset());
}

void IncidentWritesTest::changesStatusSeverityAndAssignee()
{
    Writing at(*m_cloud);
    const Incident before = at.newest();
    at.writer.setStatus(before, IncidentStatus::Value::OpenContained);
    QVERIFY(at.settled() && at.changed);
    QCOMPARE(at.changed->status, IncidentStatus(IncidentStatus::Value::OpenContained));
    at.writer.assign(*at.changed, {u"r.ito"_s});
    QVERIFY(at.settled());
    at.writer.setSeverity(*at.changed, Severity::Low);
    QVERIFY(at.settled());
    const Incident now = await(at.client.incident(before.id)).value();
    QCOMPARE(now.assignees, QStringList{u"r.ito"_s});
    QCOMPARE(now.severity, u"Low"_s);
    QVERIFY(now.times.contained.isValid());
    QVERIFY(!at.error && !at.first);
}

void IncidentWritesTest::notesGoToTheTimeline()
{
    Writing at(*m_cloud);
    QTemporaryDir folder;
    IncidentShelf shelf(folder.path());
    OpenIncident open(at.chain.authorized, shelf, at.chain.clock);
    open.setAddresses(m_cloud->addresses());
    const Incident incident = at.newest();
    at.writer.addNote(incident, u"ポータルは停止済み"_s, u"K. Tanaka"_s);
    QVERIFY(at.settled() && !at.error);
    open.open(incident);
    QTRY_VERIFY_WITH_TIMEOUT(open.isSettled(), 20'000);
    QVERIFY(open.value().notes.has_value());
    QCOMPARE(open.value().notes->first().content, u"ポータルは停止済み"_s);
    // And it is there without the service.
    QTRY_VERIFY_WITH_TIMEOUT(await(shelf.find(incident.id))->has_value(), 5000);
}

void IncidentWritesTest::tellsWhoWasFirst()
{
    Writing at(*m_cloud);
    const Incident seen = at.newest();
    await(at.client.setStatus(seen.id, IncidentStatus::Value::ClosedFalsePositive));
    const auto writes = m_cloud->log(u"/iroh/private-intel"_s).size();
    at.writer.setStatus(seen, IncidentStatus::Value::OpenInvestigating);
    QVERIFY(at.settled());
    QVERIFY(at.first && !at.changed && !at.error);
    QCOMPARE(at.first->status, IncidentStatus(IncidentStatus::Value::ClosedFalsePositive));
    QCOMPARE(m_cloud->log(u"/iroh/private-intel"_s).size(), writes);
}

void IncidentWritesTest::sendsNothingTwice()
{
    Writing at(*m_cloud);
    const Incident seen = at.newest();
    QVERIFY(m_cloud->fault({{u"fault"_s, u"status"_s},
                            {u"status"_s, 503},
                            {u"service"_s, u"platform"_s},
                            {u"path"_s, u"/iroh/private-intel"_s},
                            {u"times"_s, 5}}));
    at.writer.setStatus(seen, IncidentStatus::Value::OpenInvestigating);
    QVERIFY(at.settled());
    QVERIFY(at.error && !at.changed);
    QCOMPARE(m_cloud->log(u"/iroh/private-intel"_s).size(), 1);
}

void IncidentWritesTest::tellsWhatIsGone()
{
    Writing at(*m_cloud);
    QTemporaryDir folder;
    IncidentShelf shelf(folder.path());
    OpenIncident open(at.chain.authorized, shelf, at.chain.clock);
    open.setAddresses(m_cloud->addresses());
    const Incident incident = at.newest();
    open.open(incident);
    QTRY_VERIFY_WITH_TIMEOUT(open.isSettled(), 20'000);
    QTRY_VERIFY_WITH_TIMEOUT(await(shelf.find(incident.id))->has_value(), 5000);
    const qsizetype events = open.value().events->size();
    QVERIFY(events > 0);
    HttpRequest remove;
    remove.method = "DELETE";
    remove.url = m_cloud->addresses().privateIntel.resolved(QUrl(u"/ctia/incident/"_s + shortId(incident.id)));
    const auto removed = await(at.chain.authorized.send(remove));
    QVERIFY(removed && removed->status == 204);
    open.close();
    open.open(incident);
    QTRY_VERIFY_WITH_TIMEOUT(open.isSettled(), 20'000);
    QVERIFY(open.isMissing());
    QTRY_COMPARE_WITH_TIMEOUT(open.value().events.value_or(QList<SeenEvent>()).size(), events, 5000);
    QTRY_VERIFY_WITH_TIMEOUT(open.value().takenAt.isValid(), 5000);
}

} // namespace obi::test
