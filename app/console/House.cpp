// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "console/House.h"

#include <QApplication>

namespace obi {
namespace {

using namespace Qt::StringLiterals;

QString settingsFile(const Options &options, const Profile &profile)
{
    // A picture leaves no trace, and none of the user's own window sizes gets into it.
    return options.shot.isEmpty() ? profile.settingsFile() : QString();
}

QString userName()
{
    const QString name = qEnvironmentVariable("USER");
    return name.isEmpty() ? u"obi"_s : name;
}

} // namespace

House::House(const Options &options, Translator &programTranslator, std::unique_ptr<Profile> openProfile,
             std::unique_ptr<CaseStore> openCases, Clock sessionClock)
    : profile(std::move(openProfile))
    , clock(std::move(sessionClock))
    , settings(settingsFile(options, *profile))
    , translator(programTranslator)
    , modules(transport, {})
    , enrich(transport, {})
    , response(transport, {})
    , trigger(transport, {})
    , cases(std::move(openCases))
    , activeCase(*cases)
    , verdicts(modules, enrich, clock)
    , pivot({theme, verdicts, enrich, response, *cases, &trigger, clock}, nullptr)
{
    theme.apply(*qApp);
    overrideSettings(options);
    followLanguage();
    window =
        std::make_unique<ConsoleWindow>(ConsoleWindow::Services{{theme, settings, pivot, verdicts, reports, clock}});
    pivot.setWindow(window.get());
    ribbon = new Ribbon(theme, settings, window.get());
    casebook = new CasebookApp({theme, settings, *cases, verdicts, pivot, clock, userName()});
    ribbon->addApp(casebook);
    window->setRibbon(ribbon);
    connectParts();
}

House::~House() = default;

void House::overrideSettings(const Options &options)
{
    if (!options.language.isEmpty())
        settings.override(Setting::Language, options.language);
    if (!options.theme.isEmpty())
        settings.override(Setting::ThemeChoice, options.theme);
    // Pictures repeat exactly: nothing in them moves.
    if (!options.shot.isEmpty())
        settings.override(Setting::ReducedMotion, u"on"_s);
}

void House::followLanguage()
{
    const auto take = [this] { translator.setLanguage(settings.get<QString>(Setting::Language)); };
    take();
    QObject::connect(&settings, &Settings::changed, &theme, [take](Setting setting) {
        if (setting == Setting::Language)
            take();
    });
}

void House::connectParts()
{
    QObject::connect(casebook, &CasebookApp::reported, window.get(), &ConsoleWindow::tell);
    QObject::connect(&settings, &Settings::writeFailed, window.get(),
                     [this](const Error &error) { window->tell(errorText(error)); });
    if (const auto problem = settings.problem())
        window->tell(errorText(*problem));
    QObject::connect(ribbon, &Ribbon::activeCaseClicked, ribbon, [this] { ribbon->open(casebook->id()); });
    QObject::connect(&activeCase, &ActiveCase::changed, ribbon,
                     [this] { ribbon->setActiveCase(activeCase.value() ? activeCase.value()->title : QString()); });
}

void House::play(std::shared_ptr<PlayableRecording> played)
{
    recording = std::move(played);
    modules.setAddresses(recording->addresses);
    enrich.setAddresses(recording->addresses);
    response.setAddresses(recording->addresses);
    trigger.setAddresses(recording->addresses);
    for (const Gateway &gateway : recording->gateways)
        gateways.push_back(std::make_unique<ReportClient>(transport, gateway));
    QList<ReportClient *> clients;
    for (const auto &gateway : gateways)
        clients.append(gateway.get());
    // What was asked for before there was anybody to ask is asked again.
    verdicts.clear();
    transport.connectTo(recording->transport.get());
    reports.setGateways(clients);
}

} // namespace obi
