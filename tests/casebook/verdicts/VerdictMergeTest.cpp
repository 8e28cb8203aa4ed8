// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "verdicts/VerdictMerge.h"
#include "ObiTest.h"

using namespace obi;
using namespace Qt::StringLiterals;

/// How answers become opinions, and opinions an overall disposition.
class VerdictMergeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void highestPriorityDecides();
    void cleanWinsAmongEquals();
    void bareVerdictTakesTheMiddle();
    void verdictBesideJudgementsAddsNothing();
    void expiredOpinionsAreDropped();
    void aVerdictCountsAsItWasSent();
    void opinionsExpireLater();
    void otherObservablesDoNotCount();
    void states();
    void warningIsNotAFailure();
    void namesStandForIds();

private:
    Judgement judgement(Disposition disposition, int priority, const QDateTime &end = {}) const
    {
        return {u"j"_s,
                m_bitly,
                disposition,
                priority,
                {},
                {},
                u"because %1"_s.arg(priority),
                {},
                {m_now.addDays(-1), end}};
    }
    ModuleOpinion opinion(const QString &module, QList<Judgement> judgements, QList<Verdict> verdicts = {}) const
    {
        return opinionFrom({ModuleAnswer{{module}, verdicts, judgements}}, m_bitly, m_now);
    }
    Dossier weighed(QList<ModuleOpinion> opinions) const
    {
        Dossier dossier{opinions};
        weigh(dossier, m_bitly, m_now);
        return dossier;
    }

    const QDateTime m_now{QDate(2026, 11, 22), QTime(12, 0), Qt::UTC};
    const Observable m_bitly = *Observable::parse(ObservableType::Domain, u"bit.ly");
};

void VerdictMergeTest::highestPriorityDecides()
{
    const Dossier dossier = weighed({opinion(u"a"_s, {judgement(Disposition::Malicious, 80)}),
                                     opinion(u"b"_s, {judgement(Disposition::Suspicious, 90)})});
    QCOMPARE(dossier.overall, Disposition::Suspicious);
    QCOMPARE(dossier.reason, u"because 90"_s);
    QCOMPARE(dossier.opinions.first().disposition, Disposition::Malicious);
}

void VerdictMergeTest::cleanWinsAmongEquals()
{
    QCOMPARE(weighed({opinion(u"a"_s, {judgement(Disposition::Malicious, 90)}),
                      opinion(u"b"_s, {judgement(Disposition::Clean, 90)})})
                 .overall,
             Disposition::Clean);
}

void VerdictMergeTest::bareVerdictTakesTheMiddle()
{
    const ModuleOpinion bare = opinion(u"a"_s, {}, {{m_bitly, Disposition::Malicious}});
    QCOMPARE(bare.disposition, Disposition::Malicious);
    QCOMPARE(weighed({bare}).overall, Disposition::Malicious);
    QCOMPARE(weighed({bare}).reason, QString());
    QCOMPARE(weighed({bare, opinion(u"b"_s, {judgement(Disposition::Common, 51)})}).overall, Disposition::Common);
    QCOMPARE(weighed({bare, opinion(u"b"_s, {judgement(Disposition::Common, 49)})}).overall, Disposition::Malicious);
}

void VerdictMergeTest::verdictBesideJudgementsAddsNothing()
{
    const ModuleOpinion both =
        opinion(u"a"_s, {judgement(Disposition::Common, 10)}, {{m_bitly, Disposition::Common, u"j"_s}});
    QCOMPARE(weighed({both, opinion(u"b"_s, {judgement(Disposition::Malicious, 20)})}).overall, Disposition::Malicious);
}

void VerdictMergeTest::expiredOpinionsAreDropped()
{
    const ModuleOpinion expired = opinion(u"a"_s, {judgement(Disposition::Malicious, 90, m_now.addSecs(-1))});
    QCOMPARE(expired.state, ModuleOpinion::State::Answered);
    QCOMPARE(expired.disposition, std::nullopt);
    QCOMPARE(expired.judgements.size(), 0);
    QCOMPARE(weighed({expired}).overall, std::nullopt);
}

void VerdictMergeTest::aVerdictCountsAsItWasSent()
{
    const ValidTime past{m_now.addDays(-9), m_now.addSecs(-1)};
    const ModuleOpinion sent = opinion(u"a"_s, {}, {{m_bitly, Disposition::Clean, {}, past}});
    QCOMPARE(sent.disposition, Disposition::Clean);
    QVERIFY(!sent.validUntil.isValid());
    QCOMPARE(weighed({sent}).overall, Disposition::Clean);
    // One that is in force goes first.
    const ModuleOpinion both =
        opinion(u"a"_s, {}, {{m_bitly, Disposition::Clean, {}, past}, {m_bitly, Disposition::Suspicious}});
    QCOMPARE(both.disposition, Disposition::Suspicious);
}

