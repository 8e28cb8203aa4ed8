// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ObiTest.h"

#include "casebook/Autosave.h"

#include <QSignalSpy>

#include <qcoro/qcorotimer.h>

using namespace obi;
using namespace Qt::StringLiterals;
using State = Autosave::State;

class TestAutosave : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void savesAfterTheLastKey();
    void flushesBeforeAnotherCase();
    void neverReplacesWhatIsTyped();
    void keepsRefusedTextAndSavesItLater();
    void savesWhenItGoesAway();
    void savesOnceWhenItGoesAwayWhileSaving();

private:
    Autosave::Save save();
    std::unique_ptr<Autosave> make();

    QStringList m_saved; ///< "case: text"
    bool m_refuse = false;
    bool m_slow = false;
};

Async<Case> later(Result<Case> result, bool slow);

Async<Case> later(Result<Case> result, bool slow)
{
    if (slow)
        co_await QCoro::sleepFor(std::chrono::milliseconds(50));
    co_return result;
}

void TestAutosave::init()
{
    m_saved.clear();
    m_refuse = m_slow = false;
}

Autosave::Save TestAutosave::save()
{
    return [this](const QString &caseId, const QString &text) {
        m_saved << caseId + u": "_s + text;
        const Result<Case> result = m_refuse ? Result<Case>(failure(ErrorCode::StoreFull, {u"f"_s})) : Case();
        return later(result, m_slow);
    };
}

std::unique_ptr<Autosave> TestAutosave::make()
{
    const QDateTime now = QDateTime::fromString(u"2026-11-23T00:38:00Z"_s, Qt::ISODate);
    auto made = std::make_unique<Autosave>(save(), Clock::standingAt(now));
    made->follow(u"a"_s, u"old"_s);
    return made;
}

void TestAutosave::savesAfterTheLastKey()
{
    const auto text = make();
    text->typed(u"n"_s);
    text->typed(u"new"_s);
    QCOMPARE(text->state(), State::Typing);
    QVERIFY(m_saved.isEmpty());
    QTRY_COMPARE(text->state(), State::Saved);
    QCOMPARE(m_saved, QStringList{u"a: new"_s});
    QVERIFY(text->savedAt().isValid());
}

void TestAutosave::flushesBeforeAnotherCase()
{
    const auto text = make();
    text->typed(u"new"_s);
    text->follow(u"b"_s, u"other"_s);
    QCOMPARE(m_saved, QStringList{u"a: new"_s});
    QCOMPARE(text->text(), u"other"_s);
    QCOMPARE(text->state(), State::Clean);
}

void TestAutosave::neverReplacesWhatIsTyped()
{
    const auto text = make();
    QSignalSpy replaced(text.get(), &Autosave::replaced);
    text->follow(u"a"_s, u"changed elsewhere"_s);
    QCOMPARE(text->text(), u"changed elsewhere"_s);
    QCOMPARE(replaced.size(), 1);
    text->typed(u"mine"_s);
    text->follow(u"a"_s, u"changed again"_s);
    QCOMPARE(text->text(), u"mine"_s);
    QCOMPARE(replaced.size(), 1);
}

void TestAutosave::keepsRefusedTextAndSavesItLater()
{
    const auto text = make();
    m_refuse = true;
    text->typed(u"precious"_s);
    text->flush();
    QTRY_COMPARE(text->state(), State::Failed);
    QCOMPARE(text->error().code, ErrorCode::StoreFull);
    text->follow(u"b"_s, u"other"_s);
    QSignalSpy replaced(text.get(), &Autosave::replaced);
    text->follow(u"a"_s, u"old"_s);
    QCOMPARE(text->text(), u"precious"_s);
    QCOMPARE(text->state(), State::Failed);
    m_refuse = false;
    text->flush();
    QTRY_COMPARE(text->state(), State::Saved);
    text->follow(u"b"_s, u"other"_s);
    text->follow(u"a"_s, u"precious"_s);
    QCOMPARE(text->state(), State::Clean);
}

void TestAutosave::savesWhenItGoesAway()
{
    make()->typed(u"last words"_s);
    QCOMPARE(m_saved, QStringList{u"a: last words"_s});
}

void TestAutosave::savesOnceWhenItGoesAwayWhileSaving()
{
    m_slow = true;
    auto text = make();
    text->typed(u"last words"_s);
    text->flush();
    QCOMPARE(text->state(), State::Saving);
    text.reset();
    QCOMPARE(m_saved, QStringList{u"a: last words"_s});
    QTest::qWait(80);
}

OBI_TEST(TestAutosave)
#include "test_autosave.moc"
