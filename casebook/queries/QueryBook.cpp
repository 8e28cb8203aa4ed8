// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "queries/QueryBook.h"

#include "settings/KeptFile.h"

#include <QUuid>

#include <algorithm>

namespace obi {
namespace {

template <typename Entry>
auto find(QList<Entry> &entries, const QString &id)
{
    return std::find_if(entries.begin(), entries.end(), [&](const Entry &entry) { return entry.id == id; });
}

QString newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace

class QueryBook::Private
{
public:
    explicit Private(QString fileName)
        : file(std::move(fileName), [this] { return queries.content(); })
    {
        const auto content = file.read();
        if (!content)
            return;
        auto known = QueryFile::read(*content, file.fileName());
        if (known)
            queries = *std::move(known);
        else if (known.error().code == ErrorCode::StoreTooNew)
            file.leaveAlone(known.error());
        else
            file.keepAside(known.error().context.value(1));
    }

    QueryFile queries;
    KeptFile file;
};

QueryBook::QueryBook(QString fileName, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(std::move(fileName)))
{
    connect(&d->file, &KeptFile::writeFailed, this, &QueryBook::writeFailed);
}

QueryBook::~QueryBook() = default;

const QList<SavedQuery> &QueryBook::saved() const
{
    return d->queries.saved;
}

const QList<PastQuery> &QueryBook::past() const
{
    return d->queries.past;
}

const QList<NodeSelector> &QueryBook::hosts() const
{
    return d->queries.hosts;
}

const EditedQuery &QueryBook::edited() const
{
    return d->queries.edited;
}

const std::optional<Error> &QueryBook::problem() const
{
    return d->file.problem();
}

QString QueryBook::save(SavedQuery query)
{
    if (query.id.isEmpty())
        query.id = newId();
    const auto there = find(d->queries.saved, query.id);
    if (there == d->queries.saved.end())
        d->queries.saved.append(query);
    else
        *there = query;
    const auto isDraft = [](const SavedQuery &each) { return each.isDraft; };
    if (std::count_if(d->queries.saved.begin(), d->queries.saved.end(), isDraft) > MostDrafts)
        d->queries.saved.erase(std::find_if(d->queries.saved.begin(), d->queries.saved.end(), isDraft));
    d->file.writeLater();
    Q_EMIT savedChanged();
    return query.id;
}

void QueryBook::removeSaved(const QString &id)
{
    if (d->queries.saved.removeIf([&](const SavedQuery &query) { return query.id == id; }) == 0)
        return;
    d->file.writeLater();
    Q_EMIT savedChanged();
}

QString QueryBook::put(PastQuery query)
{
    if (query.id.isEmpty())
        query.id = newId();
    Q_EMIT pastAboutToChange();
    const auto there = find(d->queries.past, query.id);
    if (there == d->queries.past.end())
        d->queries.past.prepend(query);
    else
        *there = query;
    // The oldest go, but for those that the service goes on with: nobody could cancel them any more.
    auto &past = d->queries.past;
    for (qsizetype at = past.size() - 1; at > 0 && past.size() > MostPast; --at) {
        if (!past.at(at).isUnderWay(query.started))
            past.removeAt(at);
    }
    d->file.writeLater();
    Q_EMIT pastChanged();
    return query.id;
}

void QueryBook::removePast(const QString &id)
{
    const auto there = find(d->queries.past, id);
    if (there == d->queries.past.end())
        return;
    Q_EMIT pastAboutToChange();
    d->queries.past.erase(there);
    d->file.writeLater();
    Q_EMIT pastChanged();
}

void QueryBook::setHosts(const QList<NodeSelector> &hosts)
{
    if (d->queries.hosts == hosts)
        return;
    d->queries.hosts = hosts;
    d->file.writeLater();
}

void QueryBook::setEdited(const EditedQuery &query)
{
    if (d->queries.edited == query)
        return;
    d->queries.edited = query;
    d->file.writeLater();
}

} // namespace obi
