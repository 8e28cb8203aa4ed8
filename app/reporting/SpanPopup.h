// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gateway/Report.h"

#include <QFrame>

class QDateTimeEdit;
class QLabel;
class QPushButton;

namespace obi {

class Theme;

/// Chooses a span of whole hours, in local time. Closes like a menu.
class SpanPopup : public QFrame
{
    Q_OBJECT
public:
    /// Hours of a report that is asked for in one go.
    static constexpr int MaximumHours = 366 * 24;

    SpanPopup(const Theme &theme, QWidget *parent);

    /// Under `anchor`; `latest` is the last full hour.
    void open(const TimeSpan &span, const QDateTime &latest, const QRect &anchor);
    TimeSpan span() const;

Q_SIGNALS:
    void chosen(const obi::TimeSpan &span);

private:
    QDateTimeEdit *addTime(const QString &label);
    void check();
    void accept();

    QDateTimeEdit *m_from;
    QDateTimeEdit *m_to;
    QLabel *m_hint;
    QPushButton *m_apply;
    QDateTime m_latest;
};

} // namespace obi
