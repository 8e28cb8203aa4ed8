// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/SettingsApp.h"

#include "settings/AccountsGroup.h"
#include "settings/AppearanceGroup.h"
#include "settings/CertificatesGroup.h"
#include "settings/CheckDetails.h"
#include "settings/CheckGroup.h"
#include "settings/CredentialsGroup.h"
#include "settings/ExchangeGroup.h"
#include "settings/GatewayForm.h"
#include "settings/GatewayList.h"
#include "settings/KeyEditor.h"
#include "settings/KeyboardGroup.h"
#include "settings/ModuleSwitchGroup.h"
#include "settings/NetworkGroup.h"
#include "settings/NotificationGroup.h"
#include "settings/ObservablesGroup.h"
#include "settings/RecordingGroup.h"
#include "settings/RefreshGroup.h"
#include "settings/RibbonGroup.h"
#include "settings/SectionReset.h"
#include "settings/ServerBook.h"
#include "settings/Settings.h"
#include "settings/SettingsColumns.h"
#include "settings/SettingsSections.h"
#include "settings/SharingGroup.h"
#include "settings/StorageGroup.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QScrollBar>

namespace obi {
using namespace Qt::StringLiterals;

namespace {

/// What a section shows in its two columns, and which settings it can put back.
struct Section {
    QString id;
    QString icon;
    QString title;
    QList<QWidget *> leading;
    QList<QWidget *> trailing;
    QList<Setting> settings{};
};

} // namespace

/// The groups, and which of them a section shows.
class SettingsApp::Private
{
    Q_DECLARE_TR_FUNCTIONS(obi::SettingsApp)
public:
    Private(SettingsApp &app, SettingsServices given);

    void build();
    void connectAll();
    void connectReports();
    QList<Section> all() const;
    void showSection(const QString &id);
    void retranslate();

