// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Clock.h"
#include "ctim/Observable.h"
#include "text/Defang.h"

#include <QObject>
#include <QPoint>
#include <QRect>

#include <functional>
#include <memory>

class QMenu;
class QWidget;

namespace obi {

struct ActionRecord;
class ActionLog;
class CaseStore;
class EnrichClient;
class MessageBook;
class ResponseClient;
class Theme;
class VerdictBook;

/// The menu beside every observable. One object for the whole window; it is handed to every view that shows
/// observables. Opens at once; verdicts, links and actions arrive in it without moving a row under the pointer.
class PivotMenu : public QObject
{
    Q_OBJECT
public:
    struct Services {
        Theme &theme;
        VerdictBook &verdicts;
        EnrichClient &enrich;
        ResponseClient &response;
        CaseStore &cases;
        ActionLog *actions = nullptr; ///< without it the modules' actions are absent
        Clock clock = Clock::system();
        QString author{}; ///< of the notes that tell a case what came of an action
        /// Whether it belongs to one's own organisation: an action on it says so first.
        std::function<bool(const Observable &)> isOwn{};
    };
    /// `window`: what menus and dialogs belong to; may follow later.
    explicit PivotMenu(Services services, QWidget *window = nullptr);
    ~PivotMenu() override;

    /// Opens for one observable, or for several at once, beside `anchor` (global coordinates of the pivot button or
    /// cell). Gives the menu; it deletes itself some time after it closed.
    QMenu *open(const QList<Observable> &observables, const QRect &anchor);
    bool isOpenFor(const Observable &observable) const;
    void setWindow(QWidget *window);

    /// What a pivot button shows of its observable before anybody opens it.
    enum class Knowledge { Known, Asking, NoScope };
    Knowledge knowledge(const Observable &observable) const;
    /// The action that was run last on it, for the mark at its button; nothing where there was none. Valid until the
    /// next return to the event loop.
    const ActionRecord *lastAction(const Observable &observable) const;
    /// Asks somebody whether the action of a record is to be run once more. Where the record does not say all that it
    /// takes (it is of an earlier session), the menu opens instead, which gets the actions anew.
    void askAgain(const QString &actionId, const QRect &anchor);

    enum class Remedy { Delete, ForwardAndDelete };
    /// Asks the modules for the action that does this with messages, then somebody whether it is to be run. Where none
    /// offers it, or several, the menu opens that tells so.
    void remediate(const QList<Observable> &messages, Remedy remedy, const QRect &anchor);
    /// Whether a module is known to have taken this message out of its mailboxes.
    bool isDeleted(const Observable &message) const;

    /// What is known of messages, for whoever is asked before something happens to them.
    MessageBook &messages() const;
    /// To the clipboard, a line for each, and reported().
    void copy(const QList<Observable> &observables);
    void copyDefanged(const QList<Observable> &observables);
    void setDefangStyle(DefangStyle style);
    /// There is a page to investigate on: menus lead there from now on.
    void setInvestigates(bool investigates);
    bool investigates() const;

Q_SIGNALS:
    void opened(const QList<obi::Observable> &observables);
    void closed();
    /// knowledge() or lastAction() may have changed for these.
    void knowledgeChanged(const QList<obi::Observable> &observables);
    void investigateWanted(const QList<obi::Observable> &observables);
    /// Something was done that the window tells at its foot: "Added bit.ly to …".
    void reported(const QString &message);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace obi
