// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "login/LoginWords.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QRegularExpression>

namespace obi {
using namespace Qt::StringLiterals;
namespace {

struct UseWords {
    ScopeUse use;
    const char *what;
    const char *cost;
};

constexpr UseWords Uses[] = {
    {ScopeUse::Casebook, QT_TRANSLATE_NOOP("Login", "Read and write cases"),
     QT_TRANSLATE_NOOP("Login", "cases stay on this machine and are not shared")},
    {ScopeUse::Enrichment, QT_TRANSLATE_NOOP("Login", "Enrichment search"),
     QT_TRANSLATE_NOOP("Login", "no verdicts and no sightings from modules")},
    {ScopeUse::GlobalIntel, QT_TRANSLATE_NOOP("Login", "Public intelligence"),
     QT_TRANSLATE_NOOP("Login", "no verdicts of public intelligence")},
    {ScopeUse::Inspect, QT_TRANSLATE_NOOP("Login", "Extract IOCs from text"),
     QT_TRANSLATE_NOOP("Login", "observables in text are found by this machine alone")},
    {ScopeUse::Modules, QT_TRANSLATE_NOOP("Login", "List of modules"),
     QT_TRANSLATE_NOOP("Login", "modules are not listed or checked")},
    {ScopeUse::Profile, QT_TRANSLATE_NOOP("Login", "Show the user's name"),
     QT_TRANSLATE_NOOP("Login", "your name and organisation are not shown")},
    {ScopeUse::PrivateIntel, QT_TRANSLATE_NOOP("Login", "Verdicts of your own intelligence"),
     QT_TRANSLATE_NOOP("Login", "no verdicts of your own intelligence, no judgements and no incidents")},
    {ScopeUse::Response, QT_TRANSLATE_NOOP("Login", "Run remediation actions"),
     QT_TRANSLATE_NOOP("Login", "no remediation actions in the pivot menu")},
    {ScopeUse::RibbonSettings, QT_TRANSLATE_NOOP("Login", "Keep the ribbon's settings"),
     QT_TRANSLATE_NOOP("Login", "the ribbon's settings stay on this machine")},
    {ScopeUse::Telemetry, QT_TRANSLATE_NOOP("Login", "Send usage figures"),
     QT_TRANSLATE_NOOP("Login", "no usage figures are sent")},
    {ScopeUse::Users, QT_TRANSLATE_NOOP("Login", "List of assignees"),
     QT_TRANSLATE_NOOP("Login", "no assignee can be chosen for an incident")},
    {ScopeUse::Orbital, QT_TRANSLATE_NOOP("Login", "Live queries (if entitled)"),
     QT_TRANSLATE_NOOP("Login", "no live queries")},
};

QString words(const char *text)
{
    return QCoreApplication::translate("Login", text);
}

const UseWords &wordsOf(ScopeUse use)
{
    return *std::find_if(std::begin(Uses), std::end(Uses), [use](const UseWords &each) { return each.use == use; });
}

bool isThisMachine(const QUrl &url)
{
    return url.host() == u"localhost" || QHostAddress(url.host()).isLoopback();
}

} // namespace

QString regionName(Region region)
{
    switch (region) {
    case Region::NorthAmerica:
        return words(QT_TRANSLATE_NOOP("Login", "North America NAM"));
    case Region::Europe:
        return words(QT_TRANSLATE_NOOP("Login", "Europe EU"));
    case Region::AsiaPacific:
        return words(QT_TRANSLATE_NOOP("Login", "Asia Pacific APJC"));
    case Region::Custom:
        break;
    }
    return words(QT_TRANSLATE_NOOP("Login", "Custom"));
}

QString regionWord(Region region)
{
    switch (region) {
    case Region::NorthAmerica:
        return words(QT_TRANSLATE_NOOP("Login", "North America (NAM)"));
    case Region::Europe:
        return words(QT_TRANSLATE_NOOP("Login", "Europe (EU)"));
    case Region::AsiaPacific:
        return words(QT_TRANSLATE_NOOP("Login", "Asia Pacific (APJC)"));
    case Region::Custom:
        break;
    }
    return words(QT_TRANSLATE_NOOP("Login", "Custom"));
}

QString scopeUseWord(ScopeUse use)
{
    return words(wordsOf(use).what);
}

QString scopeCostWord(ScopeUse use)
{
    return words(wordsOf(use).cost);
}

QString shortClientId(const QString &clientId)
{
    const QStringList parts = clientId.split(u'-');
    if (parts.size() < 4)
        return clientId;
    return u"%1-%2-…-%3"_s.arg(parts.at(0), parts.at(1), parts.last());
}

QString accountName(const CloudAccount &account)
{
    return account.name.isEmpty() ? shortClientId(account.clientId) : account.name;
}

QList<ScopeNeed> missingScopes(const QStringList &granted)
{
    QList<ScopeNeed> missing;
    for (const ScopeNeed &need : neededScopes()) {
        if (!need.optional && !isGranted(QString::fromLatin1(need.scope), granted))
            missing.append(need);
    }
    return missing;
}

bool looksLikeClientId(QStringView text)
{
    static const QRegularExpression form(u"^client-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    return form.match(text.toString()).hasMatch();
}

std::optional<QUrl> typedAddress(const QString &text)
{
    QString typed = text.trimmed();
    while (typed.endsWith(u'/'))
        typed.chop(1);
    if (!typed.contains(u"://"_s))
        typed.prepend(u"https://"_s);
    const QUrl url(typed, QUrl::StrictMode);
    const bool safe = url.scheme() == u"https" || (url.scheme() == u"http" && isThisMachine(url));
    const bool plain = url.userInfo().isEmpty() && !url.hasQuery() && !url.hasFragment();
    if (!url.isValid() || url.host().isEmpty() || !safe || !plain)
        return std::nullopt;
    return url;
}

Error asGatewayError(Error error, const QString &gateway)
{
    if (error.code == ErrorCode::Unauthorized)
        return {ErrorCode::WrongGatewayLogin, {gateway}, error.traceId};
    return error;
}

} // namespace obi
