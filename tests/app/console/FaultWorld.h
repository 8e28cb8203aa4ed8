// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The whole console against tests/cloud, and what stands on it to read.

#include "ObiTest.h"
#include "TestCloud.h"
#include "bar/BandStatus.h"
#include "console/House.h"
#include "enrichment/EnrichmentPopup.h"
#include "intake/Intake.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QLabel>
#include <QTemporaryDir>

namespace obi::test {

/// What an account meets.
enum class Fault {
    NoAccount,
    NoScope,
    Expired,
    Refused,
    NoNetwork,
    RateLimit,
    OneModule,
    Empty,
    Many,
    Silence,
    Late,
    None
};

/// The first rows of a table, a line each.
inline QStringList rowsOf(const QAbstractItemModel &model)
{
    QStringList rows;
    for (int row = 0; row < std::min(model.rowCount(), 40); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column) {
            const QModelIndex cell = model.index(row, column);
            cells << cell.data().toString() << cell.data(Qt::AccessibleDescriptionRole).toString();
        }
        cells.removeAll(QString());
        rows << cells.join(QStringLiteral(" | "));
    }
    return rows;
}

/// What stands on a widget now: labels, buttons that can be pressed in brackets, the first rows of tables.
inline QString wordsOn(const QWidget *root)
{
    QStringList words;
    const auto children = root->findChildren<QWidget *>();
    for (const QWidget *child : children) {
        if (!child->isVisible())
            continue;
        if (const auto *label = qobject_cast<const QLabel *>(child))
            words << label->text();
        else if (const auto *button = qobject_cast<const QAbstractButton *>(child))
            words << (button->isEnabled() ? u'[' + button->text() + u']' : QString());
        else if (qobject_cast<const BandStatus *>(child))
            words << child->accessibleName();
        else if (!child->accessibleDescription().isEmpty())
            words << child->accessibleDescription();
        if (const auto *view = qobject_cast<const QAbstractItemView *>(child); view && view->model())
            words << rowsOf(*view->model());
    }
    words.removeAll(QString());
    return words.join(u'\n');
}

class FaultWorld
{
public:
    FaultWorld(TestCloud &cloud, Fault fault)
        : m_cloud(cloud)
        , m_fault(fault)
        , m_house(std::make_unique<House>(Options{}, m_translator, *Profile::temporary(), openCases(), Clock::system()))
    {
        order();
        m_house->settings.set(Setting::ProxyMode, QStringLiteral("none"));
        if (fault != Fault::NoAccount)
            addAccount();
        m_house->window->resize(1440, 900);
        m_house->window->show();
        m_house->goLive();
        m_house->window->openReporting();
    }

    House &house() { return *m_house; }
    /// All services of one that is logged in fall silent.
    void cutOff() { fault(QStringLiteral("drop"), {}, {{QStringLiteral("service"), QStringLiteral("*")}}); }

    /// From here on another account is in use, whose services are where nobody gives it a token.
    void switchAccount()
    {
        CloudAccount account = m_cloud.account();
        account.id = QStringLiteral("the other one");
        account.name = QStringLiteral("Another");
        account.authorityFile = m_cloud.caFile();
        const QUrl other = m_cloud.addresses().conure;
        account.custom = {other, other, other, other, other};
        use(account);
        QTRY_COMPARE(m_house->network.addresses().platform, other);
    }

    void setLanguage(const QString &language) { m_house->settings.set(Setting::Language, language); }

    /// Opens an app ("enrichment" is the search on the bar, "bar" the bar itself, "investigate" the page) and gives
    /// what it is shown on.
    QWidget *open(const QString &app)
    {
        if (app == QLatin1String("bar"))
            return m_house->ribbon;
        if (app == QLatin1String("enrichment")) {
            m_house->enrichment->search(QStringLiteral("bit.ly 198.51.100.7 invoice-portal.example"));
            return m_house->enrichment->popup();
        }
        if (app == QLatin1String("investigate")) {
            m_house->investigate.investigateText(QStringLiteral("bit.ly 198.51.100.7 invoice-portal.example"));
            return m_house->window->page();
        }
        m_house->ribbon->setFocus(); // the popup of the search goes
        if (app == QLatin1String("find"))
            m_house->find->look({{QStringLiteral("Text"), {}, "bit.ly and 198.51.100.7"}}, FindResult::Kind::Text);
        if (!m_house->ribbon->open(app))
            return nullptr;
        const auto apps = m_house->ribbon->findChildren<RibbonApp *>();
        for (RibbonApp *each : apps) {
            if (each->id() == app)
                return each;
        }
        return nullptr;
    }

private:
    std::unique_ptr<CaseStore> openCases()
    {
        return *await(CaseStore::open(m_folder.filePath(QStringLiteral("cases.db")), Clock::system()));
    }

