// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "RouteTable.h"

#include "threat/CasebookClient.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace obi;
using namespace Qt::StringLiterals;
using test::addresses;
using test::answer;

namespace {

Observable domain(const QString &name)
{
    return *Observable::parse(ObservableType::Domain, name);
}

/// A service that holds `count` casebooks and refuses what lies beyond the 10,000th by offset.
class ManyCasebooks final : public Transport
{
public:
    explicit ManyCasebooks(int count)
        : m_count(count)
    {}
    int requests = 0;

    Async<HttpResponse> send(HttpRequest request) override
    {
        ++requests;
        const QUrlQuery query(request.url);
        const int limit = query.queryItemValue(u"limit"_s).toInt();
        const int offset = query.queryItemValue(u"offset"_s).toInt();
        const QString after = query.queryItemValue(u"search_after"_s);
        const int from = after.isEmpty() ? offset : after.toInt() + 1;
        if (query.queryItemValue(u"sort_by"_s) != "id"_L1 || offset + limit > 10'000)
            co_return answer(400, R"({"type":"ES Invalid Request","message":"Result window is too large"})");
        QJsonArray page;
        for (int i = from; i < qMin(from + limit, m_count); ++i)
            page.append(QJsonObject{{u"id"_s, u"casebook-%1"_s.arg(i)}});
        HttpHeaders headers{{"x-total-hits", QByteArray::number(m_count)}};
        if (from + limit < m_count) {
            headers += HttpHeaders{{"X-Next", "limit=100&offset=100"}};
            headers += HttpHeaders{{"X-Sort", '[' + QByteArray::number(from + limit - 1) + ']'}};
        }
        co_return answer(200, QJsonDocument(page).toJson(), "application/json;charset=utf-8", headers);
    }

private:
    int m_count;
};

const QByteArray Stored = R"({"id":"casebook-1","observables":[{"type":"domain","value":"a.example"}],
    "texts":[{"type":"markdown","text":"a"}],
    "bundle":{"source":"s","sightings":[{"id":"transient:1","count":1}],"tools":[{"id":"https://x:443/ctia/tool/tool-1"}]}})";

} // namespace

class TestCasebookClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void searchGoesOnBeyondTenThousand();
    void searchStopsAtTheLimit();
    void pageTellsHowManyThereAre();
    void addSendsOnlyWhatIsMissing();
    void addOfWhatIsThereSendsNothing();
    void addOfTexts();
    void addOfABundle();
    void addEndsWhereTheCasebookIsGone();
    void clientMayGoWhileItAdds();

private:
    QByteArray sent(qsizetype index) const { return m_transport->asked.at(index).body; }

    std::unique_ptr<test::FakeTransport> m_transport;
};

void TestCasebookClient::init()
{
    m_transport = std::make_unique<test::FakeTransport>();
    m_transport->answers.enqueue(answer(200, Stored));
    m_transport->answers.enqueue(answer(200, R"({"id":"casebook-1","title":"after"})"));
}

