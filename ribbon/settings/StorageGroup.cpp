// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/StorageGroup.h"

#include "core/Worker.h"
#include "login/Question.h"
#include "login/ThemedLabel.h"
#include "look/Tip.h"
#include "verdicts/VerdictBook.h"

#include <QDesktopServices>
#include <QDir>
#include <QDirIterator>
#include <QLocale>
#include <QPushButton>

namespace obi {
using namespace Qt::StringLiterals;

StorageGroup::StorageGroup(SettingsServices &services, QWidget *parent)
    : SettingsGroup(services.theme, parent)
    , m_services(services)
    , m_folder(new ThemedLabel(theme(), Theme::Type::Mono, Theme::Role::Text2))
    , m_cases(new ThemedLabel(theme(), Theme::Type::Dense))
    , m_settings(new ThemedLabel(theme(), Theme::Type::Dense))
    , m_others(new ThemedLabel(theme(), Theme::Type::Dense))
    , m_verdicts(new ThemedLabel(theme(), Theme::Type::Dense))
    , m_open(new QPushButton(theme().icon(u"folder"_s), {}))
    , m_forget(new QPushButton(theme().icon(u"trash"_s), {}))
{
    m_folder->setTextInteractionFlags(Qt::TextSelectableByMouse);
    for (ThemedLabel *value : {m_folder, m_cases, m_settings, m_others, m_verdicts})
        m_names.append(addRow(value));
    addButtons({m_open, m_forget});
    connect(m_open, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_services.folder)); });
    connect(m_forget, &QPushButton::clicked, this, &StorageGroup::askToForget);
    connect(&services.verdicts, &VerdictBook::changed, this, [this] {
        if (isVisible())
            showSizes();
    });
    retranslate();
}

void StorageGroup::showEvent(QShowEvent *event)
{
    SettingsGroup::showEvent(event);
    measure();
}

void StorageGroup::measure()
{
    auto look = [folder = m_services.folder] { return measured(folder); };
    QCoro::connect(onWorker(look), this, [this](const Sizes &sizes) {
        m_sizes = sizes;
        showSizes();
    });
}

StorageGroup::Sizes StorageGroup::measured(const QString &folder)
{
    Sizes sizes;
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        files.next();
        const QFileInfo file = files.fileInfo();
        if (file.fileName().startsWith(u"cases."_s))
            sizes.cases += file.size();
        else if (file.suffix() == u"json")
            sizes.settings += file.size();
        else
            sizes.others += file.size();
    }
    return sizes;
}

void StorageGroup::showSizes()
{
    const auto words = [this](qint64 Sizes::*size) {
        return m_sizes ? QLocale().formattedDataSize((*m_sizes).*size) : tr("Measuring…");
    };
    const QString folder = QDir::toNativeSeparators(m_services.folder);
    m_folder->setText(m_folder->fontMetrics().elidedText(folder, Qt::ElideMiddle, 300));
    m_folder->setToolTip(plainTip(folder));
    m_cases->setText(words(&Sizes::cases));
    m_settings->setText(words(&Sizes::settings));
    m_others->setText(words(&Sizes::others));
    const qsizetype known = m_services.verdicts.count();
    m_verdicts->setText(tr("of %Ln observable(s), in memory", nullptr, int(known)));
    setButton(m_open, tr("Open the folder"));
    setButton(m_forget, tr("Clear verdicts…"), known > 0 ? QString() : tr("No verdict is kept."));
}

void StorageGroup::askToForget()
{
    askFirst(theme(), this, tr("Clear all verdicts?"),
             tr("What is on show is asked for again at once. Cases, settings and accounts stay as they are."),
             tr("Clear"), [this] {
                 m_services.verdicts.clear();
                 showSizes();
                 Q_EMIT reported(tr("The verdicts were cleared."));
             });
}

void StorageGroup::retranslate()
{
    setTitle(tr("Storage"));
    const QStringList names{tr("Folder"), tr("Cases"), tr("Settings"), tr("Other files"), tr("Verdicts")};
    for (int i = 0; i < names.size(); ++i)
        m_names.at(i)->setText(names.at(i));
    showSizes();
}

} // namespace obi
