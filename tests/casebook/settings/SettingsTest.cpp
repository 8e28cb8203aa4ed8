// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/Settings.h"
#include "ObiTest.h"
#include "settings/KeptFile.h"
#include "settings/Notification.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace obi;
using namespace Qt::StringLiterals;

class SettingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everySettingHasADefault();
    void valuesLast();
    void notificationsByKind();
    void writtenAMomentLater();
    void refusesWhatIsNotAllowed_data();
    void refusesWhatIsNotAllowed();
    void overrideIsNotSaved();
    void choiceOfThePersonEndsTheOverride();
    void damagedFileIsKeptAside_data();
    void damagedFileIsKeptAside();
    void wrongValueCostsItselfOnly();
    void valuesOfANewerObiStay();
    void failedWriteIsTold();
    void withoutAFile();

private:
    QString file() const { return m_folder->filePath(u"settings.json"_s); }
    QByteArray content() const;
    void writeContent(const QByteArray &bytes) const;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void SettingsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

QByteArray SettingsTest::content() const
{
    QFile settings(file());
    return settings.open(QIODevice::ReadOnly) ? settings.readAll() : QByteArray();
}

void SettingsTest::writeContent(const QByteArray &bytes) const
{
    QFile settings(file());
    QVERIFY(settings.open(QIODevice::WriteOnly));
    settings.write(bytes);
}

void SettingsTest::everySettingHasADefault()
{
    const Settings settings;
    for (int i = 0; i <= int(Setting::Keyboard); ++i)
        QVERIFY2(settings.value(Setting(i)).isValid(), qPrintable(QString::number(i)));
    QVERIFY(settings.get<QString>(Setting::Language) == u"en" || settings.get<QString>(Setting::Language) == u"ja");
    QCOMPARE(settings.get<int>(Setting::RowHeight), 26);
    QCOMPARE(settings.get<QString>(Setting::ThemeChoice), u"system"_s);
}

void SettingsTest::valuesLast()
{
    const QVariantMap heights{{u"casebook@HDMI-1"_s, 320}};
    const QVariantMap columns{{u"url-filtering"_s, QStringList{u"risk"_s, u"trend"_s}}};
    const QByteArray geometry("\x00\xff\x80geometry", 11);
    {
        Settings settings(file());
        QVERIFY(settings.set(Setting::Language, u"ja"_s));
        QVERIFY(settings.set(Setting::RowHeight, 30));
        QVERIFY(settings.set(Setting::RibbonExpanded, true));
        QVERIFY(settings.set(Setting::WindowGeometry, geometry));
        QVERIFY(settings.set(Setting::RibbonHeights, heights));
        QVERIFY(settings.set(Setting::HiddenColumns, columns));
        QVERIFY(settings.set(Setting::NavigationCollapsed, QStringList{u"mail"_s}));
    }
    const Settings settings(file());
    QVERIFY(!settings.problem());
    QCOMPARE(settings.get<QString>(Setting::Language), u"ja"_s);
    QCOMPARE(settings.get<int>(Setting::RowHeight), 30);
    QCOMPARE(settings.get<bool>(Setting::RibbonExpanded), true);
    QCOMPARE(settings.get<QByteArray>(Setting::WindowGeometry), geometry);
    QCOMPARE(settings.get<QVariantMap>(Setting::RibbonHeights), heights);
    QCOMPARE(settings.get<QVariantMap>(Setting::HiddenColumns), columns);
    QCOMPARE(settings.get<QStringList>(Setting::NavigationCollapsed), QStringList{u"mail"_s});
}

void SettingsTest::notificationsByKind()
{
    Settings settings;
    QVERIFY(isWanted(Notification::Incidents, settings));
    settings.set(Setting::MutedNotifications, QStringList{u"incidents"_s});
    QVERIFY(!isWanted(Notification::Incidents, settings));
    settings.reset(Setting::MutedNotifications);
    QVERIFY(isWanted(Notification::Incidents, settings));
    settings.set(Setting::Notifications, false);
    QVERIFY(!isWanted(Notification::Incidents, settings));
}

void SettingsTest::writtenAMomentLater()
{
    Settings settings(file());
    QSignalSpy changed(&settings, &Settings::changed);
    QVERIFY(settings.set(Setting::RowHeight, 30));
    QVERIFY(settings.set(Setting::RowHeight, 30));
    QCOMPARE(changed.size(), 1);
    QVERIFY(!QFile::exists(file()));
    QTRY_VERIFY(content().contains("30"));
}

