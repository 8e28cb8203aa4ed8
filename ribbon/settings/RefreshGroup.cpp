// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/RefreshGroup.h"

#include "login/ThemedLabel.h"
#include "settings/Settings.h"
#include "settings/SettingsTable.h"

namespace obi {
namespace {

int positionOf(Setting setting, int seconds)
{
    return int(settingSpec(setting).allowed.indexOf(seconds));
}

} // namespace

RefreshGroup::RefreshGroup(const Theme &theme, Settings &settings, QWidget *parent)
    : SettingsGroup(theme, parent)
    , m_settings(settings)
    , m_reports(new SegmentsGroup(int(settingSpec(Setting::ReportRefresh).allowed.size())))
    , m_incidents(new SegmentsGroup(int(settingSpec(Setting::IncidentRefresh).allowed.size())))
    , m_reportsName(addRow(m_reports))
    , m_incidentsName(addRow(m_incidents))
    , m_words(new ThemedLabel(theme, Theme::Type::Dense, Theme::Role::Text2))
{
    m_words->setWordWrap(true);
    addWide(m_words, 8);
    connectRow(m_reports, Setting::ReportRefresh);
    connectRow(m_incidents, Setting::IncidentRefresh);
    connect(&settings, &Settings::changed, this, &RefreshGroup::showSettings);
    showSettings();
    retranslate();
}

void RefreshGroup::connectRow(SegmentsGroup *row, Setting setting)
{
    connect(row, &SegmentsGroup::chosen, this,
            [this, setting](int at) { m_settings.set(setting, settingSpec(setting).allowed.at(at)); });
}

void RefreshGroup::showSettings()
{
    m_reports->setCurrent(positionOf(Setting::ReportRefresh, m_settings.get<int>(Setting::ReportRefresh)));
    m_incidents->setCurrent(positionOf(Setting::IncidentRefresh, m_settings.get<int>(Setting::IncidentRefresh)));
}

void RefreshGroup::retranslate()
{
    const auto words = [](Setting setting) {
        QStringList all;
        for (const QVariant &allowed : settingSpec(setting).allowed) {
            const int seconds = allowed.toInt();
            all.append(seconds == 0   ? tr("By hand")
                       : seconds < 60 ? tr("%1 s").arg(seconds)
                                      : tr("%1 min").arg(seconds / 60));
        }
        return all;
    };
    setTitle(tr("Refresh intervals"));
    m_reportsName->setText(tr("Reports"));
    m_reports->setWords(tr("Refresh reports"), words(Setting::ReportRefresh));
    m_incidentsName->setText(tr("Incidents"));
    m_incidents->setWords(tr("Refresh incidents"), words(Setting::IncidentRefresh));
    m_words->setText(tr("A report of a fixed time span is refreshed by hand only: nothing is added to it."));
}

} // namespace obi
