// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "auth/Credentials.h"
#include "auth/TokenSource.h"
#include "bar/Ribbon.h"
#include "check/ServerCheck.h"

#include <memory>

namespace obi {

class CaseSync;
class LiveTransport;
class ModuleClient;
class RecordingTransport;
class ServerBook;
class Settings;
class Theme;
class TlsTrust;
class VerdictBook;

struct SettingsServices {
    Theme &theme;
    Settings &settings;
    ServerBook &servers;
    Credentials &credentials;
    TokenSource &tokens; ///< of the active account: state, scopes, when it is renewed
    TlsTrust &trust;
    RecordingTransport &recording;
    Transport &transport; ///< without authorization, for checks
    Clock clock;
    bool offline; ///< a recording plays: servers are shown and edited, but not tried
    ModuleClient &modules;
    VerdictBook &verdicts;
    QString folder;           ///< of the profile
    CaseSync *sync = nullptr; ///< nothing: cases are shared with nobody
};

/// The ribbon's settings (id "settings"). Each takes effect at once: what it edits is Settings, ServerBook and
/// Credentials, and the console listens to those.
class SettingsApp : public RibbonApp
{
    Q_OBJECT
public:
    explicit SettingsApp(SettingsServices services, QWidget *parent = nullptr);
    ~SettingsApp() override;

    QString id() const override;
    QString icon() const override;
    QString title() const override;
    Place place() const override { return Place::Trailing; }
    void focusFirst() override;
    /// "credentials", "appearance", "ribbon", "modules", "refresh", "observables", "gateways", "test", "network",
    /// "recording", "keyboard", "storage". Others are ignored.
    void openSection(const QString &section);
    /// The gateway of this name (or host) among the gateways; of none, what a new one needs.
    void openGateway(const QString &name);

    /// Why the active account is not logged in, where its log-in got no answer, or cannot be reached now.
    void setAccountProblem(const std::optional<Error> &problem);
    /// Of the services in use, for what they tell of the region. The modules' client asks there by now.
    void setAddresses(const ServiceAddresses &addresses);

Q_SIGNALS:
    void logInWanted();                                ///< a new account
    void editWanted(const obi::CloudAccount &account); ///< its credentials
    void demoWanted();
    void reported(const QString &message); ///< for the foot of the page

private:
    void changeEvent(QEvent *event) override;

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace obi
