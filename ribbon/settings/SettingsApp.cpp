// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/SettingsApp.h"

#include "settings/AccountsGroup.h"
#include "settings/AppearanceGroup.h"
#include "settings/CheckDetails.h"
#include "settings/CheckGroup.h"
#include "settings/CredentialsGroup.h"
#include "settings/GatewayForm.h"
#include "settings/GatewayList.h"
#include "settings/NetworkGroup.h"
#include "settings/RecordingGroup.h"
#include "settings/RibbonGroup.h"
#include "settings/SettingsColumns.h"
#include "settings/SettingsSections.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QScrollBar>

namespace obi {
using namespace Qt::StringLiterals;

/// The groups, and which of them a section shows.
class SettingsApp::Private
{
    Q_DECLARE_TR_FUNCTIONS(obi::SettingsApp)
public:
    Private(SettingsApp &app, SettingsServices given);

    void build();
    void connectAll();
    void showSection(const QString &id);
    void retranslate();

    SettingsApp &q;
    SettingsServices services;
    SettingsSections *sections;
    SettingsColumns *columns;
    QScrollArea *area;
    CredentialsGroup *credentials;
    AccountsGroup *accounts;
    GatewayList *gateways;
    GatewayForm *gateway;
    CheckGroup *check;
    CheckDetails *checkDetails;
    NetworkGroup *network;
    ProxyWordsGroup *proxyWords;
    RecordingGroup *recording;
    RedactionGroup *redaction;
    AppearanceGroup *appearance;
    RibbonGroup *ribbon;
};

SettingsApp::SettingsApp(SettingsServices services, QWidget *parent)
    : RibbonApp(parent)
    , d(std::make_unique<Private>(*this, std::move(services)))
{
    d->build();
    d->connectAll();
    d->retranslate();
    d->sections->setCurrent(u"credentials"_s);
}

// The groups go first: they use what Private holds.
SettingsApp::~SettingsApp()
{
    delete d->area;
}

QString SettingsApp::id() const
{
    return u"settings"_s;
}

QString SettingsApp::icon() const
{
    return u"sliders"_s;
}

QString SettingsApp::title() const
{
    return tr("Settings");
}

void SettingsApp::focusFirst()
{
    d->sections->setFocus(Qt::OtherFocusReason);
}

void SettingsApp::openSection(const QString &section)
{
    d->sections->setCurrent(section);
}

void SettingsApp::changeEvent(QEvent *event)
{
    RibbonApp::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        d->retranslate();
}

SettingsApp::Private::Private(SettingsApp &app, SettingsServices given)
    : q(app)
    , services(std::move(given))
    , sections(new SettingsSections(services.theme))
    , columns(new SettingsColumns)
    , area(new QScrollArea)
    , credentials(new CredentialsGroup(services))
    , accounts(new AccountsGroup(services))
    , gateways(new GatewayList(services))
    , gateway(new GatewayForm(services))
    , check(new CheckGroup(services))
    , checkDetails(new CheckDetails(services.theme, check->steps()))
    , network(new NetworkGroup(services))
    , proxyWords(new ProxyWordsGroup(services.theme))
    , recording(new RecordingGroup(services))
    , redaction(new RedactionGroup(services.theme))
    , appearance(new AppearanceGroup(services.theme, services.settings))
    , ribbon(new RibbonGroup(services.theme, services.settings))
{}

void SettingsApp::Private::build()
{
    q.setAutoFillBackground(true);
    q.setBackgroundRole(QPalette::Base);
    for (QWidget *group :
         std::initializer_list<QWidget *>{credentials, accounts, gateways, gateway, check, checkDetails, network,
                                          proxyWords, recording, redaction, appearance, ribbon})
        columns->add(group);
    columns->setAutoFillBackground(true);
    columns->setBackgroundRole(QPalette::Base);
    area->setWidget(columns);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus); // what has the keyboard is scrolled to
    const std::pair<QString, QString> all[] = {{u"credentials"_s, u"key"_s}, {u"appearance"_s, u"sliders"_s},
                                               {u"ribbon"_s, u"pc"_s},       {u"gateways"_s, u"server"_s},
                                               {u"test"_s, u"check2"_s},     {u"network"_s, u"globe"_s},
                                               {u"recording"_s, u"record"_s}};
    for (const auto &[id, icon] : all)
        sections->add(id, icon);
    auto *line = new QWidget;
    line->setFixedWidth(1);
    line->setAutoFillBackground(true);
    line->setBackgroundRole(QPalette::Midlight);
    auto *row = new QHBoxLayout(&q);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(sections);
    row->addWidget(line);
    row->addWidget(area, 1);
}

