// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "console/ConsolePage.h"
#include "reporting/ReportPage.h"
#include "settings/Settings.h"

#include <QHash>
#include <QMainWindow>

#include <functional>

class QActionGroup;
class QStackedWidget;

namespace obi {

class ConsoleMenus;
class MessageStrip;
class Navigation;
class ObservableSource;
class Ribbon;

/// The one window: menu bar, navigation and page over the ribbon, which spans the whole width. It holds pages and
/// knows nothing of what stands in them.
class ConsoleWindow : public QMainWindow
{
    Q_OBJECT
public:
    /// Under this width the navigation shows icons only.
    static constexpr int IconsBelow = 1280;

    struct Services {
        ReportServices reports;
        /// When a recording holds other ranges than those that end now: what to show first.
        std::optional<TimeSpan> preferredSpan{};
        /// Pages that are no reports, by the id that openPage() takes.
        QHash<QString, std::function<ConsolePage *(QWidget *parent)>> otherPages{};
    };
    /// References outlive the window. The ribbon is set apart, because it needs its window first.
    explicit ConsoleWindow(Services services, QWidget *parent = nullptr);
    ~ConsoleWindow() override;

    /// Puts the ribbon at the foot; the window takes ownership.
    void setRibbon(Ribbon *ribbon);
    Ribbon *ribbon() const { return m_ribbon; }

    /// "reporting/url-filtering": the English title in kebab case. False for a page that does not exist.
    bool openPage(const QString &id);
    QString currentPage() const { return m_current; }
    /// Everything shown on the page has loaded.
    bool isSettled() const;
    /// Says in the title that what servers answer is being recorded.
    void setRecording(bool recording);
    /// Tells something at the foot of the page for some seconds.
    void tell(const QString &message);
    ConsolePage *page() const;
    /// The same where it is a report, else nullptr.
    ReportPage *report() const;
    /// What is on the page, for Find observables; nothing while there is no page.
    ObservableSource *observables() const;
    void setPeriod(const ReportPeriod &period);
    const ReportPeriod &period() const { return m_period; }

    bool hasPage(const QString &id) const { return m_services.otherPages.contains(id); }
    /// The list of reports gets the focus; without one on show the last report opens.
    void openReporting();
    /// Asks for a HAR file; recordingWanted() follows.
    void chooseRecording();
    /// F6: navigation, toolbar, content, ribbon.
    void focusPane(int step);

Q_SIGNALS:
    void settled();
    /// Somebody wants to work on another recording, or on the demo.
    void recordingWanted(const QString &fileName);
    void demoWanted();
    void gatewayWanted(const QString &name); ///< to be set up; empty: a new one
    void openTextWanted();                   ///< files are to be chosen and looked through
    void pasteWanted();                      ///< so is what the clipboard holds
    void findOnPageWanted();
    void pageOpened();
    void investigateCaseWanted();       ///< the active one
    void investigationWanted(int step); ///< -1: the one before, 1: the one after

protected:
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    ConsolePage *makePage(const QString &id);
    ReportPage *makeReport(const QString &id);
    void takeSetting(Setting setting);
    void restore();
    void retranslate();
    QList<QWidget *> panes() const;

    Services m_services;
    ConsoleMenus *m_menus;
    Navigation *m_navigation;
    QStackedWidget *m_pages;
    MessageStrip *m_message;
    Ribbon *m_ribbon = nullptr;
    QHash<QString, ConsolePage *> m_pageOf;
    QString m_current;
    QString m_lastReport;
    ReportPeriod m_period{};
    bool m_recording = false;
};

} // namespace obi
