// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "login/Question.h"
#include "look/Tall.h"

#include <QGridLayout>
#include <QPushButton>

namespace obi {
namespace {

using namespace Qt::StringLiterals;

constexpr int Side = 16;
constexpr int MarkSize = 24;
constexpr int MarkGap = 12;
constexpr int FootHeight = 48;

ThemedLabel *words(const Theme &theme, Theme::Type type, Theme::Role role)
{
    auto *label = new ThemedLabel(theme, type, role);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

Question::Question(const Theme &theme, QWidget *parent, int width)
    : QDialog(parent)
    , m_theme(theme)
    , m_width(theme.scaled(width))
    , m_icon(u"warn"_s)
    , m_ink(Disposition::Suspicious)
    , m_mark(new QLabel)
    , m_heading(words(theme, Theme::Type::BodyStrong, Theme::Role::Text))
    , m_detail(words(theme, Theme::Type::Dense, Theme::Role::Text2))
    , m_grid(new QGridLayout)
    , m_foot(new QHBoxLayout)
    , m_cancel(new QPushButton(tr("Cancel")))
{
    setWindowTitle(tr("Confirm"));
    m_mark->setAlignment(Qt::AlignTop);
    m_mark->setFixedWidth(MarkSize);
    for (QLabel *label : {m_heading, m_detail})
        label->setFixedWidth(contentWidth());
    m_detail->hide();
    m_cancel->setDefault(true);
    m_grid->setContentsMargins(Side, Side, Side, Side);
    m_grid->setHorizontalSpacing(MarkGap);
    m_grid->setVerticalSpacing(8);
    m_grid->setColumnStretch(1, 1);
    m_grid->addWidget(m_mark, 0, 0, 2, 1, Qt::AlignTop);
    m_grid->addWidget(m_heading, 0, 1);
    m_grid->addWidget(m_detail, 1, 1);
    auto *line = new QWidget;
    line->setFixedHeight(1);
    line->setAutoFillBackground(true);
    line->setBackgroundRole(QPalette::Midlight);
    auto *foot = new QWidget;
    foot->setMinimumHeight(tall(theme, FootHeight));
    foot->setLayout(m_foot);
    m_foot->setContentsMargins(Side, 8, Side, 8);
    m_foot->setSpacing(8);
    m_foot->addStretch();
    m_foot->addWidget(m_cancel);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(m_grid, 1);
    column->addWidget(line);
    column->addWidget(foot);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(&theme, &Theme::changed, this, &Question::takeMark);
    takeMark();
}

int Question::contentWidth() const
{
    return m_width - Side - MarkSize - MarkGap - Side;
}

void Question::setMark(const QString &icon, const Ink &ink)
{
    m_icon = icon;
    m_ink = ink;
    takeMark();
}

void Question::takeMark()
{
    m_mark->setPixmap(m_theme.pixmap(m_icon, inkColor(m_theme, m_ink), MarkSize, devicePixelRatioF()));
}

void Question::setHeading(const QString &heading)
{
    m_heading->setText(heading);
    setAccessibleName(heading);
}

void Question::setDetail(const QString &detail)
{
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
    setAccessibleDescription(detail);
    if (isVisible())
        adjustSize();
}

void Question::addContent(QWidget *content, int stretch)
{
    const int row = m_grid->rowCount();
    m_grid->addWidget(content, row, 1);
    m_grid->setRowStretch(row, stretch);
}

QPushButton *Question::addButton(const QString &text, ButtonKind kind)
{
    auto *button = new QPushButton(text);
    setButtonKind(button, kind);
    button->setAutoDefault(false);
    m_foot->addWidget(button);
    if (!m_acting)
        m_acting = button;
    return button;
}

void Question::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    m_cancel->setFocus();
}

void askFirst(const Theme &theme, QWidget *parent, const QString &question, const QString &detail,
              const QString &action, std::function<void()> then)
{
    auto *asked = new Question(theme, parent);
    asked->setAttribute(Qt::WA_DeleteOnClose);
    asked->setHeading(question);
    asked->setDetail(detail);
    QPushButton *acting = asked->addButton(action, ButtonKind::Destructive);
    QObject::connect(acting, &QPushButton::clicked, asked, &QDialog::accept);
    QObject::connect(asked, &QDialog::accepted, parent, [then = std::move(then)] { then(); });
    asked->open();
}

Question *tellFailure(const Theme &theme, QWidget *parent, const QString &heading, const QString &detail)
{
    auto *told = new Question(theme, parent);
    told->setAttribute(Qt::WA_DeleteOnClose);
    told->setWindowTitle(u"Obi"_s);
    told->setMark(u"x"_s, Disposition::Malicious);
    told->setHeading(heading);
    told->setDetail(detail);
    told->cancel()->setText(Question::tr("Close"));
    told->open();
    return told;
}

} // namespace obi
