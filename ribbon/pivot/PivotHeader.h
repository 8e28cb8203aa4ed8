// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Clock.h"
#include "verdicts/VerdictBook.h"

#include <QWidget>

namespace obi {

class Theme;

/// The head of the pivot menu: the observable with its overall verdict, then a line for each module. Its height is
/// settled when it is made (the modules that the observable's dossier has, or `likelyLines` while it has none) and
/// never changes, so that the rows under it stay where they are; more modules than that scroll.
class PivotHeader : public QWidget
{
    Q_OBJECT
public:
    static constexpr int LineHeight = 20;
    static constexpr int GuessedLines = 5;
    static constexpr int MaximumLines = 8;

    PivotHeader(Theme &theme, const Clock &clock, Observable observable, const Dossier *dossier, int likelyLines,
                QWidget *parent);

    /// nullptr: nothing was asked yet.
    void setDossier(const Dossier *dossier);
    int reservedLines() const { return m_reservedLines; }
    /// What a line says, in words: for tests and assistive technology.
    QStringList lines() const;
    bool canRetry() const; ///< a module has failed
    bool isOld() const;    ///< what a module said may have changed since
    QSize sizeHint() const override;

Q_SIGNALS:
    /// The user wants the modules that failed asked again.
    void retryRequested();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void paintTitle(QPainter &painter) const;
    void paintChip(QPainter &painter, const QRect &space, Disposition disposition) const;
    void paintOpinion(QPainter &painter, const QRect &line, const ModuleOpinion &opinion) const;
    QFont noteFont(const ModuleOpinion &opinion) const;
    int whenWidth(const ModuleOpinion &opinion) const;
    int stateWidth(const ModuleOpinion &opinion) const;
    void paintState(QPainter &painter, const QRect &cell, const ModuleOpinion &opinion) const;
    void paintNote(QPainter &painter, QRect space, const ModuleOpinion &opinion) const;
    int shownEnd() const; ///< the index behind the last line that is shown
    int titleBottom() const;
    int lineHeight() const;
    QRect lineRect(int index) const;
    QRect retryRect(int index) const;
    QString retryWord() const;
    QString whenText(const ModuleOpinion &opinion) const;
    QString toolTipAt(const QPoint &position) const;
    void describe();

    Theme &m_theme;
    const Clock &m_clock;
    const Observable m_observable;
    Dossier m_dossier;
    int m_reservedLines;
    int m_firstLine = 0;
};

} // namespace obi
