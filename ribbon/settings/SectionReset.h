// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <QList>

class QPushButton;

namespace obi {

enum class Setting;
class Settings;
class Theme;

/// The foot of a section: puts its settings back to how they were delivered. Nothing is lost that could not be chosen
/// again, so it does not ask.
class SectionReset : public QWidget
{
    Q_OBJECT
public:
    SectionReset(const Theme &theme, Settings &settings, QWidget *parent = nullptr);

    void setSection(const QString &title, const QList<Setting> &settings);

Q_SIGNALS:
    void reported(const QString &message);

private:
    void changeEvent(QEvent *event) override;
    void reset();
    void showState();

    Settings &m_settings;
    QPushButton *m_button;
    QString m_title;
    QList<Setting> m_section;
};

} // namespace obi
