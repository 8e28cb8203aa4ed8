// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casebook/CaseListModel.h"
#include "casebook/CaseObservablesModel.h"
#include "casebook/CasebookApp.h"
#include "casebook/OpenCase.h"
#include "pivot/ActiveCase.h"

#include <QTimer>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace obi {

class CaseExport;
class CaseHeader;
class CaseListPane;
class DescriptionPane;
class NotesPane;
class ObservablesPane;
class UndoBar;
enum class CaseFormat;

/// Puts the parts of the casebook together and does what concerns a case as a whole.
class CasebookApp::Private
{
    Q_DECLARE_TR_FUNCTIONS(obi::CasebookApp)
public:
    Private(CasebookApp &app, Services services);
    void build();
    void connectAll();
    void start();
    void flush();
    bool undo();
    void focusFirst();
    void showCase(const QString &caseId);
    void search(const QString &text);
    bool isSettled() const;
    void retranslate();

    Services services;
    ActiveCase active;

private:
    QWidget *buildCasePage();
    QWidget *buildEmptyPage();
    void listLoaded();
    void openFirst();
    void newCase();
    void removeCase(const QString &caseId);
    void offerUndo(const QString &caseId, const QString &title);
    void activate();
    void copyAll(bool defanged);
    void exportCase(CaseFormat format);
    void updatePage();
    void checkSettled();
    void lookAtChanges();
    void tell(const QString &title, const Error &error);

    CasebookApp &m_app;
    CaseListModel m_list;
    CaseObservablesModel m_observables;
    OpenCase m_open;
    bool m_started = false;
    bool m_wasSettled = false;
    QTimer m_looking; ///< a case that stays on the screen for a moment has been looked at
    CaseListPane *m_cases = nullptr;
    CaseHeader *m_header = nullptr;
    ObservablesPane *m_middle = nullptr;
    DescriptionPane *m_description = nullptr;
    NotesPane *m_notes = nullptr;
    UndoBar *m_undo = nullptr;
    CaseExport *m_export = nullptr;
    QStackedWidget *m_pages = nullptr;
    QWidget *m_casePage = nullptr;
    QWidget *m_emptyPage = nullptr;
    QLabel *m_emptyText = nullptr;
    QPushButton *m_emptyNew = nullptr;
};

} // namespace obi
