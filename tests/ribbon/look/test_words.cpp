// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ObiTest.h"
#include "cases/TlpLabel.h"
#include "login/Notice.h"
#include "look/Times.h"
#include "look/Tip.h"
#include "look/Words.h"

#include <QDateTime>
#include <QFile>
#include <QSet>
#include <QTextDocument>
#include <QTranslator>

using namespace obi;
using namespace Qt::StringLiterals;

namespace {

/// Answers every text of the given contexts in brackets: shows whether a text goes through translation at all.
class Bracketing : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *text, const char *, int) const override
    {
        return u"[%1]"_s.arg(QString::fromUtf8(text));
    }
};

QList<ErrorCode> allCodes()
{
    QList<ErrorCode> codes;
    for (int code = 0; code <= int(ErrorCode::Internal); ++code)
        codes.append(ErrorCode(code));
    return codes;
}

QDateTime utc(const QString &time)
{
    return QDateTime::fromString(time, Qt::ISODate);
}

} // namespace

class TestWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyCodeHasWords();
    void everyCodeIsTranslated();
    void contextIsShown();
    void aRefusalIsNothingToWaitFor();
    void contextIsNotAPattern();
    void missingContextIsSaid();
    void sizesAndRangesAreReadable();
    void everyTypeHasWordsAndIcon();
    void dispositionsAndTlp();
    void times();
    void aTipIsShownAsItStands();
    void noBlankAfterAJapaneseSentence();
};

void TestWords::everyCodeHasWords()
{
    QSet<QString> seen;
    for (const ErrorCode code : allCodes()) {
        const QString text = errorText({code, {u"AAA"_s, u"1"_s, u"CCC"_s}});
        // A file that is there but nothing to read brings its own last sentence.
        QVERIFY2(text.size() > 20 && (text.endsWith(u'.') || text.endsWith(u". CCC"_s)), qPrintable(text));
        QVERIFY2(!text.contains(u'%'), qPrintable(text));
        QVERIFY2(!seen.contains(text), qPrintable(text));
        seen.insert(text);
        const QString brief = errorBrief({code, {u"AAA"_s, u"1"_s, u"CCC"_s}});
        QVERIFY2(!brief.isEmpty() && brief.size() < 32 && !brief.contains(u'%'), qPrintable(brief));
    }
}

void TestWords::everyCodeIsTranslated()
{
    Bracketing translator;
    QCoreApplication::installTranslator(&translator);
    for (const ErrorCode code : allCodes()) {
        QVERIFY(errorText({code}).startsWith(u'['));
        QVERIFY(errorBrief({code}).startsWith(u'['));
    }
    for (const ObservableType type : allObservableTypes()) {
        QVERIFY(observableTypeWord(type).startsWith(u'['));
        QVERIFY(observableTypeGroupWord(type).startsWith(u'['));
    }
    QCOMPARE(dispositionWord(Disposition::Suspicious), u"[Suspicious]"_s);
    QCOMPARE(tlpLabel(Tlp::Amber), u"TLP:AMBER"_s);
}

void TestWords::contextIsShown()
{
    const Error error{ErrorCode::TimedOut, {u"visibility.example"_s, u"10"_s}};
    QVERIFY(errorText(error).contains(u"visibility.example"_s));
    QCOMPARE(errorBrief(error), u"Timed out after 10 s: visibility.example"_s);
}

void TestWords::aRefusalIsNothingToWaitFor()
{
    const QString refused =
        errorText({ErrorCode::ModuleFailed, {u"AMP"_s, u"permission denied"_s, u"Not licensed."_s}});
    QVERIFY2(refused.contains(u"lacks the right") && !refused.contains(u"retry"), qPrintable(refused));
    const QString failed = errorText({ErrorCode::ModuleFailed, {u"AMP"_s, u"timeout"_s, u"Too slow."_s}});
    QVERIFY2(failed.contains(u"retry later"), qPrintable(failed));
}

void TestWords::contextIsNotAPattern()
{
    const QString text = errorText({ErrorCode::NoConnection, {u"%2"_s, u"refused"_s}});
    QVERIFY2(text.startsWith(u"%2 cannot be reached: refused."_s), qPrintable(text));
}

void TestWords::missingContextIsSaid()
{
    const QString text = errorText({ErrorCode::HttpStatus, {u"visibility.example"_s, u"500"_s, QString()}});
    QVERIFY2(text.contains(u"500: no details given."_s), qPrintable(text));
}

