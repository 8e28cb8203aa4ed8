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
#include <QHeaderView>
#include <QPushButton>
#include <QTableView>

namespace obi {
using namespace Qt::StringLiterals;
namespace {

constexpr int StateWidth = 150;
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

bool areMessages(const QList<Observable> &observables)
{
    return std::all_of(observables.begin(), observables.end(),
                       [](const Observable &each) { return SeenMessage::isNumber(each.type()); });
}

int widthFor(const QList<Observable> &observables)
{
    if (areMessages(observables))
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
    , m_listed(observables.size() > 1 || areMessages(observables))
    , m_run(nullptr)
    , m_stop(nullptr)
    , m_record(new QCheckBox)
{
    build();
    enter(Stage::Confirm, u"warn"_s, Disposition::Suspicious,
          actionQuestion(m_action, m_targets->observables()).detail);
    connect(m_run, &QPushButton::clicked, this, &ActionDialog::confirm);
    connect(m_stop, &QPushButton::clicked, this, &ActionDialog::stopped);
}

void ActionDialog::build()
{
    const QString title = m_action.title.simplified();
    const ActionQuestion question = actionQuestion(m_action, m_targets->observables());
    const bool named = remediationOf(m_action, m_targets->observables()) != Remediation::None;
    setHeading(question.heading);
    m_run = addButton(question.button, ButtonKind::Destructive);
    m_run->setAccessibleName(named ? question.button : tr("Run “%1”").arg(title));
    m_stop = addButton(tr("Stop the rest"), ButtonKind::Plain);
    m_stop->hide();
    if (m_listed)
        buildTable();
    else
        addContent(valueRow());
    m_record->setChecked(true);
    m_record->hide();
    addContent(m_record);
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
    m_table->setColumnWidth(ActionTargets::State, m_theme.scaled(StateWidth));
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

void ActionDialog::offerCases(const QStringList &titles)
{
    if (m_stage != Stage::Confirm || titles.isEmpty())
        return;
    m_record->setText(titles.size() == 1 ? tr("Record it in the case “%1”").arg(titles.first())
                                         : tr("Record it in %Ln case(s)", nullptr, int(titles.size())));
    m_record->setToolTip(titles.join(u'\n').toHtmlEscaped().replace(u'\n', u"<br>"_s));
    m_record->setAccessibleDescription(titles.join(u'\n'));
    m_record->show();
    if (isVisible())
        adjustSize();
}

bool ActionDialog::recordsInCases() const
{
    return !m_record->isHidden() && m_record->isChecked();
}

void ActionDialog::enter(Stage stage, const QString &icon, const Ink &ink, const QString &text)
{
    m_stage = stage;
    setMark(icon, ink);
    m_run->setVisible(stage == Stage::Confirm);
    m_stop->setVisible(stage == Stage::Asked && m_targets->count(ActionRecord::State::Requested) > 0 &&
                       m_targets->rowCount() > 1);
    setWindowTitle(stage == Stage::Confirm ? actionQuestion(m_action, m_targets->observables()).window
                                           : tr("Action", "title of a window"));
    m_record->setEnabled(stage == Stage::Confirm);
    if (m_table)
        m_table->setColumnHidden(ActionTargets::State, stage == Stage::Confirm);
    cancel()->setText(stage == Stage::Confirm ? tr("Cancel") : tr("Close"));
    setDetail(text);
}

void ActionDialog::confirm()
{
    if (m_stage != Stage::Confirm)
        return;
    m_targets->request();
    enter(
        Stage::Asked, u"pend"_s, Theme::Role::Text3,
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
    enter(record.hasFailed() ? Stage::Failed : Stage::Done, icon, ink, actionText(record));
    if (!isVisible())
        open();
}

void ActionDialog::takeSeveral()
{
    const int all = m_targets->rowCount();
    const int underWay = m_targets->underWay();
    if (underWay > 0)
        return enter(
            Stage::Asked, u"pend"_s, Theme::Role::Text3,
            tr("%1 is being asked: %2 of %3 have ended. You can close this: how each ends is shown here and in "
               "Home.")
                .arg(m_action.module.name)
                .arg(all - underWay)
                .arg(all));
    const int failed = m_targets->failed();
    if (failed == 0)
        enter(Stage::Done, u"check"_s, Disposition::Clean,
              tr("%1 has accepted it for all %Ln observable(s).", nullptr, all).arg(m_action.module.name));
    else
        enter(Stage::Failed, u"warn"_s, Disposition::Suspicious,
              tr("%1 of %2 were not carried out or got no answer. Home tells of each; look at %3 before you ask again.")
                      .arg(failed)
                      .arg(all)
                      .arg(m_action.module.name) +
                  u'\n' + m_targets->reasons().mid(0, MostReasons).join(u'\n'));
    if (!isVisible())
        open();
}

void ActionDialog::reject()
{
    if (m_stage == Stage::Asked)
        return hide();
    if (m_stage != Stage::Confirm)
        Q_EMIT seen();
    QDialog::reject();
    deleteLater();
}

} // namespace obi
