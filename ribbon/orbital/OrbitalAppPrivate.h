// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "orbital/CatalogueModel.h"
#include "orbital/HostsModel.h"
#include "orbital/OrbitalApp.h"
#include "orbital/QueryRunner.h"
#include "orbital/QueryTiming.h"
#include "orbital/ResultModel.h"
#include "orbital/ResultsPane.h"
#include "orbital/RunLists.h"
#include "pivot/ActiveCase.h"
#include "queries/QueryFile.h"

class QMenu;

namespace obi {

class CataloguePane;
class HostsPane;
class QueryBar;
class SqlEditor;

/// Puts the parts of Orbital together: which query is open, what it asks, and what becomes of the answers.
class OrbitalApp::Private
{
    Q_DECLARE_TR_FUNCTIONS(obi::OrbitalApp)
public:
    Private(OrbitalApp &app, Services services);

    // OrbitalAppLayout.cpp
    void build();
    void connectAll();

    // OrbitalAppCatalogue.cpp
    void setAccount(const std::optional<Error> &why);
    void setNoAddress();
    void forgetAnswers();
    void setRecorded(const QList<RecordedQuery> &recorded);
    void shown();
    void loadCatalogue();
    void openEntry(const QString &id);
    void openSaved(const QString &id);
    void openPast(const QString &id);
    void save();
    void removeSaved(const QString &id);
    void showQuery();
    void retranslate();
    void showSelection();

    // OrbitalAppDraft.cpp
    void restore();
    void textChanged();

    // OrbitalAppRun.cpp
    void run();
    void cancel();
    void retry(const QList<NodeSelector> &hosts);
    void jobStarted(const QString &jobId);
    void take(const TypedResult &typed);
    void tellSilentHosts();
    void ended();
    void showObstacle();
    QCoro::Task<> copyAll();
    void addToCase();
    void extendMenu(QMenu *menu);
    bool isSettled() const;

    // OrbitalAppProblem.cpp
    void countDown(const QString &host);
    void problemAction();
    void catalogueAction();

    // OrbitalAppSchedule.cpp
    void cancelPast(const QString &id);
    void removePast(const QString &id);
    void sayNotStopped(const QString &jobId, const Error &error);

    Services services;
    OrbitalApp &app;
    QString account{}; ///< as OrbitalApp::setAccountKey
    CatalogueModel catalogue;
    HostsModel hosts;
    ResultModel results;
    HostErrorsModel errors;
    HistoryModel history;
    QueryRunner runner;
    ActiveCase active;
    CataloguePane *cataloguePane = nullptr;
    QueryBar *bar = nullptr;
    SqlEditor *editor = nullptr;
    ResultsPane *resultsPane = nullptr;
    HostsPane *hostsPane = nullptr;

private:
    /// What the editor holds: where it came from, and how it was then.
    struct OpenQuery {
        QString name{};
        QString entryId{}; ///< of the catalogue
        QString savedId{};
        QString stock{}; ///< its SQL is the service's own
        QString sql{};
        QList<OrbitalStatement> statements{};
        bool isDraft = false; ///< `savedId` is a draft's
        QString keptAs{};     ///< the draft that its edited text went into
        bool operator==(const OpenQuery &) const = default;
    };
    void open(const OpenQuery &query);
    void setOpen(const OpenQuery &query);
    void keepDraft();
    void keepOpen();
    bool isKept(const QString &text) const;
    bool isEdited() const;
    static QString wireName(const QString &name);
    OrbitalQuery wantedQuery() const;
    QList<OrbitalStatement> statements() const;
    const RecordedQuery *recordedFor(const QString &sql) const;
    void catalogueLoaded(const Result<QList<OrbitalCatalogueEntry>> &stock,
                         const Result<QList<OrbitalCatalogueEntry>> &own);
    QCoro::Task<> load(int turn);
    void begin();
    void showPhase(ResultsPane::Phase phase);
    void fetchAgain();
    bool isFetchable(const Error &error) const;
    bool isBusy() const;
    void wordProblem(const Error &error);
    Error atGate(const Error &error) const;
    void askForFleet(const OrbitalQuery &query);
    void start(const OrbitalQuery &query);
    void showRun();
    bool isRunOpen() const;
    PastQuery entryFor(const OrbitalQuery &query) const;
    QCoro::Task<> schedule(OrbitalQuery query, QueryTiming timing);
    bool isOfAnother(const PastQuery &past) const;
    const PastQuery *findPast(const QString &id) const;
    void watch(const OrbitalQuery &query);
    void remember(PastQuery::End end);
    void rememberEnd(bool cancelled);
    std::optional<Error> problem() const;
    void showProblem(const Error &error);
    QString recordedWords() const;
    QString reasonOfHosts(const Error &error) const;
    QString whyNoAccount() const;
    void showNoAccount();
    QString wayOut(const Error &error) const;
    void takeWayOut(const Error &error);
    void showRecorded();
    void saveUnder(const QString &name);
    void saveAs(const QString &name);

    OpenQuery m_open;
    struct Opened {
        int step = 0; ///< of the editor's undo, from which on it is open
        OpenQuery query{};
    };
    Opened &openEntry();              ///< of m_opened: that of the query which the editor shows
    QList<Opened> m_opened{Opened{}}; ///< undo leads back through them; by step
    int m_step = 0;                   ///< of undo, before the change that comes next
    bool m_isOpening = false;
    std::optional<Error> m_noAccount{};
    bool m_isUnaddressed = false; ///< the account names no Orbital
    std::optional<Error> m_catalogueError{};
    bool m_isReady = false; ///< it was told whether there is an Orbital to ask
    bool m_wasShown = false;
    bool m_loading = false;
    int m_turn = 0; ///< a later question for the catalogue wins
    QList<RecordedQuery> m_recorded;
    bool m_isScheduling = false; ///< the service has not answered yet
    std::optional<Error> m_refusedSchedule{};
    PastQuery m_past;                            ///< of the run on show; no id while there is none
    std::optional<PastQuery::End> m_endBefore{}; ///< of it, before some hosts were asked again
    bool m_isRecord = false;                     ///< it was over before it was opened from the history
};

} // namespace obi
