// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Not a test: login_sheet FILE.png [dark] [WORDS.json] paints the login dialog as the design shows it.

#include "JsonTranslator.h"
#include "LoginDesk.h"

#include <QApplication>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>

using namespace obi;
using namespace obi::test;
using namespace Qt::StringLiterals;

namespace {

// The design's moment: APJC chosen, two scopes missing, the keyboard in the password.
void play(LoginDialog &dialog)
{
    const auto fields = dialog.findChildren<QLineEdit *>();
    fields.at(0)->setText(ClientId);
    fields.at(1)->setText(u"aaaaaaaaaaaaaaaaaaaaaaaa"_s);
    dialog.findChildren<QRadioButton *>().at(2)->click();
    for (auto *button : dialog.findChildren<QPushButton *>()) {
        if (button->text() == QCoreApplication::translate("obi::ScopesPane", "Check again"))
            button->click();
    }
    QTest::keyClick(&dialog, Qt::Key_Tab);
    fields.at(1)->setFocus(Qt::TabFocusReason);
    QTest::qWait(50);
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    const JsonTranslator words(arguments.last());
    const bool japanese = !words.isEmpty() && app.installTranslator(const_cast<JsonTranslator *>(&words));
    LoginDesk desk;
    desk.theme.setChoice(arguments.contains(u"dark"_s) ? Theme::Choice::Dark : Theme::Choice::Light);
    desk.theme.setLanguage(japanese ? u"ja"_s : u"en"_s);
    desk.theme.apply(app);
    desk.transport.answer(TokenPath, tokenAnswer({u"private-intel"_s, u"users:read"_s, u"orbital"_s}));
    LoginDialog dialog(desk.services());
    dialog.show();
    play(dialog);
    if (arguments.contains(u"custom"_s))
        dialog.findChildren<QRadioButton *>().at(3)->click();
    QTest::qWait(50);
    return dialog.grab().save(arguments.value(1, u"login.png"_s)) ? 0 : 1;
}
