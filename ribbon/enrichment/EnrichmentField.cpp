// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "enrichment/EnrichmentField.h"

#include "look/StylePaint.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QDropEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QScopedValueRollback>

#include <limits>
#include <utility>

namespace obi {

using namespace Qt::StringLiterals;

namespace {

constexpr int JapaneseWidth = 232;
constexpr int EnglishWidth = 288;
constexpr int IconLeft = 9;
constexpr int IconSize = 14;
constexpr int TextLeft = 26;
constexpr int HintGap = 10;

} // namespace

EnrichmentField::EnrichmentField(const Theme &theme, QWidget *parent)
    : QLineEdit(parent)
    , m_theme(theme)
{
    connect(&theme, &Theme::changed, this, &EnrichmentField::dress);
    setMaxLength(std::numeric_limits<int>::max()); // Qt's own limit would cut without a word
    connect(this, &QLineEdit::textChanged, this, &EnrichmentField::takeText);
    retranslate();
    dress();
}

void EnrichmentField::retranslate()
{
    setPlaceholderText(tr("Enrichment search"));
    setAccessibleName(tr("Enrichment search"));
    setAccessibleDescription(tr("Paste IPs, URLs, hashes or text"));
    setToolTip(m_keys.isEmpty() ? accessibleDescription() : u"%1 (%2)"_s.arg(accessibleDescription(), m_keys));
    layText();
}

void EnrichmentField::setKeys(const QString &keys)
{
    m_keys = keys;
    retranslate();
    update();
}

void EnrichmentField::dress()
{
    setFont(m_theme.font(Theme::Type::Dense));
    setFixedHeight(qMax(style::ControlHeight, fontMetrics().height() + 4));
    QPalette band = palette();
    band.setColor(QPalette::Text, m_theme.color(Theme::Role::BandText));
    band.setColor(QPalette::PlaceholderText, m_theme.color(Theme::Role::BandText2));
    band.setColor(QPalette::Base, m_theme.color(Theme::Role::BandField));
    band.setColor(QPalette::Highlight, m_theme.color(Theme::Role::BandText2));
    band.setColor(QPalette::HighlightedText, m_theme.color(Theme::Role::BandField));
    setPalette(band);
    layText();
    updateGeometry();
}

QSize EnrichmentField::sizeHint() const
{
    const bool japanese = QLocale().language() == QLocale::Japanese;
    return {m_theme.scaled(japanese ? JapaneseWidth : EnglishWidth), height()};
}

/// With all of what it says while it is empty.
QSize EnrichmentField::minimumSizeHint() const
{
    return {TextLeft + fontMetrics().horizontalAdvance(placeholderText()) + HintGap, height()};
}

void EnrichmentField::setWhole(const QString &text)
{
    const bool fits = text.size() <= LongText && !QStringView(text).trimmed().contains(u'\n');
    m_whole = fits ? QString() : text;
    if (!fits)
        return showBeginning();
    const QScopedValueRollback laying(m_isLaying, true);
    setText(text.trimmed());
    m_length = this->text().size();
    layMargins();
}

// However it came: by keys and input methods, or at once from assistive technology or the other clipboard.
void EnrichmentField::takeText()
{
    layMargins();
    if (m_isLaying)
        return;
    const QString now = text();
    const bool cameAtOnce = now.size() - std::exchange(m_length, now.size()) > LongText / 5;
    m_whole.clear();
    if (QStringView(now).trimmed().contains(u'\n') || (now.size() > LongText && cameAtOnce))
        setWhole(now);
}

// As much of it as can be seen; all of it is marked, so that the next key begins a new text.
void EnrichmentField::showBeginning()
{
    const QString line = m_whole.left(LongText).simplified() + u'…';
    const int room = width() - textMargins().left() - textMargins().right() - 8;
    const QScopedValueRollback laying(m_isLaying, true);
    setText(fontMetrics().elidedText(line, Qt::ElideRight, qMax(room, fontMetrics().averageCharWidth())));
    m_length = text().size();
    selectAll();
}

void EnrichmentField::pasteText()
{
    const QString pasted = QGuiApplication::clipboard()->text();
    const bool fits = pasted.size() + text().size() <= LongText && !QStringView(pasted).trimmed().contains(u'\n');
    if (!fits)
        return setWhole(pasted);
    insert(pasted.trimmed());
}

void EnrichmentField::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Paste))
        return pasteText();
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (QStringView(whole()).trimmed().isEmpty())
            return;
        if (event->modifiers() & Qt::ControlModifier)
            return Q_EMIT investigateWanted(whole());
        return Q_EMIT given(whole());
    case Qt::Key_Down:
        return Q_EMIT downWanted();
    case Qt::Key_Escape:
        return Q_EMIT escaped();
    default:
        QLineEdit::keyPressEvent(event);
    }
}

// The standard menu would paste past pasteText().
void EnrichmentField::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu *menu = createStandardContextMenu();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (auto *paste = menu->findChild<QAction *>(u"edit-paste"_s)) {
        paste->disconnect(this);
        connect(paste, &QAction::triggered, this, &EnrichmentField::pasteText);
    }
    menu->popup(event->globalPos());
}

void EnrichmentField::dropEvent(QDropEvent *event)
{
    if (!event->mimeData()->hasText())
        return QLineEdit::dropEvent(event);
    setWhole(event->mimeData()->text());
    event->acceptProposedAction();
}

void EnrichmentField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    const QColor ink = m_theme.color(Theme::Role::BandText2);
    style::icon(&painter, m_theme, u"search"_s, ink, QRect(IconLeft, 0, IconSize, height()), IconSize);
    if (!hasRoomForHint())
        return;
    painter.setFont(m_theme.font(Theme::Type::Caption));
    painter.setPen(ink);
    painter.drawText(rect().adjusted(0, 0, -HintGap, 0), Qt::AlignRight | Qt::AlignVCenter, m_keys);
}

void EnrichmentField::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    layText();
}

// A narrower field, and one with a text, leave the keys to the tooltip: they never run into words.
bool EnrichmentField::hasRoomForHint() const
{
    const int words = fontMetrics().horizontalAdvance(placeholderText());
    const int keys = QFontMetrics(m_theme.font(Theme::Type::Caption)).horizontalAdvance(m_keys);
    return text().isEmpty() && !m_keys.isEmpty() && width() >= TextLeft + words + keys + 3 * HintGap;
}

void EnrichmentField::layMargins()
{
    const int keys = QFontMetrics(m_theme.font(Theme::Type::Caption)).horizontalAdvance(m_keys);
    setTextMargins(TextLeft, 0, hasRoomForHint() ? keys + HintGap : 0, 0);
}

void EnrichmentField::layText()
{
    layMargins();
    if (!m_whole.isEmpty())
        showBeginning();
}

void EnrichmentField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QLineEdit::changeEvent(event);
}

} // namespace obi
