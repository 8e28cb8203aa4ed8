// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "Desk.h"

#include "look/ObservableCell.h"
#include "orbital/CatalogueModel.h"
#include "orbital/HostsModel.h"
#include "orbital/OsquerySchema.h"
#include "orbital/ResultModel.h"
#include "orbital/SqlCompletion.h"
#include "orbital/SqlEditor.h"
#include "orbital/SqlLexer.h"
#include "pivot/PivotDelegate.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>

using namespace obi;
using namespace Qt::StringLiterals;
using test::Desk;

namespace {

const QString Sha256 = u"9f2c41d07be6a83d90c7a25f1b46e8d2730a9c6ef581b4207d3c9a4e55e10c3b"_s;

OrbitalHostResult host(const QString &name, const QList<QStringList> &rows, const QString &error = {})
{
    OrbitalHostResult result{.node = u"node-"_s + name, .hostName = name, .os = u"windows"_s};
    result.error = error;
    result.rowCount = rows.size();
    if (error.isEmpty())
        result.tables = {{.label = u"q"_s, .columns = {u"pid"_s, u"name"_s, u"sha256"_s}, .rows = rows}};
    return result;
}

NodeSelector node(const QString &text)
{
    return *NodeSelector::parse(text);
}

QStringList column(const QAbstractItemModel &model, int column)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts.append(model.index(row, column).data().toString());
    return texts;
}

QStringList completions(const QString &text)
{
    const qsizetype at = text.indexOf(u'|');
    return SqlCompletion::at(QString(text).remove(at, 1), at, OsquerySchema::known()).words;
}

} // namespace

class TestOrbitalModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_desk = std::make_unique<Desk>(); }
    void cleanup() { m_desk.reset(); }
    void cutsSql_data();
    void cutsSql();
    void multilineStringsAndComments();
    void statements();
    void knowsTables();
    void completes_data();
    void completes();
    void completesNothingInsideValues();
    void valuesStayValues_data();
    void valuesStayValues();
    void editorQuotesWhatIsPasted();
    void lineNumbersStandBesideTheirLines();
    void replacedTextComesBack();
    void hostsChecked();
    void hostStates();
    void groupsCountAnswers();
    void hostsThatAnswerUnderOtherNames();
    void resultsArrive();
    void resultsOfAHostAreReplaced();
    void resultsAreCounted();
    void resultsSortAndFilter();
    void timesAreLocal_data();
    void timesAreLocal();
    void resultObservables();
    void cellsThatHoldSeveral();
    void verdictsAreAskedForWhatIsShown();
    void otherColumnsFromOtherHosts();
    void manyRows();
    void catalogueFolds();
    void catalogueSearch();

private:
    std::unique_ptr<Desk> m_desk;
};

void TestOrbitalModels::cutsSql_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("kinds"); ///< K keyword, N name, Q quoted, S string, 9 number, C comment, . symbol
    QTest::newRow("plain") << u"SELECT pid FROM processes"_s << u"KNKN"_s;
    QTest::newRow("doubled quote") << u"WHERE n = 'it''s'"_s << u"KN.S"_s;
    QTest::newRow("comments") << u"-- a\nSELECT /* b */ 1"_s << u"CKC9"_s;
    QTest::newRow("numbers") << u"1 1.5e-3 0xFF .x"_s << u"999.N"_s;
    QTest::newRow("names") << u"\"a b\".`c`.[it's]"_s << u"Q.Q.Q"_s;
    QTest::newRow("open string") << u"SELECT 'a; b"_s << u"KS"_s;
    QTest::newRow("Japanese") << u"SELECT 請求書"_s << u"KN"_s;
}

void TestOrbitalModels::cutsSql()
{
    QFETCH(const QString, sql);
    QFETCH(const QString, kinds);
    QString found;
    for (const SqlToken &token : sqlTokens(sql))
        found += u"KNQS9C."[int(token.kind)];
    QCOMPARE(found, kinds);
}

void TestOrbitalModels::multilineStringsAndComments()
{
    const QString first = u"SELECT 'one"_s;
    const auto tokens = sqlTokens(first);
    QCOMPARE(sqlInsideAfter(first, tokens, SqlInside::Nothing), SqlInside::String);
    const auto next = sqlTokens(u"two' FROM", SqlInside::String);
    QCOMPARE(next.size(), 2);
    QCOMPARE(next.first().length, 4);
    QCOMPARE(sqlInsideAfter(u"two' FROM", next, SqlInside::String), SqlInside::Nothing);
    const QString comment = u"/* a"_s;
    QCOMPARE(sqlInsideAfter(comment, sqlTokens(comment), SqlInside::Nothing), SqlInside::Comment);
    QCOMPARE(sqlInsideAfter(u"", {}, SqlInside::Comment), SqlInside::Comment);
}

