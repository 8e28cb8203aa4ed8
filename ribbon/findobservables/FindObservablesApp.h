// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bar/Ribbon.h"
#include "core/Clock.h"
#include "findobservables/FindResult.h"

#include <qcoro/qcorotask.h>

#include <functional>

class QMimeData;

namespace obi {

class CaseStore;
class InspectClient;
class ObservableSource;
class PivotMenu;
class VerdictBook;

/// Find observables (id "find"): everything on the page that one looks at, visible or scrolled away; and in whatever is
/// pasted, dropped or opened. By type, with verdicts; filtered, selected, copied, added to a case.
class FindObservablesApp : public RibbonApp
{
    Q_OBJECT
public:
    struct Services {
        Theme &theme;
        Settings &settings;
        CaseStore &cases;
        VerdictBook &verdicts;
        PivotMenu &pivot;
        InspectClient &inspect;
        Clock clock;
    };
    explicit FindObservablesApp(Services services, QWidget *parent = nullptr);
    ~FindObservablesApp() override;

    QString id() const override;
    QString icon() const override;
    QString title() const override;
    int count() const override;
    QString countDescription() const override;
    bool isSettled() const override;
    Place place() const override { return Place::AfterSearch; }
    void focusFirst() override;

    /// What is on the page; nothing where it holds no observables.
    void setSource(ObservableSource *source);
    /// Shows what is on the page, whatever was shown before.
    void showPage();
    /// Looks through files and texts, and shows the result as it comes. False where there is nothing to look through.
    bool look(const QList<IntakeItem> &items, FindResult::Kind kind);
    bool look(const QMimeData &data);
    bool lookAtFiles(const QStringList &fileNames);
    bool paste(); ///< what the clipboard holds

    /// Whether the platform's inspect can be asked about a text; nothing: never.
    using InspectOffer = std::function<QCoro::Task<bool>(QString content)>;
    void setInspectOffer(InspectOffer offer);

Q_SIGNALS:
    void wanted();     ///< somebody gave something to look through: the app is to be seen
    void openWanted(); ///< files are to be chosen
    void logInWanted();
    void editCredentialsWanted();
    void reported(const QString &message);

private:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace obi
