// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/CaseMerge.h"

#include "cases/TlpLabel.h"
#include "exchange/CaseEntity.h"

#include <QSet>
#include <QUuid>

#include <algorithm>

namespace obi {
namespace {

using namespace Qt::StringLiterals;

QSet<Observable> observablesOf(const CasebookEntity &entity)
{
    return {entity.observables.begin(), entity.observables.end()};
}

QSet<QString> textsOf(const CasebookEntity &entity)
{
    QSet<QString> texts;
    for (const CasebookEntity::Text &text : entity.texts)
        texts.insert(text.text);
    return texts;
}

QSet<QString> textsOf(const QList<Note> &notes)
{
    QSet<QString> texts;
    for (const Note &note : notes)
        texts.insert(note.text);
    return texts;
}

/// Carries what came into the case, field by field.
class Merge
{
public:
    Merge(const std::optional<CasebookEntity> &base, const Case &mine, const CasebookEntity &theirs,
          const QDateTime &now)
        : m_base(base)
        , m_theirs(theirs)
        , m_time(modifiedAt(theirs).isValid() ? modifiedAt(theirs) : now)
        , m_newerHere(mine.modifiedAt > m_time)
        , m_case(mine)
    {}

    void text(QString Case::*here, QString CasebookEntity::*there, const QString &words);
    void label(const QString &words);
    void observables();
    void notes();
    MergedCase result(const Case &mine) const;

private:
    /// What lost, unless what won holds it.
    void keep(const QString &words, const QString &lost, const QString &winner);

