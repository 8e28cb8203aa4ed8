// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "look/Theme.h"

#include <QRadioButton>

namespace obi {

/// One row of a framed list of choices: mark, name, and what tells it apart at the trailing end.
class ServerRow : public QRadioButton
{
    Q_OBJECT
public:
    static constexpr int Height = 30;

    explicit ServerRow(const Theme &theme, QWidget *parent = nullptr);

    void setDetail(const QString &detail, bool isValue);
    void setLast(bool last) { m_last = last; }

    QSize sizeHint() const override;

private:
    void paintEvent(QPaintEvent *event) override;
    bool hitButton(const QPoint &position) const override { return rect().contains(position); }

    const Theme &m_theme;
    QString m_detail;
    bool m_isValue = false;
    bool m_last = false;
};

} // namespace obi
