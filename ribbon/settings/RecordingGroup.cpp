// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/RecordingGroup.h"

#include "login/Notice.h"
#include "look/Tip.h"
#include "look/Words.h"
#include "recording/RecordingTransport.h"
#include "settings/Settings.h"

#include <QCheckBox>
#include <QDir>
#include <QFileDialog>
#include <QLocale>
#include <QPlainTextEdit>

namespace obi {
using namespace Qt::StringLiterals;
namespace {

constexpr int NamesHeight = 84;

} // namespace

RecordingGroup::RecordingGroup(SettingsServices &services, QWidget *parent)
    : SettingsGroup(services.theme, parent)
    , m_services(services)
    , m_switch(new QCheckBox)
    , m_file(new ThemedLabel(theme(), Theme::Type::Mono, Theme::Role::Text2))
    , m_count(new ThemedLabel(theme(), Theme::Type::Dense, Theme::Role::Text2))
    , m_replaced(new QPlainTextEdit)
    , m_notice(new Notice(theme()))
{
    m_names = {addRow(QList<QWidget *>{m_switch}), addRow(m_file), addRow(m_count), addRow(m_replaced)};
    m_names.last()->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    m_names.last()->setContentsMargins(0, 8, 0, 0);
    m_file->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_replaced->setFixedHeight(NamesHeight);
    m_replaced->setTabChangesFocus(true);
    m_replaced->setFont(theme().font(Theme::Type::Mono));
    m_replaced->setPlaceholderText(u"mail.example.com\nsato@example.com"_s);
    m_replaced->setPlainText(services.settings.get<QStringList>(Setting::RedactedNames).join(u'\n'));
    addWide(m_notice, 8);
    connectAll();
    retranslate();
}

void RecordingGroup::connectAll()
{
    RecordingTransport &recording = m_services.recording;
    connect(m_switch, &QCheckBox::toggled, this, &RecordingGroup::switchTo);
    connect(m_replaced, &QPlainTextEdit::textChanged, this, &RecordingGroup::takeNames);
    connect(&m_services.settings, &Settings::changed, this, [this](Setting setting) {
        if (setting == Setting::RedactedNames)
            showNames();
    });
    connect(&recording, &RecordingTransport::changed, this, &RecordingGroup::showState);
    connect(&recording, &RecordingTransport::writeFailed, this, [this](const Error &error) {
        m_notice->sayError(error);
        showState();
    });
    connect(&recording, &RecordingTransport::written, this, [this](const QString &file, int exchanges) {
        if (!m_services.recording.isOn())
            Q_EMIT reported(
                tr("%Ln exchange(s) recorded in %1.", nullptr, exchanges).arg(QDir::toNativeSeparators(file)));
    });
    connect(&m_services.theme, &Theme::changed, this, [this] { m_replaced->setFont(theme().font(Theme::Type::Mono)); });
}

void RecordingGroup::showState()
{
    const RecordingTransport &recording = m_services.recording;
    const QSignalBlocker quiet(m_switch);
    m_switch->setChecked(recording.isOn());
    const QString why = m_services.offline ? tr("A recording plays: there is nothing new to record.") : QString();
    m_switch->setEnabled(!m_services.offline);
    m_switch->setToolTip(why);
    m_switch->setAccessibleDescription(why);
    const QString file = recording.isOn() ? QDir::toNativeSeparators(recording.fileName()) : QString();
    m_file->setText(m_file->fontMetrics().elidedText(file.isEmpty() ? u"–"_s : file, Qt::ElideMiddle, 300));
    m_file->setToolTip(plainTip(file));
    m_count->setText(recording.isOn() ? QLocale().toString(recording.exchangeCount()) : u"–"_s);
}

void RecordingGroup::switchTo(bool on)
{
    m_notice->clear();
    if (!on) {
        m_services.recording.stop();
        return showState();
    }
    const QSignalBlocker quiet(m_switch);
    m_switch->setChecked(false); // until there is a file
    auto *dialog = new QFileDialog(this, tr("Record to"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"har"_s);
    dialog->setNameFilter(tr("Recordings (*.har)"));
    connect(dialog, &QFileDialog::fileSelected, this, &RecordingGroup::recordTo);
    dialog->open();
}

void RecordingGroup::recordTo(const QString &fileName)
{
    const Result<void> started =
        m_services.recording.start(fileName, m_services.settings.get<QStringList>(Setting::RedactedNames));
    if (!started)
        m_notice->sayError(started.error());
    showState();
}

// What is recorded already keeps its stand-ins: other names hold from the next recording on.
QStringList RecordingGroup::typedNames() const
{
    QStringList names;
    for (const QString &line : m_replaced->toPlainText().split(u'\n')) {
        if (!line.trimmed().isEmpty() && !names.contains(line.trimmed(), Qt::CaseInsensitive))
            names.append(line.trimmed());
    }
    return names;
}

// After a reset or an import: what stands here is what is replaced, always.
void RecordingGroup::showNames()
{
    const auto inForce = m_services.settings.get<QStringList>(Setting::RedactedNames);
    if (inForce == typedNames())
        return;
    const QSignalBlocker quiet(m_replaced);
    m_replaced->setPlainText(inForce.join(u'\n'));
}

void RecordingGroup::takeNames()
{
    m_services.settings.set(Setting::RedactedNames, typedNames());
    if (m_services.recording.isOn())
        m_notice->say(Notice::Tone::Warning, tr("The new names hold from the next recording on."));
}

void RecordingGroup::retranslate()
{
    setTitle(tr("Recording"));
    const QStringList names{tr("Recording"), tr("File"), tr("Exchanges"), tr("Names to replace")};
    for (int i = 0; i < names.size(); ++i)
        m_names.at(i)->setText(names.at(i));
    m_switch->setText(tr("Record what the servers answer"));
    m_switch->setAccessibleName(m_switch->text());
    m_replaced->setAccessibleName(tr("Names to replace"));
    m_replaced->setAccessibleDescription(tr("Hosts, domains and addresses, one a line"));
    m_replaced->setToolTip(m_replaced->accessibleDescription());
    showState();
}

RedactionGroup::RedactionGroup(const Theme &theme, QWidget *parent)
    : SettingsGroup(theme, parent)
    , m_words(new ThemedLabel(theme, Theme::Type::Dense, Theme::Role::Text2))
{
    m_words->setWordWrap(true);
    addWide(m_words);
    retranslate();
}

void RedactionGroup::retranslate()
{
    setTitle(tr("What a recording leaves out"));
    const QStringList lines{
        tr("Tokens, passwords, passphrases and cookies are taken out before anything is written."),
        tr("Client IDs and user names of log-ins become fictional ones; log-ins themselves are left out."),
        tr("Each name in the list becomes the same fictional name wherever it occurs, so that the recording still "
           "replays."),
        tr("All else stays: subjects, addresses and hosts of your mail. Look at a recording before you share it."),
    };
    m_words->setText(lines.join(u"\n\n"_s));
}

} // namespace obi
