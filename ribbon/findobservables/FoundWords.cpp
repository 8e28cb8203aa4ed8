// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "findobservables/FoundWords.h"

#include "look/Times.h"
#include "look/Words.h"
#include "pivot/PivotWords.h"

#include <QCoreApplication>

namespace obi {
namespace {

using namespace Qt::StringLiterals;

struct FoundWords {
    Q_DECLARE_TR_FUNCTIONS(FoundWords)
};

struct TraitWords {
    FoundTrait trait;
    const char *brief;
    const char *sentence;
};

// The gravest first.
constexpr TraitWords Traits[] = {
    {FoundTrait::Disguised, QT_TRANSLATE_NOOP("FoundWords", "Disguised link"),
     QT_TRANSLATE_NOOP("FoundWords", "The shown text of the link names another host.")},
    {FoundTrait::LookAlike, QT_TRANSLATE_NOOP("FoundWords", "Look-alike"),
     QT_TRANSLATE_NOOP("FoundWords", "A label mixes scripts, as names do that are to be taken for others.")},
    {FoundTrait::International, QT_TRANSLATE_NOOP("FoundWords", "International name"),
     QT_TRANSLATE_NOOP("FoundWords", "The name has characters beyond ASCII; the value shows them in punycode.")},
    {FoundTrait::OwnDomain, QT_TRANSLATE_NOOP("FoundWords", "Own domain"),
     QT_TRANSLATE_NOOP("FoundWords", "It belongs to your organisation.")},
    {FoundTrait::WrapperTarget, QT_TRANSLATE_NOOP("FoundWords", "Behind a redirect"),
     QT_TRANSLATE_NOOP("FoundWords", "A mail gateway's redirect leads here.")},
    {FoundTrait::Wrapper, QT_TRANSLATE_NOOP("FoundWords", "Gateway's redirect"),
     QT_TRANSLATE_NOOP("FoundWords", "A mail gateway has wrapped the address; its target is listed too.")},
    {FoundTrait::PrivateAddress, QT_TRANSLATE_NOOP("FoundWords", "Private address"),
     QT_TRANSLATE_NOOP("FoundWords", "An address of a private or local network.")},
    {FoundTrait::Documentation, QT_TRANSLATE_NOOP("FoundWords", "For examples"),
     QT_TRANSLATE_NOOP("FoundWords", "Set aside for examples in documents.")},
    {FoundTrait::Reserved, QT_TRANSLATE_NOOP("FoundWords", "Reserved address"),
     QT_TRANSLATE_NOOP("FoundWords", "Multicast, broadcast or reserved: no host has it.")},
    {FoundTrait::AddressBlock, QT_TRANSLATE_NOOP("FoundWords", "Address block"),
     QT_TRANSLATE_NOOP("FoundWords", "A network with its prefix length.")},
    {FoundTrait::AddressRange, QT_TRANSLATE_NOOP("FoundWords", "End of a range"),
     QT_TRANSLATE_NOOP("FoundWords", "One end of a range of addresses.")},
    {FoundTrait::Computed, QT_TRANSLATE_NOOP("FoundWords", "Computed"),
     QT_TRANSLATE_NOOP("FoundWords", "The hash of an attachment, computed on this machine.")},
    {FoundTrait::Decoded, QT_TRANSLATE_NOOP("FoundWords", "Decoded"),
     QT_TRANSLATE_NOOP("FoundWords", "It stood in encoded text.")},
    {FoundTrait::Defanged, QT_TRANSLATE_NOOP("FoundWords", "Defanged"),
     QT_TRANSLATE_NOOP("FoundWords", "It was written defanged.")},
};

QString translated(const char *text)
{
    return QCoreApplication::translate("FoundWords", text);
}

} // namespace

QString traitWords(const FoundRow &row)
{
    QStringList words;
    if (row.derived)
        words.append(FoundWords::tr("Part of another"));
    for (const TraitWords &trait : Traits) {
        if (row.traits.testFlag(trait.trait))
            words.append(translated(trait.brief));
    }
    return words.join(u" · "_s);
}

QString traitSentences(const FoundRow &row)
{
    QStringList sentences;
    if (row.derived)
        sentences.append(FoundWords::tr("It stands inside another observable: the host of a URL or of an address."));
    for (const TraitWords &trait : Traits) {
        if (row.traits.testFlag(trait.trait))
            sentences.append(translated(trait.sentence));
    }
    return sentences.join(u'\n');
}

QString placeWords(const FoundRow &row)
{
    switch (row.place) {
    case MailPlace::Header:
        return FoundWords::tr("Header %1").arg(row.detail);
    case MailPlace::Body:
        return FoundWords::tr("Text of the mail");
    case MailPlace::Link:
        return FoundWords::tr("Link");
    case MailPlace::Attachment:
        return FoundWords::tr("Attachment %1").arg(row.detail);
    case MailPlace::Outside:
        return FoundWords::tr("Between the parts of the mail");
    case MailPlace::None:
        break;
    }
    return {};
}

QString sideWords(const FoundRow &row)
{
    if (row.here && row.there)
        return FoundWords::tr("Both");
    return row.here ? FoundWords::tr("Only here") : FoundWords::tr("Only inspect");
}

QString resultTitle(const FindResult &result)
{
    switch (result.kind()) {
    case FindResult::Kind::Page:
        return result.pageTitle();
    case FindResult::Kind::Clipboard:
        return FoundWords::tr("Clipboard");
    case FindResult::Kind::Text:
        return FoundWords::tr("Pasted text");
    case FindResult::Kind::Files:
        break;
    }
    const int more = int(result.items().size()) - 1;
    const QString first = result.items().value(0);
    return more <= 0 ? first : FoundWords::tr("%1 and %Ln more", "file name", more).arg(first);
}

QString resultDetail(const FindResult &result, const QDateTime &now)
{
    const QString count = FoundWords::tr("%Ln observable(s)", nullptr, result.count());
    if (result.kind() == FindResult::Kind::Page)
        return count;
    if (result.isReading())
        return FoundWords::tr("%1, reading…", "a number of observables").arg(count);
    return u"%1 · %2"_s.arg(count, momentText(result.at(), now));
}

QString problemWords(const FindResult &result, const IntakeProblem &problem)
{
    const QString words = problem.error ? errorText(*problem.error) : mailProblemText(*problem.mail);
    return result.items().size() > 1 && !problem.error ? u"%1: %2"_s.arg(result.items().value(problem.item), words)
                                                       : words;
}

} // namespace obi
