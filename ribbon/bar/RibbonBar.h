// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bar/Ribbon.h"

#include <QList>

class QHBoxLayout;

namespace obi {

class BandButton;
class BandSearch;
class BandStatus;
class RibbonGrip;
class Shortcuts;

/// The 40 px bar: expand button, a tab for each app, the search field, active case, connection and grip, in the order
/// of tokens.md section 7; a button to log in while nobody is. Where it is too narrow, labels go to icons, app by app,
/// then the field shrinks and at last is a button; tucked, only apps with a count and the grip stay.
class RibbonBar : public QWidget
{
    Q_OBJECT
public:
    RibbonBar(const Theme &theme, const Shortcuts &shortcuts, QWidget *parent);

    BandButton *addApp(RibbonApp *app);
    void setSearch(QWidget *field);
    void focusSearch();
    void showOpen(const QString &appId, int height); ///< "" while collapsed
    void setTucked(bool tucked);
    void setActiveCase(const QString &title);
    void setConnection(Ribbon::Connection connection, const QString &words, const QString &brief);
    void focusExpandButton();

Q_SIGNALS:
    void expandClicked();
    void appClicked(const QString &appId);
    void activeCaseClicked();
    void logInClicked();
    void tuckWanted(bool tucked);
    void menuWanted(const QPoint &globalPosition);

private:
    struct Tab {
        RibbonApp *app;
        BandButton *button;
    };
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void retranslate();
    void retranslate(const Tab &tab);
    void makeRoom();
    void showParts(bool state);
    bool fit();
    void giveBack(int room);
    int neededWidth() const;
    QList<Tab> tabsInOrder() const;
    void orderFocus();
    QWidget *addSeparator();

    const Theme &m_theme;
    const Shortcuts &m_shortcuts;
    QHBoxLayout *m_row;
    BandButton *m_expand;
    BandButton *m_case;
    BandStatus *m_status;
    BandButton *m_logIn;
    RibbonGrip *m_grip;
    QList<Tab> m_tabs;
    QList<QWidget *> m_separators;
    QWidget *m_caseSeparator = nullptr;
    QWidget *m_logInGap;
    QWidget *m_trailingSeparator = nullptr; ///< before the apps at the end of the bar; there while there are some
    int m_leadingTabs = 0;
    int m_tabsAfterSearch = 0;
    QWidget *m_searchSeparator;
    BandSearch *m_search;
    QString m_caseTitle;
    QString m_open;
    int m_height = 0;
    bool m_tucked = false;
    bool m_isLoggedOut = false;
    bool m_isShowing = false; ///< which tab is open, to the buttons
};

} // namespace obi
