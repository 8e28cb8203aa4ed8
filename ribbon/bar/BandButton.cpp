// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bar/BandButton.h"

#include "bar/Ribbon.h"
#include "look/StylePaint.h"
#include "look/Tip.h"

#include <QLocale>
#include <QPainter>

#include <utility>

namespace obi {
namespace {

using Role = Theme::Role;
using Type = Theme::Type;

constexpr int Padding = 12;
constexpr int IconSize = 16;
constexpr int Gap = 8;
constexpr int BadgePadding = 5;
constexpr int BadgeHeight = 18;
constexpr int WidestWords = 220;
constexpr int FrameTop = 7; ///< leaves 26 of the bar's 40

} // namespace

BandButton::BandButton(const Theme &theme, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
{
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void BandButton::setIconName(const QString &name)
{
    if (std::exchange(m_icon, name) != name)
        update();
}

void BandButton::setWords(const QString &words, const QString &prefix)
{
    if (words == text() && prefix == m_prefix)
        return;
    setText(words);
    m_prefix = prefix;
    updateHint();
}

void BandButton::setPrefixShown(bool shown)
{
    if (std::exchange(m_prefixShown, shown) == shown)
        return;
    updateGeometry();
    update();
}

void BandButton::setCount(int count)
{
    if (std::exchange(m_count, count) != count)
        updateHint();
}

void BandButton::setCountNews(bool news)
{
    if (std::exchange(m_news, news) != news)
        update();
}

void BandButton::setFramed(bool framed)
{
    m_framed = framed;
    update();
}

void BandButton::setCompact(bool compact)
{
    if (compact == m_compact)
        return;
    m_compact = compact;
    updateHint();
}

void BandButton::setShortcutHint(const QString &keys)
{
    if (std::exchange(m_shortcut, keys) != keys)
        updateHint();
}

void BandButton::updateHint()
{
    setToolTip(plainTip(m_shortcut.isEmpty() ? text() : QStringLiteral("%1 (%2)").arg(text(), m_shortcut)));
    updateGeometry();
    update();
}

int BandButton::wideWidth() const
{
    return widthOf(false);
}

QSize BandButton::sizeHint() const
{
    return {widthOf(m_compact), Ribbon::BarHeight};
}

int BandButton::widthOf(bool compact) const
{
    int width = 2 * Padding + IconSize;
    if (!compact)
        width += wordsWidth();
    if (m_count >= 0)
        width +=
            Gap + QFontMetrics(m_theme.font(Type::CaptionStrong)).horizontalAdvance(countText()) + 2 * BadgePadding;
    return width;
}

// Measured once for the same words: the bar asks all its buttons whenever anything about it changes.
int BandButton::wordsWidth() const
{
    const QFont font = m_theme.font(Type::DenseStrong);
    const QString prefix = m_prefixShown ? m_prefix : QString();
    const QString words = prefix + u'\n' + text();
    if (words == m_measured && font == m_measuredIn)
        return m_wordsWidth;
    const QFontMetrics metrics(font);
    m_wordsWidth = 0;
    if (!text().isEmpty())
        m_wordsWidth += Gap + qMin(metrics.horizontalAdvance(text()), m_theme.scaled(WidestWords));
    if (!prefix.isEmpty())
        m_wordsWidth += Gap + metrics.horizontalAdvance(prefix);
    m_measured = words;
    m_measuredIn = font;
    return m_wordsWidth;
}

QString BandButton::countText() const
{
    return QLocale().toString(m_count);
}

QString BandButton::shownWords() const
{
    const QFontMetrics metrics(m_theme.font(Type::DenseStrong));
    return m_compact ? QString() : metrics.elidedText(text(), Qt::ElideRight, m_theme.scaled(WidestWords));
}

void BandButton::paintGround(QPainter &painter) const
{
    if (m_framed) {
        const Role ground = underMouse() || isDown() ? Role::BandHover : Role::Band;
        return style::frame(&painter, rect().adjusted(0, FrameTop, 0, -FrameTop), m_theme.color(Role::BandFieldBorder),
                            m_theme.color(ground));
    }
    const QRect tab = rect().adjusted(0, TabTop, 0, 0);
    if (isChecked()) {
        painter.setClipRect(tab);
        style::frame(&painter, tab.adjusted(0, 0, 0, 2 * style::Radius), m_theme.color(Role::Base),
                     m_theme.color(Role::Base));
        painter.setClipping(false);
    } else if (underMouse() || isDown()) {
        painter.fillRect(tab, m_theme.color(Role::BandHover));
    }
}

void BandButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintGround(painter);
    const QRect line = rect().adjusted(0, isChecked() ? TabTop : 0, 0, 0);
    int x = Padding;
    const auto words = [&](const QString &text, Type type, Role role) {
        painter.setFont(m_theme.font(type));
        painter.setPen(m_theme.color(role));
        painter.drawText(line.adjusted(x, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, text);
        x += text.isEmpty() ? 0 : painter.fontMetrics().horizontalAdvance(text) + Gap;
    };
    if (!m_compact && m_prefixShown)
        words(m_prefix, Type::Dense, Role::BandText2);
    const QColor ink = m_theme.color(isChecked() ? Role::Accent : Role::BandText);
    style::icon(&painter, m_theme, m_icon, ink, QRect(x, line.y(), IconSize, line.height()), IconSize);
    x += IconSize + Gap;
    const bool strong = isChecked() || !m_prefix.isEmpty();
    words(shownWords(), strong ? Type::DenseStrong : Type::Dense, isChecked() ? Role::Text : Role::BandText);
    if (m_count >= 0)
        paintCount(painter, x);
}

void BandButton::paintCount(QPainter &painter, int x) const
{
    painter.setFont(m_theme.font(Type::CaptionStrong));
    const int width = painter.fontMetrics().horizontalAdvance(countText()) + 2 * BadgePadding;
    const int high = qMax(BadgeHeight, painter.fontMetrics().capHeight() + 2 * BadgePadding);
    const int top = (height() + (isChecked() ? TabTop : 0) - high) / 2;
    const QRect badge(x, top, width, high);
    const bool news = m_news && !isChecked();
    const QColor ground = m_theme.color(news ? Role::BandBadge : isChecked() ? Role::Soft : Role::BandHover);
    style::frame(&painter, badge, ground, ground, 3);
    painter.setPen(m_theme.color(news ? Role::BandBadgeText : isChecked() ? Role::Accent : Role::BandText));
    painter.drawText(badge, Qt::AlignCenter, countText());
}

} // namespace obi
