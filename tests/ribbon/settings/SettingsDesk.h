// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "LoginDesk.h"
#include "auth/TokenSource.h"
#include "bar/Ribbon.h"
#include "http/TlsTrust.h"
#include "login/Question.h"
#include "recording/RecordingTransport.h"
#include "settings/Settings.h"
#include "settings/SettingsApp.h"
#include "verdicts/VerdictBook.h"

#include <QPushButton>
#include <QTemporaryDir>
#include <QVBoxLayout>

namespace obi::test {

/// The settings in a window's ribbon, over a table of answers.
struct SettingsDesk : LoginDesk {
    explicit SettingsDesk(bool offline = false)
        : app(new SettingsApp({theme, settings, servers, credentials, tokens, trust, recording, transport, clock,
                               offline, modules, verdicts, folder.path()}))
    {
        auto *column = new QVBoxLayout(&window);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        column->addStretch();
        theme.setReducedMotion(QStringLiteral("on"));
        ribbon = new Ribbon(theme, settings, &window);
        column->addWidget(ribbon);
        ribbon->addApp(app);
        window.resize(1440, 900);
        window.show();
        ribbon->open(QStringLiteral("settings"));
    }

    /// The account of the design's picture, in use.
    CloudAccount addAccount()
    {
        const CloudAccount account{.id = QStringLiteral("a"), .region = Region::AsiaPacific, .clientId = ClientId};
        servers.put(account);
        servers.setActiveAccount(account.id);
        return account;
    }

    /// What is being asked; nothing where nothing is.
    Question *question() const
    {
        for (auto *asked : app->findChildren<Question *>()) {
            if (asked->isVisible())
                return asked;
        }
        return nullptr;
    }
    void goAhead() const { question()->acting()->click(); }

    Settings settings;
    TokenSource tokens{transport, clock};
    TlsTrust trust;
    RecordingTransport recording{transport, clock};
    QTemporaryDir folder;
    ModuleClient modules{transport, ServiceAddresses{QUrl(QStringLiteral("https://threat.test"))}};
    EnrichClient enrich{transport, {}};
    VerdictBook verdicts{modules, enrich, clock};
    QWidget window;
    Ribbon *ribbon = nullptr;
    SettingsApp *app = nullptr; ///< the ribbon's
};

} // namespace obi::test
