// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "threat/ModuleClient.h"

#include <QObject>

namespace obi {

class EnrichClient;
class ResponseClient;
class Settings;
class VerdictBook;
enum class Setting;

/// Carries Setting::DisabledModules to all who ask modules. Where some are off, and there is a service to ask, it
/// learns which others there are, so that a question to all names them; until then the answers of those that are off
/// are left out.
class ModuleSwitch final : public QObject
{
    Q_OBJECT
public:
    struct Asking {
        ModuleClient &modules;
        EnrichClient &enrich;
        ResponseClient &response;
        VerdictBook &verdicts;
    };
    /// All outlive this object.
    ModuleSwitch(const Settings &settings, Asking asking, QObject *parent = nullptr);

    /// Another account: its modules are others.
    void learn();

private:
    void take(Setting setting);
    void tell(const QStringList &asked);

    const Settings &m_settings;
    Asking m_asking;
    bool m_live = false; ///< a recording answers for whatever was recorded: no list of modules fits its questions
    int m_turn = 0;
};

} // namespace obi
