// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "findobservables/MailPane.h"

#include "findobservables/FindResult.h"
#include "look/ChoiceBox.h"
#include "look/ObservableCell.h"
#include "look/Tall.h"
#include "pivot/PivotDelegate.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QSignalBlocker>
#include <QTreeView>

namespace obi {
using namespace Qt::StringLiterals;
namespace {

constexpr int NameWidth = 104;
constexpr int IconSize = 12;
constexpr int LongestTitle = 60;

/// Sections on the colour of the window; names in the secondary colour; values, with an icon where they need one.
class MailDelegate : public PivotDelegate
{
public:
    using PivotDelegate::PivotDelegate;

protected:
    void paintContent(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                      const QRect &content) const override
    {
        if (observableAt(index))
            return PivotDelegate::paintContent(painter, option, index, content);
        const bool section = index.data(MailRows::SectionRole).toBool();
        if (section) {
            painter->fillRect(option.rect, theme().color(Theme::Role::Window));
            painter->setFont(theme().font(Theme::Type::CaptionStrong));
        }
        QRect words = content;
        const QString icon = index.data(MailRows::IconRole).toString();
        if (!icon.isEmpty()) {
            painter->drawPixmap(
                content.left(), content.center().y() - IconSize / 2 + 1,
                theme().pixmap(icon, iconColor(icon), IconSize, painter->device()->devicePixelRatioF()));
            words.setLeft(content.left() + IconSize + 6);
        }
        const bool weak = index.column() == 0 ? !section : index.data(MailRows::WeakRole).toBool();
        drawLine(painter, option, words, option.text, theme().color(weak ? Theme::Role::Text2 : Theme::Role::Text));
    }

private:
    QColor iconColor(const QString &icon) const
    {
        if (icon == "warn"_L1)
            return theme().text(Disposition::Suspicious);
        if (icon == "x"_L1)
            return theme().text(Disposition::Malicious);
        return theme().color(icon == "minus"_L1 ? Theme::Role::Text3 : Theme::Role::Text);
    }
};

} // namespace

MailPane::MailPane(Theme &theme, PivotMenu &pivot, QWidget *parent)
    : CasebookPane(theme, parent)
    , m_heading(new QLabel)
    , m_choice(new ChoiceBox)
    , m_tree(new QTreeView)
{
    paintOn(QPalette::Base);
    build(pivot);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &MailPane::showMail);
    retranslate();
    takeTheme();
    hide();
}

void MailPane::build(PivotMenu &pivot)
{
    m_tree->setModel(&m_rows);
    m_tree->setHeaderHidden(true);
    m_tree->setRootIsDecorated(false);
    m_tree->setIndentation(0);
    m_tree->setUniformRowHeights(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tree->setTextElideMode(Qt::ElideRight);
    auto *delegate = new MailDelegate(theme(), pivot, this);
    m_tree->setItemDelegate(delegate);
    BaseDelegate::prepare(m_tree, theme());
    delegate->install(m_tree);
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->setMinimumContentsLength(12);
    auto *bar = new QWidget;
    bar->setFixedHeight(tall(theme(), 36));
    bar->setAutoFillBackground(true);
    bar->setBackgroundRole(QPalette::Window);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(12, 0, 12, 0);
    row->setSpacing(8);
    row->addWidget(m_heading);
    row->addWidget(m_choice, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(bar);
    column->addWidget(hairline(Qt::Horizontal, this));
    column->addWidget(m_tree, 1);
}

// Mails arrive one after the other; those that are listed stay where they are.
void MailPane::show(const FindResult *result)
{
    if (result != m_result) {
        const QSignalBlocker quiet(m_choice);
        m_result = result;
        m_listed = 0;
        m_mails.clear();
        m_choice->clear();
        m_rows.removeRows(0, m_rows.rowCount());
    }
    const bool any = result && !result->mails().empty();
    setVisible(any);
    if (!any || m_listed == result->mails().size())
        return;
    // The vector may have moved its mails.
    const int current = std::max(0, m_choice->currentIndex());
    {
        const QSignalBlocker quiet(m_choice);
        m_mails.clear();
        m_choice->clear();
        for (const IntakeMail &mail : result->mails())
            list(mail.mail, 0);
        m_choice->setCurrentIndex(current);
    }
    const bool first = m_listed == 0;
    m_listed = result->mails().size();
    m_choice->setVisible(m_mails.size() > 1);
    if (first)
        showMail(current);
}

void MailPane::list(const MailFile &mail, int depth)
{
    m_mails.append(&mail);
    const QString title = mail.subject.isEmpty() ? tr("(no subject)") : mail.subject.left(LongestTitle);
    m_choice->addItem(QString(depth * 2, u' ') + title);
    for (const MailFile &nested : mail.nested)
        list(nested, depth + 1);
}

void MailPane::showMail(int at)
{
    if (at < 0 || at >= m_mails.size())
        return;
    m_rows.show(*m_mails.at(at));
    m_tree->header()->setStretchLastSection(true);
    m_tree->setColumnWidth(0, theme().scaled(NameWidth));
    for (int row = 0; row < m_rows.rowCount(); ++row)
        m_tree->setFirstColumnSpanned(row, {}, true);
    m_tree->expandAll();
}

void MailPane::retranslate()
{
    m_heading->setText(tr("Mail"));
    m_choice->setAccessibleName(tr("Mail to show"));
    m_tree->setAccessibleName(tr("Structure of the mail"));
    showMail(m_choice->currentIndex());
}

void MailPane::takeTheme()
{
    m_heading->setFont(theme().font(Theme::Type::DenseStrong));
    m_tree->viewport()->update();
}

} // namespace obi
