// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ObservableScanner.h"

#include "TextFinder.h"

#include <QSet>

namespace obi {

bool ObservableScanner::isOwn(const Observable &observable, const ScanOptions &options)
{
    if (observable.type() != ObservableType::Domain && observable.type() != ObservableType::Email)
        return false;
    const QStringView value = observable.value();
    for (const QString &own : options.ownDomains) {
        if (!value.endsWith(own, Qt::CaseInsensitive) || own.isEmpty())
            continue;
        const qsizetype before = value.size() - own.size();
        if (before == 0 || value[before - 1] == u'.' || value[before - 1] == u'@')
            return true;
    }
    return false;
}

namespace {

class ListSink final : public text::FindSink
{
public:
    explicit ListSink(const ScanOptions &options)
        : m_options(options)
    {}
    void take(const text::Find &find) override
    {
        auto observable =
            Observable::parse(find.type, QString::fromUtf8(find.value.data(), qsizetype(find.value.size())));
        if (!observable)
            return;
        FoundTraits traits = find.traits;
        if (ObservableScanner::isOwn(*observable, m_options))
            traits |= FoundTrait::OwnDomain;
        found.append({std::move(*observable), qsizetype(find.rawStart), qsizetype(find.rawEnd - find.rawStart),
                      find.derived, traits});
    }
    QList<FoundObservable> found;

private:
    const ScanOptions &m_options;
};

} // namespace

QList<FoundObservable> ObservableScanner::scan(QByteArrayView utf8, const ScanOptions &options)
{
    ListSink sink(options);
    text::TextFinder().scan({utf8.data(), std::size_t(utf8.size())}, 0, true, sink);
    return sink.found;
}

QList<Observable> ObservableScanner::distinct(const QString &text)
{
    QList<Observable> list;
    QSet<Observable> seen;
    const QByteArray utf8 = text.toUtf8();
    for (const FoundObservable &found : scan(utf8)) {
        if (found.derived || seen.contains(found.observable))
            continue;
        seen.insert(found.observable);
        list.append(found.observable);
    }
    return list;
}

} // namespace obi
