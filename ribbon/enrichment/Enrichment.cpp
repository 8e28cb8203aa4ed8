// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "enrichment/Enrichment.h"

#include "bar/Ribbon.h"
#include "enrichment/EnrichedTable.h"
#include "enrichment/EnrichmentField.h"
#include "enrichment/EnrichmentTrouble.h"
#include "settings/Recents.h"

#include <QApplication>
#include <QMouseEvent>

namespace obi {

Enrichment::Enrichment(Services services, Ribbon &ribbon)
    : QObject(&ribbon)
    , m_ribbon(ribbon)
    , m_settings(services.settings)
    , m_shortcuts(services.settings)
    , m_search(services.verdicts, services.sightings)
    , m_field(new EnrichmentField(services.found.theme))
    , m_popup(new EnrichmentPopup(services.found, m_search, services.verdicts, ribbon.parentWidget()))
{
    m_popup->hide();
    const auto showKeys = [this] { m_field->setKeys(m_shortcuts.hint(Shortcut::Enrich)); };
    showKeys();
    connect(&m_shortcuts, &Shortcuts::changed, m_field, showKeys);
    ribbon.setSearch(m_field);
    connect(m_field, &EnrichmentField::given, this, &Enrichment::search);
    connect(m_field, &EnrichmentField::investigateWanted, this, [this](const QString &text) {
        close();
        Q_EMIT investigateTextWanted(text);
    });
    connect(m_popup->actions(), &EnrichedActions::investigateWanted, this,
            [this](const QList<Observable> &observables) {
                close();
                Q_EMIT investigateWanted(observables);
            });
    connect(m_field, &EnrichmentField::downWanted, this, &Enrichment::down);
    connect(m_field, &EnrichmentField::escaped, this, &Enrichment::escape);
    connect(m_popup, &EnrichmentPopup::closeWanted, this, &Enrichment::escape);
    connect(m_popup, &EnrichmentPopup::fieldWanted, &ribbon, &Ribbon::focusSearch);
    connect(m_popup->trouble(), &EnrichmentTrouble::logInWanted, this, &Enrichment::logInWanted);
    connect(m_popup->trouble(), &EnrichmentTrouble::editCredentialsWanted, this, &Enrichment::editCredentialsWanted);
    connect(m_popup->actions(), &EnrichedActions::reported, this, &Enrichment::reported);
    connect(qApp, &QApplication::focusChanged, this, &Enrichment::focusMoved);
    for (QWidget *moving : {static_cast<QWidget *>(&ribbon), static_cast<QWidget *>(m_field), ribbon.parentWidget()})
        moving->installEventFilter(this);
}

void Enrichment::search(const QString &text)
{
    if (m_field->whole() != text) {
        m_field->setWhole(text);
        m_field->home(false);
    }
    m_popup->actions()->clearOutcome();
    m_search.start(text);
    rememberSearch(m_settings, {SearchPlace::Enrichment, text});
    open();
}

bool Enrichment::isSettled() const
{
    return m_popup->isHidden() || m_search.stage() == EnrichmentSearch::Stage::Done ||
           m_search.stage() == EnrichmentSearch::Stage::Stopped;
}

void Enrichment::open()
{
    if (m_popup->isVisible())
        return;
    place();
    m_popup->show();
    m_popup->raise();
    m_search.resume();
    qApp->installEventFilter(this);
}

void Enrichment::close()
{
    qApp->removeEventFilter(this);
    m_popup->hide();
    m_search.pause();
}

// First the popup goes, then the field gives the keyboard back.
void Enrichment::escape()
{
    if (m_popup->isVisible()) {
        close();
        return m_ribbon.focusSearch();
    }
    if (m_before && m_before->isVisible())
        m_before->setFocus(Qt::OtherFocusReason);
    else
        m_field->clearFocus();
}

void Enrichment::down()
{
    if (m_search.stage() == EnrichmentSearch::Stage::Idle)
        return;
    open();
    m_popup->focusFirst();
}

void Enrichment::place()
{
    QWidget *ground = m_popup->parentWidget();
    const int left = m_field->mapTo(ground, QPoint()).x();
    m_popup->place({left, m_ribbon.mapTo(ground, QPoint()).y() - EnrichmentPopup::AboveRibbon});
}

bool Enrichment::belongsHere(const QWidget *widget) const
{
    return m_popup == widget || m_popup->isAncestorOf(widget) || widget == &m_ribbon || m_ribbon.isAncestorOf(widget);
}

void Enrichment::focusMoved(QWidget *before, QWidget *now)
{
    if (!m_popup)
        return;
    if (now == m_field && before && !belongsHere(before))
        m_before = before;
    // Menus and dialogs are windows of their own; what they do is part of the work here.
    const bool elsewhere = now && now->window() == m_popup->window() && !belongsHere(now);
    if (m_popup->isVisible() && elsewhere)
        close();
}

bool Enrichment::eventFilter(QObject *watched, QEvent *event)
{
    if (!m_popup)
        return false;
    switch (event->type()) {
    case QEvent::MouseButtonPress: {
        // By the place: a press that nobody takes goes on to the parents of what was pressed.
        const auto *widget = qobject_cast<QWidget *>(watched);
        const QPoint at = static_cast<QMouseEvent *>(event)->globalPosition().toPoint();
        const auto holds = [&at](const QWidget &part) { return part.rect().contains(part.mapFromGlobal(at)); };
        if (widget && widget->window() == m_popup->window() && !holds(*m_popup) && !holds(m_ribbon))
            close();
        return false;
    }
    case QEvent::KeyPress: {
        const auto *pressed = static_cast<QKeyEvent *>(event);
        const bool tab = pressed->key() == Qt::Key_Tab || pressed->key() == Qt::Key_Backtab;
        if (watched != m_field || !tab || m_popup->isHidden() || (pressed->modifiers() & ~Qt::ShiftModifier))
            return false;
        m_popup->focusEnd(pressed->key() == Qt::Key_Tab);
        return true;
    }
    case QEvent::Move:
    case QEvent::Resize:
        if (m_popup->isVisible() && (watched == &m_ribbon || watched == m_field || watched == m_popup->parentWidget()))
            place();
        return false;
    case QEvent::Hide:
        if (watched == m_field && m_ribbon.isTucked() && m_popup->isVisible())
            close();
        return false;
    default:
        return false;
    }
}

} // namespace obi
