// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bar/RibbonBar.h"

#include "bar/BandButton.h"
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
{
    setOnBand(this);
    setFixedHeight(Ribbon::BarHeight);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(0);
    m_expand->setCompact(true);
    m_case->setIconName(QStringLiteral("book"));
    m_row->addWidget(m_expand);
    m_row->addWidget(addSeparator());
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
    constexpr int BeforeTabs = 2;
    if (app->isTrailing()) {
        if (!m_trailingSeparator) {
            m_trailingSeparator = addSeparator();
            m_row->insertWidget(m_row->indexOf(m_grip), m_trailingSeparator);
        }
        m_row->insertWidget(m_row->indexOf(m_grip), tab.button);
    } else {
        m_row->insertWidget(BeforeTabs + m_leadingTabs++, tab.button);
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
    for (const Tab &tab : tabsInOrder()) {
        if (!tab.app->isTrailing())
            order.append(tab.button);
    }
    order << m_case << m_logIn;
    for (const Tab &tab : tabsInOrder()) {
        if (tab.app->isTrailing())
            order.append(tab.button);
    }
    order << m_grip;
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order.at(i - 1), order.at(i));
}

void RibbonBar::showOpen(const QString &appId, int height)
{
    m_open = appId;
    m_height = height;
    {
        const QScopedValueRollback showing(m_isShowing, true);
        for (const Tab &tab : std::as_const(m_tabs))
            tab.button->setChecked(tab.app->id() == appId);
    }
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

void RibbonBar::setConnection(Ribbon::Connection connection, const QString &words)
{
    m_status->setConnection(connection, words);
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
    m_expand->setAccessibleName(expand);
    m_expand->setAccessibleDescription(open ? tr("%n pixels", nullptr, m_height) : QString());
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
    tab.button->setAccessibleName(tab.app->title());
    tab.button->setAccessibleDescription(tab.app->countDescription());
}

void RibbonBar::showParts()
{
    for (QWidget *part : std::initializer_list<QWidget *>{m_expand, m_status})
        part->setVisible(!m_tucked);
    for (QWidget *separator : std::as_const(m_separators))
        separator->setVisible(!m_tucked);
    m_case->setVisible(!m_tucked && !m_caseTitle.isEmpty());
    m_caseSeparator->setVisible(!m_tucked && !m_caseTitle.isEmpty());
    m_logIn->setVisible(!m_tucked && m_isLoggedOut);
    m_logInGap->setVisible(!m_tucked && m_isLoggedOut);
    for (const Tab &tab : std::as_const(m_tabs))
        tab.button->setVisible(!m_tucked || (tab.app->count() >= 0 && staysTucked(tab.app->id())));
}

/// With all of its words.
int RibbonBar::neededWidth() const
{
    int needed = m_expand->sizeHint().width() + m_status->sizeHint().width() + RibbonGrip::Width;
    for (const QWidget *separator : m_separators)
        needed += separator == m_caseSeparator && m_caseTitle.isEmpty() ? 0 : separator->width();
    needed += m_caseTitle.isEmpty() ? 0 : m_case->wideWidth();
    needed += m_isLoggedOut ? m_logIn->wideWidth() + LogInGap : 0;
    for (const Tab &tab : m_tabs)
        needed += tab.button->wideWidth();
    return needed;
}

/// As they stand on the bar.
QList<RibbonBar::Tab> RibbonBar::tabsInOrder() const
{
    QList<Tab> ordered = m_tabs;
    std::stable_partition(ordered.begin(), ordered.end(), [](const Tab &tab) { return !tab.app->isTrailing(); });
    return ordered;
}

// Labels go in the order of the bar until the rest has room; the active case, which is also in its app, goes after the
// apps, and the way to log in goes last.
void RibbonBar::makeRoom()
{
    showParts();
    int needed = neededWidth();
    const auto compact = [&](BandButton *button) {
        const int wide = button->wideWidth();
        button->setCompact(m_tucked || needed > width());
        if (button->isCompact())
            needed -= wide - button->sizeHint().width();
    };
    for (const Tab &tab : tabsInOrder())
        compact(tab.button);
    compact(m_case);
    compact(m_logIn);
}

} // namespace obi
