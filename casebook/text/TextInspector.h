// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "FoundObservable.h"
#include "MailFile.h"
#include "MailPlace.h"
#include "MailProblem.h"

#include "core/Error.h"

#include <QByteArrayView>

#include <functional>

class QIODevice;

namespace obi {

/// A find in a file or stream; the views live only during the call that hands it on.
struct InspectedObservable {
    ObservableType type;
    QByteArrayView value; ///< refanged and canonical, UTF-8
    QByteArrayView raw;   ///< as written, UTF-8; may hold bytes that are none where the input does
    qint64 offset = 0;    ///< bytes from the start of the input, in the input's own encoding
    qint64 length = 0;
    FoundTraits traits{};
    bool derived = false;
    MailPlace place = MailPlace::None;
    QByteArrayView detail{}; ///< of the place, UTF-8
};

/// Finds the observables in a device of any size in bounded memory (a few megabytes). Besides UTF-8 it reads UTF-16
/// with and without byte order mark, Shift_JIS, EUC-JP and ISO-2022-JP, told by the first 64 KB. A mail or mailbox,
/// told by its headers or by a name in .eml or .mbox, is read as one: decoded, with the hashes of its attachments.
/// Reads as the device delivers: blocks on a pipe, so call it from a worker or a command line.
class TextInspector
{
public:
    using Receiver = std::function<void(const InspectedObservable &)>;
    using ProblemReceiver = std::function<void(const MailProblem &)>;
    using MailReceiver = std::function<void(MailFile &&)>;

    /// `name` is what an error calls the device; `problem`, where given, is told what of a mail could not be read.
    /// `mail`, where given, gets each mail as a value once it has been read (memory: that of MailFile::readEach).
    /// Errors: FileUnreadable, for Outlook's .msg too; what was found before has been handed on.
    static Result<void> inspect(QIODevice &device, const QString &name, const Receiver &receiver,
                                const ProblemReceiver &problem = {}, const MailReceiver &mail = {},
                                const MailOptions &options = {});
};

} // namespace obi
