// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casebook/ObservablesPane.h"

#include "casebook/IntakeField.h"
#include "casebook/ObservableColumns.h"
#include "casebook/OpenCase.h"
#include "casebook/UndoBar.h"
#include "casebook/VerdictChips.h"
#include "enrichment/VerdictTrouble.h"
#include "look/Words.h"
#include "store/CaseStore.h"
#include "text/ObservableScanner.h"

#include <QFutureWatcher>
#include <QHBoxLayout>
#include <QLabel>
#include <QtConcurrentRun>

namespace obi {
using namespace Qt::StringLiterals;

ObservablesPane::ObservablesPane(Theme &theme, OpenCase &open, CaseObservablesModel &model, PivotMenu &pivot,
                                 UndoBar &undo, QWidget *parent)
    : CasebookPane(theme, parent)
    , m_open(open)
    , m_model(model)
    , m_undo(undo)
    , m_intake(new IntakeField)
    , m_chips(new VerdictChips(theme, this))
    , m_trouble(new VerdictTrouble(theme, model.verdicts(), this))
    , m_outcome(new QLabel)
    , m_empty(new QLabel)
    , m_columns(new ObservableColumns(theme, model, pivot, this))
{
    paintOn(QPalette::Base);
    build();
    connect(m_intake, &IntakeField::given, this, &ObservablesPane::take);
    connect(m_chips, &VerdictChips::filterWanted, &model, &CaseObservablesModel::setFilter);
    connect(&model, &CaseObservablesModel::countsChanged, this, &ObservablesPane::updateState);
    connect(&open, &OpenCase::leaving, this, [this] { tell({}); });
    connect(&open, &OpenCase::changed, this, &ObservablesPane::takeCase);
    connect(m_columns, &ObservableColumns::removeWanted, this, &ObservablesPane::remove);
    connect(m_trouble, &VerdictTrouble::logInWanted, this, &ObservablesPane::logInWanted);
    connect(m_trouble, &VerdictTrouble::editCredentialsWanted, this, &ObservablesPane::editCredentialsWanted);
    retranslate();
    takeTheme();
}

void ObservablesPane::build()
{
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(12, 5, 12, 5);
    bar->setSpacing(8);
    bar->addWidget(m_intake, 1);
    bar->addWidget(m_chips);
    m_intake->setMaxLength(10'000'000);
    m_intake->addAction(theme().icon(u"plus"_s, Theme::Role::Text3), QLineEdit::LeadingPosition);
    m_outcome->setTextFormat(Qt::PlainText);
    m_outcome->setContentsMargins(12, 0, 12, 4);
    m_outcome->hide();
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_empty->setContentsMargins(16, 24, 16, 16);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(bar);
    column->addWidget(m_outcome);
    column->addWidget(hairline(Qt::Horizontal, this));
    column->addWidget(m_trouble);
    column->addWidget(m_empty, 1);
    column->addWidget(m_columns, 1);
}

void ObservablesPane::takeCase()
{
    const auto &shown = m_open.value();
    const qsizetype listed = shown ? shown->observables.size() : 0;
    // What is told of the list as it was holds no more; whoever has changed it from here tells it next.
    if (listed != m_listed)
        tell({});
    m_listed = listed;
    m_model.show(shown);
}

// A whole mail or log may be pasted: it is searched on a worker, for the case that was open at the time.
void ObservablesPane::take(const QString &text)
{
    const QString caseId = m_open.id();
    if (caseId.isEmpty())
        return;
    tell(tr("Searching the text for observables…"));
    auto *watcher = new QFutureWatcher<QList<Observable>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, caseId] {
        watcher->deleteLater();
        add(caseId, watcher->result());
    });
    watcher->setFuture(QtConcurrent::run([text] { return ObservableScanner::distinct(text); }));
}

void ObservablesPane::add(const QString &caseId, const QList<Observable> &found)
{
    if (found.isEmpty())
        return tell(tr("No observables found in this text."), true);
    const auto &shown = m_open.value();
    const bool same = shown && shown->id == caseId;
    const auto there =
        same ? std::count_if(found.begin(), found.end(), [&](const Observable &o) { return shown->holds(o); }) : 0;
    const int added = int(found.size() - there);
    const CaseEdit edit = edit::AddObservables{found};
    const QString given = m_intake->text();
    QCoro::connect(m_open.store().apply(caseId, edit), this, [this, added, there, given](const Result<Case> &changed) {
        if (!changed)
            return tell(tr("Not added: %1").arg(errorText(changed.error())), true);
        // Only what has been added leaves the field; on failure it stays for another try.
        if (m_intake->text() == given)
            m_intake->clear();
        const QString news = tr("%Ln added", "observables", added);
        tell(there == 0 ? news : tr("%1, %2").arg(news, tr("%Ln already there", "observables", int(there))));
    });
}

void ObservablesPane::remove(const QList<Observable> &observables)
{
    const QString caseId = m_open.id();
    const QString message = observables.size() == 1 ? tr("Removed %1").arg(observables.first().value())
                                                    : tr("Removed %Ln observable(s)", nullptr, int(observables.size()));
    m_open.apply(edit::RemoveObservables{observables}, [this, caseId, observables, message](const Case &) {
        m_undo.offer(message, [this, caseId, observables] {
            const CaseEdit back = edit::AddObservables{observables};
            QCoro::connect(m_open.store().apply(caseId, back), this, [this](const Result<Case> &changed) {
                if (!changed)
                    Q_EMIT m_open.failed(changed.error());
            });
        });
    });
}

void ObservablesPane::tell(const QString &outcome, bool problem)
{
    m_outcome->setText(outcome);
    m_outcome->setAccessibleName(outcome);
    m_outcome->setForegroundRole(problem ? QPalette::BrightText : QPalette::PlaceholderText);
    m_outcome->setVisible(!outcome.isEmpty());
}

QString ObservablesPane::outcome() const
{
    return m_outcome->text();
}

void ObservablesPane::updateState()
{
    m_chips->setCounts(m_model.counts(), m_model.filter());
    const bool empty = m_model.rowCount() == 0;
    // The keyboard stays where something can be done about it.
    if (empty && m_columns->isAncestorOf(focusWidget()))
        m_intake->setFocus(Qt::OtherFocusReason);
    m_empty->setVisible(empty);
    m_columns->setVisible(!empty);
    m_trouble->setWanted(!empty);
    if (!empty)
        return;
    m_empty->setText(m_model.filter() ? tr("No observable of this case is %1.").arg(dispositionWord(*m_model.filter()))
                                      : tr("No observables yet. Paste text above, or add them with the pivot menu."));
}

void ObservablesPane::retranslate()
{
    m_intake->setPlaceholderText(tr("Paste text to add its observables"));
    m_intake->setAccessibleName(tr("Add observables"));
    m_trouble->retranslate();
    updateState();
}

void ObservablesPane::takeTheme()
{
    m_outcome->setFont(theme().font(Theme::Type::Caption));
    m_empty->setFont(theme().font(Theme::Type::Dense));
}

} // namespace obi
