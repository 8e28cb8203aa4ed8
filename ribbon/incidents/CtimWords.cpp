// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "incidents/CtimWords.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace obi {
namespace {

template <size_t Count>
QString known(const char *vocabulary, const std::array<const char *, Count> &words, const QString &text)
{
    const auto found =
        std::find_if(words.begin(), words.end(), [&](const char *word) { return text == QLatin1StringView(word); });
    return found == words.end() ? text : QCoreApplication::translate(vocabulary, *found);
}

} // namespace

QString confidenceWord(const QString &text)
{
    static constexpr std::array<const char *, 6> Words{
        QT_TRANSLATE_NOOP("Confidence", "None"), QT_TRANSLATE_NOOP("Confidence", "Info"),
        QT_TRANSLATE_NOOP("Confidence", "Low"),  QT_TRANSLATE_NOOP("Confidence", "Medium"),
        QT_TRANSLATE_NOOP("Confidence", "High"), QT_TRANSLATE_NOOP("Confidence", "Unknown"),
    };
    return known("Confidence", Words, text);
}

QString discoveryWord(const QString &text)
{
    static constexpr std::array<const char *, 19> Words{
        QT_TRANSLATE_NOOP("DiscoveryMethod", "Agent Disclosure"),
        QT_TRANSLATE_NOOP("DiscoveryMethod", "External - Fraud Detection"),
        QT_TRANSLATE_NOOP("DiscoveryMethod", "Monitoring Service"),
        QT_TRANSLATE_NOOP("DiscoveryMethod", "Law Enforcement"),
        QT_TRANSLATE_NOOP("DiscoveryMethod", "Customer"),
        QT_TRANSLATE_NOOP("DiscoveryMethod", "Unrelated Party"),
        QT_TRANSLATE_NOOP("DiscoveryMethod", "Audit"),
        QT_TRANSLATE_NOOP("DiscoveryMethod", "Antivirus"),
        QT_TRANSLATE_NOOP("DiscoveryMethod", "Incident Response"),
        QT_TRANSLATE_NOOP("DiscoveryMethod", "Financial Audit"),
        QT_TRANSLATE_NOOP("DiscoveryMethod", "Internal - Fraud Detection"),
        QT_TRANSLATE_NOOP("DiscoveryMethod", "HIPS"),
        QT_TRANSLATE_NOOP("DiscoveryMethod", "IT Audit"),
        QT_TRANSLATE_NOOP("DiscoveryMethod", "Log Review"),
        QT_TRANSLATE_NOOP("DiscoveryMethod", "NIDS"),
        QT_TRANSLATE_NOOP("DiscoveryMethod", "Security Alarm"),
        QT_TRANSLATE_NOOP("DiscoveryMethod", "User"),
        QT_TRANSLATE_NOOP("DiscoveryMethod", "Unknown"),
        QT_TRANSLATE_NOOP("DiscoveryMethod", "SecureX Threat Hunting"),
    };
    return known("DiscoveryMethod", Words, text);
}

QString categoryWord(const QString &text)
{
    static constexpr std::array<const char *, 20> Words{
        QT_TRANSLATE_NOOP("IncidentCategory", "Exercise/Network Defense Testing"),
        QT_TRANSLATE_NOOP("IncidentCategory", "Unauthorized Access"),
        QT_TRANSLATE_NOOP("IncidentCategory", "Denial of Service"),
        QT_TRANSLATE_NOOP("IncidentCategory", "Malicious Code"),
        QT_TRANSLATE_NOOP("IncidentCategory", "Improper Usage"),
        QT_TRANSLATE_NOOP("IncidentCategory", "Scans/Probes/Attempted Access"),
        QT_TRANSLATE_NOOP("IncidentCategory", "Investigation"),
        QT_TRANSLATE_NOOP("IncidentCategory", "Exercise"),
        QT_TRANSLATE_NOOP("IncidentCategory", "Root Level"),
        QT_TRANSLATE_NOOP("IncidentCategory", "User Level"),
        QT_TRANSLATE_NOOP("IncidentCategory", "Unsuccessful"),
        QT_TRANSLATE_NOOP("IncidentCategory", "Attrition"),
        QT_TRANSLATE_NOOP("IncidentCategory", "Non-Compliant"),
        QT_TRANSLATE_NOOP("IncidentCategory", "Reconnaissance"),
        QT_TRANSLATE_NOOP("IncidentCategory", "Malicious Logic"),
        QT_TRANSLATE_NOOP("IncidentCategory", "Investigating"),
        QT_TRANSLATE_NOOP("IncidentCategory", "Explained Anomaly"),
        QT_TRANSLATE_NOOP("IncidentCategory", "eDiscovery"),
        QT_TRANSLATE_NOOP("IncidentCategory", "Forensics"),
        QT_TRANSLATE_NOOP("IncidentCategory", "Intelligence"),
    };
    return known("IncidentCategory", Words, text);
}

QString effectWord(const QString &text)
{
    static constexpr std::array<const char *, 24> Words{
        QT_TRANSLATE_NOOP("IntendedEffect", "Advantage"),
        QT_TRANSLATE_NOOP("IntendedEffect", "Advantage - Economic"),
        QT_TRANSLATE_NOOP("IntendedEffect", "Advantage - Military"),
        QT_TRANSLATE_NOOP("IntendedEffect", "Advantage - Political"),
        QT_TRANSLATE_NOOP("IntendedEffect", "Theft"),
        QT_TRANSLATE_NOOP("IntendedEffect", "Theft - Intellectual Property"),
        QT_TRANSLATE_NOOP("IntendedEffect", "Theft - Credential Theft"),
        QT_TRANSLATE_NOOP("IntendedEffect", "Theft - Identity Theft"),
        QT_TRANSLATE_NOOP("IntendedEffect", "Theft - Theft of Proprietary Information"),
        QT_TRANSLATE_NOOP("IntendedEffect", "Account Takeover"),
        QT_TRANSLATE_NOOP("IntendedEffect", "Brand Damage"),
        QT_TRANSLATE_NOOP("IntendedEffect", "Competitive Advantage"),
        QT_TRANSLATE_NOOP("IntendedEffect", "Degradation of Service"),
        QT_TRANSLATE_NOOP("IntendedEffect", "Denial and Deception"),
        QT_TRANSLATE_NOOP("IntendedEffect", "Destruction"),
        QT_TRANSLATE_NOOP("IntendedEffect", "Disruption"),
        QT_TRANSLATE_NOOP("IntendedEffect", "Embarrassment"),
        QT_TRANSLATE_NOOP("IntendedEffect", "Exposure"),
        QT_TRANSLATE_NOOP("IntendedEffect", "Extortion"),
        QT_TRANSLATE_NOOP("IntendedEffect", "Fraud"),
        QT_TRANSLATE_NOOP("IntendedEffect", "Harassment"),
        QT_TRANSLATE_NOOP("IntendedEffect", "ICS Control"),
        QT_TRANSLATE_NOOP("IntendedEffect", "Traffic Diversion"),
        QT_TRANSLATE_NOOP("IntendedEffect", "Unauthorized Access"),
    };
    return known("IntendedEffect", Words, text);
}

QString categoryWords(const QStringList &texts)
{
    QStringList words;
    std::transform(texts.begin(), texts.end(), std::back_inserter(words), categoryWord);
    return words.join(QStringLiteral(", "));
}

} // namespace obi
