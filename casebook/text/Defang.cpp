// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "Defang.h"

using namespace Qt::StringLiterals;

namespace obi {
namespace {

QString dotOf(DefangStyle style)
{
    return style == DefangStyle::Parentheses ? u"(.)"_s : style == DefangStyle::Words ? u"[dot]"_s : u"[.]"_s;
}

QString atOf(DefangStyle style)
{
    return style == DefangStyle::Parentheses ? u"(@)"_s : style == DefangStyle::Words ? u"[at]"_s : u"[@]"_s;
}

QString defangedHost(QString host, DefangStyle style)
{
    if (host.startsWith(u'[')) // IPv6 in a URL: the scheme alone keeps programs from making a link of it
        return host;
    return host.replace(u'.', dotOf(style));
}

QString defangedScheme(const QString &scheme)
{
    if (scheme == "http"_L1 || scheme == "https"_L1)
        return u"hxxp"_s + scheme.mid(4);
    if (scheme == "ftp"_L1 || scheme == "ftps"_L1)
        return u"fxp"_s + scheme.mid(3);
    return scheme;
}

QString defangedUrl(const QString &url, DefangStyle style)
{
    const qsizetype colon = url.indexOf("://"_L1);
    if (colon < 0)
        return url;
    const QString rest = url.mid(colon + 3);
    qsizetype end = 0;
    while (end < rest.size() && !u"/?#"_s.contains(rest[end]))
        ++end;
    const qsizetype start = rest.left(end).lastIndexOf(u'@') + 1;
    return defangedScheme(url.left(colon)) + u"://"_s + rest.left(start) +
           defangedHost(rest.mid(start, end - start), style) + rest.mid(end);
}

QString defangedEmail(const QString &email, DefangStyle style)
{
    const qsizetype mark = email.lastIndexOf(u'@');
    if (mark < 0)
        return email;
    return email.left(mark) + atOf(style) + defangedHost(email.mid(mark + 1), style);
}

QString defangedIpv6(QString address)
{
    const qsizetype colon = address.indexOf(u':');
    return colon < 0 ? address : address.replace(colon, 1, u"[:]"_s);
}

} // namespace

DefangStyle defangStyleFrom(QStringView name)
{
    return name == u"parentheses" ? DefangStyle::Parentheses
           : name == u"words"     ? DefangStyle::Words
                                  : DefangStyle::Brackets;
}

QString defanged(const Observable &observable, DefangStyle style)
{
    switch (observable.type()) {
    case ObservableType::Domain:
    case ObservableType::Hostname:
    case ObservableType::Ip:
        return defangedHost(observable.value(), style);
    case ObservableType::Ipv6:
        return defangedIpv6(observable.value());
    case ObservableType::Url:
        return defangedUrl(observable.value(), style);
    case ObservableType::Email:
        return defangedEmail(observable.value(), style);
    default:
        return observable.value();
    }
}

} // namespace obi
