// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How the head of the pivot menu is drawn (PivotHeader.cpp holds what it knows).

#include "look/OpinionWords.h"
#include "look/Theme.h"
#include "look/Words.h"
#include "pivot/PivotHeader.h"

#include <QPainter>

#include <algorithm>

namespace obi {
using namespace Qt::StringLiterals;
namespace {

constexpr int Side = 12;
constexpr int StateStart = 168; ///< where the modules' verdicts start
constexpr int WhenWidth = 84;
constexpr int Glyph = 14;
constexpr int NoteGap = 6;

int middle(const QRect &rect, int size)
{
    return rect.top() + (rect.height() - size) / 2;
}

} // namespace

void PivotHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Theme::Role::Window));
    paintTitle(painter);
    painter.setClipRect(0, lineRect(m_firstLine).top(), width(), m_reservedLines * lineHeight());
    for (int index = m_firstLine; index < shownEnd(); ++index)
        paintOpinion(painter, lineRect(index), m_dossier.opinions.at(index));
    if (!m_dossier.opinions.isEmpty())
        return;
    // The list of modules itself is on its way: still bars hold its place.
    for (int index = 0; index < m_reservedLines; ++index) {
        const QRect line = lineRect(index);
        painter.fillRect(Side, middle(line, 6), 104, 6, m_theme.color(Theme::Role::Line));
        painter.fillRect(m_theme.scaled(StateStart), middle(line, 6), 64, 6, m_theme.color(Theme::Role::Line));
    }
}

