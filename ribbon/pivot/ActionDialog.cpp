// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pivot/ActionDialog.h"

#include "look/BaseDelegate.h"
#include "look/Kind.h"
#include "look/StylePaint.h"
#include "pivot/ActionTargets.h"
#include "pivot/ActionWords.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>

namespace obi {
using namespace Qt::StringLiterals;
namespace {

constexpr int StateWidth = 150;
constexpr int Mark = 14;
constexpr int MarkGap = 6;
constexpr int MostRowsShown = 8;

QLabel *plainLabel(const QFont &font)
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setFont(font);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

/// Values as values look, states with their mark.
class TargetDelegate : public BaseDelegate
{
public:
    using BaseDelegate::BaseDelegate;

protected:
    QFont cellFont(const QModelIndex &index) const override
    {
        return index.column() == ActionTargets::Value ? theme().font(Theme::Type::Mono) : BaseDelegate::cellFont(index);
    }
    void paintContent(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                      const QRect &content) const override
    {
        const QVariant state = index.data(ActionTargets::StateRole);
        if (!state.isValid())
            return BaseDelegate::paintContent(painter, option, index, content);
        const auto [icon, ink] = actionMark(ActionRecord::State(state.toInt()));
        const QColor color = inkColor(theme(), ink);
        style::icon(painter, theme(), icon, color, {content.left(), content.top(), Mark, content.height()}, Mark);
        drawLine(painter, option, content.adjusted(Mark + MarkGap, 0, 0, 0), index.data().toString(), color);
    }
};

} // namespace

ActionDialog::ActionDialog(Theme &theme, ModuleAction action, const QList<Observable> &observables, QWidget *parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_action(std::move(action))
    , m_targets(new ActionTargets(observables, this))
    , m_mark(new QLabel)
    , m_text(plainLabel(theme.font(Theme::Type::Body)))
    , m_value(plainLabel(theme.font(Theme::Type::Mono)))
    , m_description(plainLabel(theme.font(Theme::Type::Dense)))
    , m_run(new QPushButton)
    , m_stop(new QPushButton(tr("Stop the rest")))
    , m_cancel(new QPushButton(tr("Cancel")))
{
    setWindowTitle(m_action.title.simplified());
    build();
    m_description->setText(m_action.description);
    m_description->setVisible(!m_action.description.isEmpty());
    const QString title = fontMetrics().elidedText(m_action.title.simplified(), Qt::ElideRight, 200);
    m_run->setText(tr("Run “%1”").arg(title).replace(u'&', "&&"_L1));
    enter(Stage::Confirm, u"warn"_s, m_theme.text(Disposition::Suspicious), question());
    connect(m_run, &QPushButton::clicked, this, &ActionDialog::confirm);
    connect(m_stop, &QPushButton::clicked, this, &ActionDialog::stopped);
    connect(m_cancel, &QPushButton::clicked, this, &ActionDialog::reject);
}

void ActionDialog::build()
{
    m_value->setWordWrap(true);
    m_mark->setAlignment(Qt::AlignTop);
    setButtonKind(m_run, ButtonKind::Destructive);
    m_run->setAutoDefault(false);
    m_stop->setAutoDefault(false);
    m_stop->hide();
    m_cancel->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(m_run);
    buttons->addWidget(m_stop);
    buttons->addWidget(m_cancel);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(16, 16, 16, 12);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_mark, 0, 0);
    grid->addWidget(m_text, 0, 1);
    grid->addWidget(m_description, 2, 1);
    grid->addLayout(buttons, 4, 0, 1, 2);
    setMinimumWidth(420);
    if (m_targets->rowCount() > 1) {
        buildTable();
        grid->addWidget(m_table, 1, 1);
        grid->setRowStretch(1, 1);
        setMinimumWidth(520);
    } else {
        m_value->setText(m_targets->observables().first().value());
        grid->addWidget(m_value, 1, 1);
        grid->setRowStretch(3, 1);
    }
    m_cancel->setFocus();
}

void ActionDialog::buildTable()
{
    m_table = new QTableView;
    m_table->setAccessibleName(tr("Observables that the action is run on"));
    m_table->setModel(m_targets);
    m_table->setItemDelegate(new TargetDelegate(m_theme, m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionsClickable(false);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    BaseDelegate::prepare(m_table, m_theme);
    m_table->horizontalHeader()->setSectionResizeMode(ActionTargets::Value, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(ActionTargets::State, QHeaderView::Fixed);
    m_table->setColumnWidth(ActionTargets::State, StateWidth);
    const int rows = std::min(m_targets->rowCount(), MostRowsShown);
    m_table->setMinimumHeight(m_table->horizontalHeader()->sizeHint().height() + rows * m_table->rowHeight(0) + 2);
}

QString ActionDialog::question() const
{
    const QString &module = m_action.module.name;
    const int count = m_targets->rowCount();
    if (count == 1)
        return tr("%1 will be asked for “%2”. The module decides what happens, and there may be no way back.")
            .arg(module, m_action.title);
    return tr("%1 will be asked for “%2” on each of these %n observable(s). The module decides what happens, and there "
              "may be no way back.",
              nullptr, count)
        .arg(module, m_action.title);
}

void ActionDialog::enter(Stage stage, const QString &icon, const QColor &color, const QString &text)
{
    m_stage = stage;
    m_mark->setPixmap(m_theme.pixmap(icon, color, 20, devicePixelRatioF()));
    m_text->setText(text);
    setAccessibleDescription(text);
    m_run->setVisible(stage == Stage::Confirm);
    m_stop->setVisible(stage == Stage::Asked && m_targets->count(ActionRecord::State::Requested) > 0 &&
                       m_targets->rowCount() > 1);
    m_cancel->setText(stage == Stage::Confirm ? tr("Cancel") : tr("Close"));
}

QString ActionDialog::message() const
{
    return m_text->text();
}

void ActionDialog::confirm()
{
    if (m_stage != Stage::Confirm)
        return;
    m_targets->request();
    enter(
        Stage::Asked, u"pend"_s, m_theme.color(Theme::Role::Text3),
        tr("%1 has been asked. You can close this: how it ends is shown here and in Home.").arg(m_action.module.name));
    Q_EMIT confirmed();
}

void ActionDialog::take(const ActionRecord &record)
{
    m_targets->take(record);
    if (m_targets->rowCount() > 1)
        return takeSeveral();
    if (record.isUnderWay())
        return;
    const auto [icon, ink] = actionMark(record.state);
    enter(record.hasFailed() ? Stage::Failed : Stage::Done, icon, inkColor(m_theme, ink), actionText(record));
    if (!isVisible())
        open();
}

void ActionDialog::takeSeveral()
{
    const int all = m_targets->rowCount();
    const int underWay = m_targets->underWay();
    if (underWay > 0)
        return enter(
            Stage::Asked, u"pend"_s, m_theme.color(Theme::Role::Text3),
            tr("%1 is being asked: %2 of %3 have ended. You can close this: how each ends is shown here and in "
               "Home.")
                .arg(m_action.module.name)
                .arg(all - underWay)
                .arg(all));
    const int failed = m_targets->failed();
    if (failed == 0)
        enter(Stage::Done, u"check"_s, m_theme.text(Disposition::Clean),
              tr("%1 has accepted it for all %n observable(s).", nullptr, all).arg(m_action.module.name));
    else
        enter(Stage::Failed, u"warn"_s, m_theme.text(Disposition::Suspicious),
              tr("%1 of %2 were not carried out or got no answer. Home tells of each; look at %3 before you ask again.")
                  .arg(failed)
                  .arg(all)
                  .arg(m_action.module.name));
    if (!isVisible())
        open();
}

void ActionDialog::reject()
{
    if (m_stage == Stage::Asked)
        return hide();
    QDialog::reject();
    deleteLater();
}

} // namespace obi
