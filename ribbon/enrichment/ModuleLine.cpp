// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "enrichment/ModuleLine.h"

#include "look/OpinionWords.h"
#include "look/StylePaint.h"
#include "look/Tall.h"
#include "look/Tip.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace obi {
namespace {

using Type = Theme::Type;
using Role = Theme::Role;

constexpr int Side = 12;
constexpr int LineHeight = 20;
constexpr int Above = 6; ///< and below
constexpr int Gap = 16;
constexpr int GlyphSize = 12;
constexpr int GlyphGap = 6;
constexpr int ValueWidth = 200;

} // namespace

ModuleLine::ModuleLine(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ModuleLine::show(const QString &value, const Dossier &dossier)
{
    const bool other = m_dossier.opinions.size() != dossier.opinions.size();
    m_value = value;
    m_dossier = dossier;
    setAccessibleName(value);
    setAccessibleDescription(opinionLines(dossier).join(tr(", ", "between the items of a list")));
    if (other)
        updateGeometry();
    update();
}

QSize ModuleLine::sizeHint() const
{
    return {200, heightForWidth(width())};
}

int ModuleLine::heightForWidth(int width) const
{
    const QList<Place> all = places(width);
    return (all.isEmpty() ? tall(m_theme, LineHeight) + Above : all.last().rect.bottom() + 1) + Above;
}

QList<ModuleLine::Place> ModuleLine::places(int width) const
{
    QList<Place> all;
    int x = Side;
    int y = Above;
    const int high = tall(m_theme, LineHeight);
    const auto add = [&](const QString &text, int wide) {
        if (x > Side && x + wide > width - Side) {
            x = Side;
            y += high;
        }
        all.append({{x, y, qMin(wide, qMax(0, width - 2 * Side)), high}, text});
        x += wide + Gap;
    };
    const QFontMetrics strong(m_theme.font(Type::DenseStrong));
    // As wide for every value: the modules stay where they are while somebody goes through the rows.
    add(strong.elidedText(m_value, Qt::ElideMiddle, ValueWidth), ValueWidth);
    const QFontMetrics plain(m_theme.font(Type::Dense));
    for (const ModuleOpinion &opinion : m_dossier.opinions) {
        const QString name = opinion.module.name;
        add(name, GlyphSize + GlyphGap + plain.horizontalAdvance(name) + 1);
    }
    return all;
}

void ModuleLine::paintEvent(QPaintEvent *)
{
    if (m_value.isEmpty())
        return;
    QPainter painter(this);
    const QList<Place> all = places(width());
    painter.setPen(m_theme.color(Role::Text));
    painter.setFont(m_theme.font(Type::DenseStrong));
    painter.drawText(all.first().rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, all.first().text);
    painter.setFont(m_theme.font(Type::Dense));
    for (qsizetype i = 1; i < all.size(); ++i) {
        const ModuleMark mark = moduleMark(m_dossier.opinions.at(i - 1));
        const QRect square(all.at(i).rect.topLeft() + QPoint(0, (all.at(i).rect.height() - GlyphSize) / 2),
                           QSize(GlyphSize, GlyphSize));
        const auto disposition = dispositionOf(mark);
        const QColor ground = m_theme.color(Role::Base);
        if (disposition)
            painter.drawPixmap(square, m_theme.glyph(*disposition, ground, GlyphSize, devicePixelRatioF()));
        else
            style::icon(&painter, m_theme, moduleMarkIcon(mark),
                        mark == ModuleMark::Failed ? m_theme.text(Disposition::Malicious) : m_theme.color(Role::Text3),
                        square, GlyphSize);
        painter.setPen(m_theme.color(Role::Text2));
        const QRect words = all.at(i).rect.adjusted(GlyphSize + GlyphGap, 0, 0, 0);
        const QString name = painter.fontMetrics().elidedText(all.at(i).text, Qt::ElideRight, words.width());
        painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, name);
    }
}

bool ModuleLine::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QList<Place> all = places(width());
    QString text;
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (all.at(i).rect.contains(help->pos()))
            text = i == 0 ? m_value : opinionLines(m_dossier).at(i - 1);
    }
    QToolTip::showText(help->globalPos(), plainTip(text), this);
    return true;
}

} // namespace obi
