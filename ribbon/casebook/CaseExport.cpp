// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casebook/CaseExport.h"

#include "verdicts/VerdictBook.h"

#include <QFileDialog>
#include <QFutureWatcher>
#include <QRegularExpression>
#include <QtConcurrentRun>

namespace obi {
using namespace Qt::StringLiterals;

CaseExport::CaseExport(VerdictBook &verdicts, QWidget *window)
    : QObject(window)
    , m_verdicts(verdicts)
    , m_window(window)
{}

KnownDispositions CaseExport::known(const Case &what) const
{
    KnownDispositions known;
    for (const CaseObservable &entry : what.observables) {
        if (const auto disposition = m_verdicts.disposition(entry.observable))
            known.insert(entry.observable, *disposition);
    }
    return known;
}

// Titles hold whatever people write; file names do not take all of it.
QString CaseExport::proposedName(const Case &what, CaseFormat format)
{
    static const QRegularExpression forbidden(uR"([\x00-\x1f/\\:*?"<>|]+)"_s);
    QString name = what.title.simplified().left(80);
    name.replace(forbidden, u"-"_s);
    return (name.isEmpty() ? u"case"_s : name) + u'.' + caseFormatSuffix(format);
}

void CaseExport::ask(const Case &what, CaseFormat format)
{
    auto *dialog = new QFileDialog(m_window, tr("Export case"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(caseFormatSuffix(format));
    dialog->selectFile(proposedName(what, format));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, what, format](const QString &fileName) { write(what, format, fileName); });
    dialog->open();
}

void CaseExport::write(const Case &what, CaseFormat format, const QString &fileName)
{
    auto *watcher = new QFutureWatcher<Result<void>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, fileName] {
        watcher->deleteLater();
        const Result<void> result = watcher->result();
        if (result)
            Q_EMIT written(fileName);
        else
            Q_EMIT failed(result.error());
    });
    watcher->setFuture(QtConcurrent::run([what, format, fileName, known = known(what)] {
        return writeFileWhole(fileName, CaseWriter::create(format)->write({what}, known));
    }));
}

} // namespace obi
