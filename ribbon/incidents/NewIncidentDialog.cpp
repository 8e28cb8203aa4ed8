// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "incidents/NewIncidentDialog.h"

#include "core/ErrorKinds.h"
#include "login/FieldBox.h"
#include "login/FormField.h"
#include "login/Notice.h"
#include "look/ChoiceBox.h"
#include "look/Kind.h"
#include "look/Words.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>

#include <array>

namespace obi {
namespace {

constexpr std::array Severities{Severity::Critical, Severity::High, Severity::Medium, Severity::Low, Severity::Info};
constexpr int Width = 480;

} // namespace

NewIncidentDialog::NewIncidentDialog(const Theme &theme, const Clock &clock, const Draft &draft, QWidget *parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_clock(clock)
    , m_title(new FieldBox(theme, new FormField(theme)))
    , m_textName(new ThemedLabel(theme, Theme::Type::Dense, Theme::Role::Text2))
    , m_text(new QPlainTextEdit)
    , m_severityName(new ThemedLabel(theme, Theme::Type::Dense, Theme::Role::Text2))
    , m_severity(new ChoiceBox)
    , m_notice(new Notice(theme))
    , m_create(new QPushButton)
    , m_cancel(new QPushButton)
    , m_uncertain(draft.isUncertain)
{
    m_title->field()->setMaxLength(Incident::MaximumTitle);
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(120);
    setButtonKind(m_create, ButtonKind::Primary);
    m_create->setDefault(true);
    auto *severity = new QHBoxLayout;
    severity->addWidget(m_severityName);
    severity->addWidget(m_severity);
    severity->addStretch();
    auto *foot = new QHBoxLayout;
    foot->addStretch();
    foot->addWidget(m_cancel);
    foot->addWidget(m_create);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 12);
    column->setSpacing(8);
    column->addWidget(m_title);
    column->addWidget(m_textName);
    column->addWidget(m_text);
    column->addLayout(severity);
    column->addWidget(m_notice);
    column->addLayout(foot);
    setMinimumWidth(Width);
    setTabOrder(m_cancel, m_create);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_create, &QPushButton::clicked, this, &NewIncidentDialog::take);
    retranslate();
    m_title->field()->setText(draft.title);
    m_text->setPlainText(draft.text);
    m_severity->setCurrentIndex(m_severity->findData(int(draft.severity)));
}

NewIncidentDialog::Draft NewIncidentDialog::draft() const
{
    return {m_title->field()->text(), m_text->toPlainText(), Severity(m_severity->currentData().toInt()), m_uncertain};
}

void NewIncidentDialog::take()
{
    const QString title = m_title->field()->trimmed();
    if (title.isEmpty())
        return m_title->refuse(tr("An incident needs a title."));
    m_title->clearMessage();
    m_notice->clear();
    fit();
    Incident draft = Incident::draft(title, m_clock.now());
    draft.shortDescription = title;
    draft.description = m_text->toPlainText().trimmed();
    draft.severity = severityText(Severity(m_severity->currentData().toInt()));
    draft.source = QStringLiteral("Obi");
    draft.tlp = QStringLiteral("amber");
    Q_EMIT createWanted(draft);
}

void NewIncidentDialog::setBusy(bool busy)
{
    m_create->setEnabled(!busy);
}

bool NewIncidentDialog::isBusy() const
{
    return !m_create->isEnabled();
}

void NewIncidentDialog::sayError(const Error &error)
{
    setBusy(false);
    m_uncertain = mayHaveArrived(error);
    nameCreate();
    if (m_uncertain)
        m_notice->say(Notice::Tone::Failure, tr("It is not known whether the incident was created."),
                      tr("Look for it in the list before you create it again.") + u'\n' + errorTextWithTrace(error));
    else
        m_notice->sayError(error);
    fit();
}

/// As tall as it is with what is said in it: a window does not ask how high its words are at its width.
void NewIncidentDialog::fit()
{
    layout()->activate();
    const int wanted =
        layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width()) : layout()->totalSizeHint().height();
    setMinimumHeight(wanted);
    resize(width(), wanted);
}

void NewIncidentDialog::nameCreate()
{
    m_create->setText(m_uncertain ? tr("Create again") : tr("Create incident"));
    m_create->setAccessibleName(m_create->text());
}

void NewIncidentDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void NewIncidentDialog::retranslate()
{
    setWindowTitle(tr("New incident"));
    m_title->setName(tr("Title"), tr("Incident title"));
    m_textName->setText(tr("Description"));
    m_text->setAccessibleName(tr("Incident description"));
    m_severityName->setText(tr("Severity"));
    m_severity->setAccessibleName(tr("Severity of the new incident"));
    const int chosen = m_severity->currentIndex();
    m_severity->clear();
    for (const Severity severity : Severities)
        m_severity->addItem(severityIcon(m_theme, severity), severityWord(severity), int(severity));
    m_severity->setCurrentIndex(chosen < 0 ? 2 : chosen);
    nameCreate();
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Cancel"));
}

} // namespace obi
