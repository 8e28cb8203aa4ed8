// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casebook/CaseHeader.h"

#include "casebook/OpenCase.h"
#include "casebook/SharingButton.h"
#include "casebook/TlpButton.h"
#include "core/Clock.h"
#include "ctim/CasebookEntity.h"
#include "exchange/CaseWriter.h"
#include "look/Tall.h"
#include "look/Times.h"
#include "look/Tip.h"
#include "pivot/TextPivot.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace obi {
using namespace Qt::StringLiterals;

namespace {

constexpr int LeastOrigin = 60; ///< narrower than a word

} // namespace

CaseHeader::CaseHeader(Theme &theme, PivotMenu &pivot, OpenCase &open, CaseSync *sync, const Clock &clock,
                       QWidget *parent)
    : CasebookPane(theme, parent)
    , m_open(open)
    , m_clock(clock)
    , m_book(new QLabel)
    , m_title(new QLineEdit)
    , m_edit(new QToolButton)
    , m_tlp(new TlpButton(theme, this))
    , m_sharing(new SharingButton(theme, open, sync, this))
    , m_origin(new QLabel)
    , m_investigate(new QPushButton)
    , m_activate(new QPushButton)
    , m_copy(new QPushButton)
    , m_export(new QPushButton)
    , m_delete(new QPushButton)
{
    setFixedHeight(tall(theme, 36));
    paintOn(QPalette::Window);
    build();
    new TextPivot(m_title, pivot);
    connect(&open, &OpenCase::changed, this, &CaseHeader::showCase);
    connect(&open, &OpenCase::leaving, this, &CaseHeader::flush);
    connect(m_title, &QLineEdit::editingFinished, this, &CaseHeader::flush);
    connect(m_title, &QLineEdit::textChanged, this, &CaseHeader::fitTitle);
    connect(m_edit, &QToolButton::clicked, this, &CaseHeader::editTitle);
    connect(m_tlp, &TlpButton::chosen, this, [this](Tlp tlp) { m_open.apply(edit::SetTlp{tlp}); });
    connect(m_sharing, &SharingButton::settingsWanted, this, &CaseHeader::sharingSettingsWanted);
    connect(m_sharing, &SharingButton::logInWanted, this, &CaseHeader::logInWanted);
    connect(m_activate, &QPushButton::clicked, this, &CaseHeader::activateWanted);
    connect(m_investigate, &QPushButton::clicked, this, &CaseHeader::investigateWanted);
    connect(m_delete, &QPushButton::clicked, this, &CaseHeader::deleteWanted);
    retranslate();
    takeTheme();
}

void CaseHeader::build()
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 12, 0);
    row->setSpacing(8);
    m_title->setFrame(false);
    QPalette clear;
    clear.setColor(QPalette::Base, Qt::transparent);
    m_title->setPalette(clear);
    m_title->setMaxLength(CasebookEntity::MaximumTitle);
    m_title->installEventFilter(this);
    m_origin->installEventFilter(this);
    m_edit->setAutoRaise(true);
    m_origin->setTextFormat(Qt::PlainText);
    m_origin->setForegroundRole(QPalette::PlaceholderText);
    m_origin->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_copy->setMenu(new QMenu(m_copy));
    m_export->setMenu(new QMenu(m_export));
    row->addWidget(m_book);
    row->addWidget(m_title);
    row->addWidget(m_edit);
    row->addWidget(m_tlp);
    row->addWidget(m_sharing);
    row->addWidget(m_origin, 1);
    for (QPushButton *button : {m_investigate, m_activate, m_copy, m_export, m_delete})
        row->addWidget(button);
    for (QPushButton *button : {m_copy, m_delete, m_export, m_activate, m_investigate})
        m_room.add(button);
}

void CaseHeader::showCase()
{
    const auto &shown = m_open.value();
    if (!shown)
        return;
    // A title that is being typed is not replaced under the hands of the writer.
    const bool typing = m_shownId == shown->id && m_title->hasFocus() && m_title->isModified();
    m_shownId = shown->id;
    if (!typing && m_title->text() != shown->title) {
        m_title->setText(shown->title);
        m_title->setCursorPosition(0);
        m_title->setModified(false);
    }
    m_tlp->setTlp(shown->tlp);
    m_investigate->setEnabled(!shown->observables.isEmpty());
    const QString when = fullMoment(shown->createdAt, m_clock.now());
    m_created = shown->owner.isEmpty() ? tr("Created %1").arg(when) : tr("Created by %1 · %2").arg(shown->owner, when);
    m_origin->setToolTip(plainTip(m_created));
    showOrigin();
    setActive(m_active);
}

