// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QScrollArea>

class QVBoxLayout;

namespace obi {

class Notice;

/// Notices one under the other, as tall as they are. Where that would leave too little room for what they are about,
/// one is shown at a time, the newest first, and the others are scrolled to: nothing is squeezed or cut. Not there
/// while there is nothing to say.
class NoticeArea : public QScrollArea
{
    Q_OBJECT
public:
    explicit NoticeArea(const QList<Notice *> &notices, QWidget *parent = nullptr);
    /// The most that it may take.
    void setRoom(int height);

private:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void fit();
    void snap();

    const QList<Notice *> m_notices;
    QVBoxLayout *m_column;
    int m_room = QWIDGETSIZE_MAX;
    int m_step = 0; ///< from one notice to the next, where one is shown at a time
};

} // namespace obi
