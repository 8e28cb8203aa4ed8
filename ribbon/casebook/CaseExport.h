// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exchange/CaseWriter.h"

#include <QObject>

class QWidget;

namespace obi {

class VerdictBook;

/// Asks for a file and writes a case into it, off the interface thread.
class CaseExport : public QObject
{
    Q_OBJECT
public:
    CaseExport(VerdictBook &verdicts, QWidget *window);
    void ask(const Case &what, CaseFormat format);
    /// The part after the question.
    void write(const Case &what, CaseFormat format, const QString &fileName);

Q_SIGNALS:
    void written(const QString &fileName);
    void failed(const obi::Error &error);

private:
    KnownDispositions known(const Case &what) const;
    static QString proposedName(const Case &what, CaseFormat format);

    VerdictBook &m_verdicts;
    QWidget *m_window;
};

} // namespace obi
