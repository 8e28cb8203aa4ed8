// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/SettingsGroup.h"

namespace obi {

class CheckModel;
class Notice;

/// What a step of a check has found, and what to do next.
class CheckDetails : public SettingsGroup
{
    Q_OBJECT
public:
    CheckDetails(const Theme &theme, const CheckModel &steps, QWidget *parent = nullptr);

    void show(int row); ///< -1: of no step

private:
    void retranslate() override;

    const CheckModel &m_steps;
    ThemedLabel *m_what;
    ThemedLabel *m_found;
    Notice *m_next;
    int m_row = -1;
};

} // namespace obi
