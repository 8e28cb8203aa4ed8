// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cases/Case.h"
#include "console/ConsolePage.h"
#include "core/Clock.h"
#include "investigate/Investigation.h"
#include "look/Theme.h"

#include <QTimer>

class QSplitter;

namespace obi {

class ActiveCase;
class CaseStore;
class InvestigateHeader;
class InvestigateSide;
class InvestigationHistory;
class PivotMenu;
class RelationsPane;
class FindingsPane;
class Settings;
class SightingStrip;

/// Investigate: what is known of some observables and what they have to do with one another (tokens.md section 9, 4).
class InvestigatePage : public ConsolePage
{
    Q_OBJECT
public:
    struct Services {
        Theme &theme;
        Settings &settings;
        PivotMenu &pivot;
        VerdictBook &verdicts;
        EnrichClient &enrich;
        CaseStore &cases;
        const ActiveCase &activeCase;
        Clock clock;
        bool offline = false; ///< a recording plays: there is nobody to log in to
    };
    /// Lower than this, the history of sightings gives way.
    static constexpr int StripAbove = 640;
    /// Lower than this, the editor keeps to two rows.
    static constexpr int RowsAbove = 560;

    InvestigatePage(Services services, QWidget *parent);
    ~InvestigatePage() override;

    /// Puts these into the editor and asks the modules. `title`: what it is called in the list of the last ones; empty:
    /// by its first observable.
    void investigate(const QList<Observable> &observables, const QString &title = {});
    /// The same for what stands in a text.
    void investigateText(const QString &text);
    void investigateCase(const Case &which);
    void back(); ///< to the investigation before this one
    void forward();

    QString title() const override;
    ObservableSource *observables() const override;
    void refresh() override;
    bool isSettled() const override;
    QWidgetList panes() const override;
    QWidget *makeSide() override;
    void focusFirst();

Q_SIGNALS:
    void logInWanted();
    void editCredentialsWanted();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void connectParts();
    void run();
    void start(const QList<Observable> &observables, const QString &title);
    void move(int step);
    void takeFindings();
    void takeRest();
    void updateState();
    void updateTrouble();
    void showFailure(const Error &error);
    void wayOut();
    void offerCases();
    void add(const QList<Observable> &observables, bool toNew);
    void retranslate();
    void checkSettled();
    void splitRoom();

    enum class Way { None, Retry, LogIn, Credentials, ActiveCase };

    Services m_services;
    Investigation m_investigation;
    std::unique_ptr<InvestigationHistory> m_history;
    ObservableSource *m_source;
    InvestigateHeader *m_header;
    QSplitter *m_split;
    RelationsPane *m_relations;
    FindingsPane *m_results;
    SightingStrip *m_strip;
    Way m_way = Way::None;
    QString m_title;           ///< of the investigation, as its caller named it
    bool m_splitMoved = false; ///< by somebody
    bool m_wasSettled = false;
    QTimer m_later;
    QTimer m_settleCheck;
};

} // namespace obi
