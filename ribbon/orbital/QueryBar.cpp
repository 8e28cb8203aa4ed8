// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "orbital/QueryBar.h"

#include "look/Kind.h"
#include "look/Tall.h"
#include "look/Tip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QStyleOption>
#include <QToolButton>

namespace obi {
using namespace Qt::StringLiterals;

namespace {

/// A button that shows, by a chevron, that a menu opens.
class MenuButton : public QToolButton
{
public:
    using QToolButton::QToolButton;

private:
    void initStyleOption(QStyleOptionToolButton *option) const override
    {
        QToolButton::initStyleOption(option);
        option->features |= QStyleOptionToolButton::HasMenu;
    }
};

} // namespace

QueryBar::QueryBar(Theme &theme, QWidget *parent)
    : CasebookPane(theme, parent)
    , m_title(new QLabel)
    , m_edited(new QLabel)
    , m_timings(new MenuButton)
    , m_save(new QPushButton)
    , m_run(new QPushButton)
    , m_cancel(new QPushButton)
{
    setFixedHeight(tall(theme, Height));
    paintOn(QPalette::Window);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setMinimumWidth(60);
    m_title->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_edited->setForegroundRole(QPalette::PlaceholderText);
    m_timings->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_timings->setFocusPolicy(Qt::StrongFocus);
    setButtonKind(m_run, ButtonKind::Primary);
    m_cancel->hide();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 12, 0);
    row->setSpacing(8);
    row->addWidget(m_title);
    row->addWidget(m_edited);
    row->addStretch(1);
    row->addWidget(m_timings);
    row->addWidget(m_save);
    row->addWidget(m_run);
    row->addWidget(m_cancel);
    connect(m_timings, &QToolButton::clicked, this, &QueryBar::openTimings);
    connect(m_save, &QPushButton::clicked, this, &QueryBar::saveWanted);
    connect(m_run, &QPushButton::clicked, this, &QueryBar::runWanted);
    connect(m_cancel, &QPushButton::clicked, this, &QueryBar::cancelWanted);
    retranslate();
    takeTheme();
}

QString QueryBar::shownName(const QString &name)
{
    return name.isEmpty() ? tr("New query") : name;
}

void QueryBar::setQuery(const QString &name, bool edited)
{
    m_name = name;
    m_edited->setVisible(edited);
    showTitle();
}

void QueryBar::showTitle()
{
    fit();
    const QString name = shownName(m_name);
    m_title->setText(
        m_title->fontMetrics().elidedText(name, Qt::ElideRight, qMax(LeastTitle / 2, width() - neededWidth())));
    m_title->setToolTip(plainTip(name));
    m_title->setAccessibleName(name);
}

/// Of everything but the title.
int QueryBar::neededWidth() const
{
    const QMargins sides = layout()->contentsMargins();
    int wide = sides.left() + sides.right() + layout()->spacing();
    for (const QWidget *part : std::initializer_list<const QWidget *>{m_edited, m_timings, m_save, m_run, m_cancel})
        wide += part->isHidden() ? 0 : part->sizeHint().width() + layout()->spacing();
    return wide;
}

// The keys first, which the tooltip tells as well; then what can be read beside it.
void QueryBar::fit()
{
    constexpr int Briefest = 4;
    for (int brevity = 0; brevity <= Briefest; ++brevity) {
        setBrevity(brevity);
        if (neededWidth() + LeastTitle <= width())
            return;
    }
}

void QueryBar::setBrevity(int brevity)
{
    const QString keys = QKeySequence(Qt::CTRL | Qt::Key_Enter).toString(QKeySequence::NativeText);
    const QString brief = m_timing.scheduled ? tr("Schedule") : tr("Run");
    const QString words = brevity < 2 ? runWords() : brief;
    m_run->setText(brevity < 1 ? words + u'\t' + keys : words);
    if (m_obstacle.isEmpty())
        m_run->setToolTip(brevity < 1 ? QString() : u"%1 (%2)"_s.arg(runWords(), keys));
    m_cancel->setText(brevity < 3 && m_running == Run::Watching ? tr("Cancel schedule") : tr("Cancel"));
    m_save->setText(brevity < 4 ? tr("Save") : QString());
    m_save->setToolTip(brevity < 4 ? QString() : tr("Save"));
}

void QueryBar::setHosts(int count, bool groups, bool all)
{
    m_hosts = count;
    m_groups = groups;
    m_all = all;
    retranslate();
}

void QueryBar::setObstacle(const QString &why)
{
    m_obstacle = why;
    m_run->setEnabled(why.isEmpty());
    m_run->setToolTip(plainTip(why));
    m_run->setAccessibleDescription(why.isEmpty() ? runWords() : why);
    showTitle();
}

// The focus stays where the hand is: on the one of the two buttons that is there.
void QueryBar::setRun(Run run)
{
    const bool lost = run == Run::Live ? m_run->hasFocus() : run == Run::None && m_cancel->hasFocus();
    m_running = run;
    m_cancel->setVisible(run != Run::None);
    m_run->setVisible(run != Run::Live);
    m_timings->setEnabled(run != Run::Live);
    if (lost)
        (run == Run::Live ? m_cancel : m_run)->setFocus(Qt::OtherFocusReason);
    retranslate();
}

void QueryBar::focusRun()
{
    m_run->setFocus(Qt::OtherFocusReason);
}

QString QueryBar::runWords() const
{
    if (m_timing.scheduled && !m_all)
        return m_groups || m_hosts == 0 ? tr("Schedule") : tr("Schedule on %Ln host(s)", nullptr, m_hosts);
    if (m_timing.scheduled)
        return tr("Schedule on all hosts");
    if (m_all)
        return tr("Run on all hosts");
    if (m_groups || m_hosts == 0)
        return tr("Run");
    return tr("Run on %Ln host(s)", nullptr, m_hosts);
}

void QueryBar::openTimings()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const QueryTiming &choice : QueryTiming::choices()) {
        QAction *action = menu->addAction(choice.words());
        action->setCheckable(true);
        action->setChecked(choice == m_timing);
        connect(action, &QAction::triggered, this, [this, choice] {
            m_timing = choice;
            retranslate();
        });
    }
    menu->popup(m_timings->mapToGlobal(QPoint(0, m_timings->height())));
}

void QueryBar::retranslate()
{
    m_edited->setText(tr("edited"));
    m_timings->setText(m_timing.words());
    m_timings->setAccessibleName(tr("When hosts are asked"));
    m_timings->setAccessibleDescription(m_timing.words());
    m_save->setAccessibleName(tr("Save query"));
    m_run->setAccessibleName(tr("Run"));
    const bool schedule = m_running == Run::Watching;
    m_cancel->setAccessibleName(schedule ? tr("Cancel the schedule") : tr("Cancel the query"));
    setObstacle(m_obstacle);
}

void QueryBar::takeTheme()
{
    m_title->setFont(theme().font(Theme::Type::DenseStrong));
    m_edited->setFont(theme().font(Theme::Type::Dense));
    m_timings->setIcon(theme().icon(u"clock"_s));
    m_save->setIcon(theme().icon(u"file"_s));
    m_run->setIcon(theme().icon(u"play"_s, Theme::Role::AccentText));
    m_cancel->setIcon(theme().icon(u"x"_s));
    showTitle();
}

void QueryBar::resizeEvent(QResizeEvent *event)
{
    CasebookPane::resizeEvent(event);
    showTitle();
}

} // namespace obi
