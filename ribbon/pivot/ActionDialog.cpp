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
#include <QEvent>
#include <QHeaderView>
#include <QPushButton>
#include <QTableView>

namespace obi {
using namespace Qt::StringLiterals;
namespace {

constexpr int StateWidth = 150;
constexpr int TimeWidth = 104;
constexpr int Mark = 14;
constexpr int MarkGap = 6;
constexpr int MostRowsShown = 8;
constexpr int MostReasons = 3; ///< told above the table; each row has its own in its tool tip
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
    m_table->horizontalHeader()->setSectionResizeMode(ActionTargets::State, QHeaderView::Fixed);
    m_table->setColumnWidth(ActionTargets::State, m_theme.scaled(StateWidth));
    m_table->horizontalHeader()->setSectionResizeMode(ActionTargets::Changed, QHeaderView::Fixed);
    m_table->setColumnWidth(ActionTargets::Changed, m_theme.scaled(TimeWidth));
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

void ActionDialog::setLeftOut(int deleted)
{
    m_leftOut = deleted;
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

void ActionDialog::tellCases()
{
    if (m_cases.isEmpty())
        m_record->setText(tr("Record it in the cases that hold it"));
    else
        m_record->setText(m_cases.size() == 1 ? tr("Record it in the case “%1”").arg(m_cases.first())
                                              : tr("Record it in %Ln case(s)", nullptr, int(m_cases.size())));
    m_record->setToolTip(m_cases.join(u'\n').toHtmlEscaped().replace(u'\n', u"<br>"_s));
    m_record->setAccessibleDescription(m_cases.join(u'\n'));
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

void ActionDialog::tellWindow()
{
    const QList<Observable> &observables = m_targets->observables();
    const ActionQuestion question = actionQuestion(m_action, observables);
    switch (m_stage) {
    case Stage::Confirm:
        setWindowTitle(question.window);
        return setHeading(question.heading);
    case Stage::Refused:
        setWindowTitle(question.window);
        return setHeading(tr("Nothing was sent"));
    case Stage::Asked:
        setWindowTitle(tr("Action in progress"));
        break;
    case Stage::Done:
    case Stage::Failed:
        setWindowTitle(tr("Result of the action"));
        break;
    }
    setHeading(
        actionHeading(m_action, observables, m_stage == Stage::Asked, m_targets->count(ActionRecord::State::Finished)));
}

void ActionDialog::tellOutcome()
{
    const bool several = m_targets->rowCount() > 1;
    QString text;
    switch (m_stage) {
    case Stage::Confirm:
        setMark(u"warn"_s, Disposition::Suspicious);
        text = actionQuestion(m_action, m_targets->observables()).detail;
        if (m_leftOut > 0)
            text += u'\n' + tr("%Ln message(s) are deleted already and left out.", nullptr, m_leftOut);
        return setDetail(text);
    case Stage::Refused:
        setMark(u"warn"_s, Disposition::Suspicious);
        return setDetail(tr("Another account is in use than the one that this was offered to. Open the menu again to "
                            "see what its modules can do."));
    case Stage::Asked:
        setMark(u"pend"_s, Theme::Role::Text3);
        return setDetail(progressText());
    case Stage::Done:
    case Stage::Failed:
        break;
    }
    const auto [icon, ink] =
        several ? actionMark(m_stage == Stage::Done ? ActionRecord::State::Finished : ActionRecord::State::Unanswered)
                : actionMark(m_targets->first()->state);
    setMark(icon, ink);
    setDetail(several ? severalText() : actionText(*m_targets->first()));
}

QString ActionDialog::progressText() const
{
    const int all = m_targets->rowCount();
    const int underWay = m_targets->underWay();
    if (underWay == all)
        return tr("%1 has been asked. You can close this: how it ends is shown here and in Home.")
            .arg(m_action.module.name);
    return tr("%1 is being asked: %2 of %3 have ended. You can close this: how each ends is shown here and in Home.")
        .arg(m_action.module.name)
        .arg(all - underWay)
        .arg(all);
}

QString ActionDialog::severalText() const
{
    const int all = m_targets->rowCount();
    if (m_stage == Stage::Done)
        return tr("%1 has accepted it for all %Ln observable(s).", nullptr, all).arg(m_action.module.name);
    return tr("%1 of %2 were not carried out or got no answer. Home tells of each; look at %3 before you ask again.")
               .arg(m_targets->failed())
               .arg(all)
               .arg(m_action.module.name) +
           u'\n' + m_targets->reasons().mid(0, MostReasons).join(u'\n');
}

void ActionDialog::confirm()
{
    if (m_stage != Stage::Confirm)
        return;
    m_targets->request();
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
    enter(m_targets->failed() == 0 ? Stage::Done : Stage::Failed);
    if (!isVisible())
        open();
}

void ActionDialog::reject()
{
    if (m_stage == Stage::Asked)
        return hide();
    if (m_stage == Stage::Done || m_stage == Stage::Failed)
        Q_EMIT seen();
    QDialog::reject();
    deleteLater();
}

} // namespace obi
