// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Not a test: settings_sheet FILE.png [SECTION] [dark] [small] [WORDS.json] paints a section as the design shows it.

#include "JsonTranslator.h"
#include "SettingsDesk.h"

#include <QApplication>
#include <QTest>

using namespace obi;
using namespace obi::test;
using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    const JsonTranslator words(arguments.last());
    const bool japanese = !words.isEmpty() && app.installTranslator(const_cast<JsonTranslator *>(&words));
    SettingsDesk desk;
    const bool dark = arguments.contains(u"dark"_s);
    desk.settings.set(Setting::ThemeChoice, dark ? u"dark"_s : u"light"_s);
    desk.settings.set(Setting::Language, japanese ? u"ja"_s : u"en"_s);
    desk.settings.set(Setting::ReducedMotion, u"off"_s);
    desk.theme.setChoice(dark ? Theme::Choice::Dark : Theme::Choice::Light);
    desk.theme.setLanguage(japanese ? u"ja"_s : u"en"_s);
    desk.theme.apply(app);
    desk.addAccount();
    desk.servers.put(GatewayAccount{.id = u"g"_s, .name = u"esa1"_s, .address = QUrl(u"https://esa1.example:6443"_s)});
    desk.ribbon->setConnection(Ribbon::Connection::NotLoggedIn, japanese ? u"未ログイン"_s : u"Not logged in"_s);
    desk.ribbon->setAccountActions(true);
    desk.app->openSection(arguments.value(2));
    if (arguments.contains(u"small"_s))
        desk.window.resize(1120, 680);
    QTest::qWait(50);
    const QRect part = desk.ribbon->geometry();
    return desk.window.grab(part).save(arguments.value(1, u"settings.png"_s)) ? 0 : 1;
}
