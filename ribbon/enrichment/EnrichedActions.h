// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Clock.h"
#include "ctim/Observable.h"
#include "login/ThemedLabel.h"
#include "look/RowRoom.h"

class QPushButton;

namespace obi {

class ActiveCase;
class CaseStore;
class EnrichedModel;
class PivotMenu;
struct Case;

/// What can be done with the chosen observables: into the active case, into a new one, onto the clipboard. What an
/// addition came to stands beside the buttons until the next one.
class EnrichedActions : public QWidget
{
    Q_OBJECT
public:
    static constexpr int Height = 48;

    struct Services {
        Theme &theme;
        CaseStore &cases;
        const ActiveCase &activeCase;
        PivotMenu &pivot;
        Clock clock;
    };
    EnrichedActions(Services services, EnrichedModel &model, QWidget *parent = nullptr);

    void addToActiveCase();
    void addToNewCase();
    void copyDefanged();
    void investigate();
    QString outcome() const { return m_outcome->text(); }
    void clearOutcome() { tell({}); }
    void refresh(); ///< after a change of the rows, the active case or the language

Q_SIGNALS:
    void reported(const QString &message);
    void investigateWanted(const QList<obi::Observable> &observables);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void told(const Case &changed, int before, const QList<Observable> &wanted);
    void tell(const QString &outcome, bool problem = false);

    Services m_services;
    EnrichedModel &m_model;
    QPushButton *m_add;
    QPushButton *m_addNew;
    QPushButton *m_copy;
    QPushButton *m_investigate;
    ThemedLabel *m_outcome;
    RowRoom m_room;
};

} // namespace obi
