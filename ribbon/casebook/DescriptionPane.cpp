// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casebook/DescriptionPane.h"

#include "casebook/OpenCase.h"
#include "casebook/SharingWords.h"
#include "ctim/NewBody.h"
#include "look/Words.h"
#include "pivot/TextPivot.h"
#include "store/CaseStore.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QUuid>

namespace obi {
namespace {

constexpr int TextHeight = 60;

} // namespace

DescriptionPane::DescriptionPane(Theme &theme, PivotMenu &pivot, OpenCase &open, const Clock &clock, QWidget *parent)
    : CasebookPane(theme, parent)
    , m_open(open)
    , m_autosave(
          [this, &store = open.store()](const QString &caseId, const QString &text) {
              m_sent.append(text);
              const CaseEdit edit = edit::SetDescription{text};
              return store.apply(caseId, edit);
          },
          clock)
    , m_heading(new QLabel)
    , m_state(new QLabel)
    , m_text(new QPlainTextEdit)
    , m_error(new QLabel)
    , m_retry(new QPushButton)
{
    build();
    new TextPivot(m_text, pivot);
    connect(&open, &OpenCase::leaving, this, &DescriptionPane::flush);
    connect(&open, &OpenCase::changed, this, &DescriptionPane::takeCase);
    connect(&open, &OpenCase::refusedFound, this, &DescriptionPane::takeUp);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] { m_autosave.typed(m_text->toPlainText()); });
    connect(&m_autosave, &Autosave::replaced, this, [this] {
        if (m_text->toPlainText() != m_autosave.text())
            m_text->setPlainText(m_autosave.text());
    });
    connect(&m_autosave, &Autosave::stateChanged, this, &DescriptionPane::updateState);
    connect(&m_autosave, &Autosave::failedElsewhere, this, &DescriptionPane::failedElsewhere);
    connect(m_retry, &QPushButton::clicked, this, &DescriptionPane::flush);
    retranslate();
    takeTheme();
}

void DescriptionPane::build()
{
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(theme().scaled(TextHeight)); // what is said under it takes room of its own
    m_text->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_text->document()->setDocumentMargin(0);
    m_state->setForegroundRole(QPalette::PlaceholderText);
    m_error->setWordWrap(true);
    m_error->setTextFormat(Qt::PlainText);
    m_error->setForegroundRole(QPalette::BrightText);
    m_heading->setBuddy(m_text);
    auto *head = new QHBoxLayout;
    head->addWidget(m_heading);
    head->addStretch();
    head->addWidget(m_state);
    auto *wrong = new QHBoxLayout;
    wrong->addWidget(m_error, 1);
    wrong->addWidget(m_retry, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(4);
    column->addLayout(head);
    column->addWidget(m_text);
    column->addLayout(wrong);
}

/// What others have written while somebody was typing here is about to be written over: it becomes a note.
void DescriptionPane::takeCase()
{
    using State = Autosave::State;
    const auto &shown = m_open.value();
    const QString saved = shown ? shown->description : QString();
    const bool typing = m_autosave.state() != State::Clean && m_autosave.state() != State::Saved;
    const bool same = shown && shown->id == m_knownId;
    const bool lost = same && typing && saved != m_known && !m_sent.contains(saved) && !saved.isEmpty();
    m_knownId = m_open.id();
    m_known = saved;
    m_autosave.follow(m_open.id(), saved);
    if (lost)
        m_open.apply(edit::AddNote{cutText(mergeWords().description.arg(saved), Case::MaximumNote),
                                   {},
                                   QUuid::createUuid().toString(QUuid::WithoutBraces)});
}

void DescriptionPane::takeUp(const QList<CaseEdit> &refused)
{
    for (const CaseEdit &each : refused) {
        if (const auto *description = std::get_if<edit::SetDescription>(&each))
            m_autosave.takeUp(description->text);
    }
}

void DescriptionPane::updateState()
{
    using State = Autosave::State;
    const State state = m_autosave.state();
    if (state == State::Clean || state == State::Saved)
        m_sent.clear();
    const QString time = m_autosave.savedAt().toLocalTime().toString(u"HH:mm");
    m_state->setText(state == State::Saved                              ? tr("Saved %1").arg(time)
                     : state == State::Saving || state == State::Typing ? tr("Saving…")
                                                                        : QString());
    const bool failed = state == State::Failed;
    m_error->setVisible(failed);
    m_retry->setVisible(failed);
    if (failed)
        m_error->setText(tr("Not saved: %1").arg(errorText(m_autosave.error())));
    m_text->setAccessibleDescription(failed ? m_error->text() : m_state->text());
}

void DescriptionPane::retranslate()
{
    m_heading->setText(tr("Description"));
    m_text->setAccessibleName(tr("Case description"));
    m_text->setPlaceholderText(tr("What this case is about"));
    m_retry->setText(tr("Retry"));
    m_retry->setAccessibleName(tr("Save the description again"));
    updateState();
}

void DescriptionPane::takeTheme()
{
    m_heading->setFont(theme().font(Theme::Type::CaptionStrong));
    m_state->setFont(theme().font(Theme::Type::Caption));
    m_text->setFont(theme().font(Theme::Type::Dense));
    m_error->setFont(theme().font(Theme::Type::Caption));
}

} // namespace obi
