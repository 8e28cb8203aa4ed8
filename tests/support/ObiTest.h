// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Every test program ends with OBI_TEST(Class) (no window system) or OBI_GUI_TEST(Class).
// A Qt warning that the test did not announce with QTest::ignoreMessage() fails it.

#include "core/Error.h"

#include <QTest>

#include <qcoro/qcorotask.h>

#include <optional>

namespace obi::test {

/// Runs a test; the exit status counts failures and warnings that nobody announced.
int run(QObject &test, int argc, char *argv[]);

/// A file of ../shared/samples, or nothing in a clone without it: call OBI_NEED_SAMPLES first.
std::optional<QByteArray> sample(const QString &name);
bool haveSamples();

/// Runs the event loop until the task is done and gives its value.
template <typename T>
T await(QCoro::Task<T> &&task)
{
    return QCoro::waitFor(std::move(task));
}

} // namespace obi::test

#define OBI_NEED_SAMPLES                                                                                               \
    if (!obi::test::haveSamples())                                                                                     \
    QSKIP("left out: this clone has no ../shared/samples")

#define OBI_TEST_WITH(Application, Class)                                                                              \
    int main(int argc, char *argv[])                                                                                   \
    {                                                                                                                  \
        Application app(argc, argv);                                                                                   \
        QTEST_SET_MAIN_SOURCE_PATH                                                                                     \
        Class test;                                                                                                    \
        return obi::test::run(test, argc, argv);                                                                       \
    }
#define OBI_TEST(Class) OBI_TEST_WITH(QCoreApplication, Class)
#define OBI_GUI_TEST(Class) OBI_TEST_WITH(QApplication, Class)
