// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "look/Theme.h"

#include <QLineEdit>

namespace obi {

/// A field of a dialog, 28 high; a wrong one wears a frame in the colour of failure.
class FormField : public QLineEdit
{
    Q_OBJECT
public:
    static constexpr int Height = 28;

    explicit FormField(const Theme &theme, QWidget *parent = nullptr);

    void useMono(bool mono = true); ///< for values: IDs, addresses, fingerprints
    void setWrong(bool wrong);
    bool isWrong() const { return m_wrong; }
    /// Without the blanks that come along when a value is pasted.
    QString trimmed() const { return text().trimmed(); }

protected:
    const Theme &theme() const { return m_theme; }

private:
    void paintEvent(QPaintEvent *event) override;
    void take();

    const Theme &m_theme;
    bool m_wrong = false;
    bool m_mono = false;
};

} // namespace obi
