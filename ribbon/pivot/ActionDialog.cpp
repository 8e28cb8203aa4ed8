// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pivot/ActionDialog.h"

#include "look/BaseDelegate.h"
#include "look/StylePaint.h"
#include "messages/MessageBook.h"
#include "pivot/ActionTargets.h"
#include "pivot/ActionWords.h"
#include "pivot/RemediationWords.h"

#include <QCheckBox>
#include <QCloseEvent>
#include <QHeaderView>
#include <QPushButton>
#include <QTableView>

namespace obi {
using namespace Qt::StringLiterals;
namespace {

constexpr int Mark = 14;
constexpr int MarkGap = 6;
constexpr int MostRowsShown = 8;
constexpr int WithTable = 560;
constexpr int WithMessages = 860;
constexpr std::pair<int, int> MessageColumns[] = {{ActionTargets::Subject, 150},
                                                  {ActionTargets::Sender, 150},
                                                  {ActionTargets::Recipient, 150},
                                                  {ActionTargets::Seen, 96}};
/// Of those, what need not be told again once it was confirmed.
constexpr int ForTheQuestion[] = {ActionTargets::Sender, ActionTargets::Seen};

int widthFor(const QList<Observable> &observables)
{
    if (SeenMessage::areNumbers(observables))
        return WithMessages;
    return observables.size() > 1 ? WithTable : Question::Width;
}

/// Values as values look, states with their mark.
class TargetDelegate : public BaseDelegate
{
public:
    using BaseDelegate::BaseDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QSize words = BaseDelegate::sizeHint(option, index);
        return index.data(ActionTargets::StateRole).isValid() ? words + QSize(Mark + MarkGap, 0) : words;
    }

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

ActionDialog::ActionDialog(const Theme &theme, ModuleAction action, const QList<Observable> &observables,
                           QWidget *parent, MessageBook *messages, const Clock &clock)
    : Question(theme, parent, widthFor(observables))
    , m_theme(theme)
    , m_action(std::move(action))
    , m_targets(new ActionTargets(observables, messages, clock, this))
    , m_listed(observables.size() > 1 || SeenMessage::areNumbers(observables))
    , m_table(new QTableView)
    , m_value(nullptr)
    , m_run(nullptr)
    , m_stop(nullptr)
    , m_record(new QCheckBox)
    , m_caseNames(new ThemedLabel(theme, Theme::Type::Dense, Theme::Role::Text2))
{
    build();
    retranslate();
    connect(m_run, &QPushButton::clicked, this, &ActionDialog::confirm);
    connect(m_stop, &QPushButton::clicked, this, &ActionDialog::stopped);
}

void ActionDialog::build()
{
    m_run = addButton({}, ButtonKind::Destructive);
    m_stop = addButton({}, ButtonKind::Plain);
    m_stop->hide();
    m_value = valueRow();
    addContent(m_value);
    buildTable();
    m_record->setChecked(true);
    m_record->hide();
    addContent(m_record);
    m_caseNames->setWordWrap(true);
    m_caseNames->setTextFormat(Qt::PlainText);
    m_caseNames->setContentsMargins(style::IndicatorSize + MarkGap, 0, 0, 0);
    m_caseNames->hide();
    addContent(m_caseNames);
}

void ActionDialog::retranslate()
{
    const ActionQuestion question = actionQuestion(m_action, m_targets->observables());
    const bool named = remediationOf(m_action, m_targets->observables()) != Remediation::None;
    m_run->setText(question.button);
    m_run->setAccessibleName(named ? question.button : tr("Run “%1”").arg(m_action.title.simplified()));
    m_stop->setText(tr("Stop the rest"));
    m_table->setAccessibleName(tr("Observables that the action is run on"));
    tellCases();
    tell();
}

void ActionDialog::changeEvent(QEvent *event)
{
    Question::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    m_targets->retranslate();
    retranslate();
}

QWidget *ActionDialog::valueRow()
{
    auto *value = new ThemedLabel(m_theme, Theme::Type::Mono);
    value->setWordWrap(true);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    value->setText(m_targets->observables().first().value());
    return value;
}

void ActionDialog::buildTable()
{
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
    // The value has what the words beside it leave: it is what the action was about.
    for (const int column : {ActionTargets::State, ActionTargets::Changed})
        m_table->horizontalHeader()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    const bool messages = m_targets->areMessages();
    for (const auto &[column, width] : MessageColumns) {
        m_table->horizontalHeader()->setSectionResizeMode(column, QHeaderView::Interactive);
        m_table->setColumnWidth(column, m_theme.scaled(width));
        m_table->setColumnHidden(column, !messages);
    }
    const int rows = std::min(m_targets->rowCount(), MostRowsShown);
    const int height = m_table->horizontalHeader()->sizeHint().height() + rows * m_table->rowHeight(0) + 2;
    m_table->setMinimumHeight(height);
    if (rows == m_targets->rowCount())
        m_table->setMaximumHeight(height);
    addContent(m_table, 1);
}

void ActionDialog::setLeftOut(int deleted, int others)
{
    m_deleted = deleted;
    m_others = others;
    tell();
}

void ActionDialog::setOwn(const QStringList &values)
{
    m_own = values;
    tell();
}

void ActionDialog::lookForCases()
{
    m_record->show();
    tellCases();
}

void ActionDialog::offerCases(const QStringList &titles)
{
    if (m_stage != Stage::Confirm)
        return;
    m_cases = titles;
    m_record->setVisible(!titles.isEmpty());
    tellCases();
    if (isVisible())
        adjustSize();
}

bool ActionDialog::recordsInCases() const
{
    return !m_record->isHidden() && m_record->isChecked();
}

void ActionDialog::enter(Stage stage)
{
    m_stage = stage;
    tell();
}

void ActionDialog::tell()
{
    const bool asks = m_stage == Stage::Confirm;
    const bool tells = !asks && m_stage != Stage::Refused;
    m_run->setVisible(asks);
    m_stop->setVisible(m_stage == Stage::Asked && m_targets->count(ActionRecord::State::Requested) > 0 &&
                       m_targets->rowCount() > 1);
    m_record->setEnabled(asks);
    m_value->setVisible(!m_listed && !tells);
    m_table->setVisible(m_listed || tells);
    for (const int column : {ActionTargets::State, ActionTargets::Changed})
        m_table->setColumnHidden(column, !tells);
    for (const int column : ForTheQuestion)
        m_table->setColumnHidden(column, tells || !m_targets->areMessages());
    cancel()->setText(asks ? tr("Cancel") : tr("Close"));
    tellWindow();
    tellOutcome();
}

void ActionDialog::confirm()
{
    if (m_stage != Stage::Confirm)
        return;
    m_targets->request();
    cancel()->setFocus(); // what was pressed goes away
    enter(Stage::Asked);
    Q_EMIT confirmed();
}

void ActionDialog::refuse()
{
    if (m_stage == Stage::Confirm)
        enter(Stage::Refused);
}

void ActionDialog::take(const ActionRecord &record)
{
    m_targets->take(record);
    if (m_targets->underWay() > 0)
        return enter(Stage::Asked);
    const bool ends = m_stage == Stage::Asked;
    enter(m_targets->failed() == 0 ? Stage::Done : Stage::Failed);
    if (!ends || !isHidden())
        return;
    Q_EMIT endedUnwatched(endText());
    deleteLater();
}

void ActionDialog::reject()
{
    if (m_stage == Stage::Done || m_stage == Stage::Failed)
        Q_EMIT seen();
    leave();
}

// Not reject(): the end of the program closes windows too, and nobody need have looked at them.
void ActionDialog::closeEvent(QCloseEvent *event)
{
    event->accept();
    leave();
}

void ActionDialog::leave()
{
    if (m_stage == Stage::Asked)
        return hide();
    QDialog::reject();
    deleteLater();
}

} // namespace obi
