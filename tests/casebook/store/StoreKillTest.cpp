// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "StoreSupport.h"

#include "store/CaseShares.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QThread>

using namespace obi;
using namespace Qt::StringLiterals;

/// What was said to be saved is there after SIGKILL at any moment: while the database is made, opened or edited.
class StoreKillTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingSavedIsThere();

private:
    void killedRound(const QString &file, QRandomGenerator &random);
    void check(const QString &file);

    QList<int> m_saved; ///< in the file of the moment
    int m_next = 1;
    int m_total = 0;
};

constexpr int Rounds = 200;
constexpr int ObservablesOfAnEdit = 40; ///< StoreHelper.cpp
constexpr int RoundsPerFile = 10;       ///< keeps the files small and kills often while one is made

void StoreKillTest::everythingSavedIsThere()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    QTemporaryDir folder;
    for (int round = 0; round < Rounds; ++round) {
        if (round % RoundsPerFile == 0)
            m_saved.clear();
        const QString file = folder.filePath(u"cases%1.sqlite"_s.arg(round / RoundsPerFile));
        killedRound(file, random);
        check(file);
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(u"round %1 of seed %2"_s.arg(round).arg(seed)));
    }
    qInfo("%d edits were saved", m_total);
    QVERIFY(m_total > Rounds);
}

void StoreKillTest::killedRound(const QString &file, QRandomGenerator &random)
{
    QProcess helper;
    helper.setProcessChannelMode(QProcess::SeparateChannels);
    helper.start(QStringLiteral(STORE_HELPER), {u"edit"_s, file, QString::number(m_next)});
    QVERIFY(helper.waitForStarted());
    // Half of them while the program starts, the others while it edits.
    const bool whileEditing = random.bounded(2);
    if (whileEditing)
        helper.waitForReadyRead();
    QThread::usleep(random.bounded(whileEditing ? 50'000 : 100'000));
    helper.kill();
    helper.waitForFinished();
    QCOMPARE(helper.exitStatus(), QProcess::CrashExit);
    for (const QByteArray &line : helper.readAllStandardOutput().split('\n')) {
        // The line that the kill has cut in two was not shown.
        if (!line.startsWith("saved "))
            continue;
        m_saved.append(line.sliced(6).toInt());
        ++m_total;
    }
    if (!m_saved.isEmpty())
        m_next = m_saved.last() + 10; // beyond what was kept and not said
}

void StoreKillTest::check(const QString &file)
{
    const auto store = test::open(file);
    OBI_VERIFY_OK(store);
    const auto cases = test::await((*store)->list());
    OBI_VERIFY_OK(cases);
    if (m_saved.isEmpty())
        return;
    QCOMPARE(cases->size(), 1);
    const auto kept = test::await((*store)->load(cases->first().id));
    OBI_VERIFY_OK(kept);
    QHash<int, int> observables;
    for (const CaseObservable &held : kept->observables)
        ++observables[held.observable.value().section(u".n"_s, 1).section(u'.', 0, 0).toInt()];
    for (const int count : std::as_const(observables))
        QCOMPARE(count, ObservablesOfAnEdit);
    QSet<QString> notes;
    for (const Note &note : kept->notes)
        notes.insert(note.text);
    int title = 0;
    for (const int number : std::as_const(m_saved)) {
        if (number % 3 == 0)
            QVERIFY2(observables.contains(number), qPrintable(QString::number(number)));
        else if (number % 3 == 1)
            QVERIFY2(notes.contains(u"note %1."_s.arg(number)), qPrintable(QString::number(number)));
        else
            title = number;
    }
    QVERIFY(kept->title.toInt() >= title);
    // Each of them waits for the service, and so does the case itself.
    const auto shares = test::await(CaseShares(**store).all());
    OBI_VERIFY_OK(shares);
    QCOMPARE(shares->size(), 1);
    QVERIFY(shares->first().waiting > m_saved.size());
    OBI_VERIFY_OK(test::sql(file, {u"INSERT INTO note_text(note_text) VALUES ('integrity-check')"_s,
                                   u"INSERT INTO case_text(case_text) VALUES ('integrity-check')"_s,
                                   u"INSERT INTO observable_text(observable_text) VALUES ('integrity-check')"_s}));
}

OBI_TEST(StoreKillTest)
#include "StoreKillTest.moc"
