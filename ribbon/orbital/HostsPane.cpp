// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "orbital/HostsPane.h"

#include "look/SearchField.h"
#include "look/Tall.h"
#include "orbital/HostDelegate.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QLocale>
#include <QMenu>
#include <QRegularExpression>
#include <QStyleOption>
#include <QToolButton>

#include <algorithm>

namespace obi {
using namespace Qt::StringLiterals;
using Kind = NodeSelector::Kind;

struct HostsPane::Way {
    Kind kind;
    const char *words;       ///< on the button
    const char *placeholder; ///< of the field; none: nothing is to be typed
    const char *wanted;      ///< where something else is typed
};

const QList<HostsPane::Way> &HostsPane::ways()
{
    static const QList<Way> all{
        {Kind::HostName, QT_TR_NOOP("By name"), QT_TR_NOOP("Add host names"), QT_TR_NOOP("This names no host: %1")},
        {Kind::Ip, QT_TR_NOOP("By IP"), QT_TR_NOOP("Add IP addresses"),
         QT_TR_NOOP("Enter addresses such as 192.0.2.7. This is none: %1")},
        {Kind::Os, QT_TR_NOOP("By OS"), QT_TR_NOOP("windows, linux, macos"),
         QT_TR_NOOP("Enter windows, linux or macos. This is none of them: %1")},
        {Kind::NetMask, QT_TR_NOOP("By network"), QT_TR_NOOP("Add networks (192.0.2.0/24)"),
         QT_TR_NOOP("Enter networks such as 192.0.2.0/24. This is none: %1")},
        {Kind::Random, QT_TR_NOOP("Random sample"), QT_TR_NOOP("How many hosts"),
         QT_TR_NOOP("Enter how many hosts, such as 20. This cannot be used: %1")},
        {Kind::All, QT_TR_NOOP("All hosts"), nullptr, nullptr},
    };
    return all;
}

namespace {

constexpr int LowestFoot = 28;

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

HostsPane::HostsPane(Theme &theme, HostsModel &model, PivotMenu &pivot, QWidget *parent)
    : CasebookPane(theme, parent)
    , m_model(model)
    , m_heading(new QLabel)
    , m_count(new QLabel)
    , m_wayButton(new MenuButton)
    , m_field(new SearchField(theme, u"plus"_s))
    , m_problem(new QLabel)
    , m_empty(new QLabel)
    , m_list(new QListView)
    , m_retry(new QToolButton)
    , m_foot(new QLabel)
{
    // As wide as its words where the query has room beside it; a large font takes half of what it wants in any case.
    setMinimumWidth((Width + theme.scaled(Width)) / 2);
    setMaximumWidth(theme.scaled(Width));
    paintOn(QPalette::Base);
    build();
    auto *delegate = new HostDelegate(theme, pivot, this);
    m_list->setItemDelegate(delegate);
    BaseDelegate::prepare(m_list, theme);
    delegate->install(m_list);
    connect(m_wayButton, &QToolButton::clicked, this, &HostsPane::openWays);
    connect(m_field, &QLineEdit::returnPressed, this, &HostsPane::add);
    connect(m_field, &QLineEdit::textChanged, m_problem, &QWidget::hide);
    connect(m_retry, &QToolButton::clicked, this, [this] { Q_EMIT retryWanted(m_model.retryable()); });
    connect(&m_model, &HostsModel::hostsChanged, this, &HostsPane::updateState);
    connect(&m_model, &HostsModel::statesChanged, this, &HostsPane::updateState);
    retranslate();
    takeTheme();
}

void HostsPane::build()
{
    auto *bar = new QWidget;
    bar->setFixedHeight(tall(theme(), 36));
    bar->setAutoFillBackground(true);
    bar->setBackgroundRole(QPalette::Window);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(12, 0, 8, 0);
    row->setSpacing(6);
    row->addWidget(m_heading);
    row->addWidget(m_count);
    row->addStretch();
    row->addWidget(m_wayButton);
    m_wayButton->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_wayButton->setFocusPolicy(Qt::StrongFocus);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    auto *entry = new QVBoxLayout;
    entry->setContentsMargins(8, 6, 8, 6);
    entry->setSpacing(8); // clear of the field's focus
    entry->addWidget(m_field);
    entry->addWidget(m_problem);
    for (QLabel *words : {m_problem, m_empty}) {
        words->setWordWrap(true);
        words->setTextFormat(Qt::PlainText);
    }
    m_problem->setForegroundRole(QPalette::BrightText);
    m_problem->hide();
    m_empty->setContentsMargins(12, 8, 12, 8);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_list->setModel(&m_model);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->installEventFilter(this);
    m_retry->setAutoRaise(true);
    m_retry->setFocusPolicy(Qt::StrongFocus);
    m_retry->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto *again = new QHBoxLayout;
    again->setContentsMargins(8, 6, 8, 6);
    again->addWidget(m_retry);
    again->addStretch();
    m_foot->setWordWrap(true);
    m_foot->setContentsMargins(12, 0, 8, 0);
    m_foot->setAutoFillBackground(true);
    m_foot->setBackgroundRole(QPalette::Window);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(bar);
    column->addWidget(hairline(Qt::Horizontal, this));
    column->addLayout(entry);
    column->addWidget(m_empty);
    column->addWidget(m_list, 100);
    column->addLayout(again);
    column->addStretch(1);
    column->addWidget(hairline(Qt::Horizontal, this));
    column->addWidget(m_foot);
}

void HostsPane::openWays()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int way = 0; way < ways().size(); ++way) {
        QAction *action = menu->addAction(tr(ways().at(way).words));
        action->setCheckable(true);
        action->setChecked(way == m_way);
        connect(action, &QAction::triggered, this, [this, way] { choose(way); });
    }
    menu->popup(m_wayButton->mapToGlobal(QPoint(0, m_wayButton->height())));
}