void SettingsApp::Private::connectAll()
{
    QObject::connect(sections, &SettingsSections::chosen, &q, [this](const QString &id) { showSection(id); });
    QObject::connect(credentials, &CredentialsGroup::logInWanted, &q, &SettingsApp::logInWanted);
    QObject::connect(credentials, &CredentialsGroup::editWanted, &q, &SettingsApp::editWanted);
    QObject::connect(accounts, &AccountsGroup::addWanted, &q, &SettingsApp::logInWanted);
    QObject::connect(gateways, &GatewayList::chosen, gateway, &GatewayForm::show);
    QObject::connect(gateways, &GatewayList::addWanted, &q, [this] {
        gateways->select({});
        gateway->showNew();
    });
    QObject::connect(gateway, &GatewayForm::saved, gateways,
                     [this](const GatewayAccount &saved) { gateways->select(saved.id); });
    QObject::connect(gateway, &GatewayForm::testWanted, &q, [this](const GatewayAccount &typed, const Secret &secret) {
        sections->setCurrent(u"test"_s);
        check->test(typed, secret);
    });
    QObject::connect(check, &CheckGroup::stepChosen, checkDetails, &CheckDetails::show);
    QObject::connect(&services.credentials, &Credentials::waiting, &q, [this](bool forItsOwner) {
        if (forItsOwner && q.isVisible())
            Q_EMIT q.reported(tr("The keyring is waiting for you: look for its window."));
    });
    QObject::connect(credentials, &CredentialsGroup::reported, &q, &SettingsApp::reported);
    QObject::connect(accounts, &AccountsGroup::reported, &q, &SettingsApp::reported);
    QObject::connect(gateways, &GatewayList::reported, &q, &SettingsApp::reported);
    QObject::connect(gateway, &GatewayForm::reported, &q, &SettingsApp::reported);
    QObject::connect(network, &NetworkGroup::reported, &q, &SettingsApp::reported);
    QObject::connect(recording, &RecordingGroup::reported, &q, &SettingsApp::reported);
}

void SettingsApp::Private::showSection(const QString &id)
{
    const QHash<QString, QPair<QList<QWidget *>, QList<QWidget *>>> shown{
        {u"credentials"_s, {{credentials, accounts}, {appearance, ribbon}}},
        {u"appearance"_s, {{appearance}, {ribbon}}},
        {u"ribbon"_s, {{ribbon}, {appearance}}},
        {u"gateways"_s, {{gateways}, {gateway}}},
        {u"test"_s, {{check}, {checkDetails}}},
        {u"network"_s, {{network}, {proxyWords}}},
        {u"recording"_s, {{recording}, {redaction}}},
    };
    const auto [leading, trailing] = shown.value(id);
    columns->show(leading, trailing);
    area->verticalScrollBar()->setValue(0);
}

void SettingsApp::Private::retranslate()
{
    q.setAccessibleName(tr("Settings"));
    sections->setAccessibleName(tr("Sections"));
    sections->setWords(u"credentials"_s, tr("Credentials"));
    sections->setWords(u"appearance"_s, tr("Appearance and language"));
    sections->setWords(u"ribbon"_s, tr("Ribbon layout"));
    sections->setWords(u"gateways"_s, tr("Gateways"));
    sections->setWords(u"test"_s, tr("Server test"));
    sections->setWords(u"network"_s, tr("Network"));
    sections->setWords(u"recording"_s, tr("Recording"));
    Q_EMIT q.countChanged(); // the title on the bar is another one
}

} // namespace obi
