// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "findobservables/ClipboardWatch.h"
#include "findobservables/FindObservablesApp.h"
#include "findobservables/ObservableSource.h"
#include "findobservables/ResultsModel.h"
#include "pivot/ActiveCase.h"
#include "settings/Settings.h"

#include <QPointer>
#include <QTimer>

namespace obi {

class FoundPane;
class MailPane;
class SourcesPane;

/// Puts the parts together and does what concerns a result as a whole.
class FindObservablesApp::Private
{
    Q_DECLARE_TR_FUNCTIONS(obi::FindObservablesApp)
public:
    Private(FindObservablesApp &app, Services services);
    void build();
    void connectAll();
    void retranslate();

    void setSource(ObservableSource *source);
    void readPage();
    void show(FindResult *result);
    void take(const QList<IntakeItem> &items, FindResult::Kind kind);
    void takeClipboard(const QList<IntakeItem> &items);
    void setActive(bool active);
    void layMail();
    void updateInspect();
    bool isSettled() const;

    Services services;
    InspectOffer offer;
    int pageCount = -1;
    FoundPane *pane = nullptr;

private:
    void takeSetting(Setting setting);
    void addToActive(const QList<Observable> &observables);
    void addToNew(const QList<Observable> &observables);
    void inspect();
    ScanOptions ownDomains() const;
    MailOptions mailOptions() const;

    FindObservablesApp &m_app;
    ActiveCase m_active;
    ResultsModel m_results;
    ClipboardWatch m_watch;
    QPointer<ObservableSource> m_source;
    QPointer<FindResult> m_offered; ///< the result that the offer was last asked about
    QTimer m_pageLater;
    SourcesPane *m_sources = nullptr;
    MailPane *m_mail = nullptr;
    QWidget *m_mailLine = nullptr;
};

} // namespace obi
