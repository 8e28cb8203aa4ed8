// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "MailProblem.h"

#include <QCoreApplication>

namespace obi {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(MailProblem)
};

QString textOf(MailProblem::Kind kind)
{
    using Kind = MailProblem::Kind;
    switch (kind) {
    case Kind::NotAMail:
        return Words::tr("There are no mail headers; the file was searched as text.");
    case Kind::HeadersTooLong:
        return Words::tr("The headers are too many or too long; what is beyond the limit was only searched.");
    case Kind::BadHeaderLine:
        return Words::tr("A line among the headers is no header: %1");
    case Kind::HeaderTooLong:
        return Words::tr("The header %1 is too long; only its beginning was taken apart.");
    case Kind::TooManyParts:
        return Words::tr("The mail has too many parts; the rest was searched as text.");
    case Kind::NestedTooDeep:
        return Words::tr("Parts are nested too deeply; what is deeper was searched as text.");
    case Kind::MissingBoundary:
        return Words::tr("A part of type %1 does not say how its parts are separated.");
    case Kind::Truncated:
        return Words::tr("The mail is cut off: a part of type %1 does not end.");
    case Kind::UnknownTransfer:
        return Words::tr("Unknown transfer encoding: %1");
    case Kind::DamagedTransfer:
        return Words::tr("A part is damaged: much of it is not %1.");
    case Kind::UnknownCharset:
        return Words::tr("Unknown charset: %1");
    case Kind::WrongCharset:
        return Words::tr("The text is not in the charset that it claims (claimed, read as: %1).");
    case Kind::UndecodableText:
        return Words::tr("Some characters could not be read as %1.");
    case Kind::Encrypted:
        return Words::tr("A part is encrypted and cannot be searched: %1");
    case Kind::ArchiveNotListed:
        return Words::tr("An attached archive of this kind is not listed: %1");
    case Kind::ArchiveCut:
        return Words::tr("Not all names in the archive could be listed: %1");
    case Kind::TextCut:
        return Words::tr("A long text was searched whole but is not shown whole: %1");
    case Kind::TooMuch:
        return Words::tr("The mail holds more than can be shown.");
    }
    return {};
}

} // namespace

QString mailProblemText(const MailProblem &problem)
{
    const QString text = textOf(problem.kind);
    return text.contains(QLatin1StringView("%1")) ? text.arg(problem.detail) : text;
}

} // namespace obi
