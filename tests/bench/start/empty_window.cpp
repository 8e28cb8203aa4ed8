// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The reference of the start benchmark: the smallest Qt Widgets program with a window.
#include "FirstPaint.h"

#include <QMainWindow>

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    QMainWindow window;
    window.resize(1440, 900);
    FirstPaint paint([] { return true; }, &window);
    window.show();
    return QApplication::exec();
}
