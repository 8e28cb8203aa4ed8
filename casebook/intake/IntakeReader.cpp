// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "IntakeReader.h"

#include "IntakeDevice.h"
#include "text/ObservableScanner.h"
#include "text/TextDecoder.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace obi {
namespace {

constexpr std::size_t BatchSize = 512;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Intake)
};

/// What takes much room goes; what tells the mail's way and what it carries stays.
void lighten(MailFile &mail)
{
    mail.headers.clear();
    mail.observables.clear();
    mail.problems.clear();
    for (MailBody &body : mail.bodies) {
        body.text.clear();
        body.links.removeIf([](const MailLink &link) { return !link.disguised; });
    }
    for (MailFile &nested : mail.nested)
        lighten(nested);
}

} // namespace

IntakeReader::IntakeReader(std::shared_ptr<Intake::Shared> shared, QList<IntakeItem> items, MailOptions options)
    : m_shared(std::move(shared))
    , m_items(std::move(items))
    , m_options(std::move(options))
{}

void IntakeReader::run()
{
    measure();
    for (int item = 0; item < m_items.size() && !m_shared->stop; ++item)
        read(item);
    handOver();
    if (m_shared->total <= Intake::MostContent && !m_shared->cancelled) {
        const std::scoped_lock lock(m_shared->mutex);
        m_shared->content = QString::fromUtf8(m_content);
    }
    m_shared->ended = true;
}

void IntakeReader::measure()
{
    qint64 total = 0;
    for (const IntakeItem &item : std::as_const(m_items))
        total += item.fileName.isEmpty() ? qint64(item.text.size()) : QFileInfo(item.fileName).size();
    m_shared->total = total;
}

void IntakeReader::read(int item)
{
    IntakeItem &what = m_items[item];
    if (what.fileName.isEmpty()) {
        QBuffer text(&what.text);
        text.open(QIODevice::ReadOnly);
        inspect(item, text);
        text.close();
        what.text.clear();
        return;
    }
    // A pipe or a device would never end.
    const QFileInfo info(what.fileName);
    QFile file(what.fileName);
    if (info.isDir())
        refuse(item, Words::tr("it is a folder"), Words::tr("Choose the files in it."));
    else if (info.exists() && !info.isFile())
        refuse(item, Words::tr("it is not a regular file"), Words::tr("Copy it to a file and open that."));
    else if (info.exists() && info.size() == 0)
        refuse(item, Words::tr("it is empty"), Words::tr("Choose another file."));
    else if (file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        inspect(item, file);
    else
        tell({item, {}, Error{ErrorCode::FileUnreadable, {what.name, file.errorString()}}});
}

void IntakeReader::refuse(int item, const QString &why, const QString &instead)
{
    tell({item, {}, Error{ErrorCode::FileUnreadable, {m_items.at(item).name, why, instead}}});
}

void IntakeReader::inspect(int item, QIODevice &source)
{
    keepContent(source);
    IntakeDevice device(source, m_shared->read, m_shared->stop);
    const auto done = TextInspector::inspect(
        device, m_items.at(item).name, [this, item](const InspectedObservable &found) { take(item, found); },
        [this, item](const MailProblem &problem) {
            tell({item, problem, {}});
        },
        [this, item](MailFile &&mail) { takeMail(item, std::move(mail)); }, m_options);
    if (!done && !m_shared->stop)
        tell({item, {}, done.error()});
}

/// For somebody else to look through; nothing of what is too long for that.
void IntakeReader::keepContent(QIODevice &source)
{
    if (m_shared->total > Intake::MostContent)
        return;
    const QByteArray bytes = source.readAll();
    source.seek(0);
    const text::Encoding encoding = text::detectEncoding(bytes);
    text::TextDecoder decoder(encoding);
    if (!m_content.isEmpty())
        m_content += '\n';
    if (encoding == text::Encoding::Utf8) {
        m_content += bytes;
        return;
    }
    decoder.decode(bytes, true);
    m_content += decoder.text();
}

void IntakeReader::take(int item, const InspectedObservable &found)
{
    if (m_shared->stop)
        return;
    m_key.assign(1, char(found.type));
    m_key.append(found.value.data(), std::size_t(found.value.size()));
    const auto known = m_known.find(m_key);
    if (known != m_known.end()) {
        Known &before = known->second;
        const FoundTraits joined = found.traits & ~before.traits;
        const bool standsAlone = before.derived && !found.derived;
        if (!joined && !standsAlone)
            return;
        before.traits |= joined;
        before.derived = before.derived && found.derived;
    }
    auto observable = Observable::parse(found.type, QString::fromUtf8(found.value));
    if (!observable)
        return;
    FoundTraits traits = found.traits;
    traits.setFlag(FoundTrait::OwnDomain, ObservableScanner::isOwn(*observable, m_options.scan));
    const bool again = known != m_known.end();
    if (!again)
        m_known.emplace(m_key, Known{found.traits, found.derived});
    keep({std::move(*observable), traits, found.derived, found.place, QString::fromUtf8(found.detail), item, again});
    if (m_known.size() >= Intake::MostObservables)
        m_shared->full = m_shared->stop = true;
}

void IntakeReader::keep(IntakeFind &&find)
{
    m_pending.push_back(std::move(find));
    if (m_pending.size() >= BatchSize)
        handOver();
}

void IntakeReader::handOver()
{
    if (m_pending.empty())
        return;
    const std::scoped_lock lock(m_shared->mutex);
    m_shared->finds.push_back(std::exchange(m_pending, {}));
    m_pending.reserve(BatchSize);
}

void IntakeReader::takeMail(int item, MailFile &&mail)
{
    if (++m_mails > Intake::MostMails)
        return;
    lighten(mail);
    const std::scoped_lock lock(m_shared->mutex);
    m_shared->mails.push_back({std::move(mail), item});
}

void IntakeReader::tell(IntakeProblem &&problem)
{
    if (++m_problems > Intake::MostProblems)
        return;
    const std::scoped_lock lock(m_shared->mutex);
    m_shared->problems.push_back(std::move(problem));
}

} // namespace obi
