// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bar/RibbonBar.h"

#include "bar/BandButton.h"
#include "bar/BandSearch.h"
#include "bar/BandStatus.h"
#include "bar/RibbonGrip.h"
#include "look/Kind.h"
#include "look/Shortcuts.h"
#include "look/Theme.h"

#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QScopedValueRollback>

namespace obi {
namespace {

constexpr int LogInGap = 8; ///< with the separator's own margin, 16 to the line

/// A hairline between groups of the bar.
class BandSeparator : public QWidget
{
public:
    BandSeparator(const Theme &theme, QWidget *parent)
        : QWidget(parent)
        , m_theme(theme)
    {
        setFixedSize(17, Ribbon::BarHeight);
    }

private:
    void paintEvent(QPaintEvent *) override
    {
        QPainter(this).fillRect(QRect(8, 12, 1, 18), m_theme.color(Theme::Role::BandLine));
    }
    const Theme &m_theme;
};

/// There is room for two.
bool staysTucked(const QString &appId)
{
    return appId == QLatin1StringView("casebook") || appId == QLatin1StringView("incidents");
}

} // namespace

RibbonBar::RibbonBar(const Theme &theme, const Shortcuts &shortcuts, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_shortcuts(shortcuts)
    , m_row(new QHBoxLayout(this))
    , m_expand(new BandButton(theme, this))
    , m_case(new BandButton(theme, this))
    , m_status(new BandStatus(theme, this))
    , m_logIn(new BandButton(theme, this))
    , m_grip(new RibbonGrip(theme, this))
    , m_logInGap(new QWidget(this))
    , m_searchSeparator(addSeparator())
    , m_search(new BandSearch(theme, this))
{
    setOnBand(this);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setFixedHeight(Ribbon::BarHeight);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(0);
    m_expand->setCompact(true);
    m_case->setIconName(QStringLiteral("book"));
    m_row->addWidget(m_expand);
    m_row->addWidget(addSeparator());
    m_row->addWidget(m_searchSeparator);
    m_row->addWidget(m_search);
    m_row->addStretch();
    m_row->addWidget(m_case);
    m_caseSeparator = addSeparator();
    m_row->addWidget(m_caseSeparator);
    m_row->addWidget(m_status);
    m_logIn->setIconName(QStringLiteral("key"));
    m_logIn->setFramed(true);
    m_logInGap->setFixedWidth(LogInGap);
    m_row->addWidget(m_logIn);
    m_row->addWidget(m_logInGap);
    m_row->addWidget(m_grip);
    connect(m_logIn, &QAbstractButton::clicked, this, &RibbonBar::logInClicked);
    connect(m_expand, &QAbstractButton::clicked, this, &RibbonBar::expandClicked);
    connect(m_case, &QAbstractButton::clicked, this, &RibbonBar::activeCaseClicked);
    connect(m_grip, &RibbonGrip::tuckWanted, this, &RibbonBar::tuckWanted);
    connect(m_search, &BandSearch::roomWanted, this, &RibbonBar::makeRoom);
    connect(&theme, &Theme::changed, this, &RibbonBar::makeRoom);
    connect(&shortcuts, &Shortcuts::changed, this, qOverload<>(&RibbonBar::retranslate));
    retranslate();
}

QWidget *RibbonBar::addSeparator()
{
    m_separators.append(new BandSeparator(m_theme, this));
    return m_separators.last();
}

BandButton *RibbonBar::addApp(RibbonApp *app)
{
    const Tab tab{app, new BandButton(m_theme, this)};
    tab.button->setCheckable(true);
    tab.button->setIconName(app->icon());
    switch (app->place()) {
    case RibbonApp::Place::Leading:
        m_row->insertWidget(m_row->indexOf(m_searchSeparator), tab.button);
        break;
    case RibbonApp::Place::AfterSearch:
        m_row->insertWidget(m_row->indexOf(m_search) + ++m_tabsAfterSearch, tab.button);
        break;
    case RibbonApp::Place::Trailing:
        if (!m_trailingSeparator) {
            m_trailingSeparator = addSeparator();
            m_row->insertWidget(m_row->indexOf(m_grip), m_trailingSeparator);
        }
        m_row->insertWidget(m_row->indexOf(m_grip), tab.button);
    }
    m_tabs.append(tab);
    const QString id = app->id();
    // Not clicked(): assistive technology checks a checkable button without a click.
    connect(tab.button, &QAbstractButton::toggled, this, [this, id] {
        if (m_isShowing)
            return;
        showOpen(m_open, m_height); // that alone does not open the tab; the ribbon does
        Q_EMIT appClicked(id);
    });
    connect(app, &RibbonApp::countChanged, this, [this, tab] {
        retranslate(tab);
        makeRoom();
    });
    orderFocus();
    retranslate(tab);
    makeRoom();
    return tab.button;
}

// The keyboard goes through the bar as the eye does.
void RibbonBar::orderFocus()
{
    QList<QWidget *> order{m_expand};
    const auto addTabs = [this, &order](RibbonApp::Place place) {
        for (const Tab &tab : std::as_const(m_tabs)) {
            if (tab.app->place() == place)
                order.append(tab.button);
        }
    };
    addTabs(RibbonApp::Place::Leading);
    order << m_search->button();
    if (m_search->field())
        order << m_search->field();
    addTabs(RibbonApp::Place::AfterSearch);
    order << m_case << m_logIn;
    addTabs(RibbonApp::Place::Trailing);
    order << m_grip;
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order.at(i - 1), order.at(i));
}

void RibbonBar::setSearch(QWidget *field)
{
    m_search->setField(field);
    orderFocus();
}

void RibbonBar::focusSearch()
{
    m_search->focusField();
}

void RibbonBar::showOpen(const QString &appId, int height)
{
    const bool same = m_open == appId && m_height == height;
    m_open = appId;
    m_height = height;
    {
        const QScopedValueRollback showing(m_isShowing, true);
        for (const Tab &tab : std::as_const(m_tabs))
            tab.button->setChecked(tab.app->id() == appId);
    }
    if (!same)
        retranslate();
}

void RibbonBar::setTucked(bool tucked)
{
    m_tucked = tucked;
    m_grip->setTucked(tucked);
    makeRoom();
}

void RibbonBar::setActiveCase(const QString &title)
{
    m_caseTitle = title;
    retranslate();
}

void RibbonBar::setConnection(Ribbon::Connection connection, const QString &words, const QString &brief)
{
    m_status->setConnection(connection, words, brief);
    m_isLoggedOut = connection == Ribbon::Connection::NotLoggedIn;
    makeRoom();
}

void RibbonBar::focusExpandButton()
{
    m_expand->setFocus(Qt::OtherFocusReason);
}

void RibbonBar::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_theme.color(Theme::Role::Band));
}

