// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bar/RibbonBar.h"

#include "bar/BandButton.h"
#include "bar/BandStatus.h"
#include "bar/RibbonGrip.h"
#include "look/Kind.h"
#include "look/Theme.h"

#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace obi {
namespace {

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

} // namespace

RibbonBar::RibbonBar(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_row(new QHBoxLayout(this))
    , m_expand(new BandButton(theme, this))
    , m_case(new BandButton(theme, this))
    , m_status(new BandStatus(theme, this))
    , m_grip(new RibbonGrip(theme, this))
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
    m_row->addWidget(addSeparator());
    m_row->addWidget(m_status);
    m_row->addWidget(m_grip);
    connect(m_expand, &QAbstractButton::clicked, this, &RibbonBar::expandClicked);
    connect(m_case, &QAbstractButton::clicked, this, &RibbonBar::activeCaseClicked);
    connect(m_grip, &RibbonGrip::tuckWanted, this, &RibbonBar::tuckWanted);
    connect(&theme, &Theme::changed, this, &RibbonBar::makeRoom);
    retranslate();
}

QWidget *RibbonBar::addSeparator()
{
    m_separators.append(new BandSeparator(m_theme, this));
    return m_separators.last();
}

BandButton *RibbonBar::addApp(RibbonApp *app, const QKeySequence &shortcut)
{
    const Tab tab{app, new BandButton(m_theme, this)};
    tab.button->setCheckable(true);
    tab.button->setIconName(app->icon());
    tab.button->setShortcutHint(shortcut);
    constexpr int BeforeTabs = 2;
    m_row->insertWidget(BeforeTabs + int(m_tabs.size()), tab.button);
    m_tabs.append(tab);
    const QString id = app->id();
    connect(tab.button, &QAbstractButton::clicked, this, [this, id] {
        showOpen(m_open, m_height); // a click alone does not open the tab; the ribbon does
        Q_EMIT appClicked(id);
    });
    connect(app, &RibbonApp::countChanged, this, [this, tab] {
        retranslate(tab);
        makeRoom();
    });
    retranslate(tab);
    makeRoom();
    return tab.button;
}

void RibbonBar::showOpen(const QString &appId, int height)
{
    m_open = appId;
    m_height = height;
    for (const Tab &tab : std::as_const(m_tabs))
        tab.button->setChecked(tab.app->id() == appId);
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
    m_expand->setShortcutHint(QKeySequence(Qt::CTRL | Qt::Key_J));
    m_expand->setAccessibleName(expand);
    m_expand->setAccessibleDescription(open ? tr("%n pixels", nullptr, m_height) : QString());
    m_case->setWords(m_caseTitle, tr("Active case"));
    m_case->setAccessibleName(tr("Active case"));
    m_case->setAccessibleDescription(m_caseTitle);
    for (const Tab &tab : std::as_const(m_tabs))
        retranslate(tab);
    makeRoom();
}

void RibbonBar::retranslate(const Tab &tab)
{
    tab.button->setWords(tab.app->title());
    tab.button->setCount(tab.app->count());
    tab.button->setAccessibleName(tab.app->title());
    tab.button->setAccessibleDescription(tab.app->countDescription());
}

// Labels go in the order of the bar until the rest has room; the active case, which is also in its app, goes last.
void RibbonBar::makeRoom()
{
    for (QWidget *part : std::initializer_list<QWidget *>{m_expand, m_status})
        part->setVisible(!m_tucked);
    for (QWidget *separator : std::as_const(m_separators))
        separator->setVisible(!m_tucked);
    m_case->setVisible(!m_tucked && !m_caseTitle.isEmpty());
    int needed = m_expand->sizeHint().width() + m_status->sizeHint().width() + RibbonGrip::Width;
    needed += 17 * int(m_separators.size()) + (m_caseTitle.isEmpty() ? 0 : m_case->wideWidth());
    for (const Tab &tab : std::as_const(m_tabs))
        needed += tab.button->wideWidth();
    const auto compact = [&](BandButton *button) {
        const int wide = button->wideWidth();
        button->setCompact(m_tucked || needed > width());
        if (button->isCompact())
            needed -= wide - button->sizeHint().width();
    };
    for (const Tab &tab : std::as_const(m_tabs)) {
        tab.button->setVisible(!m_tucked || tab.app->count() >= 0);
        compact(tab.button);
    }
    compact(m_case);
}

} // namespace obi
