// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "findobservables/FindObservablesApp.h"

#include "findobservables/FindObservablesAppPrivate.h"
#include "findobservables/FoundPane.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

namespace obi {
using namespace Qt::StringLiterals;

FindObservablesApp::FindObservablesApp(Services services, QWidget *parent)
    : RibbonApp(parent)
    , d(std::make_unique<Private>(*this, std::move(services)))
{
    d->build();
    d->connectAll();
    d->retranslate();
}

FindObservablesApp::~FindObservablesApp()
{
    // The table looks at results, which go first.
    d->show(nullptr);
    d->pane->show(nullptr);
}

QString FindObservablesApp::id() const
{
    return u"find"_s;
}

QString FindObservablesApp::icon() const
{
    return u"find"_s;
}

QString FindObservablesApp::title() const
{
    return tr("Find observables");
}

int FindObservablesApp::count() const
{
    return d->pageCount;
}

QString FindObservablesApp::countDescription() const
{
    return d->pageCount < 0 ? QString() : tr("%Ln on this page", nullptr, d->pageCount);
}

bool FindObservablesApp::isSettled() const
{
    return d->isSettled();
}

void FindObservablesApp::focusFirst()
{
    d->pane->focusFirst();
}

void FindObservablesApp::setSource(ObservableSource *source)
{
    d->setSource(source);
}

void FindObservablesApp::showPage()
{
    d->show(nullptr);
}

bool FindObservablesApp::look(const QList<IntakeItem> &items, FindResult::Kind kind)
{
    if (items.isEmpty())
        return false;
    d->take(items, kind);
    Q_EMIT wanted();
    return true;
}

bool FindObservablesApp::look(const QMimeData &data)
{
    const QList<IntakeItem> items = itemsOf(data);
    const bool files = !items.isEmpty() && !items.first().fileName.isEmpty();
    return look(items, files ? FindResult::Kind::Files : FindResult::Kind::Text);
}

bool FindObservablesApp::lookAtFiles(const QStringList &fileNames)
{
    return look(itemsOf(fileNames), FindResult::Kind::Files);
}

bool FindObservablesApp::paste()
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    const bool taken = data && look(*data);
    if (!taken)
        Q_EMIT reported(tr("There is no text and no file in the clipboard."));
    return taken;
}

void FindObservablesApp::setInspectOffer(InspectOffer offer)
{
    d->offer = std::move(offer);
    d->updateInspect();
}

void FindObservablesApp::changeEvent(QEvent *event)
{
    RibbonApp::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        d->retranslate();
}

void FindObservablesApp::showEvent(QShowEvent *event)
{
    RibbonApp::showEvent(event);
    d->setActive(true);
}

void FindObservablesApp::hideEvent(QHideEvent *event)
{
    RibbonApp::hideEvent(event);
    d->setActive(false);
}

void FindObservablesApp::resizeEvent(QResizeEvent *event)
{
    RibbonApp::resizeEvent(event);
    d->layMail();
}

} // namespace obi
