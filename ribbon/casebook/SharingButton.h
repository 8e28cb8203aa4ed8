// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casebook/SharingWords.h"

#include <QToolButton>

namespace obi {

class OpenCase;

/// How the open case stands with the service, and what can be done about it. Not there where there is no service to
/// share with (a recording).
class SharingButton : public QToolButton
{
    Q_OBJECT
public:
    /// `sync`: nothing while nothing is ever shared.
    SharingButton(const Theme &theme, OpenCase &open, CaseSync *sync, QWidget *parent = nullptr);
    void retranslate() { show(); }

Q_SIGNALS:
    void settingsWanted();
    void logInWanted();

private:
    void show();
    void offer();
    void askToShare();
    void askToStop();

    const Theme &m_theme;
    OpenCase &m_open;
    CaseSync *m_sync;
};

} // namespace obi
