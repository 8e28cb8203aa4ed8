// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Clock.h"
#include "ctim/Incident.h"
#include "look/Severity.h"

#include <QDialog>

class QComboBox;
class QPlainTextEdit;
class QPushButton;

namespace obi {

class FieldBox;
class Notice;
class ThemedLabel;

/// Asks for what a new incident needs: a title, what it is about, how much it matters. It stays open until the service
/// has taken it, so that nothing that was typed is lost; whoever closes it before has a draft for the next one.
class NewIncidentDialog : public QDialog
{
    Q_OBJECT
public:
    struct Draft {
        QString title{};
        QString text{};
        Severity severity = Severity::Medium;
        bool isUncertain = false; ///< the last answer left open whether it was created
    };
    NewIncidentDialog(const Theme &theme, const Clock &clock, const Draft &draft, QWidget *parent);

    Draft draft() const;
    void setBusy(bool busy);
    bool isBusy() const;
    /// Where it may have been created all the same, that is said first.
    void sayError(const Error &error);

Q_SIGNALS:
    void createWanted(const obi::Incident &draft);

private:
    void changeEvent(QEvent *event) override;
    void retranslate();
    void nameCreate();
    void fit();
    void take();

    const Theme &m_theme;
    const Clock &m_clock;
    FieldBox *m_title;
    ThemedLabel *m_textName;
    QPlainTextEdit *m_text;
    ThemedLabel *m_severityName;
    QComboBox *m_severity;
    Notice *m_notice;
    QPushButton *m_create;
    QPushButton *m_cancel;
    bool m_uncertain;
};

} // namespace obi
