// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casebook/TlpButton.h"

#include "cases/TlpLabel.h"
#include "look/Theme.h"
#include "look/TlpTag.h"

#include <QMenu>

namespace obi {

TlpButton::TlpButton(const Theme &theme, QWidget *parent)
    : QAbstractButton(parent)
    , m_tag(new TlpTag(theme, this))
{
    m_tag->setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::clicked, this, &TlpButton::offer);
    connect(&theme, &Theme::changed, this, &QWidget::updateGeometry);
}

void TlpButton::setTlp(Tlp tlp)
{
    m_tag->setTlp(tlp);
    setAccessibleName(tlpLabel(tlp));
    updateGeometry();
}

QSize TlpButton::sizeHint() const
{
    return m_tag->sizeHint();
}

void TlpButton::resizeEvent(QResizeEvent *event)
{
    QAbstractButton::resizeEvent(event);
    m_tag->setGeometry(rect());
}

void TlpButton::offer()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const Tlp tlp : {Tlp::Clear, Tlp::Green, Tlp::Amber, Tlp::AmberStrict, Tlp::Red}) {
        QAction *row = menu->addAction(tlpLabel(tlp));
        row->setCheckable(true);
        row->setChecked(tlp == m_tag->tlp());
        connect(row, &QAction::triggered, this, [this, tlp] { Q_EMIT chosen(tlp); });
    }
    menu->popup(mapToGlobal(QPoint(0, height())));
}

} // namespace obi
