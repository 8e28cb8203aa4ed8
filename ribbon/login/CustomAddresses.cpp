// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "login/CustomAddresses.h"

#include "login/FormField.h"
#include "login/LoginWords.h"
#include "login/ThemedLabel.h"

#include <QCoreApplication>
#include <QEvent>
#include <QFileDialog>
#include <QGridLayout>
#include <QPushButton>

namespace obi {
using namespace Qt::StringLiterals;
namespace {

constexpr int NameWidth = 120;

struct Part {
    QUrl ServiceAddresses::*address;
    const char *name;
    const char *example;
};

constexpr Part Parts[] = {
    {&ServiceAddresses::platform, QT_TRANSLATE_NOOP("obi::CustomAddresses", "Platform"), "https://visibility.example"},
    {&ServiceAddresses::privateIntel, QT_TRANSLATE_NOOP("obi::CustomAddresses", "Private intelligence"),
     "https://private.intel.example"},
    {&ServiceAddresses::globalIntel, QT_TRANSLATE_NOOP("obi::CustomAddresses", "Public intelligence"),
     "https://intel.example"},
    {&ServiceAddresses::conure, QT_TRANSLATE_NOOP("obi::CustomAddresses", "Incidents"), "https://conure.example"},
    {&ServiceAddresses::orbital, QT_TRANSLATE_NOOP("obi::CustomAddresses", "Orbital"), "https://orbital.example"},
};

} // namespace

CustomAddresses::CustomAddresses(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_authorityName(new ThemedLabel(theme, Theme::Type::Dense, Theme::Role::Text2))
    , m_authority(new FormField(theme))
    , m_choose(new QPushButton(theme.icon(u"folder"_s), {}))
    , m_hint(new ThemedLabel(theme, Theme::Type::Caption, Theme::Role::Text2))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 8, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    for (const Part &part : Parts) {
        auto *field = new FormField(theme, this);
        field->useMono();
        field->setPlaceholderText(QString::fromLatin1(part.example));
        connect(field, &QLineEdit::textEdited, this, [this, field] {
            field->setWrong(false);
            Q_EMIT edited();
        });
        auto *name = new ThemedLabel(theme, Theme::Type::Dense, Theme::Role::Text2, this);
        name->setFixedWidth(theme.scaled(NameWidth));
        name->setBuddy(field);
        grid->addWidget(name, int(m_fields.size()), 0);
        grid->addWidget(field, int(m_fields.size()), 1);
        m_fields.append(field);
        m_names.append(name);
    }
    addAuthority(grid);
    m_hint->setWordWrap(true);
    grid->addWidget(m_hint, int(m_fields.size()) + 1, 1);
    retranslate();
}

void CustomAddresses::addAuthority(QGridLayout *grid)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_authority, 1);
    row->addWidget(m_choose);
    m_authority->useMono();
    m_authorityName->setBuddy(m_authority);
    m_choose->setAutoDefault(false);
    grid->addWidget(m_authorityName, int(m_fields.size()), 0);
    grid->addLayout(row, int(m_fields.size()), 1);
    connect(m_authority, &QLineEdit::textEdited, this, &CustomAddresses::edited);
    connect(m_choose, &QPushButton::clicked, this, &CustomAddresses::chooseAuthority);
}

void CustomAddresses::chooseAuthority()
{
    auto *dialog = new QFileDialog(this, tr("CA file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Certificates (*.pem *.crt *.cer *.der)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &fileName) {
        m_authority->setText(fileName);
        Q_EMIT edited();
    });
    dialog->open();
}

QString CustomAddresses::authorityFile() const
{
    return m_authority->trimmed();
}

void CustomAddresses::setAuthorityFile(const QString &fileName)
{
    m_authority->setText(fileName);
}

void CustomAddresses::setAddresses(const ServiceAddresses &addresses)
{
    for (size_t i = 0; i < std::size(Parts); ++i)
        m_fields.at(int(i))->setText((addresses.*Parts[i].address).toString());
}

std::optional<ServiceAddresses> CustomAddresses::addresses()
{
    ServiceAddresses typed;
    for (size_t i = 0; i < std::size(Parts); ++i) {
        FormField *field = m_fields.at(int(i));
        const bool empty = field->trimmed().isEmpty();
        const std::optional<QUrl> address = typedAddress(field->text());
        const bool needed = Parts[i].address == &ServiceAddresses::platform;
        if ((empty && needed) || (!empty && !address)) {
            field->setWrong(true);
            field->setFocus(Qt::OtherFocusReason);
            field->setAccessibleDescription(m_hint->text());
            m_hint->setInk(Disposition::Malicious);
            return std::nullopt;
        }
        field->setWrong(false);
        if (!empty)
            typed.*Parts[i].address = *address;
    }
    m_hint->setInk(Theme::Role::Text2);
    return typed;
}

void CustomAddresses::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void CustomAddresses::retranslate()
{
    for (size_t i = 0; i < std::size(Parts); ++i) {
        const QString name = QCoreApplication::translate("obi::CustomAddresses", Parts[i].name);
        m_names.at(int(i))->setText(name);
        m_fields.at(int(i))->setAccessibleName(name);
    }
    m_authorityName->setText(tr("CA file"));
    m_authority->setAccessibleName(tr("CA file"));
    m_authority->setPlaceholderText(tr("optional"));
    m_choose->setText(tr("Choose…"));
    m_hint->setText(tr("Addresses begin with https://. The platform's is needed; what has none is left out."));
}

} // namespace obi
