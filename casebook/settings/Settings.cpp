// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/Settings.h"

#include "settings/KeptFile.h"
#include "settings/SettingsTable.h"

#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace obi {

class Settings::Private
{
public:
    explicit Private(QString fileName);

    QVariant value(Setting setting) const;
    void keep(Setting setting, const QVariant &value);
    void forget(Setting setting);

    QHash<Setting, QVariant> overrides;

private:
    void read();
    void take(const QJsonObject &content);
    QByteArray content() const;

    QHash<Setting, QVariant> values;
    QJsonObject foreign; ///< what a newer Obi wrote, kept for it

public:
    KeptFile file;
};

Settings::Private::Private(QString fileName)
    : file(std::move(fileName), [this] { return content(); })
{
    read();
}

QVariant Settings::Private::value(Setting setting) const
{
    if (const auto found = overrides.constFind(setting); found != overrides.constEnd())
        return *found;
    return values.value(setting, settingSpec(setting).standard);
}

void Settings::Private::keep(Setting setting, const QVariant &value)
{
    if (values.value(setting, settingSpec(setting).standard) == value)
        return;
    values.insert(setting, value);
    file.writeLater();
}

void Settings::Private::forget(Setting setting)
{
    if (values.remove(setting))
        file.writeLater();
}

void Settings::Private::read()
{
    const auto content = file.read();
    if (!content)
        return;
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(*content, &error);
    if (!document.isObject())
        return file.keepAside(error.error ? error.errorString() : u"not a JSON object"_s);
    take(document.object());
}

/// A single wrong value costs that setting, not the others.
void Settings::Private::take(const QJsonObject &content)
{
    foreign = content;
    for (const SettingSpec &spec : settingSpecs()) {
        const QString key = QString::fromLatin1(spec.key);
        if (const auto value = spec.fromJson(foreign.take(key)))
            values.insert(spec.setting, *value);
    }
}

QByteArray Settings::Private::content() const
{
    QJsonObject object = foreign;
    for (const SettingSpec &spec : settingSpecs()) {
        if (const auto found = values.constFind(spec.setting); found != values.constEnd())
            object.insert(QString::fromLatin1(spec.key), spec.toJson(*found));
    }
    return QJsonDocument(object).toJson();
}

Settings::Settings(QString fileName, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(std::move(fileName)))
{
    connect(&d->file, &KeptFile::writeFailed, this, &Settings::writeFailed);
}

Settings::~Settings() = default;

QVariant Settings::value(Setting setting) const
{
    return d->value(setting);
}

bool Settings::set(Setting setting, const QVariant &value)
{
    const auto accepted = settingSpec(setting).accepted(value);
    if (!accepted)
        return false;
    const QVariant before = d->value(setting);
    d->overrides.remove(setting);
    d->keep(setting, *accepted);
    if (*accepted != before)
        Q_EMIT changed(setting);
    return true;
}

bool Settings::isStandard(Setting setting) const
{
    return d->value(setting) == settingSpec(setting).standard;
}

void Settings::reset(Setting setting)
{
    const QVariant before = d->value(setting);
    d->overrides.remove(setting);
    d->forget(setting);
    if (d->value(setting) != before)
        Q_EMIT changed(setting);
}

void Settings::override(Setting setting, const QVariant &value)
{
    const auto accepted = settingSpec(setting).accepted(value);
    if (!accepted)
        return;
    const QVariant before = d->value(setting);
    d->overrides.insert(setting, *accepted);
    if (*accepted != before)
        Q_EMIT changed(setting);
}

std::optional<Error> Settings::problem() const
{
    return d->file.problem();
}

} // namespace obi
