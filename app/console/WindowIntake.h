// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QDropEvent;
class QMimeData;

namespace obi {

class ConsoleWindow;
class DropHint;
class FindObservablesApp;
class Theme;

/// The ways in from anywhere in the window: files and texts dropped on it, the clipboard, files chosen from the menu. A
/// text that is dropped on a field stays the field's; files never do.
class WindowIntake : public QObject
{
    Q_OBJECT
public:
    WindowIntake(ConsoleWindow &window, FindObservablesApp &find, const Theme &theme);

    void chooseFiles();

private:
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool isOurs(QObject *watched, const QMimeData &data) const;
    bool drag(QObject *watched, QEvent *event);
    void drop(QDropEvent *event);

    ConsoleWindow &m_window;
    FindObservablesApp &m_find;
    DropHint *m_hint;
};

} // namespace obi
