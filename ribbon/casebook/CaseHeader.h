// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casebook/CasebookPane.h"
#include "cases/Case.h"
#include "look/RowRoom.h"

class QAction;
class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace obi {

class Clock;
class CaseSync;
class OpenCase;
class PivotMenu;
class SharingButton;
class TlpButton;
enum class CaseFormat;

/// The bar over the open case: its title, label and origin, and what can be done with it as a whole.
class CaseHeader : public CasebookPane
{
    Q_OBJECT
public:
    CaseHeader(Theme &theme, PivotMenu &pivot, OpenCase &open, CaseSync *sync, const Clock &clock, QWidget *parent);

    void setActive(bool active);
    /// Takes over a title that is being typed.
    void flush();
    void editTitle();

Q_SIGNALS:
    void activateWanted();
    void investigateWanted();
    void deleteWanted();
    void copyWanted(bool defanged);
    void exportWanted(obi::CaseFormat format);
    void sharingSettingsWanted();
    void logInWanted();

protected:
    void retranslate() override;
    void takeTheme() override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void fillMenus();
    void showCase();
    void showOrigin();
    void fitTitle();

    OpenCase &m_open;
    const Clock &m_clock;
    QString m_shownId;
    bool m_active = false;
    QLabel *m_book;
    QLineEdit *m_title;
    QToolButton *m_edit;
    TlpButton *m_tlp;
    SharingButton *m_sharing;
    QLabel *m_origin;
    QPushButton *m_investigate;
    QPushButton *m_activate;
    QPushButton *m_copy;
    QPushButton *m_export;
    QPushButton *m_delete;
    RowRoom m_room;
    QString m_created; ///< by whom and when
};

} // namespace obi
