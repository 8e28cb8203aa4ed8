// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "login/ThemedLabel.h"
#include "look/Kind.h"

#include <QDialog>

#include <functional>

class QGridLayout;
class QHBoxLayout;
class QPushButton;

namespace obi {

/// The one shape of what is asked before something is done that may have no way back: a mark, the question, what it
/// means and perhaps more of it; at the foot Cancel, which has the keyboard, then what acts. Open it with open().
class Question : public QDialog
{
    Q_OBJECT
public:
    static constexpr int Width = 456;

    explicit Question(const Theme &theme, QWidget *parent, int width = Width);

    void setMark(const QString &icon, const Ink &ink);
    void setHeading(const QString &heading);
    void setDetail(const QString &detail); ///< hidden where it is empty
    QString heading() const { return m_heading->text(); }
    QString detail() const { return m_detail->text(); }
    /// Under the words; with `stretch` it takes the room that is left.
    void addContent(QWidget *content, int stretch = 0);
    /// The first of them is what acts.
    QPushButton *addButton(const QString &text, ButtonKind kind);
    QPushButton *acting() const { return m_acting; }
    QPushButton *cancel() const { return m_cancel; }

protected:
    void showEvent(QShowEvent *event) override;

private:
    void takeMark();
    int contentWidth() const;

    const Theme &m_theme;
    const int m_width;
    QString m_icon;
    Ink m_ink;
    QLabel *m_mark;
    ThemedLabel *m_heading;
    ThemedLabel *m_detail;
    QGridLayout *m_grid;
    QHBoxLayout *m_foot;
    QPushButton *m_cancel;
    QPushButton *m_acting = nullptr;
};

/// Asks before something is lost. Cancel is the default; `then` runs when `action` is chosen and `parent` lives.
void askFirst(const Theme &theme, QWidget *parent, const QString &question, const QString &detail,
              const QString &action, std::function<void()> then);
/// Tells what did not work, in the same shape. Deletes itself when it is closed.
Question *tellFailure(const Theme &theme, QWidget *parent, const QString &heading, const QString &detail);

} // namespace obi
