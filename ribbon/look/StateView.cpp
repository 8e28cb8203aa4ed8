// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "look/StateView.h"

#include "look/Tip.h"
#include "look/Words.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QStyle>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace obi {
namespace {

constexpr int IconSize = 20;
constexpr int WidestText = 480;
constexpr int PatienceMs = 200;

QLabel *centredLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    label->setMaximumWidth(WidestText);
    label->setTextFormat(Qt::PlainText);
    return label;
}

void setText(QLabel *label, const QString &text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

} // namespace

StateView::StateView(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_scroll(new QScrollArea(this))
    , m_page(new QWidget)
    , m_icon(centredLabel(m_page))
    , m_sentence(centredLabel(m_page))
    , m_detail(centredLabel(m_page))
    , m_action(new QPushButton(m_page))
    , m_patience(new QTimer(this))
{
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidgetResizable(true);
    m_scroll->setWidget(m_page);
    for (QWidget *ground : {m_scroll->viewport(), m_page})
        ground->setAutoFillBackground(false);
    auto *column = new QVBoxLayout(m_page);
    column->setSpacing(4);
    column->addStretch();
    for (QWidget *part :
         {static_cast<QWidget *>(m_icon), static_cast<QWidget *>(m_sentence), static_cast<QWidget *>(m_detail)}) {
        auto *row = new QHBoxLayout;
        row->addStretch();
        row->addWidget(part, 1);
        row->addStretch();
        column->addLayout(row);
    }
    column->addSpacing(4);
    column->addWidget(m_action, 0, Qt::AlignHCenter);
    column->addStretch();
    m_patience->setSingleShot(true);
    m_patience->setInterval(PatienceMs);
    connect(m_patience, &QTimer::timeout, this, qOverload<>(&QWidget::update));
    connect(m_action, &QPushButton::clicked, this, &StateView::actionTriggered);
    connect(&theme, &Theme::changed, this, &StateView::dress);
    showNothing();
}

void StateView::showNothing()
{
    setWords({}, {}, {});
    show(State::Nothing, {});
}

void StateView::showLoading()
{
    setWords({}, {}, {});
    m_patience->start();
    show(State::Loading, {});
}

void StateView::showEmpty(const QString &sentence, const QString &detail, const QString &action)
{
    setWords(sentence, detail, action);
    m_action->setIcon({});
    show(State::Empty, QStringLiteral("search"));
}

void StateView::showError(const Error &error, const QDateTime &at, const QString &sentence, const QString &action)
{
    // What is shown again, in another language say, failed no later for that.
    if (m_state != State::Failed || m_error != error)
        m_failedAt = at;
    m_error = error;
    m_failed = sentence;
    m_wayOut = action;
    setErrorWords();
    m_action->setIcon(action.isEmpty() ? m_theme.icon(QStringLiteral("refresh")) : QIcon());
    show(State::Failed, QStringLiteral("x"));
}

void StateView::showMissing(const QString &sentence)
{
    setWords(sentence, {}, {});
    show(State::Missing, QStringLiteral("x"));
}

void StateView::showLocked(const QString &sentence, const QString &detail, const QString &action)
{
    setWords(sentence, detail, action);
    m_action->setIcon({});
    show(State::Locked, QStringLiteral("lock"));
}

void StateView::show(State state, const QString &icon)
{
    m_state = state;
    m_scroll->setVisible(state != State::Loading && state != State::Nothing);
    m_iconName = icon;
    m_icon->setVisible(!icon.isEmpty());
    if (state != State::Loading)
        m_patience->stop();
    setAccessibleName(state == State::Loading ? tr("Loading…") : m_sentence->text());
    dress();
    fit();
    updateGeometry();
}

void StateView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_scroll->setGeometry(rect());
    fit();
}