void TestOrbitalModels::statements()
{
    QCOMPARE(sqlStatements(u"SELECT ';';\n-- only words;\n ; SELECT 2"), (QStringList{u"SELECT ';'"_s, u"SELECT 2"_s}));
    QVERIFY(sqlStatements(u" -- nothing\n").isEmpty());
}

void TestOrbitalModels::knowsTables()
{
    const OsquerySchema &schema = OsquerySchema::known();
    QVERIFY(schema.tables().size() > 100);
    QVERIFY(schema.hasTable(u"Processes"_s));
    QVERIFY(schema.columns(u"process_open_sockets"_s).contains(u"remote_address"_s));
    for (const QString &table : schema.tables())
        QVERIFY2(!schema.columns(table).isEmpty(), qPrintable(table));
}

void TestOrbitalModels::completes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("first");
    QTest::newRow("table") << u"SELECT * FROM process_open_f|"_s << u"process_open_files"_s;
    QTest::newRow("commonest first") << u"SELECT * FROM proc|"_s << u"processes"_s;
    QTest::newRow("commonest first, elsewhere") << u"SELECT * FROM processes JOIN us|"_s << u"users"_s;
    QTest::newRow("shortest first") << u"SELECT * FROM yara|"_s << u"yara"_s;
    QTest::newRow("what is there already") << u"SELECT pid, parent, path FROM processes WHERE pa|"_s << u"path"_s;
    QTest::newRow("second table") << u"SELECT * FROM processes p, hash|"_s << u"hash"_s;
    QTest::newRow("join") << u"SELECT * FROM processes p JOIN has|"_s << u"hash"_s;
    QTest::newRow("column of an alias") << u"SELECT p.cm| FROM processes p"_s << u"cmdline"_s;
    QTest::newRow("alias with AS") << u"SELECT h.sha2| FROM hash AS h"_s << u"sha256"_s;
    QTest::newRow("column") << u"SELECT cmd| FROM processes"_s << u"cmdline"_s;
    QTest::newRow("keyword") << u"SEL|"_s << u"SELECT"_s;
    QTest::newRow("function") << u"SELECT datet| FROM file"_s << u"datetime"_s;
    QTest::newRow("of this statement alone") << u"SELECT 1 FROM hash; SELECT cmd| FROM processes"_s << u"cmdline"_s;
}

void TestOrbitalModels::completes()
{
    QFETCH(const QString, text);
    QFETCH(const QString, first);
    QCOMPARE(completions(text).value(0), first);
}

void TestOrbitalModels::completesNothingInsideValues()
{
    QVERIFY(completions(u"SELECT 'proc|'"_s).isEmpty());
    QVERIFY(completions(u"SELECT 'proc|"_s).isEmpty());
    QVERIFY(completions(u"-- proc|"_s).isEmpty());
    QVERIFY(completions(u"LIMIT 50|"_s).isEmpty());
    QVERIFY(completions(u"SELECT x.|"_s).isEmpty());
}

