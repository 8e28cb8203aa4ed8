// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cases/Case.h"
#include "look/Theme.h"

#include <QWidget>

namespace obi {

/// A Traffic Light Protocol 2.0 label in FIRST's colours, always spelled out.
class TlpTag : public QWidget
{
    Q_OBJECT
public:
    explicit TlpTag(const Theme &theme, QWidget *parent = nullptr);
    void setTlp(Tlp tlp);
    Tlp tlp() const { return m_tlp; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

private:
    void paintEvent(QPaintEvent *event) override;

    const Theme &m_theme;
    Tlp m_tlp = Tlp::Amber;
};

} // namespace obi
