// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "login/PasswordField.h"

#include <QAction>
#include <QEvent>
#include <QToolButton>

namespace obi {
using namespace Qt::StringLiterals;

PasswordField::PasswordField(const Theme &theme, QWidget *parent)
    : FormField(theme, parent)
    , m_eye(addAction(theme.icon(u"eye"_s), QLineEdit::TrailingPosition))
{
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    for (QObject *user : m_eye->associatedObjects()) {
        if (auto *button = qobject_cast<QToolButton *>(user))
            m_button = button;
    }
    m_button->setFocusPolicy(Qt::TabFocus); // the keyboard reaches it after the field
    connect(m_eye, &QAction::triggered, this, [this] { reveal(!isShown()); });
    reveal(false);
}

void PasswordField::reveal(bool shown)
{
    useMono(shown);
    setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
    m_eye->setIcon(theme().icon(shown ? u"eyeoff"_s : u"eye"_s));
    retranslate();
}

void PasswordField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    FormField::changeEvent(event);
}

// Who comes back to the dialog finds the password hidden.
void PasswordField::hideEvent(QHideEvent *event)
{
    reveal(false);
    FormField::hideEvent(event);
}

void PasswordField::retranslate()
{
    m_eye->setText(isShown() ? tr("Hide the password") : tr("Show the password"));
    m_button->setAccessibleName(m_eye->text());
}

} // namespace obi