// A value that would end quotes and comments of any kind is the same text wherever it comes, and one literal.
void TestOrbitalModels::valuesStayValues_data()
{
    QTest::addColumn<QString>("sql"); ///< with the cursor, or the ends of what is selected, as ¦
    QTest::addColumn<QString>("expected");
    const QString literal = u"'\" OR ''1''=1 --*/\n;'"_s;
    const QString inComment = u"'\" OR ''1''=1 --* / ;'"_s;
    QTest::newRow("nothing yet") << u"¦"_s << literal;
    QTest::newRow("a place for a value") << u"WHERE a = ¦ AND b"_s << u"WHERE a = %1 AND b"_s.arg(literal);
    QTest::newRow("beside words") << u"a IN¦AND b"_s << u"a IN %1 AND b"_s.arg(literal);
    QTest::newRow("beside quotes") << u"'a'¦ || ¦'b'"_s << u"'a' %1 'b'"_s.arg(literal);
    QTest::newRow("empty quotes") << u"a = '¦' AND b"_s << u"a = %1 AND b"_s.arg(literal);
    QTest::newRow("all between quotes") << u"a = '¦name¦'"_s << u"a = "_s + literal;
    QTest::newRow("quotes and all") << u"a = ¦'name'¦"_s << u"a = "_s + literal;
    QTest::newRow("within a text") << u"a LIKE '%it''s¦%'"_s << u"a LIKE '%it''s\" OR ''1''=1 --*/\n;%'"_s;
    QTest::newRow("within a doubled quote") << u"'it'¦'s'"_s << u"'it\" OR ''1''=1 --*/\n;''s'"_s;
    QTest::newRow("a part of a text") << u"'C:\\¦Temp¦\\x'"_s << u"'C:\\\" OR ''1''=1 --*/\n;\\x'"_s;
    QTest::newRow("an open quote") << u"a = '¦\nAND b"_s << u"a = %1\nAND b"_s.arg(literal);
    QTest::newRow("an open quote at the end") << u"a = '¦"_s << u"a = "_s + literal;
    QTest::newRow("out of a text") << u"a = 'x¦y' OR ¦b"_s << u"a = %1 b"_s.arg(literal);
    QTest::newRow("from one text to another") << u"a = 'x¦y', 'z¦'"_s << u"a = "_s + literal;
    QTest::newRow("double quotes") << u"a = \"¦\""_s << u"a = "_s + literal;
    QTest::newRow("backticks") << u"a = `¦`"_s << u"a = "_s + literal;
    QTest::newRow("brackets") << u"[¦]"_s << literal;
    QTest::newRow("behind a name with a quote") << u"[it's] = '¦'"_s << u"[it's] = "_s + literal;
    QTest::newRow("a comment") << u"SELECT 1 -- ¦\nx"_s << u"SELECT 1 -- %1\nx"_s.arg(inComment);
    QTest::newRow("a block comment") << u"/* ¦ */ x"_s << u"/* %1 */ x"_s.arg(inComment);
    QTest::newRow("out of a comment") << u"SELECT -- n¦ote\n¦x"_s << u"SELECT %1 x"_s.arg(literal);
}

void TestOrbitalModels::valuesStayValues()
{
    QFETCH(QString, sql);
    QFETCH(const QString, expected);
    const auto from = int(sql.indexOf(u'¦'));
    const auto to = int(sql.lastIndexOf(u'¦')) - (sql.count(u'¦') - 1);
    SqlEditor editor(m_desk->theme);
    editor.setPlainText(sql.remove(u'¦'));
    QTextCursor cursor = editor.textCursor();
    cursor.setPosition(from);
    cursor.setPosition(to, QTextCursor::KeepAnchor);
    editor.setTextCursor(cursor);
    editor.insertLiterals({u"\" OR '1'=1 --*/\n;"_s});
    QCOMPARE(editor.toPlainText(), expected);
    editor.undo();
    QCOMPARE(editor.toPlainText(), sql);
}

