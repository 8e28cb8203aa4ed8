// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "login/FieldBox.h"

#include "login/FormField.h"
#include "look/Tall.h"

#include <QVBoxLayout>

namespace obi {
using namespace Qt::StringLiterals;
namespace {

constexpr int NameHeight = 20;

} // namespace

FieldBox::FieldBox(const Theme &theme, FormField *field, QWidget *parent)
    : QWidget(parent)
    , m_field(field)
    , m_name(new ThemedLabel(theme, Theme::Type::DenseStrong))
    , m_message(new MarkedWords(theme))
{
    m_name->setFixedHeight(tall(theme, NameHeight));
    m_name->setBuddy(field);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_name);
    column->addWidget(field);
    column->addWidget(m_message);
    m_message->setWordWrap(true);
    m_message->hide();
}

void FieldBox::setName(const QString &shown, const QString &accessibleName)
{
    m_name->setText(shown);
    m_field->setAccessibleName(accessibleName.isEmpty() ? shown : accessibleName);
}

void FieldBox::clearMessage()
{
    m_field->setWrong(false);
    m_field->setAccessibleDescription({});
    m_message->hide();
    m_message->show({}, {}, Theme::Role::Text);
}

void FieldBox::warn(const QString &message)
{
    m_field->setWrong(false);
    say(message, u"warn"_s, Disposition::Suspicious);
}

void FieldBox::refuse(const QString &message)
{
    say(message, u"x"_s, Disposition::Malicious);
    m_field->setWrong(true);
    m_field->setFocus(Qt::OtherFocusReason);
    m_field->selectAll();
}

void FieldBox::say(const QString &message, const QString &icon, Disposition ink)
{
    m_message->show(icon, message, ink);
    m_message->setVisible(true);
    m_field->setAccessibleDescription(message);
}

QString FieldBox::message() const
{
    return m_message->words();
}

} // namespace obi