void PivotHeader::paintTitle(QPainter &painter) const
{
    const QRect row(0, 4, width(), titleBottom() - 4);
    const qreal ratio = devicePixelRatioF();
    const QColor surface = m_theme.color(Theme::Role::Window);
    const QPixmap mark = m_dossier.overall
                             ? m_theme.glyph(*m_dossier.overall, surface, 18, ratio)
                             : m_theme.pixmap(m_dossier.complete ? observableIcon(m_observable.type()) : u"pend"_s,
                                              m_theme.color(Theme::Role::Text3), 18, ratio);
    painter.drawPixmap(Side, middle(row, 18), mark);
    int right = width() - Side;
    if (m_dossier.overall || m_dossier.complete) {
        const int high = m_theme.scaled(20);
        const QRect space(Side, middle(row, high), right - Side, high);
        const Disposition disposition = m_dossier.overall.value_or(Disposition::Unknown);
        paintChip(painter, space, disposition);
        const QString words = tr("Overall: %1").arg(dispositionWord(disposition));
        right -= QFontMetrics(m_theme.font(Theme::Type::CaptionStrong)).horizontalAdvance(words) + 12 + 4 + 12 + 8;
    }
    const QString type = observableTypeWord(m_observable.type());
    const int typeWidth = QFontMetrics(m_theme.font(Theme::Type::Dense)).horizontalAdvance(type);
    QFont mono = m_theme.font(Theme::Type::Mono);
    mono.setPointSizeF(mono.pointSizeF() * 14 / 12);
    mono.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(mono);
    const int left = Side + 18 + 8;
    const QString value = metrics.elidedText(m_observable.value(), Qt::ElideMiddle, right - left - typeWidth - 8);
    painter.setFont(mono);
    painter.setPen(m_theme.color(Theme::Role::Text));
    painter.drawText(row.adjusted(left, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, value);
    painter.setFont(m_theme.font(Theme::Type::Dense));
    painter.setPen(m_theme.color(Theme::Role::Text2));
    painter.drawText(row.adjusted(left + metrics.horizontalAdvance(value) + 8, 0, 0, 0),
                     Qt::AlignVCenter | Qt::AlignLeft, type);
}

void PivotHeader::paintChip(QPainter &painter, const QRect &space, Disposition disposition) const
{
    const QFont font = m_theme.font(Theme::Type::CaptionStrong);
    const QString words = tr("Overall: %1").arg(dispositionWord(disposition));
    const int wide = QFontMetrics(font).horizontalAdvance(words) + 6 + 12 + 4 + 6;
    const QRect chip(space.right() - wide + 1, space.top(), wide, space.height());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.soft(disposition));
    painter.drawRoundedRect(chip, 3, 3);
    const QColor soft = m_theme.soft(disposition);
    painter.drawPixmap(chip.left() + 6, middle(chip, 12), m_theme.glyph(disposition, soft, 12, devicePixelRatioF()));
    painter.setFont(font);
    painter.setPen(m_theme.text(disposition));
    painter.drawText(chip.adjusted(6 + 12 + 4, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, words);
    painter.restore();
}

void PivotHeader::paintOpinion(QPainter &painter, const QRect &line, const ModuleOpinion &opinion) const
{
    using State = ModuleOpinion::State;
    if (opinion.state == State::MissingScope)
        painter.fillRect(line, m_theme.soft(Disposition::Malicious));
    const QFont dense = m_theme.font(Theme::Type::Dense);
    painter.setFont(dense);
    painter.setPen(m_theme.color(Theme::Role::Text));
    const int stateStart = m_theme.scaled(StateStart);
    const QRect name(Side, line.top(), stateStart - Side - 8, line.height());
    painter.drawText(name, Qt::AlignVCenter | Qt::AlignLeft,
                     QFontMetrics(dense).elidedText(opinion.module.name, Qt::ElideRight, name.width()));
    painter.setFont(m_theme.font(Theme::Type::Caption));
    const bool failed = opinion.state == State::Failed;
    const bool old = opinion.isOld(m_clock.now());
    painter.setPen(failed ? m_theme.color(Theme::Role::Accent)
                   : old  ? m_theme.text(Disposition::Suspicious)
                          : m_theme.color(Theme::Role::Text3));
    const int wide = whenWidth(opinion);
    const QRect when(line.right() - Side - wide, line.top(), wide + 1, line.height());
    if (wide > 0)
        painter.drawText(when, Qt::AlignVCenter | Qt::AlignRight, failed ? retryWord() : whenText(opinion));
    // Verdicts stand under each other; what was not given begins sooner where its words are longer than their column,
    // as far as the name leaves room. The tool tip has them all.
    const int nameEnd = Side + qMin(QFontMetrics(dense).horizontalAdvance(opinion.module.name), name.width());
    const int sooner = std::clamp(when.left() - stateWidth(opinion), std::min(nameEnd + 12, stateStart), stateStart);
    const int left = opinion.disposition ? stateStart : sooner;
    paintState(painter, QRect(left, line.top(), when.left() - left, line.height()), opinion);
}

QFont PivotHeader::noteFont(const ModuleOpinion &opinion) const
{
    if (opinion.state != ModuleOpinion::State::MissingScope)
        return m_theme.font(Theme::Type::Caption);
    QFont font = m_theme.font(Theme::Type::Mono);
    font.setPointSizeF(font.pointSizeF() * 11 / 12);
    return font;
}

/// What is missing, or why there is no answer, needs the room more than the time does.
int PivotHeader::whenWidth(const ModuleOpinion &opinion) const
{
    if (!opinionNote(opinion).isEmpty())
        return 0;
    const QFontMetrics caption(m_theme.font(Theme::Type::Caption));
    const bool failed = opinion.state == ModuleOpinion::State::Failed;
    return failed ? caption.horizontalAdvance(retryWord()) + Side : m_theme.scaled(WhenWidth);
}

int PivotHeader::stateWidth(const ModuleOpinion &opinion) const
{
    const int words = QFontMetrics(m_theme.font(Theme::Type::Dense)).horizontalAdvance(opinionWord(opinion));
    const QString text = opinionNote(opinion);
    const int note = text.isEmpty() ? 0 : NoteGap + QFontMetrics(noteFont(opinion)).horizontalAdvance(text) + 8;
    const bool partial = opinion.state == ModuleOpinion::State::Partial;
    return Glyph + 4 + words + 6 + note + (partial ? Glyph + 2 : 0);
}

void PivotHeader::paintState(QPainter &painter, const QRect &cell, const ModuleOpinion &opinion) const
{
    using State = ModuleOpinion::State;
    const qreal ratio = devicePixelRatioF();
    const int top = middle(cell, Glyph);
    QColor color = m_theme.color(Theme::Role::Text3);
    const auto mark = [&](const QString &icon, const QColor &ink, int left) {
        painter.drawPixmap(left, top, m_theme.pixmap(icon, ink, Glyph, ratio));
    };
    const QFont font = m_theme.font(Theme::Type::Dense);
    if (opinion.state == State::Asking) {
        mark(u"pend"_s, color, cell.left());
    } else if (opinion.state == State::Failed) {
        color = m_theme.color(Theme::Role::Text2);
        mark(u"x"_s, m_theme.text(Disposition::Malicious), cell.left());
    } else if (opinion.state == State::MissingScope) {
        color = m_theme.color(Theme::Role::Text);
        mark(u"lock"_s, color, cell.left());
    } else {
        const Disposition disposition = opinion.disposition.value_or(Disposition::Unknown);
        color = m_theme.text(disposition);
        painter.drawPixmap(cell.left(), top,
                           m_theme.glyph(disposition, m_theme.color(Theme::Role::Window), Glyph, ratio));
    }
    const QRect words = cell.adjusted(Glyph + 4, 0, -4, 0);
    const QString text = QFontMetrics(font).elidedText(opinionWord(opinion), Qt::ElideRight, words.width());
    painter.setFont(font);
    painter.setPen(color);
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft, text);
    const int end = words.left() + QFontMetrics(font).horizontalAdvance(text);
    paintNote(painter, QRect(end + NoteGap, cell.top(), cell.right() - end - NoteGap - 4, cell.height()), opinion);
}

void PivotHeader::paintNote(QPainter &painter, QRect space, const ModuleOpinion &opinion) const
{
    const QString note = opinionNote(opinion);
    if (note.isEmpty())
        return;
    if (opinion.state == ModuleOpinion::State::Partial) {
        const QPixmap mark =
            m_theme.pixmap(u"warn"_s, m_theme.text(Disposition::Suspicious), Glyph, devicePixelRatioF());
        painter.drawPixmap(space.left(), middle(space, Glyph), mark);
        space.setLeft(space.left() + Glyph + 2);
    }
    const bool scope = opinion.state == ModuleOpinion::State::MissingScope;
    painter.setFont(noteFont(opinion));
    painter.setPen(m_theme.color(scope ? Theme::Role::Text : Theme::Role::Text2));
    painter.drawText(space, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(note, scope ? Qt::ElideMiddle : Qt::ElideRight, space.width()));
}

} // namespace obi
