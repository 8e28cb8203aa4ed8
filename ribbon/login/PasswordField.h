// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "auth/Secret.h"
#include "login/FormField.h"

class QToolButton;

namespace obi {

/// A password: hidden, with a button that shows it, and never in the accessible value.
class PasswordField : public FormField
{
    Q_OBJECT
public:
    explicit PasswordField(const Theme &theme, QWidget *parent = nullptr);

    Secret secret() const { return Secret::fromText(text()); }
    Secret trimmedSecret() const { return Secret::fromText(trimmed()); }

private:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void retranslate();
    bool isShown() const { return echoMode() == QLineEdit::Normal; }
    void reveal(bool shown);

    QAction *m_eye;
    QToolButton *m_button = nullptr;
};

} // namespace obi
