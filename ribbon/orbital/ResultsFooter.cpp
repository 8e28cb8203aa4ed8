// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "orbital/ResultsFooter.h"

#include "look/Tall.h"
#include "look/Times.h"
#include "look/Tip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QToolButton>

namespace obi {
using namespace Qt::StringLiterals;
namespace {
constexpr int Height = 28;
constexpr int JobDigits = 4; ///< that tell two queries of a day apart
} // namespace

ResultsFooter::ResultsFooter(Theme &theme, QWidget *parent)
    : CasebookPane(theme, parent)
    , m_rows(new QLabel)
    , m_query(new QLabel)
    , m_copy(new QToolButton)
    , m_add(new QToolButton)
{
    setFixedHeight(tall(theme, Height));
    paintOn(QPalette::Window);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 0, 8, 0);
    row->setSpacing(16);
    row->addWidget(m_rows);
    row->addWidget(m_query);
    row->addStretch();
    row->setSpacing(8);
    for (QToolButton *button : {m_copy, m_add}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        row->addWidget(button);
    }
    m_room.add(m_copy);
    connect(m_copy, &QToolButton::clicked, this, &ResultsFooter::copyWanted);
    connect(m_add, &QToolButton::clicked, this, &ResultsFooter::addWanted);
    retranslate();
    takeTheme();
}

void ResultsFooter::show(const Content &content)
{
    if (content == m_content)
        return;
    m_content = content;
    retranslate();
}

QString ResultsFooter::addWords() const
{
    const QString hosts = tr("%Ln host(s)", nullptr, m_content.hosts);
    if (m_content.values == 0)
        //: %1 is "2 hosts"
        return tr("Add %1 to case").arg(hosts);
    const QString values = m_content.onlyHashes ? tr("%Ln hash(es)", nullptr, m_content.values)
                                                : tr("%Ln value(s)", nullptr, m_content.values);
    //: "Add 1 hash, 2 hosts to case"
    return tr("Add %1, %2 to case").arg(values, hosts);
}

void ResultsFooter::retranslate()
{
    const bool some = m_content.rows > 0;
    const QString hosts = tr("%Ln host(s)", nullptr, m_content.hosts);
    //: "3 rows from 2 hosts"
    QString rows = tr("%1 from %2").arg(tr("%Ln row(s)", nullptr, m_content.rows), hosts);
    if (m_content.rows != m_content.allRows)
        rows = tr("%1 of %2 rows").arg(QLocale().toString(m_content.rows), QLocale().toString(m_content.allRows));
    m_rows->setText(m_content.allRows > 0 ? rows : QString());
    const QString time = m_content.started.toLocalTime().toString(u"HH:mm:ss"_s);
    m_query->setText(m_content.jobId.isEmpty() ? QString()
                                               : tr("Query %1, started %2").arg(m_content.jobId.left(JobDigits), time));
    m_query->setToolTip(
        m_content.jobId.isEmpty() ? QString() : plainTip(u"%1\n%2"_s.arg(m_content.jobId, isoTime(m_content.started))));
    m_rows->setToolTip(m_query->toolTip());
    m_room.setWords(m_copy, tr("Copy all"));
    m_copy->setAccessibleName(tr("Copy all rows"));
    m_copy->setEnabled(some);
    m_add->setText(addWords());
    m_add->setAccessibleName(tr("Add to case"));
    m_add->setAccessibleDescription(addWords());
    m_add->setVisible(some);
    fit();
}

// Which job it was makes way before it is cut: the tool tip of the rows has it, too.
void ResultsFooter::fit()
{
    m_query->setVisible(!m_query->text().isEmpty());
    layout()->invalidate();
    if (layout()->totalSizeHint().width() > width())
        m_query->hide();
    m_room.fit(*this);
}

void ResultsFooter::resizeEvent(QResizeEvent *event)
{
    CasebookPane::resizeEvent(event);
    fit();
}

void ResultsFooter::takeTheme()
{
    for (QWidget *part : std::initializer_list<QWidget *>{m_rows, m_query, m_copy, m_add})
        part->setFont(theme().font(Theme::Type::Caption));
    m_copy->setIcon(theme().icon(u"copy"_s));
    m_add->setIcon(theme().icon(u"plus"_s));
    fit();
}

} // namespace obi
