// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/ExchangeGroup.h"

#include "core/WholeFile.h"
#include "core/Worker.h"
#include "login/Notice.h"
#include "login/Question.h"
#include "settings/SettingsFile.h"
#include "settings/SettingsTable.h"

#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QPushButton>

namespace obi {
using namespace Qt::StringLiterals;
namespace {

struct ReadFile {
    tl::expected<SettingsFile, QString> settings{};
    std::optional<Error> error{};
};

/// Blocking. One byte more than a settings file can have tells that it is none.
ReadFile readSettingsFile(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return {.error = Error{ErrorCode::FileUnreadable, {QDir::toNativeSeparators(fileName), file.errorString()}}};
    return {.settings = SettingsFile::read(file.read(SettingsFile::LargestSize + 1))};
}

} // namespace

ExchangeGroup::ExchangeGroup(SettingsServices &services, QWidget *parent)
    : SettingsGroup(services.theme, parent)
    , m_services(services)
    , m_export(new QPushButton(theme().icon(u"dl"_s), {}))
    , m_import(new QPushButton(theme().icon(u"folder"_s), {}))
    , m_reset(new QPushButton(theme().icon(u"refresh"_s), {}))
    , m_words(new ThemedLabel(theme(), Theme::Type::Dense, Theme::Role::Text2))
    , m_notice(new Notice(theme()))
{
    m_words->setWordWrap(true);
    addWide(m_words);
    addButtons({m_export, m_import, m_reset});
    addWide(m_notice, 8);
    connect(m_export, &QPushButton::clicked, this, &ExchangeGroup::chooseExport);
    connect(m_import, &QPushButton::clicked, this, &ExchangeGroup::chooseImport);
    connect(m_reset, &QPushButton::clicked, this, &ExchangeGroup::askToReset);
    retranslate();
}

void ExchangeGroup::chooseExport()
{
    auto *dialog = new QFileDialog(this, tr("Export settings"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"json"_s);
    dialog->setNameFilter(tr("Settings (*.json)"));
    dialog->selectFile(u"obi-settings.json"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &ExchangeGroup::exportTo);
    dialog->open();
}

void ExchangeGroup::chooseImport()
{
    auto *dialog = new QFileDialog(this, tr("Import settings"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Settings (*.json)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &ExchangeGroup::importFrom);
    dialog->open();
}

void ExchangeGroup::exportTo(const QString &fileName)
{
    m_notice->clear();
    const QByteArray content = SettingsFile::of(m_services.settings, m_services.servers).content();
    auto write = [fileName, content] { return writeFileWhole(fileName, content); };
    QCoro::connect(onWorker(write), this, [this, fileName](const Result<void> &written) {
        if (!written)
            return m_notice->sayError(written.error());
        Q_EMIT reported(tr("The settings were written to %1.").arg(QDir::toNativeSeparators(fileName)));
    });
}

void ExchangeGroup::importFrom(const QString &fileName)
{
    m_notice->clear();
    auto read = [fileName] { return readSettingsFile(fileName); };
    QCoro::connect(onWorker(read), this, [this, fileName](const ReadFile &file) {
        if (file.error)
            return m_notice->sayError(*file.error);
        if (!file.settings)
            return refuse(fileName, file.settings.error());
        askToImport(*file.settings, fileName);
    });
}

void ExchangeGroup::refuse(const QString &fileName, const QString &place)
{
    m_notice->say(Notice::Tone::Failure, tr("These are no settings that Obi can take, so nothing was changed."),
                  tr("In %1, %2 is missing or wrong. Export the settings again where the file came from.")
                      .arg(QDir::toNativeSeparators(fileName), place));
}

void ExchangeGroup::askToImport(const SettingsFile &file, const QString &fileName)
{
    const QStringList lines{
        tr("%Ln setting(s) are taken from the file; all others go back to how they were delivered.", nullptr,
           int(file.choices.size())),
        tr("%Ln account(s) are added, without passwords.", nullptr, int(file.newAccounts(m_services.servers).size())),
        tr("%Ln gateway(s) are added, without passphrases.", nullptr,
           int(file.newGateways(m_services.servers).size()))};
    askFirst(theme(), this, tr("Take the settings from %1?").arg(QDir::toNativeSeparators(fileName)), lines.join(u'\n'),
             tr("Take them"), [this, file] {
                 file.applyTo(m_services.settings, m_services.servers);
                 Q_EMIT reported(tr("The settings were taken from the file."));
             });
}

void ExchangeGroup::askToReset()
{
    askFirst(theme(), this, tr("Reset all settings?"),
             tr("Language, theme, keys and all else go back to how they were delivered. Cases, accounts, gateways and "
                "passwords stay."),
             tr("Reset all"), [this] {
                 for (const SettingSpec &spec : settingSpecs()) {
                     if (isChoice(spec.setting))
                         m_services.settings.reset(spec.setting);
                 }
                 Q_EMIT reported(tr("All settings are as they were delivered."));
             });
}

void ExchangeGroup::retranslate()
{
    setTitle(tr("All settings"));
    m_words->setText(
        tr("A file of settings holds what you chose here, with accounts and gateways, for another machine. "
           "Passwords, trusted certificates and the proxy stay on this one."));
    setButton(m_export, tr("Export…"));
    setButton(m_import, tr("Import…"));
    setButton(m_reset, tr("Reset all…"));
}

} // namespace obi
