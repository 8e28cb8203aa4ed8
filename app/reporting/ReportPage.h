// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "console/ConsolePage.h"
#include "core/Clock.h"
#include "gateway/Report.h"
#include "reporting/ReportRange.h"

#include <optional>

class QScrollArea;
class QStackedWidget;

namespace obi {

class ChartPane;
class ObservableSource;
class PivotMenu;
class RecordedRanges;
class ReportFooter;
class ReportLoader;
class ReportModel;
class ReportSource;
class ReportTableView;
class ReportTitle;
class ReportToolbar;
class Settings;
class StateView;
class TableBar;
class Theme;
class TileStrip;
class TrendLoader;
class VerdictBook;
struct ReportLayout;
struct ReportSpec;

/// What all report pages share. References outlive the pages.
struct ReportServices {
    Theme &theme;
    Settings &settings;
    PivotMenu &pivot;
    VerdictBook &verdicts;
    ReportSource &source;
    Clock clock;
};

/// The time that pages show: a choice that moves with the clock, or a span that stands still. It sticks across pages.
struct ReportPeriod {
    RangeChoice choice = RangeChoice::Week;
    TimeSpan custom{}; ///< for RangeChoice::Custom
    bool operator==(const ReportPeriod &) const = default;
    TimeSpan span(const Clock &clock) const { return choice == RangeChoice::Custom ? custom : spanFor(choice, clock); }
};

/// One report of the catalogue: toolbar, title, tiles, chart, tables and footer (tokens.md section 9, 1). It loads
/// while it is on show only, and shows loading, partial, empty, failed and stale figures as such.
class ReportPage : public ConsolePage
{
    Q_OBJECT
public:
    /// A page lower than this drops its chart to 72 and its tiles to 48 pixels; under MinimumHeight it scrolls.
    static constexpr int CompactBelow = 560;
    static constexpr int MinimumHeight = 420;
    static constexpr int LoadingDelayMs = 200;
    static constexpr int StaleAfterMinutes = 15;

    /// `spec` outlives the page.
    ReportPage(ReportServices services, const ReportSpec &spec, QWidget *parent = nullptr);
    ~ReportPage() override;

    const ReportSpec &spec() const { return m_spec; }
    QString title() const override;
    /// What stands in its tables, for Find observables.
    ObservableSource *observables() const override { return m_observables; }

    /// Loads what is not there yet for this period.
    void activate(const ReportPeriod &period);
    void deactivate() override;
    void refresh() override;
    /// Everything shown has loaded: figures, verdicts of all rows, trends.
    bool isSettled() const override;
    QWidgetList panes() const override;

    /// Saves the table on show as it is filtered and sorted.
    void exportTable();
    void exportTo(const QString &fileName);
    void showChartAsTable();
    void focusFilter();
    ReportToolbar *toolbar() const { return m_toolbar; }
    QWidget *table() const;

Q_SIGNALS:
    /// There is none to ask, or the one of this name has no log-in that it takes.
    void gatewayWanted(const QString &name);
    void periodChosen(const obi::ReportPeriod &period);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    QWidget *buildTableArea();
    void connectLoader();
    void connectWidgets();
    const ReportLayout &layoutNow() const;
    void useLayout();
    ReportModel *model() const;

    void load();
    void choose(const ReportPeriod &period);
    void chooseSpan(const TimeSpan &span);
    void setOutgoing(bool outgoing);
    void onTable(int index);
    void onFinished();
    void loadTrends();
    void selectBuckets(int first, int last);
    void filterToSelection(bool filtered);
    void clearSelection();
    void showTable(int index);

    void updateState();
    void showEmptyState();
    void leaveEmptyState();
    void updateTitle();
    void updateNotice();
    void updateFooter();
    void updateVerdicts();
    void updateSorting();
    void updateAge();
    void refreshWhenDue();
    void wantVisible();
    void checkSettled();
    void retranslate();
    QString coverage() const;
    QString trendTitle() const;

    enum class Trends { Unknown, Loaded };
    enum class Empty { None, NoGateway, GatewayLogin, TextFilter, Selection, Gateways, Period };

    ReportServices m_services;
    const ReportSpec &m_spec;
    ReportLoader *m_loader;
    TrendLoader *m_trendLoader;
    ObservableSource *m_observables;
    QList<ReportModel *> m_models;
    QList<Trends> m_trends;
    int m_trendTable = -1; ///< for which the trends are under way
    ReportPeriod m_period{};
    TimeSpan m_span{};
    std::optional<TimeSpan> m_selection;
    bool m_filtered = false;
    bool m_outgoing = false;
    bool m_active = false;
    bool m_wasSettled = false;
    bool m_slow = false; ///< loading for longer than LoadingDelayMs
    Empty m_empty = Empty::None;
    QDateTime m_updated;
    QTimer *m_patience;
    QTimer *m_settleCheck;
    QTimer *m_ageing;

    ReportToolbar *m_toolbar;
    QScrollArea *m_scroll;
    ReportTitle *m_title;
    TileStrip *m_tiles;
    ChartPane *m_chart;
    TableBar *m_bar;
    QStackedWidget *m_stack;
    ReportTableView *m_table;
    StateView *m_state;
    RecordedRanges *m_ranges;
    ReportFooter *m_footer;
};

} // namespace obi
