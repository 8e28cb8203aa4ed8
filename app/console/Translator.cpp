// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "console/Translator.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace obi {

using namespace Qt::StringLiterals;

namespace {

/// Kinds of files in Qt's file dialog, which its own Japanese catalogue leaves in English. Qt asks for them by this
/// context; being marked here puts them into ours.
[[maybe_unused]] constexpr const char *KindsOfFiles[] = {
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Drive"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "File"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "%1 File"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Folder"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Shortcut"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Unknown"),
};

} // namespace

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
