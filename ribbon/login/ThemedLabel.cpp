// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "login/ThemedLabel.h"

#include <QHBoxLayout>

namespace obi {
namespace {

constexpr int IconSize = 14;
constexpr int IconGap = 8;

} // namespace

QColor inkColor(const Theme &theme, const Ink &ink)
{
    if (const auto *role = std::get_if<Theme::Role>(&ink))
        return theme.color(*role);
    return theme.text(std::get<Disposition>(ink));
}

ThemedLabel::ThemedLabel(const Theme &theme, Theme::Type type, Ink ink, QWidget *parent)
    : QLabel(parent)
    , m_theme(theme)
    , m_type(type)
    , m_ink(ink)
{
    setTextFormat(Qt::PlainText);
    setForegroundRole(QPalette::WindowText); // on the base colour too
    connect(&theme, &Theme::changed, this, &ThemedLabel::take);
    take();
}

void ThemedLabel::setInk(const Ink &ink)
{
    m_ink = ink;
    take();
}

void ThemedLabel::take()
{
    setFont(m_theme.font(m_type));
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, inkColor(m_theme, m_ink));
    setPalette(colours);
}

MarkedWords::MarkedWords(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_icon(new QLabel)
    , m_words(new ThemedLabel(theme, Theme::Type::Dense))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(IconGap);
    m_icon->setFixedWidth(IconSize);
    row->addWidget(m_icon);
    row->addWidget(m_words, 1);
    connect(&theme, &Theme::changed, this, &MarkedWords::take);
}

void MarkedWords::show(const QString &icon, const QString &words, const Ink &ink, bool wordsToo)
{
    m_iconName = icon;
    m_ink = ink;
    m_icon->setVisible(!icon.isEmpty());
    m_words->setText(words);
    m_words->setInk(wordsToo ? ink : Ink(Theme::Role::Text));
    alignIcon();
    take();
}

QString MarkedWords::words() const
{
    return m_words->text();
}

void MarkedWords::setWordWrap(bool wrap)
{
    m_words->setWordWrap(wrap);
    alignIcon();
}

void MarkedWords::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    alignIcon();
}

// Beside the first of several lines; beside the middle of a single one, however high the row is.
void MarkedWords::alignIcon()
{
    const int line = m_words->fontMetrics().height();
    const bool several = m_words->wordWrap() && m_words->heightForWidth(m_words->width()) >= 2 * line;
    layout()->setAlignment(m_icon, several ? Qt::AlignTop : Qt::AlignVCenter);
}

void MarkedWords::take()
{
    if (!m_iconName.isEmpty())
        m_icon->setPixmap(m_theme.pixmap(m_iconName, inkColor(m_theme, m_ink), IconSize, devicePixelRatioF()));
}

} // namespace obi
