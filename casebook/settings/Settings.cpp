// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/Settings.h"

#include "core/WholeFile.h"
#include "settings/SettingsTable.h"

#include <QFile>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QThreadPool>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace obi {

class Settings::Private
{
public:
    Private(QString name, Settings *owner);
    ~Private();

    QVariant value(Setting setting) const;
    void keep(Setting setting, const QVariant &value);
    void writeLater();

    QHash<Setting, QVariant> overrides;
    std::optional<Error> problem;

private:
    void read();
    void take(const QJsonObject &content);
    void keepAside(const QString &reason);
    void write();
    QByteArray content() const;

    Settings *q;
    QString fileName;
    QHash<Setting, QVariant> values;
    QJsonObject foreign; ///< what a newer Obi wrote, kept for it
    QTimer delay;
    QThreadPool writer; ///< one thread: writes happen in the order of the changes
};

Settings::Private::Private(QString name, Settings *owner)
    : q(owner)
    , fileName(std::move(name))
{
    writer.setMaxThreadCount(1);
    delay.setSingleShot(true);
    delay.setInterval(WriteDelayMs);
    QObject::connect(&delay, &QTimer::timeout, q, [this] { write(); });
    if (!fileName.isEmpty())
        read();
}

Settings::Private::~Private()
{
    if (delay.isActive())
        write();
    writer.waitForDone();
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
    writeLater();
}

void Settings::Private::writeLater()
{
    if (!fileName.isEmpty())
        delay.start();
}

void Settings::Private::read()
{
    QFile file(fileName);
    if (!file.exists())
        return;
    if (!file.open(QIODevice::ReadOnly))
        return keepAside(file.errorString());
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    file.close();
    if (!document.isObject())
        return keepAside(error.error ? error.errorString() : u"not a JSON object"_s);
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

void Settings::Private::keepAside(const QString &reason)
{
    problem = Error{ErrorCode::FileUnreadable, {fileName, reason}};
    QString aside = fileName + u".bad"_s;
    for (int number = 2; QFile::exists(aside); ++number)
        aside = fileName + u".bad."_s + QString::number(number);
    // Where even that fails, the file stays as it is: nothing is kept in this run.
    if (!QFile::rename(fileName, aside))
        fileName.clear();
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

void Settings::Private::write()
{
    delay.stop();
    // The pool is drained before this object goes, so the writer may name it; the signal is delivered in its thread.
    auto task = [file = fileName, json = content(), owner = q] {
        if (const Result<void> written = writeFileWhole(file, json, FileAccess::OwnerOnly); !written) {
            QMetaObject::invokeMethod(
                owner, [owner, error = written.error()] { Q_EMIT owner->writeFailed(error); }, Qt::QueuedConnection);
        }
    };
    writer.start(task);
}

Settings::Settings(QString fileName, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(std::move(fileName), this))
{}

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
    return d->problem;
}

} // namespace obi
