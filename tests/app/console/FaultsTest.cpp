// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every app of the ribbon with everything that can go wrong with an account, in both languages, on the whole console.
#include "FaultWorld.h"

#include "bar/BandButton.h"
#include "bar/BandSearch.h"
#include "bar/RibbonBar.h"
#include "look/StateView.h"

#include <QComboBox>
#include <QJsonDocument>
#include <QLayout>

using namespace obi;
using namespace obi::test;
using namespace Qt::StringLiterals;

namespace {

struct Words {
    const char *english;
    const char *japanese;
};

/// What an app says of a fault, and the button that leads out of it.
struct Cell {
    Fault fault;
    const char *name;
    const char *app;
    Words says;
    Words offers{"", ""};
};

constexpr Words LogIn{"[Log in…]", "[ログイン…]"};
constexpr Words LogInToRibbon{"[Log in to the ribbon]", "[リボンにログイン]"};
constexpr Words EditCredentials{"[Edit credentials…]", "[認証情報を編集…]"};
constexpr Words Retry{"[Retry]", "[再試行]"};
constexpr Words Reconnect{"[Reconnect now]", "[今すぐ再接続]"};
constexpr Words NewCase{"[New]", "[新規]"};
constexpr Words NotLoggedIn{"You are not logged in. Log in", "ログインしていません。API クライアント"};
constexpr Words WrongPassword{"localhost does not accept the client password. Enter it again",
                              "localhost がクライアントパスワードを受け付けません。もう一度入力"};
constexpr Words Refuses{"localhost refuses connections on port", "への接続が拒否されました。ポート番号と"};
constexpr Words Waits{"localhost asks to wait", "待つように求めています。その後に再試行"};
constexpr Words Incidents{"INC-2041", "INC-2041"};
constexpr Words Catalogue{"Running process by hash", "Running process by hash"};
constexpr Words Suspicious{"bit.ly | Domain, suspicious", "bit.ly | ドメイン、不審"};
constexpr Words Modules{"Email Gateway | Works since", "から正常"};
constexpr Words NoVerdict{"bit.ly | Domain, unknown", "bit.ly | ドメイン、不明"};

constexpr Cell Cells[] = {
    {Fault::NoAccount, "no account", "home", {"Log in to see your modules.", "ログインすると、モジュールが"}, LogIn},
    {Fault::NoAccount, "no account", "casebook", {"", ""}, NewCase},
    {Fault::NoAccount, "no account", "incidents", {"Log in to see your", "組織のインシデントを見るには"}, LogIn},
    {Fault::NoAccount, "no account", "orbital", NotLoggedIn, LogIn},
    {Fault::NoAccount, "no account", "enrichment", NotLoggedIn, LogInToRibbon},
    {Fault::NoAccount,
     "no account",
     "investigate",
     {"Log in to ask the modules of your", "組織のモジュールに問い合わせできます"},
     LogInToRibbon},
    {Fault::NoAccount, "no account", "find", NotLoggedIn, LogInToRibbon},
    {Fault::NoAccount, "no account", "settings", {"Not logged in", "未ログイン"}, LogIn},
    {Fault::NoAccount, "no account", "bar", {"Not logged in", "未ログイン"}, LogInToRibbon},

    {Fault::NoScope,
     "no scope",
     "home",
     {"Scope missing: profile:read", "スコープ不足: profile:read"},
     EditCredentials},
    {Fault::NoScope, "no scope", "casebook", {"", ""}, NewCase},
    {Fault::NoScope,
     "no scope",
     "incidents",
     {"may not read incidents: a scope", "インシデントを読めません"},
     EditCredentials},
    {Fault::NoScope,
     "no scope",
     "orbital",
     {"may not use Orbital: a scope", "Orbital を使用できません"},
     EditCredentials},
    {Fault::NoScope,
     "no scope",
     "enrichment",
     {"Scope missing:</b> enrich", "スコープ不足:</b> enrich"},
     EditCredentials},
    {Fault::NoScope,
     "no scope",
     "investigate",
     {"may not ask the modules: a scope", "モジュールに問い合わせできません"},
     EditCredentials},
    {Fault::NoScope, "no scope", "find", {"Scope missing:</b> enrich", "スコープ不足:</b> enrich"}, EditCredentials},
    {Fault::NoScope, "no scope", "settings", {"Logged in, 10 scopes missing", "スコープ 10 件が不足"}, EditCredentials},

    {Fault::Expired, "expired token", "home", Modules},
    {Fault::Expired, "expired token", "casebook", {"", ""}, NewCase},
    {Fault::Expired, "expired token", "incidents", Incidents},
    {Fault::Expired, "expired token", "orbital", Catalogue},
    {Fault::Expired, "expired token", "enrichment", Suspicious},
    {Fault::Expired, "expired token", "investigate", Suspicious},
    {Fault::Expired, "expired token", "find", Suspicious},
    {Fault::Expired, "expired token", "settings", {"Logged in", "ログイン済み"}},

    {Fault::Refused,
     "refused token",
     "home",
     {"Wrong client password", "クライアントパスワードの誤り"},
     EditCredentials},
    {Fault::Refused, "refused token", "casebook", {"", ""}, NewCase},
    {Fault::Refused, "refused token", "incidents", WrongPassword, EditCredentials},
    {Fault::Refused, "refused token", "orbital", WrongPassword, EditCredentials},
    {Fault::Refused, "refused token", "enrichment", WrongPassword, EditCredentials},
    {Fault::Refused, "refused token", "investigate", WrongPassword, EditCredentials},
    {Fault::Refused, "refused token", "find", WrongPassword, EditCredentials},
    {Fault::Refused, "refused token", "settings", WrongPassword, EditCredentials},
    {Fault::Refused, "refused token", "bar", {"Wrong client password", "クライアントパスワードの誤り"}, LogInToRibbon},

    {Fault::NoNetwork, "no network", "home", {"The modules could not be asked", "モジュールの状態を取得でき"}, Retry},
    {Fault::NoNetwork, "no network", "casebook", {"", ""}, NewCase},
    {Fault::NoNetwork, "no network", "incidents", Refuses, Reconnect},
    {Fault::NoNetwork, "no network", "orbital", Refuses, Retry},
    {Fault::NoNetwork, "no network", "enrichment", Refuses, Retry},
    {Fault::NoNetwork, "no network", "investigate", Refuses, Retry},
    {Fault::NoNetwork, "no network", "find", Refuses, Retry},
    {Fault::NoNetwork, "no network", "settings", Refuses, EditCredentials},
    {Fault::NoNetwork, "no network", "bar", {"refused", "で接続拒否"}},

    {Fault::RateLimit, "rate limit", "home", {"Used up: wait 1:", "使い切りました: あと 1:"}, Retry},
    {Fault::RateLimit, "rate limit", "casebook", {"", ""}, NewCase},
    {Fault::RateLimit,
     "rate limit",
     "incidents",
     {"localhost asks to wait: ", "localhost が待機を求めています: あと"},
     {"[Refresh]", "[更新]"}},
    {Fault::RateLimit, "rate limit", "orbital", Waits, Retry},
    {Fault::RateLimit, "rate limit", "enrichment", Waits}, // it asks again by itself
    {Fault::RateLimit, "rate limit", "investigate", Waits, Retry},
    {Fault::RateLimit, "rate limit", "find", Waits},
    {Fault::RateLimit, "rate limit", "settings", {"Logged in", "ログイン済み"}},
    {Fault::RateLimit, "rate limit", "bar", {"Rate limit of localhost: ", "localhost のレート制限"}},

    {Fault::OneModule, "one module failing", "home", {"Private Intel | Fails since", "から異常"}},
    {Fault::OneModule, "one module failing", "casebook", {"", ""}, NewCase},
    {Fault::OneModule, "one module failing", "incidents", Incidents},
    {Fault::OneModule, "one module failing", "orbital", Catalogue},
    {Fault::OneModule,
     "one module failing",
     "enrichment",
     {"Private Intel did not answer.", "Private Intel が応答しません"},
     Retry},
    {Fault::OneModule,
     "one module failing",
     "investigate",
     {"Not in full: Private Intel", "未完了: Private Intel"},
     Retry},
    {Fault::OneModule,
     "one module failing",
     "find",
     {"Private Intel: did not answer (timeout)", "Private Intel: 応答なし（タイムアウト）"}},
    {Fault::OneModule, "one module failing", "settings", {"Logged in", "ログイン済み"}},

    {Fault::Empty,
     "empty organisation",
     "home",
     {"This organisation has no modules.", "この組織にはモジュールがありません。"},
     {"[Check again]", "[再確認]"}},
    {Fault::Empty, "empty organisation", "casebook", {"", ""}, NewCase},
    {Fault::Empty,
     "empty organisation",
     "incidents",
     {"Your organisation has no incidents.", "組織にはインシデントがありません。"},
     {"[Refresh]", "[更新]"}},
    {Fault::Empty, "empty organisation", "orbital", {"Orbital keeps no queries ready", "この組織向けのクエリは"}},
    {Fault::Empty, "empty organisation", "enrichment", NoVerdict},
    {Fault::Empty,
     "empty organisation",
     "investigate",
     {"Your organisation has no modules to ask.", "組織には問い合わせるモジュールがありません。"},
     {"[Ask again]", "[もう一度問い合わせ]"}},
    {Fault::Empty, "empty organisation", "find", NoVerdict},
    {Fault::Empty, "empty organisation", "settings", {"Logged in", "ログイン済み"}},

    {Fault::Many, "50,000 incidents", "home", Modules},
    {Fault::Many, "50,000 incidents", "casebook", {"", ""}, NewCase},
    {Fault::Many,
     "50,000 incidents",
     "incidents",
     {"Newest 500 of 50,009", "50,009 件のうち最新 500 件"},
     {"[Load more]", "[さらに読み込む]"}},
    {Fault::Many, "50,000 incidents", "orbital", Catalogue},
    {Fault::Many, "50,000 incidents", "enrichment", Suspicious},
    {Fault::Many, "50,000 incidents", "investigate", Suspicious},
    {Fault::Many, "50,000 incidents", "find", Suspicious},
    {Fault::Many, "50,000 incidents", "settings", {"Logged in", "ログイン済み"}},
};

const QStringList Apps{u"home"_s,       u"casebook"_s, u"incidents"_s, u"orbital"_s,
                       u"enrichment"_s, u"find"_s,     u"settings"_s};

bool isWaiting(const QWidget *shown)
{
    const auto states = shown->findChildren<StateView *>();
    return std::any_of(states.begin(), states.end(), [](const StateView *state) {
        return state->isVisible() && state->state() == StateView::State::Loading;
    });
}

} // namespace

class FaultsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_cloud.start(), qPrintable(m_cloud.problem())); }
    void cleanupTestCase() { m_world.reset(); }
    void eachAppSaysWhatToDo_data();
    void eachAppSaysWhatToDo();
    void theBarCutsNothing_data();
    void theBarCutsNothing();
    void eachCanBeClosedWhileItLoads_data();
    void eachCanBeClosedWhileItLoads();
    void aConnectionThatGoesIsSaid();
    void nothingOfTheOldAccountIsShownOrSent_data();
    void nothingOfTheOldAccountIsShownOrSent();
    void actionsAreOfTheAccountThatRanThem();

private:
    FaultWorld &world(Fault fault);
    FaultWorld &worldWithFont(qreal points);
    qsizetype requestsAtRest();

    TestCloud m_cloud;
    std::unique_ptr<FaultWorld> m_world; ///< of the last row
    Fault m_fault = Fault::Silence;
    const QFont m_font = QApplication::font();
    qreal m_points = 0; ///< of the system's font, 0: as it is
};

FaultWorld &FaultsTest::world(Fault fault)
{
    if (!m_world || m_fault != fault || m_points != 0) {
        m_points = 0;
        QApplication::setFont(m_font);
        m_world.reset();
        m_world = std::make_unique<FaultWorld>(m_cloud, fault);
        m_fault = fault;
    }
    return *m_world;
}

