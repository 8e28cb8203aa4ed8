// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gateway/Report.h"
#include "look/RowRoom.h"
#include "look/Shortcuts.h"
#include "reporting/ReportRange.h"

#include <QWidget>

class QButtonGroup;
class QLabel;
class QMenu;
class QPushButton;

namespace obi {

class DropButton;
class ReportSource;
class Theme;

/// The 44 px over a report: time range, dates, gateways, direction, age of the data, refresh and export.
class ReportToolbar : public QWidget
{
    Q_OBJECT
public:
    static constexpr int Height = 44;

    ReportToolbar(const Theme &theme, Settings &settings, ReportSource &source, QWidget *parent = nullptr);

    void setSpan(const TimeSpan &span, RangeChoice choice);
    void setLatest(const QDateTime &latest) { m_latest = latest; }
    /// Only reports that have a direction show the choice.
    void setHasDirection(bool has);
    void setOutgoing(bool outgoing);
    void setLoading(bool loading);
    /// When the figures came and how many minutes ago that is if they are stale, else 0.
    void setUpdated(const QDateTime &time, int staleMinutes);
    void setExportable(bool exportable);
    void focusFirst();

Q_SIGNALS:
    void rangeChosen(obi::RangeChoice choice);
    void spanChosen(const obi::TimeSpan &span);
    void directionChosen(bool outgoing);
    void refreshWanted();
    void exportWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void addSegments();
    void retranslate();
    void retheme();
    void fillGatewayMenu();
    void fillDirectionMenu();
    void showSpanPopup();
    void updateGatewayText();
    void updateAge();

    const Theme &m_theme;
    ReportSource &m_source;
    Shortcuts m_shortcuts;
    QButtonGroup *m_ranges;
    DropButton *m_dates;
    DropButton *m_gateways;
    DropButton *m_direction;
    QLabel *m_age;
    QPushButton *m_refresh;
    QPushButton *m_export;
    RowRoom m_room;
    QMenu *m_gatewayMenu;
    QMenu *m_directionMenu;
    TimeSpan m_span{};
    QDateTime m_latest;
    QDateTime m_updated;
    int m_staleMinutes = 0;
    bool m_loading = false;
    bool m_outgoing = false;
};

} // namespace obi
