// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/SettingsApp.h"
#include "settings/SettingsGroup.h"

class QCheckBox;
class QPlainTextEdit;

namespace obi {

class Notice;

/// The switch that records what servers answer, and the names that a recording replaces.
class RecordingGroup : public SettingsGroup
{
    Q_OBJECT
public:
    explicit RecordingGroup(SettingsServices &services, QWidget *parent = nullptr);

    void recordTo(const QString &fileName);

Q_SIGNALS:
    void reported(const QString &message);

private:
    void connectAll();
    void showState();
    void switchTo(bool on);
    void takeNames();
    void showNames();
    QStringList typedNames() const;
    void retranslate() override;

    SettingsServices &m_services;
    QCheckBox *m_switch;
    ThemedLabel *m_file;
    ThemedLabel *m_count;
    QPlainTextEdit *m_replaced;
    Notice *m_notice;
    QList<ThemedLabel *> m_names;
};

/// What never gets into a recording, in words.
class RedactionGroup : public SettingsGroup
{
    Q_OBJECT
public:
    explicit RedactionGroup(const Theme &theme, QWidget *parent = nullptr);

private:
    void retranslate() override;

    ThemedLabel *m_words;
};

} // namespace obi
