// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QWidget>

#include <memory>

namespace obi {

class Settings;
class Theme;

/// An app of the ribbon: a button on the bar and a panel under it.
class RibbonApp : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;
    virtual QString id() const = 0;                         ///< "casebook": for --ribbon and settings; never shown
    virtual QString icon() const = 0;                       ///< name for Theme::pixmap
    virtual QString title() const = 0;                      ///< translated, on the bar
    virtual int count() const { return -1; }                ///< badge on the bar; -1 = none
    virtual bool isCountNews() const { return false; }      ///< the count is of what nobody has looked at: in gold
    virtual QString countDescription() const { return {}; } ///< "9 observables in the active case"
    virtual int defaultHeight() const;                      ///< of the ribbon while it is open
    virtual bool isSettled() const { return true; }         ///< everything that it shows has loaded
    /// Where its button stands: at the beginning, behind the search field, or at the end behind a separator.
    enum class Place { Leading, AfterSearch, Trailing };
    virtual Place place() const { return Place::Leading; }
    /// Where the keyboard goes when the app is opened.
    virtual void focusFirst() = 0;

Q_SIGNALS:
    void countChanged();
};

/// The band at the foot of the window (tokens.md section 7): bar, panel, height handle, tucked state. The window puts
/// it at the bottom of a column layout. Tucked, the band shrinks to the trailing end of its 40 px, so that the page
/// keeps its bottom margin. What it remembers (app, heights, tucked) is in Settings; an app that was open opens again
/// as soon as it is added. QWidget::actions() are the commands of the Ribbon menu, with their keys: edit credentials
/// and reconnect (hidden until setAccountActions()), the search (hidden until setSearch()), expand or collapse, tuck,
/// higher, lower, then one for each app.
class Ribbon : public QWidget
{
    Q_OBJECT
public:
    static constexpr int BarHeight = 40;
    static constexpr int DefaultHeight = 320;
    static constexpr int MinimumHeight = 200;
    static constexpr int TuckedWidth = 148;

    Ribbon(Theme &theme, Settings &settings, QWidget *parent);
    ~Ribbon() override;

    void addApp(RibbonApp *app); ///< takes ownership; in order of the bar
    /// The field on the bar, as wide as its sizeHint() where there is room; takes ownership. Its accessible name and
    /// description are also those of the button that stands for it on a narrow bar.
    void setSearch(QWidget *field);
    void focusSearch(); ///< Ctrl+E; brings a tucked band back
    /// "" collapses. Unknown apps are ignored (false).
    bool open(const QString &appId);
    QString openApp() const; ///< empty while collapsed
    bool isSettled() const;  ///< the open app has loaded what it shows
    void toggle();           ///< expand the last app, or collapse
    void setTucked(bool tucked);
    bool isTucked() const;
    /// Whole height, bar included; clipped to what is allowed.
    void setExpandedHeight(int height);
    void changeHeightBy(int rows); ///< Ctrl+Shift+Up / Down: steps of 26
    int expandedHeight() const;    ///< as it is or would be, clipped
    int maximumHeight() const;     ///< 70 % of the window's client height
    /// As the app has it with the design's font; higher with a larger one, as far as the page keeps its share.
    int defaultHeight(const RibbonApp &app) const;

    void setActiveCase(const QString &title);
    /// The connection as a word with its mark; `brief` stands for it where labels of apps need the room.
    enum class Connection { NotLoggedIn, Offline, Connected };
    void setConnection(Connection connection, const QString &words, const QString &brief = {});
    /// Whether there is an account to edit and a server to connect to: not while a recording plays. Off at first.
    void setAccountActions(bool offered);

Q_SIGNALS:
    void activeCaseClicked();
    void logInWanted(); ///< the button beside "Not logged in"
    void editCredentialsWanted();
    void reconnectWanted();

private:
    void resizeEvent(QResizeEvent *event) override;
    void moveEvent(QMoveEvent *event) override;
    QSize sizeHint() const override;
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace obi
