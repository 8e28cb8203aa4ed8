// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "login/ThemedLabel.h"

#include <QWidget>

namespace obi {

class FormField;

/// A field with its name above and, where there is something to say, a message below.
class FieldBox : public QWidget
{
    Q_OBJECT
public:
    FieldBox(const Theme &theme, FormField *field, QWidget *parent = nullptr);

    FormField *field() const { return m_field; }
    void setName(const QString &shown, const QString &accessibleName = {});
    void clearMessage();
    /// Says it and lets the value pass.
    void warn(const QString &message);
    /// Marks the field and puts the keyboard there.
    void refuse(const QString &message);
    QString message() const;

private:
    void say(const QString &message, const QString &icon, Disposition ink);

    FormField *m_field;
    ThemedLabel *m_name;
    MarkedWords *m_message;
};

} // namespace obi