void TestCasebookClient::searchGoesOnBeyondTenThousand()
{
    ManyCasebooks service(10'250);
    const auto all = test::await(CasebookClient(service, addresses()).searchAll({}));
    QVERIFY(all);
    QCOMPARE(all->size(), 10'250);
    QCOMPARE(all->last().id, u"casebook-10249"_s);
    QCOMPARE(service.requests, 103);
}

void TestCasebookClient::searchStopsAtTheLimit()
{
    ManyCasebooks service(10'250);
    QCOMPARE(test::await(CasebookClient(service, addresses()).searchAll({}, 150))->size(), 150);
    QCOMPARE(service.requests, 2);
}

void TestCasebookClient::pageTellsHowManyThereAre()
{
    ManyCasebooks service(10'250);
    CasebookQuery byId;
    byId.sortBy = u"id"_s;
    const auto page = test::await(CasebookClient(service, addresses()).search(byId, PageMark{}, 10));
    QCOMPARE(page->totalHits, std::optional<qint64>(10'250));
    QVERIFY(page->next == (PageMark{{u"9"_s}}));
}

void TestCasebookClient::addSendsOnlyWhatIsMissing()
{
    const QList<Observable> wanted{domain(u"b.example"_s), domain(u"a.example"_s), domain(u"b.example"_s)};
    const auto after =
        test::await(CasebookClient(*m_transport, addresses()).change(u"x/casebook-1"_s, ListChange::Add, wanted));
    QCOMPARE(after->title, u"after"_s);
    QCOMPARE(m_transport->line(0), u"GET https://private.example/ctia/casebook/casebook-1"_s);
    QCOMPARE(m_transport->line(1),
             u"POST https://private.example/ctia/casebook/casebook-1/observables?wait_for=true"_s);
    QCOMPARE(sent(1), QByteArray(R"({"observables":[{"type":"domain","value":"b.example"}],"operation":"add"})"));
    QCOMPARE(int(m_transport->asked.last().repeat), int(Repeat::ByMethod));
}

void TestCasebookClient::addOfWhatIsThereSendsNothing()
{
    const QList<Observable> wanted{domain(u"a.example"_s)};
    const auto after =
        test::await(CasebookClient(*m_transport, addresses()).change(u"casebook-1"_s, ListChange::Add, wanted));
    QCOMPARE(after->observables, wanted);
    QCOMPARE(m_transport->asked.size(), 1);
}

void TestCasebookClient::addOfTexts()
{
    const QList<CasebookEntity::Text> wanted{{u"markdown"_s, u"a"_s}, {u"plain"_s, u"a"_s}, {u"plain"_s, u"a"_s}};
    QVERIFY(test::await(CasebookClient(*m_transport, addresses()).change(u"casebook-1"_s, ListChange::Add, wanted)));
    QCOMPARE(sent(1), QByteArray(R"({"operation":"add","texts":[{"text":"a","type":"plain"}]})"));
}

void TestCasebookClient::addOfABundle()
{
    const auto wanted = Bundle::fromJson(R"({"source":"s","sightings":[{"id":"transient:1","count":2},{"count":3}],
        "tools":[{"id":"tool-1"}],"malwares":[{"id":"malware-1"}]})",
                                         {});
    QVERIFY(test::await(CasebookClient(*m_transport, addresses()).change(u"casebook-1"_s, ListChange::Add, *wanted)));
    QCOMPARE(m_transport->line(1), u"POST https://private.example/ctia/casebook/casebook-1/bundle?wait_for=true"_s);
    QCOMPARE(sent(1), QByteArray(R"({"bundle":{"malwares":[{"id":"malware-1"}],"sightings":[{"count":3}],)"
                                 R"("source":"s"},"operation":"add"})"));
}

void TestCasebookClient::addEndsWhereTheCasebookIsGone()
{
    m_transport->answers.clear();
    m_transport->answers.enqueue(answer(404, R"({"error":"casebook not found"})"));
    const QList<Observable> wanted{domain(u"a.example"_s)};
    const auto after =
        test::await(CasebookClient(*m_transport, addresses()).change(u"casebook-1"_s, ListChange::Add, wanted));
    QCOMPARE(after.error(), (Error{ErrorCode::HttpStatus, {u"private.example"_s, u"404"_s, u"casebook not found"_s}}));
    QCOMPARE(m_transport->asked.size(), 1);
}

void TestCasebookClient::clientMayGoWhileItAdds()
{
    auto client = std::make_unique<CasebookClient>(*m_transport, addresses());
    const QList<Observable> wanted{domain(u"b.example"_s)};
    auto task = client->change(u"casebook-1"_s, ListChange::Add, wanted);
    client.reset();
    QVERIFY(test::await(std::move(task)));
}

OBI_TEST(TestCasebookClient)
#include "test_casebook_client.moc"
