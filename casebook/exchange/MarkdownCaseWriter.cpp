// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/MarkdownCaseWriter.h"

#include "cases/TlpLabel.h"
#include "exchange/MarkdownText.h"

#include <QCoreApplication>
#include <QMap>

using namespace Qt::StringLiterals;

namespace obi {
namespace {

/// The words of the report.
struct CaseReport {
    Q_DECLARE_TR_FUNCTIONS(CaseReport)

public:
    static QString disposition(Disposition disposition)
    {
        switch (disposition) {
        case Disposition::Clean:
            return tr("Clean");
        case Disposition::Malicious:
            return tr("Malicious");
        case Disposition::Suspicious:
            return tr("Suspicious");
        case Disposition::Common:
            return tr("Common");
        case Disposition::Unknown:
            break;
        }
        return tr("Unknown");
    }
    static QString untitled() { return tr("Untitled case"); }
    static QString caseId() { return tr("Case: %1"); }
    static QString owner() { return tr("Owner: %1"); }
    static QString created() { return tr("Created: %1"); }
    static QString changed() { return tr("Last changed: %1"); }
    static QString description() { return tr("Description"); }
    static QString observables(qsizetype count) { return tr("Observables (%1)").arg(count); }
    static QString notes(qsizetype count) { return tr("Notes (%1)").arg(count); }
    static QString edited() { return tr("%1, edited %2"); }
};

QString time(const QDateTime &utc)
{
    return utc.toUTC().toString(u"yyyy-MM-dd HH:mm 'UTC'"_s);
}

QString item(const QString &text)
{
    return u"- "_s + text + u'\n';
}

QString head(const Case &written)
{
    const QString title = written.title.trimmed().isEmpty() ? CaseReport::untitled() : written.title;
    QString text = u"# "_s + markdownLine(title) + u"\n\n"_s;
    text += item(tlpLabel(written.tlp));
    text += item(CaseReport::caseId().arg(markdownCode(written.remoteId.isEmpty() ? written.id : written.remoteId)));
    if (!written.owner.isEmpty())
        text += item(CaseReport::owner().arg(markdownLine(written.owner)));
    text += item(CaseReport::created().arg(time(written.createdAt)));
    text += item(CaseReport::changed().arg(time(written.modifiedAt)));
    return text;
}

QString description(const Case &written)
{
    QString text;
    if (!written.shortDescription.trimmed().isEmpty())
        text += u'\n' + markdownText(written.shortDescription) + u'\n';
    if (!written.description.trimmed().isEmpty())
        text += u"\n## "_s + CaseReport::description() + u"\n\n"_s + markdownText(written.description) + u'\n';
    return text;
}

QString observableItem(const Observable &observable, const KnownDispositions &known)
{
    const auto found = known.constFind(observable);
    const QString verdict = found == known.constEnd() ? QString() : u": "_s + CaseReport::disposition(*found);
    return item(markdownCode(observable.value()) + verdict);
}

QString observables(const Case &written, const KnownDispositions &known)
{
    QMap<ObservableType, QList<Observable>> byType;
    for (const CaseObservable &held : written.observables)
        byType[held.observable.type()].append(held.observable);
    QString text = u"\n## "_s + CaseReport::observables(written.observables.size()) + u'\n';
    for (const auto &[type, group] : byType.asKeyValueRange()) {
        text += u"\n### %1 (%2)\n\n"_s.arg(markdownLine(observableTypeName(type))).arg(group.size());
        for (const Observable &observable : group)
            text += observableItem(observable, known);
    }
    return text;
}

QString notes(const Case &written)
{
    if (written.notes.isEmpty())
        return {};
    QString text = u"\n## "_s + CaseReport::notes(written.notes.size()) + u'\n';
    for (const Note &note : written.notes) {
        QString when = time(note.writtenAt);
        if (note.editedAt.isValid())
            when = CaseReport::edited().arg(when, time(note.editedAt));
        const QString author = note.author.isEmpty() ? QString() : u", "_s + markdownLine(note.author);
        text += u"\n### "_s + when + author + u"\n\n"_s + markdownText(note.text) + u'\n';
    }
    return text;
}

} // namespace

QByteArray MarkdownCaseWriter::write(const QList<Case> &cases, const KnownDispositions &known) const
{
    QStringList reports;
    for (const Case &written : cases)
        reports.append(head(written) + description(written) + observables(written, known) + notes(written));
    return reports.join(u"\n---\n\n"_s).toUtf8();
}

} // namespace obi