void RibbonBar::resizeEvent(QResizeEvent *)
{
    makeRoom();
}

void RibbonBar::contextMenuEvent(QContextMenuEvent *event)
{
    Q_EMIT menuWanted(event->globalPos());
}

void RibbonBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_F10 || event->modifiers() != Qt::ShiftModifier)
        return QWidget::keyPressEvent(event);
    Q_EMIT menuWanted(mapToGlobal(QPoint(Ribbon::BarHeight, 0)));
}

void RibbonBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void RibbonBar::retranslate()
{
    const bool open = !m_open.isEmpty();
    const QString expand = open ? tr("Collapse ribbon") : tr("Expand ribbon");
    m_expand->setIconName(open ? QStringLiteral("down") : QStringLiteral("up"));
    m_expand->setWords(expand);
    m_expand->setShortcutHint(m_shortcuts.hint(Shortcut::ToggleRibbon));
    m_search->button()->setShortcutHint(m_shortcuts.hint(Shortcut::Enrich));
    m_expand->setAccessibleName(expand);
    m_expand->setAccessibleDescription(open ? tr("%Ln pixels", nullptr, m_height) : QString());
    m_case->setWords(m_caseTitle, tr("Active case"));
    m_case->setAccessibleName(tr("Active case"));
    m_case->setAccessibleDescription(m_caseTitle);
    m_logIn->setWords(tr("Log in to the ribbon"));
    m_logIn->setAccessibleName(m_logIn->text());
    for (const Tab &tab : std::as_const(m_tabs))
        retranslate(tab);
    makeRoom();
}

