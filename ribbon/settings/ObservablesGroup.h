// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/SettingsGroup.h"

class QCheckBox;
class QPlainTextEdit;

namespace obi {

class Settings;

/// Which domains are one's own, how values are copied so that nothing makes a link of them, and whether what is copied
/// elsewhere is looked at.
class ObservablesGroup : public SettingsGroup
{
    Q_OBJECT
public:
    ObservablesGroup(const Theme &theme, Settings &settings, QWidget *parent = nullptr);

private:
    void connectAll();
    void showSettings();
    void takeDomains();
    void showProblem();
    QWidget *domainsField();
    bool eventFilter(QObject *watched, QEvent *event) override;
    QStringList typedDomains() const;
    void retranslate() override;

    Settings &m_settings;
    QPlainTextEdit *m_domains;
    SegmentsGroup *m_defang;
    QCheckBox *m_clipboard;
    ThemedLabel *m_problem;
    ThemedLabel *m_domainsName;
    ThemedLabel *m_defangName;
    ThemedLabel *m_clipboardName;
};

/// What these settings are for, in words.
class ObservableWordsGroup : public SettingsGroup
{
    Q_OBJECT
public:
    explicit ObservableWordsGroup(const Theme &theme, QWidget *parent = nullptr);

private:
    void retranslate() override;

    ThemedLabel *m_words;
};

} // namespace obi