/// An empty organisation, seen by somebody who has chosen another size of the system's font.
FaultWorld &FaultsTest::worldWithFont(qreal points)
{
    if (points == 0)
        return world(Fault::Empty);
    if (!m_world || m_points != points) {
        m_world.reset();
        QFont font = m_font;
        font.setPointSizeF(points);
        QApplication::setFont(font);
        m_world = std::make_unique<FaultWorld>(m_cloud, Fault::Empty);
        m_fault = Fault::Empty;
        m_points = points;
    }
    return *m_world;
}

void FaultsTest::eachAppSaysWhatToDo_data()
{
    QTest::addColumn<int>("cell");
    QTest::addColumn<QString>("language");
    for (int cell = 0; cell < int(std::size(Cells)); ++cell) {
        for (const char *language : {"en", "ja"})
            QTest::addRow("%s, %s, %s", Cells[cell].name, Cells[cell].app, language)
                << cell << QString::fromLatin1(language);
    }
}

void FaultsTest::eachAppSaysWhatToDo()
{
    QFETCH(int, cell);
    QFETCH(QString, language);
    const auto &[fault, name, app, says, offers] = Cells[cell];
    const bool english = language == u"en";
    FaultWorld &world = this->world(fault);
    if (fault == Fault::Expired && world.house().network.tokens().validUntil().isValid())
        m_cloud.obey(u"expire-tokens"_s);
    world.setLanguage(language);
    const QWidget *shown = world.open(QString::fromLatin1(app));
    QVERIFY(shown);
    const QString words = QString::fromUtf8(english ? says.english : says.japanese);
    const QString button = QString::fromUtf8(english ? offers.english : offers.japanese);
    const auto tells = [&] {
        return wordsOn(shown).contains(words) && wordsOn(shown).contains(button) && !isWaiting(shown);
    };
    QVERIFY2(QTest::qWaitFor(tells, 15'000), qPrintable(words + button + u" is not in:\n"_s + wordsOn(shown)));
    QVERIFY(shown->isVisible());
    // Nothing stays in the other language.
    const QString other = QString::fromUtf8(english ? says.japanese : says.english);
    QVERIFY2(other == words || other.isEmpty() || !wordsOn(shown).contains(other), qPrintable(wordsOn(shown)));
}

void FaultsTest::theBarCutsNothing_data()
{
    QTest::addColumn<qreal>("points");
    QTest::addColumn<int>("width");
    QTest::addColumn<QString>("language");
    for (int width : {1120, 1200, 1280, 1366, 1440, 1600, 1920, 2560, 3840}) {
        for (const char *language : {"en", "ja"})
            QTest::addRow("%d, %s", width, language) << qreal(0) << width << QString::fromLatin1(language);
    }
    for (const qreal points : {13.0, 16.0, 20.0}) {
        for (int width : {1120, 1440, 1920, 3840}) {
            for (const char *language : {"en", "ja"})
                QTest::addRow("%g points, %d, %s", points, width, language)
                    << points << width << QString::fromLatin1(language);
        }
    }
}

// Nothing of the bar overlaps or is narrower than its words, and no label has gone that there is room for.
void FaultsTest::theBarCutsNothing()
{
    QFETCH(qreal, points);
    QFETCH(int, width);
    QFETCH(QString, language);
    FaultWorld &world = worldWithFont(points);
    world.setLanguage(language);
    QTRY_VERIFY(world.house().network.tokens().validUntil().isValid());
    QTRY_VERIFY(world.house().home->isSettled());
    Ribbon &ribbon = *world.house().ribbon;
    ribbon.setActiveCase(u"請求書ルアー 11/20"_s);
    ribbon.setConnection(Ribbon::Connection::Offline,
                         language == u"ja" ? u"オフライン · 記録済みの応答"_s : u"Offline · recorded responses"_s,
                         language == u"ja" ? u"オフライン"_s : u"Offline"_s);
    world.house().window->resize(width, 900);
    auto *bar = ribbon.findChild<RibbonBar *>();
    QTRY_COMPARE(bar->width(), width);
    bar->layout()->activate();
    QList<QWidget *> parts = bar->findChildren<QWidget *>(Qt::FindDirectChildrenOnly);
    parts.removeIf([](const QWidget *part) { return !part->isVisible() || part->width() == 0; });
    std::sort(parts.begin(), parts.end(), [](const auto *a, const auto *b) { return a->x() < b->x(); });
    int free = width;
    int gone = 0; // what the label that went last would take
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const QWidget *part = parts.at(i);
        const QString words = QString::fromLatin1(part->metaObject()->className()) + u' ' + part->accessibleName();
        const int end = i + 1 < parts.size() ? parts.at(i + 1)->x() : width;
        QVERIFY2(part->x() + part->width() <= end, qPrintable(words));
        QVERIFY2(part->width() >= part->sizeHint().width(), qPrintable(words));
        free -= part->width();
        const auto *button = qobject_cast<const BandButton *>(part);
        if (button && button->isCompact() && button->isCheckable())
            gone = button->wideWidth() - button->width();
    }
    QVERIFY2(gone == 0 || free < gone, qPrintable(u"%1 free, %2 gone"_s.arg(free).arg(gone)));
    QVERIFY(width < (points > 0 ? 3840 : 1920) || gone == 0);
    const QFontMetrics words(world.house().theme.font(Theme::Type::DenseStrong));
    QVERIFY(words.height() <= Ribbon::BarHeight - BandButton::TabTop);
    if (points > 0)
        QVERIFY2(world.house().theme.scaled(100) > 120, "the bar follows the system's font");
    const auto *field = bar->findChild<BandSearch *>()->field();
    QVERIFY2(!field->isVisible() || field->width() >= field->minimumSizeHint().width(), "all words of the field");
    QVERIFY(field->height() >= field->fontMetrics().height());
}

void FaultsTest::eachCanBeClosedWhileItLoads_data()
{
    QTest::addColumn<QString>("app");
    for (const QString &app : Apps)
        QTest::addRow("%s", qPrintable(app)) << app;
}

void FaultsTest::eachCanBeClosedWhileItLoads()
{
    QFETCH(QString, app);
    m_world.reset();
    FaultWorld &world = this->world(Fault::Silence);
    QTRY_VERIFY(world.house().network.tokens().validUntil().isValid());
    QVERIFY(world.open(app));
    QTRY_VERIFY(!m_cloud.log().isEmpty());
    QTest::qWait(250);
    // Closed, opened again in another language, and closed with the window.
    world.house().ribbon->open({});
    world.setLanguage(u"ja"_s);
    QVERIFY(world.open(app));
    QTest::qWait(20);
    m_world.reset();
    QTest::qWait(20);
}

// The token holds for minutes; whether anybody is there is another question.
void FaultsTest::aConnectionThatGoesIsSaid()
{
    m_world.reset();
    FaultWorld &world = this->world(Fault::None);
    world.setLanguage(u"en"_s);
    const QWidget *incidents = world.open(u"incidents"_s);
    QTRY_VERIFY_WITH_TIMEOUT(wordsOn(incidents).contains(u"Invoice lure"_s), 15'000);
    const auto button = [incidents](const QString &name) -> QAbstractButton * {
        const auto all = incidents->findChildren<QAbstractButton *>();
        const auto found =
            std::find_if(all.begin(), all.end(), [&](auto *one) { return one->accessibleName() == name; });
        return found == all.end() ? nullptr : *found;
    };
    const QAbstractButton *add = button(u"New incident"_s);
    QVERIFY(add && add->isEnabled());
    world.cutOff();
    button(u"Refresh incidents"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(world.house().network.trouble(), 20'000);
    QTRY_VERIFY2(wordsOn(world.open(u"bar"_s)).contains(u"Connection broke"_s),
                 qPrintable(wordsOn(world.open(u"bar"_s))));
    QVERIFY2(wordsOn(incidents).contains(u"[Reconnect now]"_s), qPrintable(wordsOn(incidents)));
    QVERIFY2(!wordsOn(incidents).contains(u"[Retry]"_s), qPrintable(wordsOn(incidents)));
    QVERIFY(!add->isEnabled());
    for (const QComboBox *box : incidents->findChildren<QComboBox *>())
        QVERIFY2(!box->isEnabled() || box->accessibleName().startsWith(u"Filter"_s), qPrintable(box->accessibleName()));
    const QWidget *settings = world.open(u"settings"_s);
    QVERIFY2(wordsOn(settings).contains(u"broke in the middle"_s), qPrintable(wordsOn(settings)));
    const QWidget *home = world.open(u"home"_s);
    QVERIFY2(wordsOn(home).contains(u"Connection broke"_s), qPrintable(wordsOn(home)));
    QVERIFY2(!wordsOn(home).contains(u"Works since"_s), qPrintable(wordsOn(home)));
    // And all by itself once the services are back.
    QVERIFY(m_cloud.reset());
    HttpRequest request;
    request.url = m_cloud.addresses().conure;
    static_cast<void>(await(world.house().network.authorized().send(request)));
    QTRY_VERIFY(!world.house().network.trouble());
    QTRY_VERIFY2(wordsOn(home).contains(u"Works since"_s), qPrintable(wordsOn(home)));
    QTRY_VERIFY(add->isEnabled());
}

void FaultsTest::nothingOfTheOldAccountIsShownOrSent_data()
{
    QTest::addColumn<QString>("app");
    QTest::addColumn<bool>("loads");
    for (const QString &app : Apps) {
        QTest::addRow("%s loads", qPrintable(app)) << app << true;
        if (app != u"casebook" && app != u"settings") // they keep nothing of the services'
            QTest::addRow("%s has loaded", qPrintable(app)) << app << false;
    }
}

/// How many requests have come, once what was on its way has arrived; -1: they go on and on.
qsizetype FaultsTest::requestsAtRest()
{
    qsizetype before = -1;
    const auto rest = [&] {
        const qsizetype last = before;
        QTest::qWait(300);
        before = m_cloud.log().size();
        return before == last;
    };
    return QTest::qWaitFor(rest, 10'000) ? before : -1;
}

void FaultsTest::nothingOfTheOldAccountIsShownOrSent()
{
    QFETCH(QString, app);
    QFETCH(bool, loads);
    const QStringList old{u"INC-2041"_s,    u"Running process by hash"_s,
                          u"Harukaze T"_s,  u"K. Tanaka"_s,
                          u"Works since"_s, u", suspicious"_s,
                          u", malicious"_s};
    m_world.reset();
    FaultWorld &world = this->world(loads ? Fault::Late : Fault::None);
    world.setLanguage(u"en"_s);
    QTRY_VERIFY(world.house().network.tokens().validUntil().isValid());
    const QWidget *shown = world.open(app);
    QVERIFY(shown);
    QTest::qWait(loads ? 200 : 1000);
    world.switchAccount();
    const qsizetype before = requestsAtRest();
    QVERIFY2(before >= 0, "requests go on and on");
    QTest::qWait(800);
    QVERIFY2(app == u"enrichment" || shown->isVisible(), "it stays open");
    for (const QString &word : old)
        QVERIFY2(!wordsOn(shown).contains(word), qPrintable(word + u" is in:\n"_s + wordsOn(shown)));
    const QJsonArray log = m_cloud.log();
    for (qsizetype i = before; i < log.size(); ++i) {
        const QJsonObject entry = log.at(i).toObject();
        QVERIFY2(entry.value("service"_L1) == "conure"_L1 && !entry.value("authorized"_L1).toBool(),
                 QJsonDocument(entry).toJson());
    }
}

void FaultsTest::actionsAreOfTheAccountThatRanThem()
{
    m_world.reset();
    FaultWorld &world = this->world(Fault::None);
    QTRY_VERIFY(world.house().network.tokens().validUntil().isValid());
    ActionLog &actions = world.house().actions;
    const Observable value = *Observable::parse(ObservableType::Domain, u"bit.ly");
    const QString id = actions.run({.module = {.id = u"none"_s, .name = u"None"_s}, .id = u"block"_s}, value);
    QTRY_VERIFY(actions.find(id) && !actions.find(id)->isUnderWay());
    QVERIFY(world.house().pivot.lastAction(value));
    QVERIFY2(!actions.find(id)->account.contains(m_cloud.account().clientId), "a digest names nobody");
    world.switchAccount();
    QTRY_VERIFY(!world.house().pivot.lastAction(value));
    QCOMPARE(actions.unseen(), 0);
}

OBI_GUI_TEST(FaultsTest)
#include "FaultsTest.moc"
