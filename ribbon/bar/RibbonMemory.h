// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QWidget;

namespace obi {

class Settings;

/// What the ribbon remembers from one start to the next: its height for each app and screen, which app was open, and
/// whether it was expanded or tucked.
class RibbonMemory
{
public:
    RibbonMemory(Settings &settings, const QWidget &ribbon)
        : m_settings(settings)
        , m_ribbon(ribbon)
    {}

    int height(const QString &appId, int otherwise) const;
    void keepHeight(const QString &appId, int height);
    QString lastApp() const;
    /// And is to be again at the start.
    bool wasExpanded() const;
    void keepOpen(const QString &appId); ///< "" = collapsed; the last app stays
    bool wasTucked() const;
    void keepTucked(bool tucked);

private:
    QString key(const QString &appId) const;

    Settings &m_settings;
    const QWidget &m_ribbon;
};

} // namespace obi
