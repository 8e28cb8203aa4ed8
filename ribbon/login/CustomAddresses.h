// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "auth/ServiceAddresses.h"
#include "look/Theme.h"

#include <QWidget>

#include <optional>

class QGridLayout;
class QPushButton;

namespace obi {

class FormField;
class ThemedLabel;

/// Base addresses of services that stand elsewhere than the regions'.
class CustomAddresses : public QWidget
{
    Q_OBJECT
public:
    explicit CustomAddresses(const Theme &theme, QWidget *parent = nullptr);

    void setAddresses(const ServiceAddresses &addresses);
    /// Nothing where one cannot be used or the platform's is missing; that field is marked and gets the keyboard.
    std::optional<ServiceAddresses> addresses();

    /// PEM or DER of the authority that vouches for these servers; empty: the system's.
    QString authorityFile() const;
    void setAuthorityFile(const QString &fileName);

Q_SIGNALS:
    void edited();

private:
    void changeEvent(QEvent *event) override;
    void addAuthority(QGridLayout *grid);
    void chooseAuthority();
    void retranslate();

    QList<FormField *> m_fields; ///< in the order of Parts
    QList<ThemedLabel *> m_names;
    ThemedLabel *m_authorityName;
    FormField *m_authority;
    QPushButton *m_choose;
    ThemedLabel *m_hint;
};

} // namespace obi