void HostsPane::choose(int way)
{
    if (!ways().at(way).placeholder) {
        m_model.add({*NodeSelector::make(Kind::All)});
        return;
    }
    m_way = way;
    retranslate();
    m_field->setFocus(Qt::OtherFocusReason);
}

namespace {

/// Every host with a system, by the name that osquery has for it.
std::optional<NodeSelector> hostsWith(const QString &system)
{
    const QString known = system.toLower();
    if (known == u"windows" || known == u"linux" || known == u"darwin")
        return NodeSelector::make(Kind::Os, known);
    if (known == u"macos" || known == u"mac" || known == u"osx")
        return NodeSelector::make(Kind::Os, u"darwin");
    return std::nullopt;
}

/// What is written as an address or a network is one, in whatever way hosts are added; `word` may name its kind itself.
std::optional<NodeSelector> hostFrom(const QString &word, Kind wanted)
{
    if (wanted == Kind::HostName || wanted == Kind::Ip || wanted == Kind::NetMask) {
        for (const Kind kind : {Kind::Ip, Kind::NetMask}) {
            if (const auto host = NodeSelector::make(kind, word))
                return host;
        }
    }
    if (word.contains(u':') && wanted != Kind::Ip)
        return NodeSelector::parse(word);
    if (wanted == Kind::Os)
        return hostsWith(word);
    // "999.1.1.1" and "10.0.0.0/33" are slips of the hand, not names.
    const auto isFigure = [](QChar each) { return each.isDigit() || each == u'.' || each == u'/'; };
    const bool figures = word.contains(u'.') && std::all_of(word.begin(), word.end(), isFigure);
    if (wanted == Kind::HostName && (figures || word.contains(u'/')))
        return std::nullopt;
    return NodeSelector::make(wanted, word);
}

} // namespace

// A list as people write it, or paste it; a part that names its kind itself ("os:linux") is taken as it says.
void HostsPane::add()
{
    static const QRegularExpression between(u"[\\s,;、，；]+"_s, QRegularExpression::UseUnicodePropertiesOption);
    QList<NodeSelector> hosts;
    QStringList unreadable;
    QList<NodeSelector> others; ///< of another kind than the one that is chosen
    for (const QString &word : m_field->text().split(between, Qt::SkipEmptyParts)) {
        const auto host = hostFrom(word, ways().at(m_way).kind);
        if (host && host->kind() != ways().at(m_way).kind && !word.contains(host->wire(), Qt::CaseInsensitive))
            others.append(*host);
        if (host)
            hosts.append(*host);
        else
            unreadable.append(word);
    }
    m_model.add(hosts);
    m_field->setText(unreadable.join(u' '));
    QStringList told;
    if (!unreadable.isEmpty())
        told.append(tr(ways().at(m_way).wanted).arg(shortened(unreadable)));
    if (!others.isEmpty())
        told.append(others.first().kind() == Kind::Ip
                        ? tr("Asked by IP: %1").arg(others.first().value())
                        : tr("Asked by network, every host in it: %1").arg(others.first().value()));
    say(told, !unreadable.isEmpty());
}

// The list of hosts keeps its room, whatever was pasted.
QString HostsPane::shortened(const QStringList &unreadable) const
{
    const QString first =
        m_problem->fontMetrics().elidedText(unreadable.first(), Qt::ElideMiddle, theme().scaled(Width));
    const auto others = int(unreadable.size()) - 1;
    return others > 0 ? tr("%1 and %Ln more", "what cannot be read", others).arg(first) : first;
}

void HostsPane::say(const QStringList &words, bool wrong)
{
    m_problem->setText(words.join(u'\n'));
    m_problem->setForegroundRole(wrong ? QPalette::BrightText : QPalette::PlaceholderText);
    m_problem->setAccessibleName(m_problem->text());
    m_problem->setVisible(!words.isEmpty());
}

void HostsPane::setRunning(bool running)
{
    m_running = running;
    updateState();
}