// In a low place the way out keeps its height: the icon goes, then the detail, which the tooltip has, then the margins.
// What is left scrolls where even that is too much.
void StateView::fit()
{
    QLayout *column = m_page->layout();
    const int side = style()->pixelMetric(QStyle::PM_LayoutLeftMargin, nullptr, this);
    const int above = style()->pixelMetric(QStyle::PM_LayoutTopMargin, nullptr, this);
    m_icon->setVisible(!m_iconName.isEmpty());
    m_detail->setVisible(!m_detail->text().isEmpty());
    column->setContentsMargins(side, above, side, above);
    const auto isTooLow = [this, column] {
        column->invalidate();
        return column->totalHeightForWidth(width()) > height();
    };
    for (QLabel *part : {m_icon, m_detail}) {
        if (part->isHidden() || !isTooLow())
            continue;
        part->hide();
    }
    if (isTooLow())
        column->setContentsMargins(side, 0, side, 0);
    m_sentence->setToolTip(plainTip(m_tip.isEmpty() && m_detail->isHidden() ? m_detail->text() : m_tip));
}

void StateView::setWords(const QString &sentence, const QString &detail, const QString &action)
{
    setText(m_sentence, sentence);
    setText(m_detail, detail);
    m_tip.clear();
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
}

void StateView::setErrorWords()
{
    const QString whole = errorText(m_error);
    const QString time = m_failedAt.toLocalTime().toString(QStringLiteral("HH:mm"));
    const QString brief = QStringLiteral("%1 · %2").arg(m_failed.isEmpty() ? QString() : errorBrief(m_error), time);
    setWords(m_failed.isEmpty() ? whole : m_failed, m_failed.isEmpty() ? time : brief,
             m_wayOut.isEmpty() ? tr("Retry") : m_wayOut);
    const QString trace = m_error.traceId.isEmpty() ? QString() : u'\n' + tr("Trace ID: %1").arg(m_error.traceId);
    m_tip = whole + trace;
}

QSize StateView::sizeHint() const
{
    return m_page->sizeHint();
}

/// A line of it: where there is no more room, the words can be scrolled.
QSize StateView::minimumSizeHint() const
{
    const QSize least = m_page->minimumSizeHint();
    return {least.width(), std::min(least.height(), m_theme.rowHeight())};
}

int StateView::heightForWidth(int width) const
{
    const int high = m_page->heightForWidth(width);
    return high < 0 ? m_page->sizeHint().height() : high; // no words wrap while it loads
}

void StateView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void StateView::retranslate()
{
    if (m_state == State::Failed) {
        setErrorWords();
        fit();
    }
    setAccessibleName(m_state == State::Loading ? tr("Loading…") : m_sentence->text());
    update();
}

void StateView::dress()
{
    const bool failed = m_state == State::Failed;
    const QColor ink = failed ? m_theme.text(Disposition::Malicious) : m_theme.color(Theme::Role::Text);
    if (!m_iconName.isEmpty())
        m_icon->setPixmap(m_theme.pixmap(m_iconName, ink, IconSize, devicePixelRatioF()));
    m_sentence->setFont(m_theme.font(Theme::Type::DenseStrong));
    m_detail->setFont(m_theme.font(m_state == State::Locked ? Theme::Type::Mono : Theme::Type::Caption));
    QPalette secondary = m_detail->palette();
    secondary.setColor(QPalette::WindowText, m_theme.color(Theme::Role::Text2));
    m_detail->setPalette(secondary);
    update();
}

void StateView::paintEvent(QPaintEvent *)
{
    if (m_state != State::Loading || m_patience->isActive())
        return;
    QPainter painter(this);
    painter.setFont(m_theme.font(Theme::Type::Dense));
    painter.setPen(m_theme.color(Theme::Role::Text3));
    const int row = m_theme.rowHeight();
    painter.drawText(QRect(16, 0, width() - 16, row), Qt::AlignLeading | Qt::AlignVCenter, tr("Loading…"));
    for (int y = row; y + row <= qMin(height(), 4 * row); y += row)
        painter.fillRect(QRect(16, y + row / 2 - 4, width() * (y == row ? 5 : 4) / 10, 8),
                         m_theme.color(Theme::Role::Line));
}

} // namespace obi
