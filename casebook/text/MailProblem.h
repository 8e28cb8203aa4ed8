// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace obi {

/// Something of a mail that could not be read as it was meant. The rest has been read.
struct MailProblem {
    enum class Kind {
        NotAMail,         ///< there are no headers
        HeadersTooLong,   ///< headers beyond 256 KB of one part were searched, not understood
        BadHeaderLine,    ///< a line among the headers that is none; detail: how it begins
        HeaderTooLong,    ///< addresses of a header beyond 64 KB were left out; detail: the header
        TooManyParts,     ///< parts beyond the limit were searched as text
        NestedTooDeep,    ///< what is nested deeper than the limit was searched as text
        MissingBoundary,  ///< a multipart that does not say how its parts are separated
        Truncated,        ///< a multipart ends without its closing boundary; detail: its type
        UnknownTransfer,  ///< detail: the Content-Transfer-Encoding that nobody knows
        DamagedTransfer,  ///< much of the body is not what its transfer encoding allows; detail: the encoding
        UnknownCharset,   ///< detail: the label that nobody knows
        WrongCharset,     ///< the text is not what its label says; detail: "label, what it was read as"
        UndecodableText,  ///< some characters mean nothing in the charset; detail: the charset
        Encrypted,        ///< the body can be read by its recipient only; detail: its type
        ArchiveNotListed, ///< an archive whose names are not listed; detail: what it is
        ArchiveCut,       ///< an archive of which not all names are listed; detail: its name
        TextCut,          ///< a body longer than is kept
        TooMuch,          ///< more observables, links or attachments than are kept
    };
    Kind kind = Kind::NotAMail;
    QString detail{};
    qint64 offset = 0; ///< bytes of the input
    bool operator==(const MailProblem &) const = default;
};

/// What a problem is, in a sentence for people.
QString mailProblemText(const MailProblem &problem);

} // namespace obi
