// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "text/MailFile.h"
#include "text/TextInspector.h"

#include <QBuffer>

#include <vector>

namespace obi::test {

/// A find of a mail with all that is told of it.
struct Place {
    ObservableType type;
    QString value;
    QByteArray raw;
    qint64 offset;
    qint64 length;
    FoundTraits traits;
    MailPlace place;
    QString detail;
};

struct Inspected {
    std::vector<Place> places;
    QList<MailProblem> problems;

    const Place *find(QStringView value) const
    {
        for (const Place &one : places) {
            if (one.value == value)
                return &one;
        }
        return nullptr;
    }
    bool has(MailProblem::Kind kind) const
    {
        return std::any_of(problems.begin(), problems.end(),
                           [kind](const MailProblem &one) { return one.kind == kind; });
    }
};

inline Inspected inspectDevice(QIODevice &device, const QString &name)
{
    Inspected result;
    const auto done = TextInspector::inspect(
        device, name,
        [&result](const InspectedObservable &one) {
            result.places.push_back({one.type, QString::fromUtf8(one.value), one.raw.toByteArray(), one.offset,
                                     one.length, one.traits, one.place, QString::fromUtf8(one.detail)});
        },
        [&result](const MailProblem &problem) { result.problems.append(problem); });
    Q_ASSERT(done);
    return result;
}

inline Inspected inspectMail(QByteArray bytes, const QString &name = QStringLiteral("a.eml"))
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    return inspectDevice(buffer, name);
}

inline QList<MailFile> readMails(QByteArray bytes, const MailOptions &options = {})
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    QList<MailFile> mails;
    const auto done = MailFile::readEach(buffer, QStringLiteral("a.eml"), options, [&mails](MailFile &&mail) {
        mails.append(std::move(mail));
        return true;
    });
    Q_ASSERT(done);
    return mails;
}

inline MailFile readMail(const QByteArray &bytes, const MailOptions &options = {})
{
    return readMails(bytes, options).value(0);
}

inline bool hasProblem(const MailFile &mail, MailProblem::Kind kind)
{
    return std::any_of(mail.problems.begin(), mail.problems.end(),
                       [kind](const MailProblem &one) { return one.kind == kind; });
}

/// The headers that make text a mail, and then some.
inline QByteArray mailWith(const QByteArray &headers, const QByteArray &body)
{
    return "From: Taro <taro@example.com>\nTo: hanako@example.org\nDate: Mon, 23 Nov 2026 09:00:00 +0900\n"
           "Message-ID: <1.2.3@example.com>\nMIME-Version: 1.0\n" +
           headers + "\n" + body;
}

} // namespace obi::test
