// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "incidents/IncidentsApp.h"

#include "incidents/IncidentList.h"
#include "incidents/IncidentsAppPrivate.h"

namespace obi {

using namespace Qt::StringLiterals;

IncidentsApp::IncidentsApp(Services services, QWidget *parent)
    : RibbonApp(parent)
    , d(std::make_unique<Private>(*this, std::move(services)))
{
    d->build();
    d->connectAll();
    d->retranslate();
    setAccessibleName(title());
}

IncidentsApp::~IncidentsApp() = default;

void IncidentsApp::setAddresses(const ServiceAddresses &addresses, const QString &account)
{
    d->setAddresses(addresses, account);
}

void IncidentsApp::setAccountProblem(const std::optional<Error> &problem)
{
    d->setAccountProblem(problem);
}

void IncidentsApp::setConnecting()
{
    d->setConnecting();
}

QString IncidentsApp::id() const
{
    return u"incidents"_s;
}

QString IncidentsApp::icon() const
{
    return u"flag"_s;
}

QString IncidentsApp::title() const
{
    return tr("Incidents");
}

int IncidentsApp::count() const
{
    return d->feed.isComplete() ? d->model.unread() : -1;
}

QString IncidentsApp::countDescription() const
{
    return count() < 0 ? QString() : tr("%Ln new", "incidents", count());
}

void IncidentsApp::focusFirst()
{
    d->list->focusFirst();
}

bool IncidentsApp::isSettled() const
{
    return d->isSettled();
}

void IncidentsApp::changeEvent(QEvent *event)
{
    RibbonApp::changeEvent(event);
    if (event->type() != QEvent::LanguageChange || !d->list)
        return;
    d->retranslate();
    setAccessibleName(title());
}

void IncidentsApp::showEvent(QShowEvent *event)
{
    RibbonApp::showEvent(event);
    d->openFirst();
}

void IncidentsApp::resizeEvent(QResizeEvent *event)
{
    RibbonApp::resizeEvent(event);
    d->layOut();
}

} // namespace obi
