// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casebook/CasebookApp.h"

#include "casebook/CasebookAppPrivate.h"

#include <QKeyEvent>

namespace obi {
using namespace Qt::StringLiterals;

CasebookApp::CasebookApp(Services services, QWidget *parent)
    : RibbonApp(parent)
    , d(std::make_unique<Private>(*this, std::move(services)))
{
    d->build();
    d->connectAll();
    d->start();
}

CasebookApp::~CasebookApp()
{
    d->flush();
}

QString CasebookApp::id() const
{
    return u"casebook"_s;
}

QString CasebookApp::icon() const
{
    return u"book"_s;
}

QString CasebookApp::title() const
{
    return tr("Casebook");
}

int CasebookApp::count() const
{
    const auto &active = d->active.value();
    return active ? int(active->observables.size()) : -1;
}

QString CasebookApp::countDescription() const
{
    return count() < 0 ? QString() : tr("%Ln observable(s) in the active case", nullptr, count());
}

void CasebookApp::focusFirst()
{
    d->focusFirst();
}

void CasebookApp::showCase(const QString &caseId)
{
    d->showCase(caseId);
}

void CasebookApp::search(const QString &text)
{
    d->search(text);
}

void CasebookApp::flush()
{
    d->flush();
}

bool CasebookApp::isSettled() const
{
    return d->isSettled();
}

void CasebookApp::changeEvent(QEvent *event)
{
    RibbonApp::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        d->retranslate();
}

// What is left of the keys by fields that have nothing of their own to undo, and by lists.
void CasebookApp::keyPressEvent(QKeyEvent *event)
{
    if (!event->matches(QKeySequence::Undo) || !d->undo())
        RibbonApp::keyPressEvent(event);
}

} // namespace obi
