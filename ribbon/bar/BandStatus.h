// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bar/Ribbon.h"

#include <QWidget>

#include <array>

namespace obi {

/// The connection on the band: a filled dot, a hollow ring or a warning triangle, always with the word.
class BandStatus : public QWidget
{
    Q_OBJECT
public:
    explicit BandStatus(const Theme &theme, QWidget *parent = nullptr);

    void setConnection(Ribbon::Connection connection, const QString &words, const QString &brief);
    void setBrief(bool brief); ///< the tool tip has all words then
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

private:
    void paintEvent(QPaintEvent *event) override;

    const Theme &m_theme;
    Ribbon::Connection m_connection = Ribbon::Connection::NotLoggedIn;
    const QString &shownWords() const { return m_isBrief ? m_brief : m_words; }
    QString m_words;
    QString m_brief; ///< the same in fewer words, or m_words
    bool m_isBrief = false;
    mutable std::array<int, 2> m_widths{-1, -1}; ///< of the words, and of the brief ones; the bar asks often
};

} // namespace obi
