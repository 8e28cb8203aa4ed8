// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

// store_helper edit FILE FIRST   edits a case for ever and prints "saved <number>" after each result
// store_helper fill FILE         adds notes until the store refuses, prints "error <code>" and "kept <notes>"
// store_helper open FILE         without the rights of root; prints "write <error>" and "read <cases or error>"

#include "store/CaseStore.h"

#include <QCoreApplication>

#include <cstdio>
#include <unistd.h>

using namespace obi;
using namespace Qt::StringLiterals;

namespace {

void say(const char *word, int number)
{
    char line[64];
    const int length = std::snprintf(line, sizeof line, "%s %d\n", word, number);
    (void)!::write(STDOUT_FILENO, line, size_t(length));
}

/// Many at once, so that the change goes over many pages of the file: half of it would show.
QList<Observable> observablesOf(int number)
{
    QList<Observable> observables;
    for (int i = 0; i < 40; ++i)
        observables.append(*Observable::parse(ObservableType::Domain, u"d%1.n%2.example"_s.arg(i * 7919).arg(number)));
    return observables;
}

CaseEdit editNumber(int number)
{
    switch (number % 3) {
    case 0:
        return edit::AddObservables{observablesOf(number)};
    case 1:
        return edit::AddNote{u"note %1."_s.arg(number), u"helper"_s};
    default:
        return edit::SetTitle{QString::number(number)};
    }
}

Result<std::unique_ptr<CaseStore>> open(const QString &file, CaseStore::Access access = CaseStore::Access::ReadWrite)
{
    return QCoro::waitFor(CaseStore::open(file, Clock::system(), access));
}

Result<QString> onlyCase(CaseStore &store)
{
    const auto cases = QCoro::waitFor(store.list());
    if (!cases)
        return tl::unexpected(cases.error());
    if (!cases->isEmpty())
        return cases->first().id;
    store.shareNewCases(u"helper"_s);
    return QCoro::waitFor(store.create(u"0"_s)).map([](const Case &made) { return made.id; });
}

int editForEver(const QString &file, int first)
{
    const auto store = open(file);
    if (!store)
        return 10 + int(store.error().code);
    const auto id = onlyCase(**store);
    for (int number = first; id; ++number) {
        if (!QCoro::waitFor((*store)->apply(*id, editNumber(number))))
            return 2;
        say("saved", number);
    }
    return 3;
}

int fill(const QString &file)
{
    auto store = open(file);
    const auto id = store ? onlyCase(**store) : tl::unexpected(store.error());
    Result<Case> last = failure(ErrorCode::Internal);
    if (id) {
        do {
            const CaseEdit note = edit::AddNote{QString(Case::MaximumNote, u'x'), {}};
            last = QCoro::waitFor((*store)->apply(*id, note));
        } while (last);
    }
    say("error", int(last ? ErrorCode::Internal : last.error().code));
    const auto kept = id ? QCoro::waitFor((*store)->load(*id)) : Result<Case>(tl::unexpected(id.error()));
    say("kept", kept ? int(kept->notes.size()) : -1);
    store = failure(ErrorCode::Internal);
    const auto again = open(file, CaseStore::Access::ReadOnly);
    const auto cases = again ? QCoro::waitFor((*again)->list()) : tl::unexpected(again.error());
    say("reopened", cases ? int(cases->size()) : -1);
    return 0;
}

int openWithoutRights(const QString &file)
{
    const auto writing = open(file);
    say("write", writing ? -1 : int(writing.error().code));
    const auto reading = open(file, CaseStore::Access::ReadOnly);
    const auto cases = reading ? QCoro::waitFor((*reading)->list()) : tl::unexpected(reading.error());
    say("read", cases ? int(cases->size()) : -1 - int(cases.error().code));
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    constexpr uid_t Nobody = 65534;
    const QByteArray mode = argc > 2 ? argv[1] : "";
    if (mode == "open" && geteuid() == 0 && (setgid(Nobody) != 0 || setuid(Nobody) != 0))
        return 4;
    QCoreApplication app(argc, argv);
    const QString file = QString::fromLocal8Bit(argc > 2 ? argv[2] : "");
    if (mode == "edit" && argc > 3)
        return editForEver(file, QByteArray(argv[3]).toInt());
    if (mode == "fill")
        return fill(file);
    return mode == "open" ? openWithoutRights(file) : 1;
}
