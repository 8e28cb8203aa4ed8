// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "RouteTable.h"

#include "threat/CasebookClient.h"
#include "threat/FeedbackClient.h"
#include "threat/IntelClient.h"
#include "threat/JudgementClient.h"
#include "threat/NoteClient.h"

using namespace obi;
using namespace Qt::StringLiterals;
using test::addresses;
using test::answer;
using test::errorOf;
using Link = obi::Transport;

namespace {

const Observable Domain = *Observable::parse(ObservableType::Domain, u"bit.ly");
const Observable Url = *Observable::parse(ObservableType::Url, u"https://a.example/?b=1&c=%20#d");
const QString LongId = u"https://private.example:443/ctia/casebook/casebook-1"_s;
const QString Ctia = u"https://private.example/ctia/"_s;
const HttpResponse Casebook = answer(200, R"({"id":"casebook-1"})");
const HttpResponse None = answer(200, "[]");
const HttpResponse Gone = answer(204, "", "");
const HttpResponse OneNote = answer(200, R"({"id":"note-1","content":"c"})");
const HttpResponse OneJudgement = answer(201, R"({"observable":{"type":"domain","value":"bit.ly"},"disposition":2})");
const HttpResponse OneFeedback = answer(201, R"({"feedback":-1})");

CasebookEntity storedCasebook()
{
    const QByteArray json = R"({"id":"https://private.example:443/ctia/casebook/casebook-1","title":"T","owner":"me",
        "groups":["g"],"created":"c","modified":"m","client_id":"x","schema_version":"1.3.30","external_ids":["7"]})";
    return *CasebookEntity::fromJson(json, {});
}

CasebookQuery query()
{
    CasebookQuery wanted;
    wanted.text = u"bit.ly & co"_s;
    wanted.lucene = u"title:\"x\""_s;
    wanted.source = u"s"_s;
    wanted.tlp = u"red"_s;
    wanted.from = QDateTime(QDate(2026, 1, 2), QTime(0, 0), Qt::UTC);
    wanted.to = QDateTime(QDate(2026, 1, 3), QTime(0, 0), Qt::UTC);
    return wanted;
}
const QString Filter = u"simple_query=bit.ly%20%26%20co&query=title%3A%22x%22&source=s&tlp=red"
                       "&from=2026-01-02T00%3A00%3A00.000Z&to=2026-01-03T00%3A00%3A00.000Z"_s;

Judgement judgement()
{
    Judgement judgement{{}, Domain, Disposition::Malicious};
    judgement.source = u"Obi"_s;
    judgement.reason = QString(2000, u'x');
    return judgement;
}

QByteArray judgementBody()
{
    return R"({"confidence":"Unknown","disposition":2,"disposition_name":"Malicious",)"
           R"("observable":{"type":"domain","value":"bit.ly"},"priority":0,"reason":")" +
           QByteArray(1024, 'x') + R"(","severity":"Unknown","source":"Obi"})";
}

