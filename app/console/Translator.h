// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QTranslator>

namespace obi {

/// Puts the interface into Japanese or English, while the program runs if need be.
class Translator : public QObject
{
    Q_OBJECT
public:
    explicit Translator(QObject *parent = nullptr);
    ~Translator() override;

    /// "ja" or "en". Also sets the default locale, for numbers and dates.
    void setLanguage(const QString &language);

private:
    QTranslator m_obi;
    QTranslator m_qt; ///< standard buttons and dialogs
};

} // namespace obi
