// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "recording/SecretPatterns.h"
#include "recording/StandIns.h"

#include <functional>

namespace obi {

/// Takes secrets, client IDs and chosen names out of one text, also where the text is JSON or holds base64. Remembers
/// the client IDs that it has seen, so that each keeps its stand-in.
class TextRedactor
{
public:
    explicit TextRedactor(const QStringList &names);
    QString redacted(const QString &text, StandIns::Place place = StandIns::Place::Value);
    /// Well-formed or not.
    QByteArray redactedJson(QByteArrayView json) { return redactedJson(json, secretMember); }
    /// Without what the `settings` of modules hold, whatever it is called.
    QByteArray redactedModules(QByteArrayView json);

private:
    QByteArray redactedJson(QByteArrayView json, const std::function<SecretMember(const QString &)> &isSecret);
    QString plain(const QString &text, StandIns::Place place);
    QString withoutPairs(const QString &text) const;
    QString withoutPatterns(QString text) const;
    QString withoutBearers(const QString &text) const;
    QString withClientStandIns(const QString &text);
    QString withinBase64(const QString &text);
    QString repacked(const QString &base64);

    StandIns m_standIns;
    SecretPatterns m_patterns{};
    QRegularExpression m_pair;
    QRegularExpression m_bearer;
    QRegularExpression m_client;
    QRegularExpression m_base64;
    QHash<QString, QString> m_clients{}; ///< in lower case → what stands for it
    int m_depth = 0;                     ///< of texts within texts
};

} // namespace obi