// Where there is no room for a word of it, nothing stands there.
void CaseHeader::showOrigin()
{
    const int wide = m_origin->width();
    const QFontMetrics metrics(m_origin->font());
    const bool whole = metrics.horizontalAdvance(m_created) <= wide;
    m_origin->setText(whole                ? m_created
                      : wide < LeastOrigin ? QString()
                                           : metrics.elidedText(m_created, Qt::ElideRight, wide));
}

void CaseHeader::fitTitle()
{
    const int wide = m_title->fontMetrics().horizontalAdvance(m_title->text()) + 16;
    m_title->setFixedWidth(qBound(80, wide, 280));
    m_room.fit(*this);
}

void CaseHeader::setActive(bool active)
{
    m_active = active;
    m_activate->setEnabled(!active);
    m_activate->setToolTip(active ? tr("This is the active case.") : tr("New observables go to the active case."));
}

void CaseHeader::flush()
{
    const auto &shown = m_open.value();
    const QString title = m_title->text().trimmed();
    if (!shown || shown->id != m_shownId || !m_title->isModified())
        return;
    m_title->setModified(false);
    if (title.isEmpty())
        m_title->setText(shown->title);
    else if (title != shown->title)
        m_open.apply(edit::SetTitle{title});
}

void CaseHeader::editTitle()
{
    m_title->setFocus(Qt::OtherFocusReason);
    m_title->selectAll();
}

bool CaseHeader::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_origin && event->type() == QEvent::Resize)
        showOrigin();
    const bool key = watched == m_title && event->type() == QEvent::KeyPress;
    if (key && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape && m_title->isModified()) {
        m_title->setText(m_open.value() ? m_open.value()->title : QString());
        m_title->setModified(false);
        return true;
    }
    return CasebookPane::eventFilter(watched, event);
}

void CaseHeader::fillMenus()
{
    QMenu *copy = m_copy->menu();
    copy->clear();
    connect(copy->addAction(tr("Copy all observables")), &QAction::triggered, this,
            [this] { Q_EMIT copyWanted(false); });
    connect(copy->addAction(tr("Copy all defanged")), &QAction::triggered, this, [this] { Q_EMIT copyWanted(true); });
    QMenu *formats = m_export->menu();
    formats->clear();
    const auto add = [&](const QString &name, CaseFormat format) {
        connect(formats->addAction(name), &QAction::triggered, this, [this, format] { Q_EMIT exportWanted(format); });
    };
    add(tr("Markdown…"), CaseFormat::Markdown);
    add(tr("CSV…"), CaseFormat::Csv);
    add(tr("CTIM (JSON)…"), CaseFormat::Ctim);
}

void CaseHeader::retranslate()
{
    m_title->setAccessibleName(tr("Case title"));
    m_edit->setAccessibleName(tr("Edit case title"));
    m_edit->setToolTip(tr("Edit case title"));
    m_tlp->setToolTip(tr("Traffic Light Protocol label of this case"));
    m_sharing->retranslate();
    m_room.setWords(m_investigate, tr("Investigate"));
    m_investigate->setAccessibleName(tr("Investigate case"));
    m_room.setWords(m_activate, tr("Set as active case"));
    m_activate->setAccessibleName(tr("Set as active case"));
    m_room.setWords(m_copy, tr("Copy"));
    m_copy->setAccessibleName(tr("Copy observables"));
    m_room.setWords(m_export, tr("Export case…"));
    m_export->setAccessibleName(tr("Export case"));
    m_room.setWords(m_delete, tr("Delete case"));
    m_delete->setAccessibleName(tr("Delete case"));
    fillMenus();
    showCase();
    m_room.fit(*this);
}

void CaseHeader::resizeEvent(QResizeEvent *event)
{
    CasebookPane::resizeEvent(event);
    m_room.fit(*this);
}

void CaseHeader::takeTheme()
{
    m_book->setPixmap(theme().pixmap(u"book"_s, theme().color(Theme::Role::Text), 16, devicePixelRatioF()));
    m_title->setFont(theme().font(Theme::Type::BodyStrong));
    m_origin->setFont(theme().font(Theme::Type::Dense));
    m_edit->setIcon(theme().icon(u"edit"_s, Theme::Role::Text2));
    m_investigate->setIcon(theme().icon(u"graph"_s));
    m_activate->setIcon(theme().icon(u"flag"_s));
    m_copy->setIcon(theme().icon(u"copy"_s));
    m_export->setIcon(theme().icon(u"ext"_s));
    m_delete->setIcon(theme().icon(u"trash"_s));
    fitTitle();
}

} // namespace obi