void VerdictMergeTest::opinionsExpireLater()
{
    Dossier dossier = weighed({opinion(u"a"_s, {judgement(Disposition::Malicious, 90, m_now.addSecs(60)),
                                                judgement(Disposition::Suspicious, 50, m_now.addSecs(90))})});
    QCOMPARE(dossier.overall, Disposition::Malicious);
    QCOMPARE(nextExpiry(dossier), m_now.addSecs(60));
    weigh(dossier, m_bitly, m_now.addSecs(60));
    QCOMPARE(dossier.overall, Disposition::Suspicious);
    QCOMPARE(dossier.opinions.first().disposition, Disposition::Suspicious);
    QCOMPARE(nextExpiry(dossier), m_now.addSecs(90));
    weigh(dossier, m_bitly, m_now.addSecs(90));
    QCOMPARE(dossier.overall, std::nullopt);
    QVERIFY(!nextExpiry(dossier).isValid());
}

void VerdictMergeTest::otherObservablesDoNotCount()
{
    const auto other = *Observable::parse(ObservableType::Domain, u"other.example");
    const ModuleOpinion silent = opinion(u"a"_s, {}, {{other, Disposition::Malicious}});
    QCOMPARE(silent.disposition, std::nullopt);
    QCOMPARE(silent.state, ModuleOpinion::State::Answered);
}

void VerdictMergeTest::states()
{
    const ModuleInstance module{u"id"_s, {}, u"Talos"_s};
    const ModuleError error{{u"id"_s}, ModuleError::Kind::Fatal, u"too many requests"_s, u"slow down"_s};
    const ModuleAnswer content{module, {{m_bitly, Disposition::Clean}}};
    const auto state = [&](const EnrichAnswer &answer) {
        return opinionFrom(replyOf(module, answer), m_bitly, m_now).state;
    };
    QCOMPARE(state({}), ModuleOpinion::State::Answered);
    QCOMPARE(state({{content}}), ModuleOpinion::State::Answered);
    QCOMPARE(state({{content}, {error}}), ModuleOpinion::State::Partial);
    QCOMPARE(state({{}, {error}}), ModuleOpinion::State::Failed);
    QCOMPARE(state({{ModuleAnswer{module}}, {error}}), ModuleOpinion::State::Failed);
    const ModuleOpinion failed = opinionFrom(replyOf(module, {{}, {error}}), m_bitly, m_now);
    QCOMPARE(failed.error, (Error{ErrorCode::ModuleFailed, {u"Talos"_s, u"too many requests"_s, u"slow down"_s}}));
    QCOMPARE(failed.module, module);
}

void VerdictMergeTest::warningIsNotAFailure()
{
    const ModuleInstance module{u"id"_s};
    const ModuleError warning{module, ModuleError::Kind::Warning, u"w"_s, {}};
    const ModuleError fatal{module, ModuleError::Kind::Fatal, u"f"_s, {}};
    QCOMPARE(opinionFrom(replyOf(module, {{}, {warning}}), m_bitly, m_now).state, ModuleOpinion::State::Partial);
    for (const QList<ModuleError> &errors : {QList{warning, fatal}, QList{fatal, warning}}) {
        const ModuleOpinion opinion = opinionFrom(replyOf(module, {{}, errors}), m_bitly, m_now);
        QCOMPARE(opinion.state, ModuleOpinion::State::Failed);
        QCOMPARE(opinion.error.context.at(1), u"f"_s);
    }
}

void VerdictMergeTest::namesStandForIds()
{
    const ModuleInstance old{{}, {}, u"Talos Intelligence"_s};
    const EnrichAnswer answer{{{old, {{m_bitly, Disposition::Clean}}}, {old, {}, {judgement(Disposition::Common, 10)}}},
                              {{{{}, {}, u"Other"_s}, ModuleError::Kind::Fatal}}};
    const auto replies = repliesIn(answer);
    QCOMPARE(replies.size(), 2);
    QCOMPARE(replies.first().answer.verdicts.size(), 1);
    QCOMPARE(replies.first().answer.judgements.size(), 1);
    const ModuleInstance today{u"id"_s, {}, u"Talos Intelligence"_s};
    QCOMPARE(opinionFrom(replyOf(today, answer), m_bitly, m_now).disposition, Disposition::Clean);
}

OBI_TEST(VerdictMergeTest)
#include "VerdictMergeTest.moc"
