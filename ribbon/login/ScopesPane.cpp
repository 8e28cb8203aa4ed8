// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "login/ScopesPane.h"

#include "login/ScopesDelegate.h"
#include "login/ScopesModel.h"
#include "login/ThemedLabel.h"
#include "look/Tall.h"
#include "look/Times.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QTableView>

namespace obi {
using namespace Qt::StringLiterals;
namespace {

constexpr int HeadHeight = 45;
constexpr int FootHeight = 42;
constexpr int ScopeWidth = 184;
constexpr int StateWidth = 100;
constexpr int Side = 16;

QHBoxLayout *strip(QWidget *holder, int height)
{
    holder->setFixedHeight(height);
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(Side, 0, Side, 0);
    row->setSpacing(8);
    return row;
}

} // namespace

ScopesPane::ScopesPane(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_model(new ScopesModel(this))
    , m_table(new QTableView)
    , m_title(new ThemedLabel(theme, Theme::Type::BodyStrong))
    , m_count(new ThemedLabel(theme, Theme::Type::Dense, Theme::Role::Text2))
    , m_when(new ThemedLabel(theme, Theme::Type::Dense, Theme::Role::Text2))
    , m_check(new QPushButton(theme.icon(u"refresh"_s), {}))
    , m_copy(new QPushButton(theme.icon(u"copy"_s), {}))
{
    build();
    connect(m_check, &QPushButton::clicked, this, &ScopesPane::checkWanted);
    connect(m_copy, &QPushButton::clicked, this, &ScopesPane::copyScopes);
    connect(&theme, &Theme::changed, this, &ScopesPane::fitColumns);
    retranslate();
}

void ScopesPane::build()
{
    auto *head = new QWidget;
    QHBoxLayout *top = strip(head, tall(m_theme, HeadHeight));
    top->addWidget(m_title);
    top->addWidget(m_count, 1);
    top->addWidget(m_check);
    auto *foot = new QWidget;
    QHBoxLayout *bottom = strip(foot, tall(m_theme, FootHeight));
    bottom->addWidget(m_copy);
    bottom->addWidget(m_when, 1);
    for (QPushButton *button : {m_check, m_copy})
        button->setAutoDefault(false);
    m_table->setModel(m_model);
    m_table->setItemDelegate(new ScopesDelegate(m_theme, this));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionsClickable(false);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->horizontalHeader()->setSectionResizeMode(ScopesModel::Use, QHeaderView::Stretch);
    BaseDelegate::prepare(m_table, m_theme);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(m_table);
    column->addWidget(foot);
    column->addStretch();
}

void ScopesPane::showGranted(const QStringList &granted, const QDateTime &now)
{
    m_checkedAt = now;
    m_copied = false;
    m_model->setGranted(granted);
    retranslate();
}

void ScopesPane::showNotChecked()
{
    m_checkedAt = {};
    m_model->setGranted(std::nullopt);
    retranslate();
}

// One a line, as the page where API clients are made lists them.
void ScopesPane::copyScopes()
{
    QStringList scopes;
    for (const ScopeNeed &need : neededScopes())
        scopes.append(QString::fromLatin1(need.scope));
    QGuiApplication::clipboard()->setText(scopes.join(u'\n'));
    m_copied = true;
    retranslate();
}

void ScopesPane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Theme::Role::Base));
    const int head = tall(m_theme, HeadHeight);
    painter.fillRect(QRect(0, 0, width(), head), m_theme.color(Theme::Role::Window));
    painter.fillRect(QRect(0, head - 1, width(), 1), m_theme.color(Theme::Role::Line));
}

void ScopesPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ScopesPane::retranslate()
{
    m_title->setText(tr("Scopes needed"));
    const QLocale locale;
    m_count->setText(m_model->isChecked()
                         ? tr("%1 of %2 required ones granted")
                               .arg(locale.toString(m_model->grantedCount()), locale.toString(m_model->requiredCount()))
                         : tr("Not checked yet"));
    m_check->setText(tr("Check again"));
    m_check->setAccessibleName(m_check->text());
    m_copy->setText(tr("Copy the scope list"));
    m_copy->setAccessibleName(m_copy->text());
    const QString when = fullMoment(m_checkedAt, m_checkedAt);
    m_when->setText(m_copied                ? tr("Copied: one scope a line")
                    : m_checkedAt.isValid() ? tr("Checked %1").arg(when)
                                            : QString());
    m_table->setAccessibleName(tr("Scopes"));
    m_model->retranslate();
    fitColumns();
}

void ScopesPane::fitColumns()
{
    m_table->setColumnWidth(ScopesModel::Scope, m_theme.scaled(ScopeWidth));
    int widest = m_theme.scaled(StateWidth);
    const QFontMetrics metrics(m_theme.font(Theme::Type::Dense));
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QString words = m_model->index(row, ScopesModel::StateOf).data().toString();
        widest = qMax(widest, metrics.horizontalAdvance(words) + 36);
    }
    m_table->setColumnWidth(ScopesModel::StateOf, widest);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() +
                            m_model->rowCount() * m_theme.rowHeight());
    update();
}

} // namespace obi
