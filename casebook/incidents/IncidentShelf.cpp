// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "incidents/IncidentShelf.h"

#include "core/WholeFile.h"
#include "ctim/CtimId.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QPromise>

#include <qcoro/qcorofuture.h>

namespace obi {

using namespace Qt::StringLiterals;

namespace {

/// A server chooses ids, and a file's name is ours.
QString safeName(const QString &text)
{
    return QString::fromLatin1(QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha1).toHex());
}

QString fileOf(const QString &folder, const QString &id)
{
    return folder + u'/' + safeName(shortId(id)) + u".incident"_s;
}

std::optional<QByteArray> contentOf(const QString &fileName)
{
    QFile file(fileName);
    return file.open(QIODevice::ReadOnly) ? std::optional(file.readAll()) : std::nullopt;
}

std::optional<IncidentCopy> readCopy(const QString &folder, const QString &id)
{
    const QString fileName = fileOf(folder, id);
    const auto content = contentOf(fileName);
    if (!content)
        return std::nullopt;
    auto copy = IncidentCopy::fromJson(*content, fileName);
    const bool fits = copy && isSameEntity(copy->incident.id, id);
    return fits ? std::optional(*std::move(copy)) : std::nullopt;
}

Result<IncidentCopy> writeCopy(const QString &folder, const IncidentCopy &copy)
{
    if (folder.isEmpty())
        return copy;
    if (!QDir().mkpath(folder))
        return failure(ErrorCode::FileUnwritable, {folder, u"the folder cannot be made"_s});
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return writeFileWhole(fileOf(folder, copy.incident.id), copy.toJson(), FileAccess::OwnerOnly).map([&copy] {
        return copy;
    });
}

/// What another look did not bring is not lost.
template <typename Part>
void fill(std::optional<Part> &part, std::optional<Part> &older)
{
    if (!part)
        part = std::move(older);
}

Result<IncidentCopy> keepCopy(const QString &folder, IncidentCopy copy)
{
    if (auto older = readCopy(folder, copy.incident.id)) {
        for (const QString &caseId : std::as_const(older->caseIds)) {
            if (!copy.caseIds.contains(caseId))
                copy.caseIds.append(caseId);
        }
        for (qsizetype i = older->changes.size() - 1; i >= 0; --i) {
            if (!copy.changes.contains(older->changes.at(i)))
                copy.changes.prepend(older->changes.at(i));
        }
        fill(copy.events, older->events);
        fill(copy.observables, older->observables);
        fill(copy.targets, older->targets);
        fill(copy.casebooks, older->casebooks);
        fill(copy.notes, older->notes);
    }
    return writeCopy(folder, copy);
}

/// The oldest copies go, but for those that a case is linked to and those that are to be had nowhere else. What
/// somebody looked at is worth that, what only stood in the list is not.
void makeRoom(const QString &folder)
{
    if (folder.isEmpty())
        return;
    const QFileInfoList copies = QDir(folder).entryInfoList({u"*.incident"_s}, QDir::Files, QDir::Time);
    for (qsizetype i = IncidentShelf::Kept; i < copies.size(); ++i) {
        const QString fileName = copies.at(i).filePath();
        const auto copy = IncidentCopy::fromJson(contentOf(fileName).value_or(QByteArray()), fileName);
        const bool isAllThereIs = copy && copy->missingAt.isValid() && copy->takenAt.isValid();
        if (!copy || (copy->caseIds.isEmpty() && !isAllThereIs))
            QFile::remove(fileName);
    }
}

std::optional<IncidentCopy> markCopy(const QString &folder, const QString &id, const QDateTime &at)
{
    auto copy = readCopy(folder, id);
    if (!copy || copy->missingAt.isValid())
        return copy;
    copy->missingAt = at;
    // That it is gone can be found out again; the copy is what counts.
    (void)writeCopy(folder, *copy);
    return copy;
}

QList<Incident> missingIn(const QString &folder)
{
    QList<Incident> all;
    if (folder.isEmpty())
        return all;
    for (const QFileInfo &file : QDir(folder).entryInfoList({u"*.incident"_s}, QDir::Files, QDir::Time)) {
        const auto copy = IncidentCopy::fromJson(contentOf(file.filePath()).value_or(QByteArray()), file.filePath());
        if (copy && copy->missingAt.isValid())
            all.append(copy->incident);
    }
    return all;
}

IncidentShelf::List readList(const QString &folder)
{
    const QString fileName = folder + u"/list.json"_s;
    const auto content = contentOf(fileName);
    const qsizetype line = content ? content->indexOf('\n') : -1;
    if (line < 0)
        return {};
    const auto incidents = Incident::listFromJson(content->mid(line + 1), fileName);
    const auto at = QDateTime::fromString(QString::fromLatin1(content->left(line)), Qt::ISODateWithMs);
    return incidents && at.isValid() ? IncidentShelf::List{*incidents, at.toUTC()} : IncidentShelf::List{};
}

Result<void> writeList(const QString &folder, const QList<Incident> &incidents, const QDateTime &at)
{
    if (folder.isEmpty())
        return {};
    QDir().mkpath(folder);
    QByteArrayList rows;
    for (const Incident &incident : incidents.first(std::min<qsizetype>(incidents.size(), IncidentShelf::KeptRows)))
        rows.append(incident.toJson());
    const QByteArray content = at.toUTC().toString(Qt::ISODateWithMs).toLatin1() + "\n[" + rows.join(',') + ']';
    return writeFileWhole(folder + u"/list.json"_s, content, FileAccess::OwnerOnly);
}

} // namespace