bool HostsPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Delete && m_list->currentIndex().isValid()) {
            m_model.remove(m_list->currentIndex().row());
            if (m_model.rowCount() == 0) // else the keys that follow would go to the query
                m_field->setFocus(Qt::OtherFocusReason);
            return true;
        }
        if (key->matches(QKeySequence::SelectAll)) {
            m_model.checkAll(m_model.chosen().size() < m_model.rowCount());
            return true;
        }
    }
    return CasebookPane::eventFilter(watched, event);
}

QStringList HostsPane::countWords() const
{
    QStringList counts;
    const auto count = [&](HostState state, const QString &words) {
        if (m_model.count(state) > 0)
            counts.append(words);
    };
    count(HostState::Answered, tr("%Ln answered", "hosts", m_model.count(HostState::Answered)));
    count(HostState::Running, tr("%Ln running", "hosts", m_model.count(HostState::Running)));
    count(HostState::Offline, tr("%Ln offline", "hosts", m_model.count(HostState::Offline)));
    count(HostState::TimedOut, tr("%Ln timed out", "hosts", m_model.count(HostState::TimedOut)));
    count(HostState::Failed, tr("%Ln failed", "hosts", m_model.count(HostState::Failed)));
    count(HostState::Cancelled, tr("%Ln cancelled", "hosts", m_model.count(HostState::Cancelled)));
    return counts;
}

void HostsPane::updateState()
{
    const int chosen = int(m_model.chosen().size());
    const int all = m_model.rowCount();
    const QLocale locale;
    // What stands for any number of hosts cannot be counted with them.
    m_count->setVisible(!m_model.hasGroups());
    m_count->setText(chosen == all ? locale.toString(all)
                                   : tr("%1 of %2").arg(locale.toString(chosen), locale.toString(all)));
    // No higher than its rows: who can be asked again stands under them.
    m_list->setMaximumHeight(qMin(all, 10'000) * theme().rowHeight());
    m_list->setVisible(all > 0);
    m_empty->setVisible(all == 0);
    m_empty->setText(tr("No hosts yet. Add those that the query goes to, by name, address or system."));
    const auto again = m_model.retryable();
    m_retry->setVisible(!again.isEmpty());
    m_retry->setEnabled(!m_running);
    m_retry->setToolTip(m_running ? tr("While the query runs, the other hosts are waited for.") : QString());
    m_retry->setText(again.size() == 1 ? tr("Retry %1").arg(again.first().value())
                                       : tr("Retry %Ln host(s)", nullptr, int(again.size())));
    m_retry->setAccessibleName(m_retry->text());
    showCounts();
}

// Each count stays whole: in Japanese any word may be broken, and a broken one is hard to read.
void HostsPane::showCounts()
{
    const QStringList counts = countWords();
    const QString comma = tr(", ", "between counts");
    const QMargins sides = m_foot->contentsMargins();
    const int room = width() - sides.left() - sides.right();
    QStringList lines;
    for (const QString &count : counts) {
        const QString together = lines.isEmpty() ? QString() : lines.last() + comma + count;
        if (!together.isEmpty() && m_foot->fontMetrics().horizontalAdvance(together + comma) <= room)
            lines.last() = together;
        else
            lines.append(count);
    }
    m_foot->setText(lines.join(comma.trimmed() + u'\n'));
    // As they are drawn: Japanese ones are higher than the font that they are counted in.
    const QRect anywhere(0, 0, QWIDGETSIZE_MAX, QWIDGETSIZE_MAX);
    const int high = m_foot->fontMetrics().boundingRect(anywhere, Qt::AlignLeft, m_foot->text()).height();
    m_foot->setFixedHeight(qMax(LowestFoot, high + 8));
    m_foot->setAccessibleName(counts.join(comma));
}

void HostsPane::retranslate()
{
    m_heading->setText(tr("Hosts"));
    m_wayButton->setText(tr(ways().at(m_way).words));
    m_wayButton->setAccessibleName(tr("How hosts are chosen"));
    m_wayButton->setAccessibleDescription(m_wayButton->text());
    m_field->setWords(tr(ways().at(m_way).placeholder), tr("Add hosts"));
    m_list->setAccessibleName(tr("Hosts"));
    m_problem->hide();
    updateState();
}

void HostsPane::takeTheme()
{
    m_heading->setFont(theme().font(Theme::Type::DenseStrong));
    m_count->setFont(theme().figures(Theme::Type::Dense));
    for (QLabel *words : {m_problem, m_foot})
        words->setFont(theme().font(Theme::Type::Caption));
    m_empty->setFont(theme().font(Theme::Type::Dense));
    m_retry->setIcon(theme().icon(u"refresh"_s, Theme::Role::Accent));
    m_retry->setFont(theme().font(Theme::Type::Dense));
    m_list->viewport()->update();
    updateState();
}

} // namespace obi