void TestWords::sizesAndRangesAreReadable()
{
    const QString size = errorText({ErrorCode::RecordingTooLarge, {u"a.har"_s, u"3145728"_s, u"1048576"_s}});
    QVERIFY2(size.contains(u"3.00 MiB"_s) && size.contains(u"1.00 MiB"_s), qPrintable(size));
    const QString range = errorText(
        {ErrorCode::ReportRangeNotRecorded, {u"GET https://x"_s, u"2026-11-16T00:00:00Z/2026-11-23T00:00:00Z"_s}});
    QVERIFY2(range.contains(u"2026-11-16 09:00 to 2026-11-23 09:00"_s), qPrintable(range));
}

void TestWords::everyTypeHasWordsAndIcon()
{
    QSet<QString> words;
    for (const ObservableType type : allObservableTypes()) {
        QVERIFY(!observableTypeWord(type).isEmpty());
        QVERIFY(!observableTypeGroupWord(type).isEmpty());
        words.insert(observableTypeWord(type));
        const QString file = QStringLiteral(OBI_SOURCE_DIR "/resources/icons/icon-%1.svg").arg(observableIcon(type));
        QVERIFY2(QFile::exists(file), qPrintable(file));
    }
    QCOMPARE(words.size(), qsizetype(allObservableTypes().size()));
    QCOMPARE(observableTypeWord(ObservableType::Sha256), u"SHA-256"_s);
    QCOMPARE(observableTypeGroupWord(ObservableType::Domain), u"Domains"_s);
}

void TestWords::dispositionsAndTlp()
{
    QSet<QString> words;
    for (const Disposition disposition : AllDispositions)
        words.insert(dispositionWord(disposition));
    QCOMPARE(words.size(), qsizetype(AllDispositions.size()));
    QCOMPARE(tlpLabel(Tlp::AmberStrict), u"TLP:AMBER+STRICT"_s);
}

void TestWords::times()
{
    const QDateTime now = utc(u"2026-11-23T00:41:00Z"_s);
    QCOMPARE(tableTime(utc(u"2026-11-23T00:40:00Z"_s), now), u"11-23 09:40"_s);
    QCOMPARE(tableTime(utc(u"2024-02-10T23:14:00Z"_s), now), u"2024-02-11 08:14"_s);
    // New Year is where the reader is, not where UTC is.
    QCOMPARE(tableTime(utc(u"2025-12-31T20:00:00Z"_s), now), u"01-01 05:00"_s);
    QCOMPARE(tableTime({}, now), QString());
    QCOMPARE(dayText(utc(u"2026-11-21T23:00:00Z"_s), now), u"22 Nov"_s);
    QCOMPARE(dayText(utc(u"2025-11-21T23:00:00Z"_s), now), u"2025-11-22"_s);
    QCOMPARE(briefTime(utc(u"2026-11-22T15:00:00Z"_s), now), u"00:00"_s);
    QCOMPARE(briefTime(utc(u"2026-11-22T14:59:00Z"_s), now), u"22 Nov"_s);
    QCOMPARE(momentText(utc(u"2026-11-22T15:00:00Z"_s), now), u"00:00"_s);
    QCOMPARE(momentText(utc(u"2026-11-22T14:59:00Z"_s), now), u"22 Nov 23:59"_s);
    QCOMPARE(fullMoment(utc(u"2025-11-22T14:59:00Z"_s), now), u"2025-11-22 23:59"_s);
    QCOMPARE(dayText({}, now) + briefTime({}, now) + momentText({}, now) + fullMoment({}, now), QString());
    QCOMPARE(isoTime(utc(u"2026-11-23T00:40:00Z"_s)), u"2026-11-23T09:40:00+09:00"_s);
    QCOMPARE(isoTime({}), QString());
}

void TestWords::aTipIsShownAsItStands()
{
    const QString link = u"https://evil.jp/?a=1&b=\"2\""_s;
    QCOMPARE(plainTip(link), link);
    QCOMPARE(plainTip({}), QString());
    for (const QString &text : {u"<img src=\"file:///x\"> & <b>b</b>"_s, u"&lt;b&gt;"_s, u"<b>a</b>\nb"_s, link}) {
        QTextDocument shown;
        const QString tip = plainTip(text);
        if (Qt::mightBeRichText(tip))
            shown.setHtml(tip);
        else
            shown.setPlainText(tip);
        QCOMPARE(shown.toPlainText(), text);
    }
}

void TestWords::noBlankAfterAJapaneseSentence()
{
    QCOMPARE(Notice::together(u"Not loaded."_s, u"Retry."_s), u"Not loaded. Retry."_s);
    QCOMPARE(Notice::together(u"読み込めませんでした。"_s, u"再試行してください。"_s),
             u"読み込めませんでした。再試行してください。"_s);
    QCOMPARE(Notice::together(u"Not loaded."_s, {}), u"Not loaded."_s);
    QCOMPARE(sentences(u"One."_s, u"Two."_s), u"One. Two."_s);
}

OBI_TEST(TestWords)
#include "test_words.moc"
