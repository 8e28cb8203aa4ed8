// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "console/Translator.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace obi {

using namespace Qt::StringLiterals;

Translator::Translator(QObject *parent)
    : QObject(parent)
{}

Translator::~Translator()
{
    QCoreApplication::removeTranslator(&m_obi);
    QCoreApplication::removeTranslator(&m_qt);
}

void Translator::setLanguage(const QString &language)
{
    QLocale::setDefault(language == u"ja" ? QLocale(QLocale::Japanese, QLocale::Japan)
                                          : QLocale(QLocale::English, QLocale::UnitedStates));
    // The last one installed is asked first, and each installation sends one LanguageChange.
    QCoreApplication::removeTranslator(&m_qt);
    if (m_qt.load(u"qtbase_"_s + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    QCoreApplication::removeTranslator(&m_obi);
    if (m_obi.load(u":/obi/translations/obi_"_s + language))
        QCoreApplication::installTranslator(&m_obi);
}

} // namespace obi
