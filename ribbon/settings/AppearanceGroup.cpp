// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/AppearanceGroup.h"

#include "login/ThemedLabel.h"
#include "settings/Settings.h"

#include <QCheckBox>

namespace obi {
using namespace Qt::StringLiterals;
namespace {

// In the order of the segments.
const QStringList &themes()
{
    static const QStringList ids{u"system"_s, u"light"_s, u"dark"_s};
    return ids;
}

const QStringList &languages()
{
    static const QStringList ids{u"ja"_s, u"en"_s};
    return ids;
}

constexpr int Heights[] = {26, 30};

} // namespace

AppearanceGroup::AppearanceGroup(const Theme &theme, Settings &settings, QWidget *parent)
    : SettingsGroup(theme, parent)
    , m_settings(settings)
    , m_themes(new SegmentsGroup(3))
    , m_languages(new SegmentsGroup(2))
    , m_rows(new SegmentsGroup(2))
    , m_followMotion(new QCheckBox)
    , m_motion(new SegmentsGroup(2))
    , m_themeName(addRow(m_themes))
    , m_languageName(addRow(m_languages))
    , m_rowName(addRow(m_rows))
    , m_motionName(addRow(QList<QWidget *>{m_followMotion}))
    , m_motionRow(addRow(m_motion)->parentWidget())
{
    connectAll();
    showSettings();
    retranslate();
}

void AppearanceGroup::connectAll()
{
    const auto set = [this](Setting setting, const QVariant &value) { m_settings.set(setting, value); };
    connect(m_themes, &SegmentsGroup::chosen, this, [=](int at) { set(Setting::ThemeChoice, themes().at(at)); });
    connect(m_languages, &SegmentsGroup::chosen, this, [=](int at) { set(Setting::Language, languages().at(at)); });
    connect(m_rows, &SegmentsGroup::chosen, this, [=](int at) { set(Setting::RowHeight, Heights[at]); });
    connect(m_followMotion, &QCheckBox::toggled, this,
            [=](bool follow) { set(Setting::ReducedMotion, follow ? u"system"_s : u"off"_s); });
    connect(m_motion, &SegmentsGroup::chosen, this,
            [=](int at) { set(Setting::ReducedMotion, at == 0 ? u"on"_s : u"off"_s); });
    connect(&m_settings, &Settings::changed, this, &AppearanceGroup::showSettings);
}

void AppearanceGroup::showSettings()
{
    m_themes->setCurrent(int(themes().indexOf(m_settings.get<QString>(Setting::ThemeChoice))));
    m_languages->setCurrent(int(languages().indexOf(m_settings.get<QString>(Setting::Language))));
    m_rows->setCurrent(m_settings.get<int>(Setting::RowHeight) == Heights[0] ? 0 : 1);
    const auto motion = m_settings.get<QString>(Setting::ReducedMotion);
    const QSignalBlocker quiet(m_followMotion);
    m_followMotion->setChecked(motion == u"system");
    m_motion->setCurrent(motion == u"on" ? 0 : 1);
    m_motionRow->setVisible(motion != u"system");
}

void AppearanceGroup::retranslate()
{
    setTitle(tr("Appearance and language"));
    m_themeName->setText(tr("Theme"));
    m_themes->setWords(tr("Theme"), {tr("System"), tr("Light"), tr("Dark")});
    m_languageName->setText(tr("Language"));
    m_languages->setWords(tr("Language"), {u"日本語"_s, u"English"_s}); // each in its own language
    m_rowName->setText(tr("Row height"));
    m_rows->setWords(tr("Row height"), {tr("Standard 26"), tr("Comfortable 30")});
    m_motionName->setText(tr("Reduce motion"));
    m_followMotion->setText(tr("Follow the system's setting"));
    m_followMotion->setAccessibleName(tr("Reduce motion as the system does"));
    m_motion->setWords(tr("Reduce motion"), {tr("On"), tr("Off")});
}

} // namespace obi
