// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "login/Notice.h"

#include "look/StylePaint.h"
#include "look/Tip.h"
#include "look/Words.h"

#include <QAccessible>
#include <QClipboard>
#include <QEvent>
#include <QGridLayout>
#include <QGuiApplication>
#include <QPainter>
#include <QPushButton>

namespace obi {
using namespace Qt::StringLiterals;
namespace {

constexpr int IconSize = 14;

QString gapAfter(const QString &sentence)
{
    return sentence.endsWith(u'。') ? QString() : u" "_s;
}

Disposition dispositionOf(Notice::Tone tone)
{
    return tone == Notice::Tone::Warning ? Disposition::Suspicious : Disposition::Malicious;
}

} // namespace

Notice::Notice(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_icon(new QLabel)
    , m_words(new ThemedLabel(theme, Theme::Type::Dense))
    , m_grid(new QGridLayout(this))
    , m_buttons(new QHBoxLayout)
    , m_copyTrace(addButton())
{
    m_icon->setFixedSize(IconSize, 16);
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_grid->setContentsMargins(11, 8, 12, 8);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(8);
    m_grid->addWidget(m_icon, 0, 0, Qt::AlignTop);
    m_grid->addWidget(m_words, 0, 1);
    m_grid->addLayout(m_buttons, 1, 1);
    m_grid->setColumnStretch(1, 1);
    m_buttons->addStretch();
    connect(m_copyTrace, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_traceId); });
    connect(&theme, &Theme::changed, this, &Notice::take);
    hide();
}

QPushButton *Notice::addButton()
{
    auto *button = new QPushButton(this);
    button->setAutoDefault(false);
    button->hide();
    m_buttons->insertWidget(int(m_ways.size()), button);
    m_ways.append(button);
    return button;
}

void Notice::setLow()
{
    m_grid->removeItem(m_buttons);
    m_grid->setContentsMargins(11, 4, 4, 4);
    m_grid->setVerticalSpacing(0);
    m_grid->addLayout(m_buttons, 0, 2);
}

void Notice::say(Tone tone, const QString &lead, const QString &rest)
{
    m_tone = tone;
    m_traceId.clear();
    for (QPushButton *way : std::as_const(m_ways))
        way->hide();
    reword(lead, rest);
    take();
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QString Notice::together(const QString &lead, const QString &rest)
{
    return rest.isEmpty() ? lead : lead + gapAfter(lead) + rest;
}

void Notice::reword(const QString &lead, const QString &rest)
{
    const QString tail = rest.toHtmlEscaped().replace(u'\n', u"<br>"_s);
    m_words->setTextFormat(Qt::RichText);
    m_words->setText(rest.isEmpty() ? lead.toHtmlEscaped()
                                    : u"<b>%1</b>%2%3"_s.arg(lead.toHtmlEscaped(), gapAfter(lead), tail));
    m_said = together(lead, rest);
    m_words->setAccessibleName(m_said);
    setAccessibleName(m_said);
}

void Notice::sayError(const Error &error)
{
    say(Tone::Failure, errorText(error));
    m_traceId = error.traceId;
    m_copyTrace->setText(tr("Copy the trace ID"));
    m_copyTrace->setAccessibleName(m_copyTrace->text());
    m_copyTrace->setToolTip(plainTip(m_traceId));
    m_copyTrace->setVisible(!m_traceId.isEmpty());
}

void Notice::clear()
{
    m_said.clear();
    hide();
}

void Notice::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor ground = m_theme.soft(dispositionOf(m_tone));
    style::frame(&painter, rect(), ground, ground, 3);
}

void Notice::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        m_copyTrace->setText(tr("Copy the trace ID"));
    QWidget::changeEvent(event);
}

void Notice::take()
{
    const Disposition disposition = dispositionOf(m_tone);
    const QString icon = m_tone == Tone::Warning ? u"warn"_s : u"x"_s;
    m_icon->setPixmap(m_theme.pixmap(icon, m_theme.text(disposition), IconSize, devicePixelRatioF()));
    m_copyTrace->setIcon(m_theme.icon(u"copy"_s));
    update();
}

} // namespace obi