void RibbonBar::retranslate(const Tab &tab)
{
    tab.button->setWords(tab.app->title());
    if (const auto command = shortcutOfApp(tab.app->id()))
        tab.button->setShortcutHint(m_shortcuts.hint(*command));
    tab.button->setCount(tab.app->count());
    tab.button->setCountNews(tab.app->isCountNews());
    tab.button->setAccessibleName(tab.app->title());
    tab.button->setAccessibleDescription(tab.app->countDescription());
}

/// Without its `state`, case and connection, there is more room.
void RibbonBar::showParts(bool state)
{
    state = state && !m_tucked;
    for (QWidget *separator : std::as_const(m_separators))
        separator->setVisible(!m_tucked);
    m_expand->setVisible(!m_tucked);
    m_status->setVisible(state);
    m_search->setVisible(!m_tucked && m_search->field());
    m_searchSeparator->setVisible(!m_tucked && m_search->field());
    m_case->setVisible(state && !m_caseTitle.isEmpty());
    m_caseSeparator->setVisible(state && !m_caseTitle.isEmpty());
    m_logIn->setVisible(state && m_isLoggedOut);
    m_logInGap->setVisible(state && m_isLoggedOut);
    for (const Tab &tab : std::as_const(m_tabs))
        tab.button->setVisible(!m_tucked || (tab.app->count() >= 0 && staysTucked(tab.app->id())));
}

/// Of what is shown, with all of its words.
int RibbonBar::neededWidth() const
{
    int needed = RibbonGrip::Width + m_search->wideWidth();
    QList<QWidget *> parts = m_separators;
    parts << m_expand << m_status << m_logInGap;
    for (const QWidget *part : std::as_const(parts))
        needed += part->isHidden() ? 0 : qMax(part->minimumWidth(), part->sizeHint().width());
    for (const BandButton *button : {m_case, m_logIn})
        needed += button->isHidden() ? 0 : button->wideWidth();
    for (const Tab &tab : m_tabs)
        needed += tab.button->wideWidth();
    return needed;
}

/// As they stand on the bar.
QList<RibbonBar::Tab> RibbonBar::tabsInOrder() const
{
    QList<Tab> ordered = m_tabs;
    std::stable_sort(ordered.begin(), ordered.end(),
                     [](const Tab &a, const Tab &b) { return a.app->place() < b.app->place(); });
    return ordered;
}

// A field that is wanted where it has no room takes that of case and connection.
void RibbonBar::makeRoom()
{
    showParts(true);
    if (fit() || !m_search->isOpen())
        return;
    showParts(false);
    fit();
}

// The words before the active case go first, then most of the connection's, then labels in the order of the bar until
// the rest has room; then the search field gives what it can. The active case, which is also in its app, goes after
// that, and the way to log in goes last.
bool RibbonBar::fit()
{
    m_case->setPrefixShown(true);
    m_status->setBrief(false);
    int needed = neededWidth();
    if (!m_case->isHidden() && needed > width()) {
        m_case->setPrefixShown(false);
        needed = neededWidth();
    }
    if (!m_status->isHidden() && needed > width()) {
        m_status->setBrief(true);
        needed = neededWidth();
    }
    const auto compact = [&](BandButton *button) {
        const int wide = button->wideWidth();
        button->setCompact(m_tucked || needed > width());
        if (button->isCompact())
            needed -= wide - button->sizeHint().width();
    };
    for (const Tab &tab : tabsInOrder())
        compact(tab.button);
    const int spare = m_search->field() ? m_search->wideWidth() - m_search->narrowWidth() : 0;
    const int given = qBound(0, needed - width(), spare);
    needed -= given;
    compact(m_case);
    compact(m_logIn);
    const bool fits = needed <= width();
    if (fits && !m_tucked)
        giveBack(width() - needed);
    m_search->takeWidth(fits || m_search->isOpen() ? m_search->wideWidth() - given : 0);
    return fits;
}

/// What the active case gave beyond what was missing: to the labels, the one that went last first.
void RibbonBar::giveBack(int room)
{
    const QList<Tab> tabs = tabsInOrder();
    for (auto tab = tabs.crbegin(); tab != tabs.crend(); ++tab) {
        const int gain = tab->button->wideWidth() - tab->button->sizeHint().width();
        if (!tab->button->isCompact())
            continue;
        if (gain > room)
            return;
        tab->button->setCompact(false);
        room -= gain;
    }
}

} // namespace obi
