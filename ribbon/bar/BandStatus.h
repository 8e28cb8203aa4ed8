// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bar/Ribbon.h"

#include <QWidget>

namespace obi {

/// The connection on the band: a filled dot, a hollow ring or a warning triangle, always with the word.
class BandStatus : public QWidget
{
    Q_OBJECT
public:
    explicit BandStatus(const Theme &theme, QWidget *parent = nullptr);

    void setConnection(Ribbon::Connection connection, const QString &words);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

private:
    void paintEvent(QPaintEvent *event) override;

    const Theme &m_theme;
    Ribbon::Connection m_connection = Ribbon::Connection::NotLoggedIn;
    QString m_words;
    mutable int m_width = -1; ///< of the words; the bar asks often
};

} // namespace obi
