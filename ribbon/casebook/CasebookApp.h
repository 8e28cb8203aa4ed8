// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bar/Ribbon.h"
#include "ctim/Observable.h"

namespace obi {

class CaseStore;
class CaseSync;
class Clock;
class PivotMenu;
class VerdictBook;

/// The casebook in the ribbon: cases, observables of the open case by type with verdicts, texts and notes.
class CasebookApp : public RibbonApp
{
    Q_OBJECT
public:
    struct Services {
        Theme &theme;
        Settings &settings;
        CaseStore &cases;
        VerdictBook &verdicts;
        PivotMenu &pivot;
        const Clock &clock;
        QString author;           ///< of notes written here
        CaseSync *sync = nullptr; ///< nothing: cases are not shared
    };
    explicit CasebookApp(Services services, QWidget *parent = nullptr);
    ~CasebookApp() override;

    QString id() const override;
    QString icon() const override;
    QString title() const override;
    int count() const override;
    QString countDescription() const override;
    void focusFirst() override;

    void showCase(const QString &caseId);
    /// Types this into the search of cases.
    void search(const QString &text);
    /// Saves whatever is typed and not saved yet; also done when another case is opened and when the app goes away.
    void flush();
    /// True once cases, the open case and its verdicts are shown: for pictures.
    bool isSettled() const override;

Q_SIGNALS:
    void reported(const QString &message);
    void settled();
    void logInWanted();
    void investigateWanted(const QList<obi::Observable> &observables, const QString &title);
    void editCredentialsWanted(); ///< they lack a scope, or are refused
    void sharingSettingsWanted();

private:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace obi