QList<test::Route> casebookRoutes()
{
    const CasebookPatch patch{.title = QString(1025, u'x'), .texts = QList<CasebookEntity::Text>()};
    return {
        {"search",
         [](Link &l) {
             return errorOf(CasebookClient(l, addresses()).search(query(), PageMark{{}, 9}, 3));
         },
         u"GET "_s + Ctia + u"casebook/search?limit=3&offset=9&sort_by=timestamp&sort_order=desc&"_s + Filter,
         {},
         Repeat::ByMethod,
         None},
        {"search on",
         [](Link &l) {
             return errorOf(CasebookClient(l, addresses()).search(CasebookQuery{}, PageMark{{u"1"_s, u"a"_s}}));
         },
         u"GET "_s + Ctia +
             u"casebook/search?limit=100&search_after=1&search_after=a&sort_by=timestamp&sort_order=desc"_s,
         {},
         Repeat::ByMethod,
         None},
        {"count",
         [](Link &l) { return errorOf(CasebookClient(l, addresses()).count(query())); },
         u"GET "_s + Ctia + u"casebook/search/count?"_s + Filter,
         {},
         Repeat::ByMethod,
         answer(200, "10001")},
        {"create", [](Link &l) { return errorOf(CasebookClient(l, addresses()).create(storedCasebook())); },
         u"POST "_s + Ctia + u"casebook?wait_for=true"_s, R"({"external_ids":["7"],"title":"T"})", Repeat::ByMethod,
         answer(201, R"({"id":"casebook-1"})")},
        {"get",
         [](Link &l) { return errorOf(CasebookClient(l, addresses()).casebook(LongId)); },
         u"GET "_s + Ctia + u"casebook/casebook-1"_s,
         {},
         Repeat::ByMethod,
         Casebook},
        {"get something odd",
         [](Link &l) { return errorOf(CasebookClient(l, addresses()).casebook(u"a?b#c d"_s)); },
         u"GET "_s + Ctia + u"casebook/a%3Fb%23c%20d"_s,
         {},
         Repeat::ByMethod,
         Casebook},
        {"put", [](Link &l) { return errorOf(CasebookClient(l, addresses()).replace(storedCasebook())); },
         u"PUT "_s + Ctia + u"casebook/casebook-1?wait_for=true"_s, R"({"external_ids":["7"],"title":"T"})",
         Repeat::ByMethod, Casebook},
        {"patch", [patch](Link &l) { return errorOf(CasebookClient(l, addresses()).patch(LongId, patch)); },
         u"PATCH "_s + Ctia + u"casebook/casebook-1?wait_for=true"_s,
         R"({"texts":[],"title":")" + QByteArray(1024, 'x') + "\"}", Repeat::ByMethod, Casebook},
        {"delete",
         [](Link &l) { return errorOf(CasebookClient(l, addresses()).remove(LongId)); },
         u"DELETE "_s + Ctia + u"casebook/casebook-1?wait_for=true"_s,
         {},
         Repeat::ByMethod,
         Gone,
         false},
        {"observables",
         [](Link &l) {
             return errorOf(CasebookClient(l, addresses()).change(LongId, ListChange::Remove, QList{Domain}));
         },
         u"POST "_s + Ctia + u"casebook/casebook-1/observables?wait_for=true"_s,
         R"({"observables":[{"type":"domain","value":"bit.ly"}],"operation":"remove"})", Repeat::ByMethod, Casebook},
        {"texts",
         [](Link &l) {
             const QList<CasebookEntity::Text> texts{{u"markdown"_s, u"# t"_s}};
             return errorOf(CasebookClient(l, addresses()).change(LongId, ListChange::Replace, texts));
         },
         u"POST "_s + Ctia + u"casebook/casebook-1/texts?wait_for=true"_s,
         R"({"operation":"replace","texts":[{"text":"# t","type":"markdown"}]})", Repeat::ByMethod, Casebook},
        {"bundle",
         [](Link &l) {
             Bundle bundle;
             bundle.source = u"Obi"_s;
             return errorOf(CasebookClient(l, addresses()).change(LongId, ListChange::Replace, bundle));
         },
         u"POST "_s + Ctia + u"casebook/casebook-1/bundle?wait_for=true"_s,
         R"({"bundle":{"source":"Obi"},"operation":"replace"})", Repeat::ByMethod, Casebook},
    };
}

QList<test::Route> observableRoutes()
{
    using Store = IntelClient::Store;
    const QString encodedUrl = u"url/https%3A%2F%2Fa.example%2F%3Fb%3D1%26c%3D%2520%23d/"_s;
    return {
        {"verdict",
         [](Link &l) { return errorOf(IntelClient(l, addresses()).verdict(Store::Private, Url)); },
         u"GET "_s + Ctia + encodedUrl + u"verdict"_s,
         {},
         Repeat::ByMethod,
         OneJudgement},
        {"judgements",
         [](Link &l) { return errorOf(IntelClient(l, addresses()).judgements(Store::Global, Url)); },
         u"GET https://global.example/ctia/"_s + encodedUrl + u"judgements?limit=100&offset=0"_s,
         {},
         Repeat::ByMethod,
         None},
        {"sightings",
         [](Link &l) {
             return errorOf(IntelClient(l, addresses()).sightings(Store::Private, Domain, PageMark{{u"x"_s}}, 7));
         },
         u"GET "_s + Ctia + u"domain/bit.ly/sightings?limit=7&search_after=x"_s,
         {},
         Repeat::ByMethod,
         None},
        {"indicators of judgements",
         [](Link &l) { return errorOf(IntelClient(l, addresses()).judgementIndicators(Store::Private, Domain)); },
         u"GET "_s + Ctia + u"domain/bit.ly/judgements/indicators?limit=100&offset=0"_s,
         {},
         Repeat::ByMethod,
         None},
        {"indicators of sightings",
         [](Link &l) { return errorOf(IntelClient(l, addresses()).sightingIndicators(Store::Private, Domain)); },
         u"GET "_s + Ctia + u"domain/bit.ly/sightings/indicators?limit=100&offset=0"_s,
         {},
         Repeat::ByMethod,
         None},
    };
}

