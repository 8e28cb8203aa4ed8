// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QTimer;

namespace obi {

class Theme;

/// What has just happened, over the foot of the page, in as many lines as its words need. It goes away by itself, later
/// the more there is to read and not while the mouse rests on it. Read out by screen readers.
class MessageStrip : public QWidget
{
    Q_OBJECT
public:
    static constexpr int ShownMs = 6000;
    static constexpr int MsALetter = 60; ///< of those beyond the first hundred

    /// Floats over `page` and follows its size.
    MessageStrip(const Theme &theme, QWidget *page);

    void tell(const QString &message);
    QString message() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void place();

    const Theme &m_theme;
    QLabel *m_label;
    QTimer *m_timer;
};

} // namespace obi
