// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "auth/Region.h"
#include "login/Group.h"
#include "look/Theme.h"

#include <optional>

class QRadioButton;

namespace obi {

class ServerRow;

/// The server to log in to: a region, addresses of one's own, or recorded responses.
class ServerChoice : public Group
{
    Q_OBJECT
public:
    explicit ServerChoice(const Theme &theme, QWidget *parent = nullptr);

    /// Nothing: the offline demo.
    std::optional<Region> region() const;
    void setRegion(Region region);

Q_SIGNALS:
    void changed();

private:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void retranslate();

    const Theme &m_theme;
    QList<ServerRow *> m_rows; ///< in the order of Region, then the demo
};

} // namespace obi
