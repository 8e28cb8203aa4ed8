// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "orbital/OrbitalApp.h"

#include "bar/Frame.h"
#include "orbital/CataloguePane.h"
#include "orbital/OrbitalAppPrivate.h"

#include <QTimer>

namespace obi {
using namespace Qt::StringLiterals;

OrbitalApp::OrbitalApp(Services services, QWidget *parent)
    : RibbonApp(parent)
    , d(std::make_unique<Private>(*this, services))
{
    d->build();
    d->connectAll();
}

OrbitalApp::~OrbitalApp() = default;

QString OrbitalApp::id() const
{
    return u"orbital"_s;
}

QString OrbitalApp::icon() const
{
    return u"orbit"_s;
}

QString OrbitalApp::title() const
{
    return tr("Orbital");
}

void OrbitalApp::focusFirst()
{
    d->cataloguePane->focusList();
}

void OrbitalApp::setAccount(const std::optional<Error> &why)
{
    d->setAccount(why);
}

void OrbitalApp::setNoAddress()
{
    d->setNoAddress();
}

void OrbitalApp::setAccountKey(const QString &key)
{
    d->account = key;
}

void OrbitalApp::forgetAnswers()
{
    d->forgetAnswers();
}

void OrbitalApp::setRecorded(const QList<RecordedQuery> &recorded)
{
    d->setRecorded(recorded);
}

bool OrbitalApp::isSettled() const
{
    return d->isSettled();
}

QueryRunner &OrbitalApp::runner()
{
    return d->runner;
}

// The catalogue is asked for when somebody looks for the first time, after the frame in which the app is painted.
void OrbitalApp::showEvent(QShowEvent *event)
{
    RibbonApp::showEvent(event);
    QTimer::singleShot(FrameMs, this, [this] { d->shown(); });
}

void OrbitalApp::changeEvent(QEvent *event)
{
    RibbonApp::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(title());
        d->retranslate();
    }
}

} // namespace obi