    const std::optional<CasebookEntity> &m_base;
    const CasebookEntity &m_theirs;
    QDateTime m_time;
    bool m_newerHere;
    Case m_case;
    bool m_conflict = false;
};

void Merge::text(QString Case::*here, QString CasebookEntity::*there, const QString &words)
{
    QString &mine = m_case.*here;
    const QString theirs = m_theirs.*there;
    if (mine == theirs || (m_base && *m_base.*there == theirs))
        return;
    const QString ours = mine;
    const bool changedHere = !m_base || *m_base.*there != ours;
    if (!changedHere || !m_newerHere)
        mine = theirs;
    if (changedHere)
        keep(words, m_newerHere ? theirs : ours, mine);
}

void Merge::label(const QString &words)
{
    const Tlp theirs = tlpFromCtim(m_theirs.tlp);
    const Tlp ours = m_case.tlp;
    const bool sameThere = m_base && tlpFromCtim(m_base->tlp) == theirs;
    if (tlpToCtim(ours) == tlpToCtim(theirs) || sameThere)
        return;
    const bool changedHere = !m_base || tlpToCtim(tlpFromCtim(m_base->tlp)) != tlpToCtim(ours);
    m_case.tlp = changedHere ? std::max(ours, theirs) : theirs;
    if (changedHere)
        keep(words, tlpLabel(std::min(ours, theirs)), {});
}

void Merge::keep(const QString &words, const QString &lost, const QString &winner)
{
    if (lost.isEmpty() || winner.contains(lost))
        return;
    m_conflict = true;
    const QString text = words.contains("%1"_L1) ? words.arg(lost) : lost;
    m_case.notes.prepend({QUuid::createUuid().toString(QUuid::WithoutBraces), text, {}, m_time});
}

void Merge::observables()
{
    const QSet<Observable> before = m_base ? observablesOf(*m_base) : QSet<Observable>();
    const QSet<Observable> there = observablesOf(m_theirs);
    m_case.observables.removeIf([&](const CaseObservable &held) {
        return before.contains(held.observable) && !there.contains(held.observable);
    });
    QSet<Observable> known = before;
    for (const CaseObservable &held : std::as_const(m_case.observables))
        known.insert(held.observable);
    for (const Observable &observable : m_theirs.observables) {
        if (known.contains(observable))
            continue;
        known.insert(observable);
        m_case.observables.append({observable, m_time});
    }
}

void Merge::notes()
{
    const QSet<QString> before = m_base ? textsOf(*m_base) : QSet<QString>();
    const QSet<QString> there = textsOf(m_theirs);
    m_case.notes.removeIf([&](const Note &note) { return before.contains(note.text) && !there.contains(note.text); });
    QSet<QString> known = before + textsOf(m_case.notes);
    for (const CasebookEntity::Text &text : m_theirs.texts) {
        if (known.contains(text.text))
            continue;
        known.insert(text.text);
        // Who of the others wrote it, CTIM does not say.
        m_case.notes.prepend({QUuid::createUuid().toString(QUuid::WithoutBraces), text.text, {}, m_time});
    }
    std::stable_sort(m_case.notes.begin(), m_case.notes.end(),
                     [](const Note &one, const Note &other) { return one.writtenAt > other.writtenAt; });
}

MergedCase Merge::result(const Case &mine) const
{
    MergedCase merged{m_case, m_case != mine, m_conflict};
    if (merged.changedHere)
        merged.value.modifiedAt = std::max(mine.modifiedAt, m_time);
    const Case came = caseFromEntity(m_theirs, m_time);
    merged.value.remoteId = came.remoteId;
    merged.value.extra = came.extra;
    return merged;
}

} // namespace

QDateTime modifiedAt(const CasebookEntity &entity)
{
    return QDateTime::fromString(entity.extra.value(u"modified"_s).toString(), Qt::ISODateWithMs).toUTC();
}

MergedCase mergeCase(const std::optional<CasebookEntity> &base, const Case &mine, const CasebookEntity &theirs,
                     const QDateTime &now, const MergeWords &words)
{
    Merge merge(base, mine, theirs, now);
    merge.observables();
    merge.notes();
    merge.text(&Case::title, &CasebookEntity::title, words.title);
    merge.text(&Case::shortDescription, &CasebookEntity::shortDescription, words.shortDescription);
    merge.text(&Case::description, &CasebookEntity::description, words.description);
    merge.label(words.tlp);
    return merge.result(mine);
}

bool CaseDifference::hasPatch() const
{
    return patch.title || patch.shortDescription || patch.description || patch.tlp;
}

bool CaseDifference::isEmpty() const
{
    return !hasPatch() && added.isEmpty() && removed.isEmpty() && addedTexts.isEmpty() && removedTexts.isEmpty();
}

bool CaseDifference::operator==(const CaseDifference &other) const
{
    return patchBody(patch) == patchBody(other.patch) && added == other.added && removed == other.removed &&
           addedTexts == other.addedTexts && removedTexts == other.removedTexts;
}

CaseDifference differenceOf(const CasebookEntity &theirs, const Case &mine)
{
    const CasebookEntity wanted = entityFromCase(mine);
    CaseDifference difference;
    if (wanted.title != theirs.title)
        difference.patch.title = wanted.title;
    if (wanted.shortDescription != theirs.shortDescription)
        difference.patch.shortDescription = wanted.shortDescription;
    if (wanted.description != theirs.description)
        difference.patch.description = wanted.description;
    if (wanted.tlp != tlpToCtim(tlpFromCtim(theirs.tlp)))
        difference.patch.tlp = wanted.tlp;
    difference.added = missingIn(theirs, wanted.observables);
    difference.removed = missingIn(wanted, theirs.observables);
    const QSet<QString> there = textsOf(theirs);
    const QSet<QString> here = textsOf(wanted);
    QSet<QString> taken = there;
    for (const CasebookEntity::Text &text : wanted.texts) {
        if (!taken.contains(text.text))
            difference.addedTexts.append(text);
        taken.insert(text.text);
    }
    for (const CasebookEntity::Text &text : theirs.texts) {
        if (!here.contains(text.text))
            difference.removedTexts.append(text);
    }
    return difference;
}

CaseDifference firstOf(const CaseDifference &difference)
{
    CaseDifference first;
    if (difference.hasPatch())
        first.patch = difference.patch;
    else if (!difference.added.isEmpty())
        first.added = difference.added;
    else if (!difference.addedTexts.isEmpty())
        first.addedTexts = difference.addedTexts;
    else if (!difference.removed.isEmpty())
        first.removed = difference.removed;
    else
        first.removedTexts = difference.removedTexts;
    return first;
}

namespace {

/// The list that was common before, with what was added to it on the way, and without what was taken out, as far as
/// the other side has done it.
template <typename Entry>
QList<Entry> arrivedIn(const QList<Entry> &base, const QList<Entry> &sent, const QList<Entry> &theirs)
{
    QList<Entry> common;
    for (const Entry &entry : base) {
        if (sent.contains(entry) || theirs.contains(entry))
            common.append(entry);
    }
    for (const Entry &entry : sent) {
        if (theirs.contains(entry) && !common.contains(entry))
            common.append(entry);
    }
    return common;
}

} // namespace

CasebookEntity arrivedOf(const std::optional<CasebookEntity> &base, const CasebookEntity &sent,
                         const CasebookEntity &theirs)
{
    // It is there, so it was made by that.
    if (!base)
        return sent;
    CasebookEntity common = *base;
    for (const auto field : {&CasebookEntity::title, &CasebookEntity::shortDescription, &CasebookEntity::description,
                             &CasebookEntity::tlp}) {
        if (theirs.*field == sent.*field)
            common.*field = sent.*field;
    }
    common.observables = arrivedIn(base->observables, sent.observables, theirs.observables);
    common.texts = arrivedIn(base->texts, sent.texts, theirs.texts);
    return common;
}

CasebookEntity changedBy(CasebookEntity casebook, const CaseDifference &difference)
{
    casebook.title = difference.patch.title.value_or(casebook.title);
    casebook.shortDescription = difference.patch.shortDescription.value_or(casebook.shortDescription);
    casebook.description = difference.patch.description.value_or(casebook.description);
    casebook.tlp = difference.patch.tlp.value_or(casebook.tlp);
    casebook.observables += difference.added;
    casebook.texts += difference.addedTexts;
    casebook.observables.removeIf([&](const Observable &one) { return difference.removed.contains(one); });
    casebook.texts.removeIf([&](const CasebookEntity::Text &one) { return difference.removedTexts.contains(one); });
    return casebook;
}

} // namespace obi
