// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "LinkJudge.h"

#include <algorithm>

namespace obi::text {
namespace {

class HostSink final : public FindSink
{
public:
    void take(const Find &find) override
    {
        const bool host =
            find.type == ObservableType::Domain || find.type == ObservableType::Ip || find.type == ObservableType::Ipv6;
        if (host)
            hosts.append(QByteArray(find.value.data(), qsizetype(find.value.size())));
    }
    QList<QByteArray> hosts;
};

/// Names under top-level domains that nobody sells are hosts too where somebody writes them as one.
QByteArray writtenHost(QByteArrayView text)
{
    text = text.trimmed();
    const qsizetype scheme = text.indexOf("://");
    const bool www = text.size() > 4 && startsWithWord({text.data(), std::size_t(text.size())}, "www.");
    if ((scheme < 0 && !www) || scheme > 8)
        return {};
    QByteArray host;
    for (qsizetype i = scheme < 0 ? 0 : scheme + 3; i < text.size() && is(text[i], InHost); ++i)
        host += lower(text[i]);
    return host.contains('.') && host.size() <= 253 ? host : QByteArray();
}

} // namespace

QList<QByteArray> LinkJudge::domainsIn(const QByteArray &text)
{
    HostSink sink;
    m_finder.scan({text.constData(), std::size_t(text.size())}, 0, true, sink);
    if (const QByteArray written = writtenHost(text); sink.hosts.isEmpty() && !written.isEmpty())
        sink.hosts.append(written);
    std::transform(sink.hosts.begin(), sink.hosts.end(), sink.hosts.begin(),
                   [this](const QByteArray &host) { return registered(host); });
    return sink.hosts;
}

/// "mail.example.co.jp" is "example.co.jp"; addresses stay as they are.
QByteArray LinkJudge::registered(const QByteArray &host)
{
    if (host.isEmpty() || is(host.back(), Digit) || host.contains(':'))
        return host;
    qsizetype start = 0;
    for (qsizetype dot = host.indexOf('.'); dot >= 0; dot = host.indexOf('.', dot + 1)) {
        const QByteArrayView rest = QByteArrayView(host).sliced(dot + 1);
        if (m_suffixes.isSuffix({rest.data(), std::size_t(rest.size())}) || !rest.contains('.'))
            return host.sliced(start);
        start = dot + 1;
    }
    return host;
}

bool LinkJudge::isDisguised(const QByteArray &target, const QByteArray &shown)
{
    const QList<QByteArray> named = domainsIn(shown);
    if (named.isEmpty())
        return false;
    const QList<QByteArray> reached = domainsIn(target);
    return !reached.isEmpty() && std::none_of(named.begin(), named.end(),
                                              [&reached](const QByteArray &one) { return reached.contains(one); });
}

} // namespace obi::text