IncidentShelf::IncidentShelf(QString folder)
    : m_folder(std::move(folder))
{
    m_worker.setMaxThreadCount(1);
}

IncidentShelf::~IncidentShelf()
{
    m_worker.waitForDone();
}

void IncidentShelf::setAccount(const QString &account)
{
    m_account = account;
}

/// `work(folder)` on the worker, after all that was asked for before.
template <typename Work>
auto IncidentShelf::inOrder(Work work)
{
    using Value = std::invoke_result_t<Work, QString>;
    const auto promise = std::make_shared<QPromise<Value>>();
    promise->start();
    const QString folder = m_folder.isEmpty() ? QString() : m_folder + u'/' + safeName(m_account);
    m_worker.start([promise, work = std::move(work), folder] {
        promise->addResult(work(folder));
        promise->finish();
    });
    return promise->future();
}

Async<std::optional<IncidentCopy>> IncidentShelf::find(QString id)
{
    auto found =
        inOrder([id](const QString &folder) -> Result<std::optional<IncidentCopy>> { return readCopy(folder, id); });
    co_return co_await found;
}

Async<IncidentCopy> IncidentShelf::keep(IncidentCopy copy)
{
    auto kept = inOrder([copy](const QString &folder) {
        auto done = keepCopy(folder, copy);
        makeRoom(folder);
        return done;
    });
    co_return co_await kept;
}

Async<std::optional<IncidentCopy>> IncidentShelf::markMissing(QString id, QDateTime at)
{
    auto marked = inOrder(
        [id, at](const QString &folder) -> Result<std::optional<IncidentCopy>> { return markCopy(folder, id, at); });
    co_return co_await marked;
}

Async<void> IncidentShelf::markMissing(QList<Incident> known, QDateTime at)
{
    const auto work = [known, at](const QString &folder) -> Result<void> {
        Result<void> all;
        for (const Incident &one : known) {
            if (markCopy(folder, one.id, at))
                continue;
            const auto written = writeCopy(folder, {.incident = one, .missingAt = at});
            if (!written)
                all = tl::unexpected(written.error());
        }
        makeRoom(folder);
        return all;
    };
    auto marked = inOrder(work);
    co_return co_await marked;
}

Async<QList<Incident>> IncidentShelf::missing()
{
    auto read = inOrder([](const QString &folder) -> Result<QList<Incident>> { return missingIn(folder); });
    co_return co_await read;
}

Async<void> IncidentShelf::drop(QString id)
{
    auto gone = inOrder([id](const QString &folder) -> Result<void> {
        const QString fileName = fileOf(folder, id);
        if (folder.isEmpty() || !QFile::exists(fileName) || QFile::remove(fileName))
            return {};
        return failure(ErrorCode::FileUnwritable, {fileName, u"the file cannot be removed"_s});
    });
    co_return co_await gone;
}

Async<IncidentCopy> IncidentShelf::setLinked(IncidentCopy seen, QString caseId, bool linked)
{
    const auto work = [seen, caseId, linked](const QString &folder) -> Result<IncidentCopy> {
        IncidentCopy copy = readCopy(folder, seen.incident.id).value_or(seen);
        copy.caseIds.removeAll(caseId);
        if (linked)
            copy.caseIds.append(caseId);
        return writeCopy(folder, copy);
    };
    auto changed = inOrder(work);
    co_return co_await changed;
}

Async<IncidentShelf::List> IncidentShelf::list()
{
    auto read = inOrder([](const QString &folder) -> Result<List> { return readList(folder); });
    co_return co_await read;
}

Async<void> IncidentShelf::keepList(QList<Incident> incidents, QDateTime at)
{
    auto written = inOrder([incidents, at](const QString &folder) { return writeList(folder, incidents, at); });
    co_return co_await written;
}

} // namespace obi