    SettingsApp &q;
    SettingsServices services;
    Shortcuts shortcuts;
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
    ModuleSwitchGroup *modules;
    ModuleWordsGroup *moduleWords;
    RefreshGroup *refresh;
    NotificationGroup *notifications;
    ObservablesGroup *observables;
    ObservableWordsGroup *observableWords;
    SharingGroup *sharing;
    SharingWordsGroup *sharingWords;
    CertificatesGroup *certificates;
    KeyboardGroup *keyboard;
    KeyEditor *keyEditor;
    StorageGroup *storage;
    ExchangeGroup *exchange;
    SectionReset *reset;
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

void SettingsApp::openGateway(const QString &name)
{
    openSection(u"gateways"_s);
    for (const GatewayAccount &gateway : d->services.servers.gateways()) {
        if (gateway.name == name || gateway.address.host() == name)
            return d->gateways->open(gateway);
    }
}

void SettingsApp::setAccountProblem(const std::optional<Error> &problem)
{
    d->credentials->setProblem(problem);
}

void SettingsApp::setAddresses(const ServiceAddresses &addresses)
{
    d->credentials->setAddresses(addresses);
    d->modules->beginAnew();
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
    , shortcuts(services.settings)
    , sections(new SettingsSections(services.theme))
    , columns(new SettingsColumns(services.theme))
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
    , modules(new ModuleSwitchGroup(services))
    , moduleWords(new ModuleWordsGroup(services.theme))
    , refresh(new RefreshGroup(services.theme, services.settings))
    , notifications(new NotificationGroup(services.theme, services.settings))
    , observables(new ObservablesGroup(services.theme, services.settings))
    , observableWords(new ObservableWordsGroup(services.theme))
    , sharing(new SharingGroup(services.theme, services.settings, services.sync, services.clock))
    , sharingWords(new SharingWordsGroup(services.theme))
    , certificates(new CertificatesGroup(services))
    , keyboard(new KeyboardGroup(services.theme, shortcuts))
    , keyEditor(new KeyEditor(services.theme, shortcuts))
    , storage(new StorageGroup(services))
    , exchange(new ExchangeGroup(services))
    , reset(new SectionReset(services.theme, services.settings))
{}

// In the order of the list.
QList<Section> SettingsApp::Private::all() const
{
    using S = Setting;
    return {
        {u"credentials"_s, u"key"_s, tr("Credentials"), {credentials, accounts}, {appearance, ribbon}},
        {u"appearance"_s,
         u"sliders"_s,
         tr("Appearance and language"),
         {appearance},
         {ribbon},
         {S::ThemeChoice, S::Language, S::RowHeight, S::ReducedMotion}},
        {u"ribbon"_s,
         u"panel"_s,
         tr("Ribbon layout"),
         {ribbon},
         {appearance},
         {S::RibbonAtStart, S::RibbonHeights, S::RibbonTucked}},
        {u"modules"_s, u"shield"_s, tr("Modules"), {modules}, {moduleWords}, {S::DisabledModules}},
        {u"refresh"_s,
         u"clock"_s,
         tr("Refresh and notifications"),
         {refresh},
         {notifications},
         {S::ReportRefresh, S::IncidentRefresh, S::Notifications, S::MutedNotifications}},
        {u"observables"_s,
         u"tag"_s,
         tr("Observables"),
         {observables},
         {observableWords},
         {S::OwnDomains, S::DefangStyle, S::ClipboardWatch}},
        {u"sharing"_s, u"cloud"_s, tr("Case sharing"), {sharing}, {sharingWords}, {S::ShareCases}},
        {u"gateways"_s, u"server"_s, tr("Gateways"), {gateways}, {gateway}},
        {u"test"_s, u"check2"_s, tr("Server test"), {check}, {checkDetails}},
        {u"network"_s,
         u"globe"_s,
         tr("Network"),
         {network},
         {certificates, proxyWords},
         {S::ProxyMode, S::ProxyAddress, S::ProxyUser}},
        {u"recording"_s, u"record"_s, tr("Recording"), {recording}, {redaction}, {S::RedactedNames}},
        {u"keyboard"_s, u"keyboard"_s, tr("Keyboard"), {keyboard}, {keyEditor}},
        {u"storage"_s, u"folder"_s, tr("Storage and backup"), {storage}, {exchange}},
    };
}

void SettingsApp::Private::build()
{
    q.setAutoFillBackground(true);
    q.setBackgroundRole(QPalette::Base);
    for (const Section &section : all()) {
        sections->add(section.id, section.icon);
        for (QWidget *group : section.leading + section.trailing) {
            if (group->parentWidget() != columns)
                columns->add(group);
        }
    }
    columns->add(reset);
    columns->setAutoFillBackground(true);
    columns->setBackgroundRole(QPalette::Base);
    area->setWidget(columns);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus); // what has the keyboard is scrolled to
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
    // Tab scrolls by itself; a screen reader that gives the focus does not. A click is left alone: what moves away
    // from under the pointer is not pressed.
    QObject::connect(qApp, &QApplication::focusChanged, area, [this](const QWidget *, QWidget *now) {
        if (now && area->isAncestorOf(now) && now != area->widget() && QGuiApplication::mouseButtons() == Qt::NoButton)
            area->ensureWidgetVisible(now, 8, 8);
    });
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
        if (check->isRunning())
            return Q_EMIT q.reported(tr("Another test is running. Start this one when it has ended."));
        check->test(typed, secret);
    });
    QObject::connect(check, &CheckGroup::stepChosen, checkDetails, &CheckDetails::show);
    QObject::connect(&services.credentials, &Credentials::waiting, &q, [this](bool forItsOwner) {
        if (forItsOwner && q.isVisible())
            Q_EMIT q.reported(tr("The keyring is waiting for you: look for its window."));
    });
    QObject::connect(keyboard, &KeyboardGroup::chosen, keyEditor, &KeyEditor::show);
    connectReports();
}

void SettingsApp::Private::connectReports()
{
    QObject::connect(credentials, &CredentialsGroup::reported, &q, &SettingsApp::reported);
    QObject::connect(accounts, &AccountsGroup::reported, &q, &SettingsApp::reported);
    QObject::connect(gateways, &GatewayList::reported, &q, &SettingsApp::reported);
    QObject::connect(gateway, &GatewayForm::reported, &q, &SettingsApp::reported);
    QObject::connect(network, &NetworkGroup::reported, &q, &SettingsApp::reported);
    QObject::connect(certificates, &CertificatesGroup::reported, &q, &SettingsApp::reported);
    QObject::connect(recording, &RecordingGroup::reported, &q, &SettingsApp::reported);
    QObject::connect(storage, &StorageGroup::reported, &q, &SettingsApp::reported);
    QObject::connect(exchange, &ExchangeGroup::reported, &q, &SettingsApp::reported);
    QObject::connect(reset, &SectionReset::reported, &q, &SettingsApp::reported);
}

void SettingsApp::Private::showSection(const QString &id)
{
    for (const Section &section : all()) {
        if (section.id != id)
            continue;
        const bool resets = !section.settings.isEmpty();
        reset->setSection(section.title, section.settings);
        columns->show(resets ? section.leading + QList<QWidget *>{reset} : section.leading, section.trailing);
    }
    area->verticalScrollBar()->setValue(0);
}

void SettingsApp::Private::retranslate()
{
    q.setAccessibleName(tr("Settings"));
    sections->setAccessibleName(tr("Sections"));
    for (const Section &section : all())
        sections->setWords(section.id, section.title);
    Q_EMIT q.countChanged(); // the title on the bar is another one
}

} // namespace obi