void SettingsTest::refusesWhatIsNotAllowed_data()
{
    QTest::addColumn<Setting>("setting");
    QTest::addColumn<QVariant>("value");
    QTest::newRow("language") << Setting::Language << QVariant(u"fr"_s);
    QTest::newRow("row height") << Setting::RowHeight << QVariant(27);
    QTest::newRow("text for a number") << Setting::RowHeight << QVariant(u"26"_s);
    QTest::newRow("number for a text") << Setting::LastPage << QVariant(1);
    QTest::newRow("text for a flag") << Setting::RibbonTucked << QVariant(u"true"_s);
    QTest::newRow("nothing") << Setting::TimeRange << QVariant();
    QTest::newRow("map of texts for heights") << Setting::RibbonHeights << QVariant(QVariantMap{{u"a"_s, u"b"_s}});
    QTest::newRow("map of numbers for columns") << Setting::HiddenColumns << QVariant(QVariantMap{{u"a"_s, 1}});
    QTest::newRow("an interval that is not offered") << Setting::IncidentRefresh << QVariant(1);
    QTest::newRow("list of numbers") << Setting::NavigationCollapsed << QVariant(QVariantList{1});
}

void SettingsTest::refusesWhatIsNotAllowed()
{
    QFETCH(Setting, setting);
    QFETCH(QVariant, value);
    Settings settings;
    const QVariant before = settings.value(setting);
    QSignalSpy changed(&settings, &Settings::changed);
    QVERIFY(!settings.set(setting, value));
    settings.override(setting, value);
    QCOMPARE(settings.value(setting), before);
    QCOMPARE(changed.size(), 0);
}

void SettingsTest::overrideIsNotSaved()
{
    {
        Settings settings(file());
        QSignalSpy changed(&settings, &Settings::changed);
        settings.override(Setting::ThemeChoice, u"dark"_s);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(settings.get<QString>(Setting::ThemeChoice), u"dark"_s);
        settings.set(Setting::RowHeight, 30);
    }
    QVERIFY(!content().contains("dark"));
    QCOMPARE(Settings(file()).get<QString>(Setting::ThemeChoice), u"system"_s);
}

void SettingsTest::choiceOfThePersonEndsTheOverride()
{
    {
        Settings settings(file());
        settings.override(Setting::ThemeChoice, u"dark"_s);
        QVERIFY(settings.set(Setting::ThemeChoice, u"light"_s));
        QCOMPARE(settings.get<QString>(Setting::ThemeChoice), u"light"_s);
    }
    QCOMPARE(Settings(file()).get<QString>(Setting::ThemeChoice), u"light"_s);
}

void SettingsTest::damagedFileIsKeptAside_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("cut") << QByteArray("{\"rowHeight\": 3");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("array") << QByteArray("[1]");
    QTest::newRow("binary") << QByteArray("\x00\x01\xff", 3);
}

void SettingsTest::damagedFileIsKeptAside()
{
    QFETCH(QByteArray, bytes);
    for (const QString &aside : {file() + u".bad"_s, file() + u".bad.2"_s}) {
        writeContent(bytes);
        const Settings settings(file());
        QCOMPARE(settings.get<int>(Setting::RowHeight), 26);
        QVERIFY(settings.problem());
        QCOMPARE(settings.problem()->code, ErrorCode::FileUnreadable);
        QVERIFY(!QFile::exists(file()));
        QFile kept(aside);
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), bytes);
    }
}

void SettingsTest::wrongValueCostsItselfOnly()
{
    writeContent(R"({"rowHeight": 99, "language": 3, "theme": "dark", "windowGeometry": "*"})");
    const Settings settings(file());
    QVERIFY(!settings.problem());
    QCOMPARE(settings.get<int>(Setting::RowHeight), 26);
    QCOMPARE(settings.get<QString>(Setting::ThemeChoice), u"dark"_s);
    QCOMPARE(settings.get<QByteArray>(Setting::WindowGeometry), QByteArray());
}

void SettingsTest::valuesOfANewerObiStay()
{
    writeContent(R"({"later": {"x": 1}, "theme": "dark"})");
    {
        Settings settings(file());
        settings.set(Setting::RowHeight, 30);
    }
    QVERIFY(content().contains("later"));
    QVERIFY(content().contains("dark"));
}

void SettingsTest::failedWriteIsTold()
{
    Settings settings(m_folder->filePath(u"gone/settings.json"_s));
    QSignalSpy failed(&settings, &Settings::writeFailed);
    QVERIFY(settings.set(Setting::RowHeight, 30));
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().value<Error>().code, ErrorCode::FileUnwritable);
    QCOMPARE(settings.get<int>(Setting::RowHeight), 30);
}

void SettingsTest::withoutAFile()
{
    Settings settings;
    QVERIFY(settings.set(Setting::RowHeight, 30));
    QCOMPARE(settings.get<int>(Setting::RowHeight), 30);
    QTest::qWait(KeptFile::WriteDelayMs + 100);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList());
}

OBI_TEST(SettingsTest)
#include "SettingsTest.moc"
