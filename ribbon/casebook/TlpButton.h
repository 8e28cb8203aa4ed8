// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cases/Case.h"

#include <QAbstractButton>

namespace obi {

class Theme;
class TlpTag;

/// The TLP label of a case; pressed, it offers the others.
class TlpButton : public QAbstractButton
{
    Q_OBJECT
public:
    TlpButton(const Theme &theme, QWidget *parent);
    void setTlp(Tlp tlp);
    QSize sizeHint() const override;

Q_SIGNALS:
    void chosen(obi::Tlp tlp);

protected:
    void paintEvent(QPaintEvent *) override {} // the tag paints
    void resizeEvent(QResizeEvent *event) override;

private:
    void offer();
    TlpTag *m_tag;
};

} // namespace obi
