// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pivot/PivotHeader.h"

#include "look/OpinionWords.h"
#include "look/Theme.h"
#include "look/Times.h"
#include "look/Tip.h"
#include "look/Words.h"
#include "pivot/PivotWords.h"
#include "pivot/RowMenu.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QToolTip>

namespace obi {
namespace {

constexpr int TitleHeight = 36;
constexpr int Side = 12;

int linesToReserve(const Dossier *dossier, int likely)
{
    const int known = dossier ? int(dossier->opinions.size()) : 0;
    return qBound(1, known > 0 ? known : likely, PivotHeader::MaximumLines);
}

} // namespace

PivotHeader::PivotHeader(Theme &theme, const Clock &clock, Observable observable, const Dossier *dossier,
                         int likelyLines, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_clock(clock)
    , m_observable(std::move(observable))
    , m_reservedLines(linesToReserve(dossier, likelyLines))
{
    // The menu's rows are wider than the menu by the shortcuts' column; what stands here must not be.
    setFixedSize(theme.scaled(RowMenu::Width) - 2, titleBottom() + m_reservedLines * lineHeight() + 8);
    setMouseTracking(true);
    setDossier(dossier);
}

void PivotHeader::setDossier(const Dossier *dossier)
{
    m_dossier = dossier ? *dossier : Dossier{};
    m_firstLine = qBound(0, m_firstLine, qMax<int>(0, m_dossier.opinions.size() - m_reservedLines));
    describe();
    update();
}

// A menu leaves out a widget without a width.
QSize PivotHeader::sizeHint() const
{
    return minimumSize();
}

void PivotHeader::describe()
{
    setAccessibleName(m_observable.value());
    const QString verdict = observableDescription(m_observable, m_dossier.overall);
    setAccessibleDescription((QStringList{verdict} + lines()).join(tr(", ", "between the items of a list")));
}

QStringList PivotHeader::lines() const
{
    QStringList lines = opinionLines(m_dossier);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (m_dossier.opinions.at(i).isOld(m_clock.now()))
            lines[i] = tr("%1 (%2)", "what a module said, how old that is")
                           .arg(lines.at(i), whenText(m_dossier.opinions.at(i)));
    }
    return lines;
}

bool PivotHeader::canRetry() const
{
    return std::any_of(m_dossier.opinions.begin(), m_dossier.opinions.end(),
                       [](const ModuleOpinion &o) { return o.state == ModuleOpinion::State::Failed; });
}

bool PivotHeader::isOld() const
{
    const QDateTime now = m_clock.now();
    return std::any_of(m_dossier.opinions.begin(), m_dossier.opinions.end(),
                       [&now](const ModuleOpinion &o) { return o.isOld(now); });
}

QString PivotHeader::whenText(const ModuleOpinion &opinion) const
{
    if (opinion.state == ModuleOpinion::State::Asking)
        return {};
    if (opinion.isOld(m_clock.now()))
        return tr("%1 old", "an answer, for how long").arg(ageWord(opinion.askedAt, m_clock.now()));
    if (opinion.disposition && opinion.validUntil.isValid())
        return tr("expires %1", "a verdict, at a date").arg(dayText(opinion.validUntil, m_clock.now()));
    return opinion.askedAt.isValid() ? momentText(opinion.askedAt, m_clock.now()) : QString();
}

QString PivotHeader::retryWord() const
{
    return tr("Retry");
}

int PivotHeader::shownEnd() const
{
    return qMin<int>(m_dossier.opinions.size(), m_firstLine + m_reservedLines);
}

int PivotHeader::titleBottom() const
{
    return m_theme.scaled(TitleHeight);
}

int PivotHeader::lineHeight() const
{
    return m_theme.scaled(LineHeight);
}

QRect PivotHeader::lineRect(int index) const
{
    return {0, titleBottom() + (index - m_firstLine) * lineHeight(), width(), lineHeight()};
}

QRect PivotHeader::retryRect(int index) const
{
    const int wide = QFontMetrics(m_theme.font(Theme::Type::Caption)).horizontalAdvance(retryWord()) + 8;
    const QRect line = lineRect(index);
    return {line.right() - Side - wide + 4, line.top(), wide, line.height()};
}

QString PivotHeader::toolTipAt(const QPoint &position) const
{
    if (position.y() < titleBottom()) {
        const QString reason = m_dossier.reason;
        return reason.isEmpty() ? m_observable.value() : m_observable.value() + u'\n' + reason;
    }
    const int index = m_firstLine + (position.y() - titleBottom()) / lineHeight();
    if (index >= shownEnd())
        return {};
    const ModuleOpinion &opinion = m_dossier.opinions.at(index);
    const bool troubled =
        opinion.state != ModuleOpinion::State::Answered && opinion.state != ModuleOpinion::State::Asking;
    if (troubled)
        return errorText(opinion.error);
    return opinion.judgements.isEmpty() ? QString() : opinion.judgements.first().reason;
}

bool PivotHeader::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    QToolTip::showText(help->globalPos(), plainTip(toolTipAt(help->pos())), this);
    return true;
}

void PivotHeader::wheelEvent(QWheelEvent *event)
{
    event->accept(); // else the menu would scroll
    if (event->angleDelta().y() == 0)
        return;
    const int steps = event->angleDelta().y() > 0 ? -1 : 1;
    m_firstLine = qBound(0, m_firstLine + steps, qMax<int>(0, m_dossier.opinions.size() - m_reservedLines));
    update();
}

// A press on the head must not close the menu; only "Retry" does something.
void PivotHeader::mousePressEvent(QMouseEvent *event)
{
    event->accept();
}

void PivotHeader::mouseReleaseEvent(QMouseEvent *event)
{
    event->accept();
    for (int index = m_firstLine; index < shownEnd(); ++index) {
        const bool failed = m_dossier.opinions.at(index).state == ModuleOpinion::State::Failed;
        if (failed && retryRect(index).contains(event->position().toPoint()))
            return Q_EMIT retryRequested();
    }
}

} // namespace obi
