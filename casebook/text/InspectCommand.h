// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

class QIODevice;

namespace obi {

/// `obi inspect [--format text|json|csv] [--types LIST] [--unique] [FILE…]`, with the devices given, so that a test can
/// give its own. A file called "-", or none, is the input device. Needs no event loop.
class InspectCommand
{
public:
    enum Status {
        Done = 0,
        DoneInPart = 1, ///< something of a mail could not be read; it is named on the errors device
        WrongUsage = 2,
        CouldNotRead = 3
    };

    InspectCommand(QIODevice &input, QIODevice &output, QIODevice &errors);
    /// `arguments` are those behind "inspect". A file that cannot be read is named on the errors device and the others
    /// are still inspected. Returns a Status.
    int run(const QStringList &arguments);

private:
    int usageError(const QString &message);
    bool inspectFile(const QString &name, class InspectWriter &writer);
    void tell(const QString &message);
    void tellProblem(const QString &file, const struct MailProblem &problem, int count);

    QIODevice &m_input;
    QIODevice &m_output;
    QIODevice &m_errors;
    bool m_hasProblems = false;
};

} // namespace obi
