// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ObservableScanner.h"

#include "OwnHosts.h"
#include "TextFinder.h"
#include "ValueSet.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace obi {

namespace {

/// Of "https://user@host:443/path": "host".
QStringView hostOf(QStringView url)
{
    QStringView host = url.sliced(std::max<qsizetype>(url.indexOf("://"_L1) + 3, 0));
    const auto end =
        std::find_if(host.begin(), host.end(), [](QChar c) { return c == u'/' || c == u'?' || c == u'#'; });
    host = host.first(end - host.begin());
    host = host.sliced(host.lastIndexOf(u'@') + 1);
    if (host.startsWith(u'['))
        return host.sliced(1, std::max<qsizetype>(host.indexOf(u']') - 1, 0));
    return host.first(host.indexOf(u':') < 0 ? host.size() : host.indexOf(u':'));
}

bool isOwnBy(const text::OwnHosts &own, const Observable &observable)
{
    const QString &value = observable.value();
    switch (observable.type()) {
    case ObservableType::Domain:
    case ObservableType::Hostname:
        return own.hasName(value);
    case ObservableType::Email:
        return own.hasName(value.sliced(value.lastIndexOf(u'@') + 1));
    case ObservableType::Ip:
    case ObservableType::Ipv6:
        return own.hasAddress(value.section(u'/', 0, 0));
    case ObservableType::Url: {
        const QString host = hostOf(value).toString();
        return own.hasName(host) || own.hasAddress(host);
    }
    default:
        return false;
    }
}

} // namespace

bool ObservableScanner::isOwn(const Observable &observable, const ScanOptions &options)
{
    return !options.ownDomains.isEmpty() && isOwnBy(text::OwnHosts(options.ownDomains), observable);
}

namespace {

class ListSink final : public text::FindSink
{
public:
    explicit ListSink(const ScanOptions &options)
        : m_own(options.ownDomains)
        , m_anyOwn(!options.ownDomains.isEmpty())
    {}
    void take(const text::Find &find) override
    {
        FoundTraits traits = find.traits;
        if (m_anyOwn && isOwn(find))
            traits |= FoundTrait::OwnDomain;
        found.append(find.type, find.value, qint64(find.rawStart), qint64(find.rawEnd - find.rawStart), traits,
                     find.derived);
    }
    FoundList found;

private:
    bool isOwn(const text::Find &find) const
    {
        const auto observable =
            Observable::parse(find.type, QString::fromUtf8(find.value.data(), qsizetype(find.value.size())));
        return observable && isOwnBy(m_own, *observable);
    }
    text::OwnHosts m_own;
    bool m_anyOwn;
};

} // namespace

FoundList ObservableScanner::scan(QByteArrayView utf8, const ScanOptions &options)
{
    ListSink sink(options);
    text::TextFinder().scan({utf8.data(), std::size_t(utf8.size())}, 0, true, sink);
    return std::move(sink.found);
}

QList<Observable> ObservableScanner::distinct(const QString &text)
{
    QList<Observable> list;
    text::ValueSet seen;
    const FoundList found = scan(text.toUtf8());
    for (qsizetype i = 0; i < found.size(); ++i) {
        const FoundList::Entry &entry = found.entry(i);
        if (!entry.derived && seen.insert(entry.type, entry.value()))
            list.append(found[i].observable);
    }
    return list;
}

} // namespace obi
