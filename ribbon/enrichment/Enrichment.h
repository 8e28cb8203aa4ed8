// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "enrichment/EnrichmentPopup.h"
#include "look/Shortcuts.h"

#include <QPointer>

namespace obi {

class EnrichmentField;
class Ribbon;

/// Enrichment search as a whole: the field on the ribbon's bar, the search behind it and the popup over the page. The
/// popup is open while the keyboard is in it, in the field or in the ribbon; what was found stays until the next text.
class Enrichment : public QObject
{
    Q_OBJECT
public:
    struct Services {
        EnrichedActions::Services found;
        VerdictBook &verdicts;
        SightingBook &sightings;
        Settings &settings;
    };
    /// Puts the field on the ribbon's bar; the popup goes over what the ribbon's parent shows.
    Enrichment(Services services, Ribbon &ribbon);

    /// As if somebody had pasted this and pressed Enter.
    void search(const QString &text);
    bool isSettled() const;
    EnrichmentField *field() const { return m_field; }
    EnrichmentPopup *popup() const { return m_popup; }
    EnrichmentSearch &found() { return m_search; }

Q_SIGNALS:
    void logInWanted();
    void editCredentialsWanted();
    void investigateWanted(const QList<obi::Observable> &observables);
    void investigateTextWanted(const QString &text);
    void reported(const QString &message);

private:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void focusMoved(QWidget *before, QWidget *now);
    void open();
    void close();
    void escape();
    void down();
    void place();
    bool belongsHere(const QWidget *widget) const;

    Ribbon &m_ribbon;
    Settings &m_settings;
    Shortcuts m_shortcuts;
    EnrichmentSearch m_search;
    EnrichmentField *m_field;
    QPointer<EnrichmentPopup> m_popup; ///< the window's, which may take it down first
    QPointer<QWidget> m_before;        ///< what had the focus before the field
};

} // namespace obi
