// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casebook/CasebookPane.h"
#include "findobservables/MailRows.h"

class QComboBox;
class QLabel;
class QTreeView;

namespace obi {

class FindResult;
class PivotMenu;

/// The structure of the mails in a result, one at a time; a mail within a mail is one of them.
class MailPane : public CasebookPane
{
    Q_OBJECT
public:
    static constexpr int Width = 360;
    static constexpr int NarrowWidth = 296;

    MailPane(Theme &theme, PivotMenu &pivot, QWidget *parent);
    /// Hides itself where there is no mail.
    void show(const FindResult *result);

protected:
    void retranslate() override;
    void takeTheme() override;

private:
    void build(PivotMenu &pivot);
    void list(const MailFile &mail, int depth);
    void showMail(int at);

    const FindResult *m_result = nullptr;
    std::size_t m_listed = 0; ///< mails of the result that are in the box
    QList<const MailFile *> m_mails;
    MailRows m_rows;
    QLabel *m_heading;
    QComboBox *m_choice;
    QTreeView *m_tree;
};

} // namespace obi