void TestOrbitalModels::editorQuotesWhatIsPasted()
{
    SqlEditor editor(m_desk->theme);
    editor.insertLiterals({u"it's; DROP"_s});
    QCOMPARE(editor.toPlainText(), u"'it''s; DROP'"_s);
    editor.clear();
    QApplication::clipboard()->setText(u"see hxxp://bad[.]example/x and 198.51.100.23"_s);
    QTest::keyClick(&editor, Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(editor.toPlainText(), u"('http://bad.example/x', '198.51.100.23')"_s);
    editor.setPlainText(u"url LIKE '%%'"_s);
    QTextCursor cursor = editor.textCursor();
    cursor.setPosition(11);
    editor.setTextCursor(cursor);
    QTest::keyClick(&editor, Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    const QString both = u"url LIKE ('%http://bad.example/x%', '%198.51.100.23%')"_s;
    QCOMPARE(editor.toPlainText(), both);
    editor.setReadOnly(true);
    QTest::keyClick(&editor, Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(editor.toPlainText(), both);
}

// The text of each line is its own number: both are as high.
void TestOrbitalModels::lineNumbersStandBesideTheirLines()
{
    SqlEditor editor(m_desk->theme);
    editor.setPlainText(u"1\n1\n1"_s);
    editor.resize(300, 200);
    editor.show();
    const auto lowest = [&](const QRect &part) {
        const QImage image = editor.grab(part).toImage();
        int low = -1;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 1; x < image.width(); ++x)
                low = image.pixelColor(x, y) != image.pixelColor(0, y) ? y : low;
        }
        return low;
    };
    const QRect text = editor.cursorRect().translated(editor.viewport()->pos());
    for (int line = 0; line < 3; ++line) {
        QTextCursor cursor(editor.document()->findBlockByNumber(line));
        const QRect at = editor.cursorRect(cursor).translated(editor.viewport()->pos());
        const int number = lowest({2, at.y(), text.x() - 16, at.height()});
        QVERIFY(number > 0);
        QVERIFY2(qAbs(number - lowest({at.x() + 2, at.y(), 40, at.height()})) <= 1, qPrintable(QString::number(line)));
    }
}

void TestOrbitalModels::replacedTextComesBack()
{
    SqlEditor editor(m_desk->theme);
    editor.setPlainText(u"mine"_s);
    editor.replaceAll(u"other"_s);
    editor.undo();
    QCOMPARE(editor.toPlainText(), u"mine"_s);
}

void TestOrbitalModels::hostsChecked()
{
    HostsModel hosts;
    const QAbstractItemModelTester tester(&hosts, QAbstractItemModelTester::FailureReportingMode::Warning);
    hosts.setHosts({node(u"hostname:A"_s)});
    QCOMPARE(hosts.add({node(u"hostname:a"_s), node(u"ip:192.0.2.7"_s), node(u"ip:192.0.2.7"_s)}), 1);
    QVERIFY(hosts.setData(hosts.index(0), Qt::Unchecked, Qt::CheckStateRole));
    QCOMPARE(hosts.chosen(), QList{node(u"ip:192.0.2.7"_s)});
    hosts.checkAll(true);
    QCOMPARE(hosts.chosen().size(), 2);
    hosts.remove(0);
    QCOMPARE(column(hosts, 0), QStringList{u"192.0.2.7"_s});
    QVERIFY(PivotDelegate::observableAt(hosts.index(0)));
}

void TestOrbitalModels::hostStates()
{
    HostsModel hosts;
    const QList<NodeSelector> all{node(u"hostname:A"_s), node(u"hostname:B"_s), node(u"hostname:C"_s),
                                  node(u"hostname:D"_s), node(u"hostname:E"_s)};
    hosts.setHosts(all);
    hosts.start(all);
    hosts.take(host(u"A"_s, {{u"1"_s, u"x"_s, {}}, {u"2"_s, u"y"_s, {}}}));
    hosts.take(host(u"b.corp.example"_s, {}, u"The host is offline."_s));
    hosts.take(host(u"C"_s, {}, u"The host did not finish the query in time."_s));
    hosts.take(host(u"D"_s, {}, u"no such table: proceses"_s));
    QCOMPARE(hosts.index(0).data(HostsModel::StatusRole).toString(), u"2 row(s)"_s);
    QCOMPARE(hosts.count(HostState::Offline), 1);
    QCOMPARE(hosts.count(HostState::Failed), 1);
    QCOMPARE(hosts.count(HostState::Running), 1);
    hosts.finish(HostState::TimedOut);
    QCOMPARE(hosts.count(HostState::TimedOut), 2);
    QCOMPARE(hosts.retryable(), (QList{all.at(2), all.at(3), all.at(4)}));
    hosts.start({all.at(2)}, true);
    QCOMPARE(hosts.count(HostState::Answered), 1);
    QCOMPARE(hosts.count(HostState::Running), 1);
    hosts.finish(HostState::Cancelled);
    QCOMPARE(hosts.count(HostState::Cancelled), 1);
    // Refused as a whole: nobody cancelled it, and each can be asked again.
    hosts.start(all);
    hosts.finish(HostState::Failed, u"The token has expired."_s);
    QCOMPARE(hosts.retryable(), all);
    QCOMPARE(hosts.index(0).data(HostsModel::IconRole).toString(), u"x"_s);
    QVERIFY(hosts.index(0).data(Qt::ToolTipRole).toString().contains(u"The token has expired."));
}

void TestOrbitalModels::groupsCountAnswers()
{
    HostsModel hosts;
    const QList<NodeSelector> all{node(u"os:linux"_s), node(u"random:5"_s), node(u"hostname:A"_s)};
    hosts.setHosts(all);
    hosts.start(all);
    hosts.take(host(u"A"_s, {}));
    hosts.take(host(u"B"_s, {}));
    hosts.take(host(u"C"_s, {}));
    hosts.take(host(u"C"_s, {})); // a query that comes back at an interval
    QCOMPARE(hosts.index(0).data(HostsModel::StatusRole).toString(), u"0 answered"_s);
    QCOMPARE(hosts.index(1).data(HostsModel::StatusRole).toString(), u"2 answered"_s);
    QCOMPARE(hosts.count(HostState::Answered), 3);
    QVERIFY(!PivotDelegate::observableAt(hosts.index(1)));
}

void TestOrbitalModels::hostsThatAnswerUnderOtherNames()
{
    HostsModel hosts;
    const QList<NodeSelector> all{node(u"ip:192.0.2.7"_s), node(u"orb:node-Z"_s)};
    hosts.setHosts(all);
    hosts.start(all);
    OrbitalHostResult byAddress = host(u"A"_s, {});
    byAddress.extra.insert(u"hostinfo"_s, QVariantMap{{u"interfaces"_s, QVariantList{u"192.0.2.7"_s}}});
    QCOMPARE(hosts.rowOf(byAddress), 0);
    QCOMPARE(hosts.rowOf(host(u"Z"_s, {})), 1);
    QCOMPARE(hosts.rowOf(host(u"B"_s, {})), -1);
}

void TestOrbitalModels::resultsArrive()
{
    ResultModel results(m_desk->verdicts);
    const QAbstractItemModelTester tester(&results, QAbstractItemModelTester::FailureReportingMode::Warning);
    results.add(TypedResult::of(host(u"A"_s, {{u"6124"_s, u"a.exe"_s, {}}, {u"59"_s, u"b.exe"_s, {}}})));
    results.add(TypedResult::of(host(u"B"_s, {})));
    results.add(TypedResult::of(host(u"C"_s, {{u"7"_s, u"c\td"_s, {}}})));
    QCOMPARE(results.columnCount(), 4);
    QCOMPARE(column(results, 0), (QStringList{u"A"_s, u"A"_s, u"C"_s}));
    QCOMPARE(results.tally().hosts(), 2);
    QVERIFY(results.isNumeric(1));
    QVERIFY(!results.isNumeric(2));
    QVERIFY(!results.isNumeric(3));
    QVERIFY(QCoro::waitFor(results.text()).endsWith(u"C\t7\tc d\t\n"_s));
    results.clear();
    QCOMPARE(results.columnCount(), 1);
}

void TestOrbitalModels::resultsOfAHostAreReplaced()
{
    ResultModel results(m_desk->verdicts);
    const QAbstractItemModelTester tester(&results, QAbstractItemModelTester::FailureReportingMode::Warning);
    results.add(TypedResult::of(host(u"A"_s, {{u"1"_s, u"a"_s, {}}})));
    results.add(TypedResult::of(host(u"B"_s, {{u"2"_s, u"b"_s, {}}})));
    const QPersistentModelIndex kept(results.index(0, 1));
    results.add(TypedResult::of(host(u"A"_s, {{u"3"_s, u"c"_s, {}}})));
    // In its old place: neither the eye nor what is selected jumps.
    QCOMPARE(column(results, 1), (QStringList{u"3"_s, u"2"_s}));
    QCOMPARE(kept.row(), 0);
    QCOMPARE(results.totalRows(), 2);
    results.add(TypedResult::of(host(u"A"_s, {{u"4"_s, u"d"_s, {}}, {u"5"_s, u"e"_s, {}}, {u"6"_s, u"f"_s, {}}})));
    QCOMPARE(column(results, 1), (QStringList{u"4"_s, u"2"_s, u"5"_s, u"6"_s}));
    results.add(TypedResult::of(host(u"A"_s, {{u"7"_s, u"g"_s, {}}})));
    QCOMPARE(column(results, 1), (QStringList{u"7"_s, u"2"_s}));
    QCOMPARE(results.totalRows(), 2);
    // What a filter and an order say of the new values.
    results.setFilter(u"g"_s);
    QCOMPARE(column(results, 1), QStringList{u"7"_s});
    results.add(TypedResult::of(host(u"A"_s, {{u"8"_s, u"h"_s, {}}})));
    QCOMPARE(results.rowCount(), 0);
    results.add(TypedResult::of(host(u"A"_s, {{u"9"_s, u"g"_s, {}}})));
    QCOMPARE(column(results, 1), QStringList{u"9"_s});
    results.setFilter({});
    results.sort(1, Qt::AscendingOrder);
    QCOMPARE(column(results, 1), (QStringList{u"2"_s, u"9"_s}));
    results.add(TypedResult::of(host(u"A"_s, {{u"1"_s, u"g"_s, {}}})));
    QTRY_COMPARE(column(results, 1), (QStringList{u"1"_s, u"2"_s}));
    results.add(TypedResult::of(host(u"A"_s, {}, u"gone"_s)));
    QCOMPARE(column(results, 0), QStringList{u"B"_s});
}

void TestOrbitalModels::resultsAreCounted()
{
    ResultModel results(m_desk->verdicts);
    const ResultTally &tally = results.tally();
    results.add(TypedResult::of(host(u"A"_s, {{u"1"_s, u"bad.example"_s, Sha256}, {u"2"_s, {}, Sha256}})));
    results.add(TypedResult::of(host(u"B"_s, {{u"3"_s, {}, Sha256}})));
    QCOMPARE(tally.hosts(), 2);
    QCOMPARE(tally.values(), int(results.verdictObservables().size()));
    const int all = tally.values();
    QVERIFY(!tally.onlyHashes());
    results.setFilter(u"3"_s);
    results.add(TypedResult::of(host(u"A"_s, {{u"2"_s, {}, {}}})));
    QCOMPARE(tally.hosts(), 1);
    results.setFilter({});
    QCOMPARE(tally.hosts(), 2);
    QCOMPARE(tally.values(), 1);
    QVERIFY(all > 1);
    QVERIFY(tally.onlyHashes());
    results.add(TypedResult::of(host(u"B"_s, {})));
    QCOMPARE(tally.hosts(), 1);
    QCOMPARE(tally.values(), 0);
    QCOMPARE(results.hosts().size(), 1);
}

void TestOrbitalModels::resultsSortAndFilter()
{
    ResultModel results(m_desk->verdicts);
    const QAbstractItemModelTester tester(&results, QAbstractItemModelTester::FailureReportingMode::Warning);
    results.add(TypedResult::of(host(u"A"_s, {{u"9"_s, u"b"_s, {}}, {u"100"_s, u"a"_s, {}}, {{}, u"C"_s, {}}})));
    const QPersistentModelIndex kept(results.index(0, 1));
    results.sort(1, Qt::DescendingOrder);
    QCOMPARE(column(results, 1), (QStringList{u"100"_s, u"9"_s, {}}));
    QCOMPARE(kept.row(), 1);
    results.sort(2, Qt::AscendingOrder);
    QCOMPARE(column(results, 2), (QStringList{u"a"_s, u"b"_s, u"C"_s}));
    results.add(TypedResult::of(host(u"B"_s, {{u"1"_s, u"aa"_s, {}}})));
    QTRY_COMPARE(column(results, 2), (QStringList{u"a"_s, u"aa"_s, u"b"_s, u"C"_s}));
    results.setFilter(u"aa"_s);
    QCOMPARE(column(results, 0), QStringList{u"B"_s});
    results.add(TypedResult::of(host(u"C"_s, {{u"2"_s, u"zz"_s, {}}})));
    QCOMPARE(results.rowCount(), 1);
    QCOMPARE(results.totalRows(), 5);
}

void TestOrbitalModels::timesAreLocal_data()
{
    QTest::addColumn<QString>("sent");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<bool>("utc");
    QTest::newRow("SQLite") << u"2026-11-20 05:27:41"_s << u"2026-11-20 14:27:41"_s << true;
    QTest::newRow("over midnight") << u"2026-12-31 23:00:00"_s << u"2027-01-01 08:00:00"_s << true;
    QTest::newRow("UTC") << u"2026-11-20T05:27:41Z"_s << u"2026-11-20 14:27:41"_s << true;
    QTest::newRow("fraction") << u"2026-11-20T05:27:41.123Z"_s << u"2026-11-20 14:27:41"_s << true;
    QTest::newRow("zone") << u"2026-11-20T05:27:41-05:00"_s << u"2026-11-20 19:27:41"_s << true;
    QTest::newRow("the host's own") << u"2026-11-20 05:27:41"_s << u"2026-11-20 05:27:41"_s << false;
    QTest::newRow("day") << u"2026-11-20"_s << u"2026-11-20"_s << true;
    QTest::newRow("no such time") << u"2026-13-40 05:27:41"_s << u"2026-13-40 05:27:41"_s << true;
    QTest::newRow("path") << u"2026-11-20 05:27 notes.txt"_s << u"2026-11-20 05:27 notes.txt"_s << true;
}

void TestOrbitalModels::timesAreLocal()
{
    QFETCH(const QString, sent);
    QFETCH(const bool, utc);
    ResultModel results(m_desk->verdicts);
    results.setTimesAreUtc(utc);
    results.add(TypedResult::of(host(u"A"_s, {{u"1"_s, sent, {}}})));
    const QModelIndex cell = results.index(0, 2);
    QTEST(cell.data().toString(), "shown");
    // What leaves the table is what the host said; the whole moment is in the tooltip.
    QVERIFY(QCoro::waitFor(results.text()).contains(sent));
    QVERIFY(cell.data(Qt::ToolTipRole).toString().contains(sent));
    const bool isTime = cell.data().toString() != sent;
    QCOMPARE(cell.data(Qt::ToolTipRole).toString().contains(u"+09:00"), isTime);
    results.setFilter(cell.data().toString());
    QCOMPARE(results.rowCount(), 1);
}

void TestOrbitalModels::resultObservables()
{
    const auto typed = [](const QString &column, const QString &value) {
        QStringList all;
        for (const Observable &found : CellTyper::typed(column, value))
            all << observableTypeName(found.type()) + u':' + found.value();
        return all.join(u' ');
    };
    QCOMPARE(typed(u"sha256"_s, Sha256), u"sha256:"_s + Sha256);
    QCOMPARE(typed(u"remote_address"_s, u"198.51.100.23"_s), u"ip:198.51.100.23"_s);
    QCOMPARE(typed(u"username"_s, u"ktanaka"_s), u"user:ktanaka"_s);
    QCOMPARE(typed(u"anything"_s, u"invoice-portal.example"_s), u"domain:invoice-portal.example"_s);
    QCOMPARE(typed(u"sha256"_s, u"no hash"_s), QString());
    QCOMPARE(typed(u"pid"_s, u"6124"_s), QString());
    QCOMPARE(typed(u"remote_address"_s, u"0.0.0.0"_s), QString());
    QCOMPARE(typed(u"cmdline"_s, u"curl http://bad.example/x -o y"_s), u"url:http://bad.example/x"_s);
    QCOMPARE(typed(u"args"_s, u"--to 10.0.0.5:443 --from 198.51.100.23 --to 10.0.0.5"_s),
             u"ip:10.0.0.5 ip:198.51.100.23"_s);
    QCOMPARE(typed(u"notes"_s, u"seen "_s + Sha256), u"sha256:"_s + Sha256);
    QCOMPARE(typed(u"listens"_s, u"0.0.0.0:443"_s), QString());
    QCOMPARE(typed(u"name"_s, u"Google Chrome 131.0.6778.86"_s), QString());
}

// The menu is for all of them, the mark tells the worst, and each counts.
void TestOrbitalModels::cellsThatHoldSeveral()
{
    ResultModel results(m_desk->verdicts);
    const QAbstractItemModelTester tester(&results, QAbstractItemModelTester::FailureReportingMode::Warning);
    OrbitalHostResult result = host(u"A"_s, {});
    const QString command = u"curl http://good.example/x http://bad.example/y"_s;
    result.tables = {{.label = {}, .columns = {u"cmdline"_s}, .rows = {{command}, {command}, {u"curl -V"_s}}}};
    results.add(TypedResult::of(result));
    const QModelIndex cell = results.index(0, 1);
    QCOMPARE(cell.data().toString(), command);
    const QList<Observable> held = PivotDelegate::observablesAt(cell);
    QCOMPARE(held.size(), 2);
    QCOMPARE(PivotDelegate::observableAt(cell), held.first());
    QVERIFY(PivotDelegate::observablesAt(results.index(2, 1)).isEmpty());
    QCOMPARE(results.verdictObservables(), held);
    results.want(0, 2);
    QTRY_COMPARE(cell.data(DispositionRole).toInt(), int(Disposition::Malicious));
    results.add(TypedResult::of(host(u"A"_s, {{u"1"_s, u"a"_s, {}}})));
    QVERIFY(results.verdictObservables().isEmpty());
}

void TestOrbitalModels::verdictsAreAskedForWhatIsShown()
{
    ResultModel results(m_desk->verdicts);
    OrbitalHostResult result = host(u"A"_s, {});
    result.tables = {{.label = {}, .columns = {u"domain"_s}, .rows = {{u"bad.example"_s}, {u"bad2.example"_s}}}};
    results.add(TypedResult::of(result));
    QVERIFY(!results.index(0, 1).data(DispositionRole).isValid());
    results.want(0, 0);
    QCOMPARE(results.index(0, 1).data(DispositionRole).toInt(), -1);
    QTRY_COMPARE(results.index(0, 1).data(DispositionRole).toInt(), int(Disposition::Malicious));
    QVERIFY(!results.index(1, 1).data(DispositionRole).isValid());
    QCOMPARE(results.verdictObservables().size(), 2);
    QTRY_VERIFY(results.isSettled());
    m_desk->verdicts.clear();
    QTRY_COMPARE(results.index(0, 1).data(DispositionRole).toInt(), int(Disposition::Malicious));
}

void TestOrbitalModels::otherColumnsFromOtherHosts()
{
    ResultModel results(m_desk->verdicts);
    const QAbstractItemModelTester tester(&results, QAbstractItemModelTester::FailureReportingMode::Warning);
    results.add(TypedResult::of(host(u"A"_s, {{u"1"_s, u"a"_s, {}}})));
    OrbitalHostResult other = host(u"B"_s, {});
    other.tables = {{.label = {}, .columns = {u"name"_s, u"uid"_s}, .rows = {{u"b"_s, u"501"_s}}}};
    results.add(TypedResult::of(other));
    QCOMPARE(results.columnCount(), 5);
    QCOMPARE(column(results, 2), (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(column(results, 4), (QStringList{{}, u"501"_s}));
}

void TestOrbitalModels::manyRows()
{
    ResultModel results(m_desk->verdicts);
    QList<QStringList> rows;
    for (int i = 0; i < 20'000; ++i)
        rows.append({QString::number(i), u"p"_s, {}});
    const QAbstractItemModelTester tester(&results, QAbstractItemModelTester::FailureReportingMode::Warning);
    results.add(TypedResult::of(host(u"A"_s, rows)));
    QVERIFY(!results.isSettled());
    QTRY_COMPARE(results.totalRows(), 20'000);
    results.sort(1, Qt::DescendingOrder);
    QTRY_COMPARE(results.index(0, 1).data().toString(), u"19999"_s);
    // A later wish wins, and hosts that answer meanwhile are not lost.
    results.setFilter(u"1"_s);
    results.setFilter(u"1999"_s);
    results.add(TypedResult::of(host(u"B"_s, {{u"199900"_s, u"p"_s, {}}})));
    QTRY_COMPARE(results.rowCount(), 13);
    QTRY_COMPARE(results.index(0, 1).data().toString(), u"199900"_s);
    QTRY_VERIFY(results.isSettled());
    results.setFilter({});
    results.clear();
    results.add(TypedResult::of(host(u"C"_s, {{u"1"_s, u"p"_s, {}}})));
    QTRY_COMPARE(column(results, 0), QStringList{u"C"_s});
    QTRY_VERIFY(results.isSettled());
}

void TestOrbitalModels::catalogueFolds()
{
    CatalogueModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Warning);
    model.setCatalogue({{.id = u"1"_s, .title = u"A"_s, .category = u"X"_s},
                        {.id = u"2"_s, .title = u"B"_s, .category = u"Y"_s},
                        {.id = u"3"_s, .title = u"C"_s, .category = u"X"_s}});
    model.setSaved({{u"s"_s, u"Own"_s, u"SELECT 1"_s}});
    QCOMPARE(column(model, 0), (QStringList{u"X"_s, u"A"_s, u"C"_s, u"Y"_s, u"B"_s, u"My queries"_s, u"Own"_s}));
    model.setFolded(0, true);
    QCOMPARE(column(model, 0), (QStringList{u"X"_s, u"Y"_s, u"B"_s, u"My queries"_s, u"Own"_s}));
    QCOMPARE(model.rowOfEntry(u"3"_s), -1);
    model.setFolded(0, false);
    QCOMPARE(model.rowOfEntry(u"3"_s), 2);
    QCOMPARE(model.saved(6)->sql, u"SELECT 1"_s);
    QVERIFY(!model.entry(6));
    QCOMPARE(model.index(0).data(CatalogueModel::CountRole).toInt(), 2);
}

void TestOrbitalModels::catalogueSearch()
{
    CatalogueModel model;
    model.setCatalogue({{.id = u"1"_s, .title = u"DNS cache"_s, .description = u"names"_s, .category = u"X"_s},
                        {.id = u"2"_s, .title = u"Run keys"_s, .category = u"Y"_s}});
    model.setFolded(0, true);
    model.setSearch(u"dns"_s);
    QCOMPARE(column(model, 0), (QStringList{u"X"_s, u"DNS cache"_s}));
    model.setSearch(u"nothing"_s);
    QCOMPARE(model.matches(), 0);
    QCOMPARE(model.rowCount(), 0);
}

OBI_GUI_TEST(TestOrbitalModels)
#include "test_orbital_models.moc"
