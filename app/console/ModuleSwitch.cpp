// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "console/ModuleSwitch.h"

#include "settings/Settings.h"
#include "threat/ResponseClient.h"
#include "verdicts/VerdictBook.h"

namespace obi {

ModuleSwitch::ModuleSwitch(const Settings &settings, Asking asking, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_asking(asking)
{
    connect(&settings, &Settings::changed, this, &ModuleSwitch::take);
    tell({});
}

void ModuleSwitch::take(Setting setting)
{
    if (setting != Setting::DisabledModules)
        return;
    if (m_live)
        learn();
    else
        tell({});
}

void ModuleSwitch::learn()
{
    m_live = true;
    // Until the list is there: those of another account are nobody here.
    tell({});
    ++m_turn;
    const auto off = m_settings.get<QStringList>(Setting::DisabledModules);
    if (off.isEmpty())
        return;
    const auto take = [this, turn = m_turn, off](const Result<QList<ModuleInstance>> &list) {
        if (turn != m_turn || !list)
            return;
        QStringList asked;
        for (const ModuleInstance &module : *list) {
            if (module.enabled && !off.contains(module.key()))
                asked.append(module.id);
        }
        tell(asked);
    };
    QCoro::connect(m_asking.modules.instances(), this, take);
}

void ModuleSwitch::tell(const QStringList &asked)
{
    const ModuleChoice choice{m_settings.get<QStringList>(Setting::DisabledModules), asked};
    m_asking.enrich.setModules(choice);
    m_asking.response.setModules(choice);
    m_asking.verdicts.setSwitchedOff(choice.off);
}

} // namespace obi