QList<test::Route> entityRoutes()
{
    const NoteEntity note{.id = u"https://x/ctia/note/note-1"_s, .content = u"c"_s};
    const Feedback feedback{.entityId = LongId, .opinion = Feedback::Opinion::Negative, .reason = u"r"_s};
    Judgement stored = judgement();
    stored.id = u"https://x/ctia/judgement/judgement-1"_s;
    return {
        {"create judgement", [](Link &l) { return errorOf(JudgementClient(l, addresses()).create(judgement())); },
         u"POST "_s + Ctia + u"judgement?wait_for=true"_s, judgementBody(), Repeat::ByMethod, OneJudgement},
        {"judgement",
         [](Link &l) { return errorOf(JudgementClient(l, addresses()).judgement(u"x/judgement-1"_s)); },
         u"GET "_s + Ctia + u"judgement/judgement-1"_s,
         {},
         Repeat::ByMethod,
         OneJudgement},
        {"replace judgement", [stored](Link &l) { return errorOf(JudgementClient(l, addresses()).replace(stored)); },
         u"PUT "_s + Ctia + u"judgement/judgement-1?wait_for=true"_s, judgementBody(), Repeat::ByMethod, OneJudgement},
        {"delete judgement",
         [](Link &l) { return errorOf(JudgementClient(l, addresses()).remove(u"judgement-1"_s)); },
         u"DELETE "_s + Ctia + u"judgement/judgement-1?wait_for=true"_s,
         {},
         Repeat::ByMethod,
         Gone,
         false},
        {"create note", [note](Link &l) { return errorOf(NoteClient(l, addresses()).create(note)); },
         u"POST "_s + Ctia + u"note?wait_for=true"_s, R"({"content":"c","note_class":"default"})", Repeat::ByMethod,
         OneNote},
        {"note",
         [](Link &l) { return errorOf(NoteClient(l, addresses()).note(u"x/note-1"_s)); },
         u"GET "_s + Ctia + u"note/note-1"_s,
         {},
         Repeat::ByMethod,
         OneNote},
        {"rewrite note",
         [](Link &l) { return errorOf(NoteClient(l, addresses()).rewrite(u"note-1"_s, QString(5001, u'x'))); },
         u"PATCH "_s + Ctia + u"note/note-1?wait_for=true"_s, "{\"content\":\"" + QByteArray(5000, 'x') + "\"}",
         Repeat::ByMethod, OneNote},
        {"delete note",
         [](Link &l) { return errorOf(NoteClient(l, addresses()).remove(u"note-1"_s)); },
         u"DELETE "_s + Ctia + u"note/note-1?wait_for=true"_s,
         {},
         Repeat::ByMethod,
         Gone,
         false},
        {"notes of an incident",
         [](Link &l) { return errorOf(NoteClient(l, addresses()).notesOf(u"https://x/ctia/incident/incident-1"_s)); },
         u"GET "_s + Ctia +
             u"note/search?query=related_entities.entity_id%3A%2Aincident%5C-1&sort_by=timestamp&sort_order=desc"
             "&limit=100&offset=0"_s,
         {},
         Repeat::ByMethod,
         None},
        {"create feedback", [feedback](Link &l) { return errorOf(FeedbackClient(l, addresses()).create(feedback)); },
         u"POST "_s + Ctia + u"feedback?wait_for=true"_s,
         R"({"entity_id":"https://private.example:443/ctia/casebook/casebook-1","feedback":-1,"reason":"r"})",
         Repeat::ByMethod, OneFeedback},
        {"feedback of a casebook",
         [](Link &l) { return errorOf(FeedbackClient(l, addresses()).feedbackOf(LongId)); },
         u"GET "_s + Ctia + u"feedback?entity_id=https%3A%2F%2Fprivate.example%3A443%2Fctia%2Fcasebook%2Fcasebook-1"_s,
         {},
         Repeat::ByMethod,
         None},
    };
}

} // namespace

class TestIntelRoutes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void routes_data();
    void routes();
    void refusals_data() { routes_data(); }
    void refusals();
    void noVerdictIsNoError();

private:
    const QList<test::Route> m_routes = casebookRoutes() + observableRoutes() + entityRoutes();
};

void TestIntelRoutes::routes_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < m_routes.size(); ++i)
        QTest::newRow(m_routes.at(i).name) << i;
}

void TestIntelRoutes::routes()
{
    QFETCH(int, index);
    test::checkRoute(m_routes.at(index));
}

void TestIntelRoutes::refusals()
{
    QFETCH(int, index);
    test::checkRefusals(m_routes.at(index));
}

void TestIntelRoutes::noVerdictIsNoError()
{
    OBI_NEED_SAMPLES;
    test::FakeTransport transport;
    transport.answers.enqueue(answer(404, test::sample(u"errors/ctia_404_verdict.json"_s).value()));
    const auto verdict = test::await(IntelClient(transport, addresses()).verdict(IntelClient::Store::Private, Domain));
    QVERIFY(verdict);
    QVERIFY(!*verdict);
}

OBI_TEST(TestIntelRoutes)
#include "test_intel_routes.moc"
