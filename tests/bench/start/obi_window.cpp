// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The console on the demo, measured from the start of the process: the same objects as `obi --demo`.
#include "FirstPaint.h"

#include "console/Session.h"
#include "console/Translator.h"
#include "settings/Settings.h"

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    obi::Translator translator;
    translator.setLanguage(obi::systemLanguage());
    obi::Options options;
    options.demo = true;
    options.page = QStringLiteral("reporting/url-filtering");
    options.ribbon = QStringLiteral("casebook");
    options.size = {1440, 900};
    obi::Session session(options, translator);
    FirstPaint paint([&session] { return session.isSettled(); }, &app);
    QMetaObject::invokeMethod(
        &session, [&session] { session.start(); }, Qt::QueuedConnection);
    return QApplication::exec();
}
