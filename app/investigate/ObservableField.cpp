// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "investigate/ObservableField.h"

#include "core/Worker.h"
#include "investigate/ChipsView.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>

namespace obi {

using Role = Theme::Role;

IntakeEdit::IntakeEdit(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setFrameShape(QFrame::NoFrame);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setTabChangesFocus(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(3);
    // A text that another program puts here may have lines.
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        if (const QString text = toPlainText(); text.contains(u'\n')) {
            clear();
            Q_EMIT given(text);
        }
    });
}

bool IntakeEdit::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasText();
}

void IntakeEdit::insertFromMimeData(const QMimeData *source)
{
    const QString text = toPlainText() + u' ' + source->text();
    clear();
    Q_EMIT given(text);
}

void IntakeEdit::keyPressEvent(QKeyEvent *event)
{
    const bool atStart = textCursor().position() == 0 && !textCursor().hasSelection();
    const auto held = event->modifiers() & ~Qt::KeypadModifier;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (held & Qt::ControlModifier)
            return Q_EMIT runWanted();
        if (const QString text = toPlainText(); !text.trimmed().isEmpty()) {
            clear();
            Q_EMIT given(text);
        }
        return;
    case Qt::Key_Left:
    case Qt::Key_Backspace:
    case Qt::Key_Up:
        if (atStart && held == Qt::NoModifier)
            return Q_EMIT backWanted();
        break;
    default:
        break;
    }
    QPlainTextEdit::keyPressEvent(event);
}

ObservableField::ObservableField(Theme &theme, PivotMenu &pivot, VerdictBook &verdicts, QWidget *parent)
    : CasebookPane(theme, parent)
    , m_chips(verdicts)
    , m_edit(new IntakeEdit)
    , m_view(new ChipsView(theme, pivot, m_chips, m_edit))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(4, 3, 2, 3);
    row->addWidget(m_view);
    m_edit->setParent(this);
    m_edit->raise();
    setFocusProxy(m_edit);
    for (QWidget *part : {static_cast<QWidget *>(m_edit), static_cast<QWidget *>(m_view)})
        part->installEventFilter(this);
    connect(m_edit, &IntakeEdit::given, this, [this](const QString &text) { read(text); });
    connect(m_edit, &IntakeEdit::backWanted, m_view, &ChipsView::focusLast);
    connect(m_edit, &IntakeEdit::runWanted, this, &ObservableField::runWanted);
    connect(m_edit, &QPlainTextEdit::textChanged, this, &ObservableField::changed);
    connect(m_view, &ChipsView::laidOut, this, &ObservableField::fitHeight);
    connect(m_view, &ChipsView::fieldWanted, this, [this](const QString &typed) {
        m_edit->insertPlainText(typed);
        focusField();
    });
    connect(&m_chips, &ChipsModel::changed, this, [this] {
        m_foundNothing = false;
        showHint();
        m_edit->setAccessibleDescription(tr("%Ln observable(s)", nullptr, m_chips.count()));
        Q_EMIT changed();
    });
    retranslate();
    takeTheme();
}

void ObservableField::read(const QString &text, const std::function<void()> &then)
{
    ++m_reading;
    QCoro::connect(onWorker([text] { return TextIntake::of(text); }), this, [this, then](const TextIntake &intake) {
        --m_reading;
        take(intake);
        if (then)
            then();
    });
}

void ObservableField::take(const TextIntake &intake)
{
    const ChipsModel::Added added = m_chips.add(intake.observables);
    m_duplicates += intake.duplicates + added.duplicates;
    m_beyond += added.beyond;
    m_foundNothing = intake.observables.isEmpty();
    Q_EMIT changed();
}

void ObservableField::setObservables(const QList<Observable> &observables)
{
    clear();
    take({observables, 0});
}

void ObservableField::clear()
{
    m_edit->clear();
    m_chips.clear();
    m_duplicates = 0;
    m_beyond = 0;
    m_foundNothing = false;
    Q_EMIT changed();
}

bool ObservableField::hasText() const
{
    return !m_edit->toPlainText().trimmed().isEmpty();
}

void ObservableField::finishText(const std::function<void()> &then)
{
    if (!hasText())
        return then();
    const QString text = m_edit->toPlainText();
    m_edit->clear();
    read(text, [this, text, then] {
        if (!m_foundNothing)
            return then();
        if (!hasText())
            m_edit->setPlainText(text); // what was typed is not lost, and nothing is asked again
    });
}

void ObservableField::focusField()
{
    m_edit->setFocus(Qt::OtherFocusReason);
}

QString ObservableField::summary() const
{
    if (m_foundNothing)
        return tr("No observables found in this text.");
    if (m_chips.count() == 0)
        return {};
    const QString found = tr("%Ln observable(s) found", nullptr, m_chips.count());
    if (m_beyond > 0)
        return tr("%1, %Ln beyond the limit left out", "so many found", m_beyond).arg(found);
    if (m_duplicates == 0)
        return found;
    return tr("%1, %Ln duplicate(s) left out", "so many found", m_duplicates).arg(found);
}

void ObservableField::retranslate()
{
    m_edit->setAccessibleName(tr("Observables to investigate"));
    showHint();
    m_view->setAccessibleName(tr("Observables found"));
    m_edit->setAccessibleDescription(tr("%Ln observable(s)", nullptr, m_chips.count()));
}

void ObservableField::showHint()
{
    m_edit->setPlaceholderText(m_chips.count() == 0 ? tr("Paste addresses, domains, hashes, message IDs or whole texts")
                                                    : tr("Paste more"));
}

void ObservableField::takeTheme()
{
    m_edit->setFont(theme().font(Theme::Type::Dense));
    const int row = std::max(ChipDelegate::Height, QFontMetrics(theme().font(Theme::Type::Mono)).height() + 6);
    m_rowHeight = row + 6;
    fitHeight();
    update();
}

// Later, once the view has laid its chips out.
void ObservableField::fitHeight()
{
    const int rows = std::clamp(m_view->wantedHeight() / m_rowHeight, FewestRows, m_mostRows);
    setFixedHeight(rows * m_rowHeight + 6);
}

void ObservableField::setMostRows(int rows)
{
    if (std::exchange(m_mostRows, rows) != rows)
        fitHeight();
}

void ObservableField::resizeEvent(QResizeEvent *event)
{
    CasebookPane::resizeEvent(event);
    fitHeight();
}

bool ObservableField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    return CasebookPane::eventFilter(watched, event);
}

void ObservableField::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool focused = m_edit->hasFocus() || m_view->hasFocus();
    painter.setPen(QPen(theme().color(focused ? Role::Focus : Role::Control), focused ? 2 : 1));
    painter.setBrush(theme().color(Role::Base));
    const double inset = focused ? 1 : 0.5;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), 4, 4);
}

} // namespace obi
