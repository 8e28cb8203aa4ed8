// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "IncidentWritesTest.h"

#include "Chain.h"

#include "ctim/CtimId.h"
#include "incidents/IncidentFinder.h"
#include "incidents/IncidentShelf.h"
#include "incidents/IncidentWriter.h"
#include "incidents/IncidentsFeed.h"
#include "incidents/OpenIncident.h"
#include "incidents/People.h"

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
        QObject::connect(&writer, &IncidentWriter::notChanged, &writer,
                         [this](const Incident &, const OwnChange &, const Error &why) { error = why; });
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

void IncidentWritesTest::findsWhatIsNotLoaded()
{
    QVERIFY(m_cloud->obey(u"populate"_s, {{u"type"_s, u"incident"_s}, {u"count"_s, 1500}, {u"apartSeconds"_s, 60}})
                .toInt() > 0);
    Writing at(*m_cloud);
    QTemporaryDir folder;
    IncidentShelf shelf(folder.path());
    People people(at.chain.authorized);
    IncidentsModel model(people, at.chain.clock);
    IncidentsFeed feed(at.chain.authorized, model, shelf, at.chain.clock, IncidentsFeed::Source::Live);
    IncidentFinder finder(at.chain.authorized, model, feed, people, at.chain.clock, at.chain.gate);
    feed.setAddresses(m_cloud->addresses());
    finder.setAddresses(m_cloud->addresses());
    QTRY_VERIFY_WITH_TIMEOUT(feed.isComplete(), 20'000);
    QCOMPARE(model.total(), IncidentsFeed::Step);
    QTRY_VERIFY_WITH_TIMEOUT(feed.expected() > 1500, 20'000);
    const auto find = [&](const IncidentsModel::Filter &filter) {
        finder.find(filter);
        model.setFilter(filter);
        QTRY_VERIFY_WITH_TIMEOUT(!finder.isLooking(), 20'000);
        QVERIFY2(!finder.error(), finder.error() ? qPrintable(finder.error()->context.join(u' ')) : "");
    };
    for (const QString &text : {u"01399"_s, u"incident 01398"_s}) {
        find({.part = IncidentsModel::Part::Open, .text = text});
        QCOMPARE(model.rowCount(), 1);
    }
    const auto critical = IncidentsModel::Filter{.severity = Severity::Critical};
    find(critical);
    QVERIFY(model.rowCount() > 0 && model.rowCount() < 50);
    find({.assignee = u"-"_s});
    QVERIFY(model.total() > IncidentsFeed::Step);
    QVERIFY(finder.hasMore());
    const int before = model.rowCount();
    finder.more();
    QTRY_VERIFY_WITH_TIMEOUT(!finder.isLooking(), 20'000);
    QVERIFY(model.rowCount() >= before + IncidentFinder::Step);
    // Back to the end of the list, each once.
    find({});
    while (feed.canLoadMore()) {
        feed.more();
        QTRY_VERIFY_WITH_TIMEOUT(!feed.isLoading(), 20'000);
    }
    QVERIFY(feed.isWhole());
    QCOMPARE(model.total(), int(feed.expected()));
    QCOMPARE(model.rowCount(), model.total());
}

} // namespace obi::test