    void fault(const QString &kind, const QString &path, const QJsonObject &more = {})
    {
        QJsonObject order{
            {QStringLiteral("fault"), kind}, {QStringLiteral("path"), path}, {QStringLiteral("times"), -1}};
        for (auto each = more.begin(); each != more.end(); ++each)
            order.insert(each.key(), each.value());
        QVERIFY2(m_cloud.fault(order), qPrintable(m_cloud.problem()));
    }

    void order()
    {
        using namespace Qt::StringLiterals;
        QVERIFY2(m_cloud.reset(), qPrintable(m_cloud.problem()));
        const auto answer = [&](const QString &path, const QJsonValue &body) {
            fault(u"status"_s, path, {{u"status"_s, 200}, {u"body"_s, body}});
        };
        const QStringList services{u"/iroh/iroh"_s, u"/iroh/profile"_s, u"/iroh/user"_s,
                                   u"/ctia"_s,      u"/v2"_s,           u"/v0"_s};
        switch (m_fault) {
        case Fault::NoScope:
            m_cloud.obey(u"scopes"_s, {{u"scopes"_s, u"telemetry:write"_s}});
            break;
        case Fault::Refused:
            fault(u"status"_s, u"/iroh/oauth2/token"_s,
                  {{u"status"_s, 400}, {u"body"_s, QJsonObject{{u"error"_s, u"wrong_client_creds"_s}}}});
            break;
        case Fault::RateLimit:
            for (const QString &path : services)
                fault(u"rate-limit"_s, path, {{u"seconds"_s, 90}});
            break;
        case Fault::OneModule:
            m_cloud.obey(u"module"_s, {{u"id"_s, u"Private Intel"_s}, {u"fails"_s, u"timeout"_s}});
            m_cloud.obey(u"module"_s, {{u"id"_s, u"DNS Security"_s}, {u"fails"_s, QString()}});
            break;
        case Fault::Empty:
            answer(u"/iroh/iroh-int/module-instance"_s, QJsonArray());
            answer(u"/v2/incident/search"_s, QJsonArray());
            answer(u"/v0/stock"_s, QJsonObject{{u"stock"_s, QJsonArray()}});
            answer(u"/v0/catalogs"_s, QJsonObject{{u"catalogs"_s, QJsonArray()}});
            answer(u"/iroh/iroh-enrich"_s, QJsonObject{{u"data"_s, QJsonArray()}});
            break;
        case Fault::Many:
            m_cloud.obey(u"populate"_s, {{u"type"_s, u"incident"_s}, {u"count"_s, 50'000}, {u"apartSeconds"_s, 60}});
            break;
        case Fault::Silence:
            for (const QString &path : services)
                fault(u"hang-headers"_s, path);
            break;
        case Fault::Late:
            for (const QString &path : services)
                fault(u"delay"_s, path, {{u"seconds"_s, 0.4}});
            break;
        default:
            break;
        }
    }

    void addAccount()
    {
        CloudAccount account = m_cloud.account();
        account.authorityFile = m_cloud.caFile();
        if (m_fault == Fault::NoNetwork) {
            const QUrl nobody = m_cloud.faulty(QStringLiteral("refused"));
            account.custom = {nobody, nobody, nobody, nobody, nobody};
        }
        use(account);
    }

    void use(const CloudAccount &account)
    {
        const Secret password = Secret::fromText(m_cloud.clientPassword());
        QVERIFY(await(m_house->credentials.keep(account.credentialKey(), password, Credentials::Keep::ThisSession)));
        m_house->servers.put(account);
        m_house->servers.setActiveAccount(account.id);
    }

    TestCloud &m_cloud;
    Fault m_fault;
    QTemporaryDir m_folder;
    Translator m_translator;
    std::unique_ptr<House> m_house;
};

} // namespace obi::test
