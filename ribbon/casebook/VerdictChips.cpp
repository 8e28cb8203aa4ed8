// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casebook/VerdictChips.h"

#include "look/Words.h"

#include <QHBoxLayout>
#include <QPainter>

namespace obi {

VerdictChip::VerdictChip(Theme &theme, std::optional<Disposition> disposition, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_disposition(disposition)
{
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void VerdictChip::setCount(int count)
{
    m_count = count;
    setVisible(count > 0 || isChecked());
    retranslate();
    updateGeometry();
    update();
}

void VerdictChip::retranslate()
{
    const QString word = m_disposition ? dispositionWord(*m_disposition) : tr("No verdict yet");
    setAccessibleName(tr("%1: %Ln observable(s)", "word of a disposition", m_count).arg(word));
    setToolTip(isChecked() ? tr("%1 only. Press to show all.").arg(word) : tr("Show only: %1").arg(word));
}

QSize VerdictChip::sizeHint() const
{
    const QFontMetrics metrics(m_theme.font(Theme::Type::CaptionStrong));
    return {6 + 12 + 4 + metrics.horizontalAdvance(QLocale().toString(m_count)) + 6, 20};
}

QColor VerdictChip::ink() const
{
    return m_disposition ? m_theme.text(*m_disposition) : m_theme.color(Theme::Role::Text2);
}

QColor VerdictChip::ground() const
{
    return m_disposition ? m_theme.soft(*m_disposition) : m_theme.color(Theme::Role::Window);
}

QPixmap VerdictChip::mark() const
{
    const qreal ratio = devicePixelRatioF();
    return m_disposition ? m_theme.glyph(*m_disposition, ground(), 12, ratio)
                         : m_theme.pixmap(QStringLiteral("pend"), ink(), 12, ratio);
}

void VerdictChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(isChecked() ? ink() : ground(), 1));
    painter.setBrush(ground());
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    painter.drawPixmap(6, (height() - 12) / 2, mark());
    painter.setFont(m_theme.font(Theme::Type::CaptionStrong));
    painter.setPen(ink());
    painter.drawText(rect().adjusted(22, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, QLocale().toString(m_count));
}

VerdictChips::VerdictChips(Theme &theme, QWidget *parent)
    : CasebookPane(theme, parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    for (const Disposition disposition : AllDispositions) {
        auto *chip = new VerdictChip(theme, disposition, this);
        row->addWidget(chip);
        m_chips << chip;
        connect(chip, &QAbstractButton::clicked, this,
                [this, chip](bool checked) { Q_EMIT filterWanted(checked ? chip->disposition() : std::nullopt); });
    }
    retranslate();
}

void VerdictChips::setCounts(const CaseObservablesModel::Counts &counts, std::optional<Disposition> filter)
{
    for (VerdictChip *chip : std::as_const(m_chips)) {
        chip->setChecked(chip->disposition() == filter);
        chip->setCount(counts.value(*chip->disposition()));
    }
}

void VerdictChips::retranslate()
{
    for (VerdictChip *chip : std::as_const(m_chips))
        chip->retranslate();
}

void VerdictChips::takeTheme()
{
    for (VerdictChip *chip : std::as_const(m_chips))
        chip->updateGeometry();
    update();
}

} // namespace obi
