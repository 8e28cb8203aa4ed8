// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pivot/ActionDialog.h"

#include "look/Theme.h"
#include "pivot/ActionWords.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace obi {
using namespace Qt::StringLiterals;
namespace {

QLabel *plainLabel(const QFont &font)
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setFont(font);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

ActionDialog::ActionDialog(Theme &theme, ModuleAction action, Observable observable, QWidget *parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_action(std::move(action))
    , m_observable(std::move(observable))
    , m_mark(new QLabel)
    , m_text(plainLabel(theme.font(Theme::Type::Body)))
    , m_value(plainLabel(theme.font(Theme::Type::Mono)))
    , m_description(plainLabel(theme.font(Theme::Type::Dense)))
    , m_run(new QPushButton)
    , m_cancel(new QPushButton(tr("Cancel")))
{
    setWindowTitle(m_action.title.simplified());
    build();
    m_value->setText(m_observable.value());
    m_description->setText(m_action.description);
    m_description->setVisible(!m_action.description.isEmpty());
    const QString title = fontMetrics().elidedText(m_action.title.simplified(), Qt::ElideRight, 200);
    m_run->setText(tr("Run “%1”").arg(title).replace(u'&', "&&"_L1));
    enter(Stage::Confirm, u"warn"_s, m_theme.text(Disposition::Suspicious),
          tr("%1 will be asked for “%2”. The module decides what happens, and there may be no way back.")
              .arg(m_action.module.name, m_action.title));
    connect(m_run, &QPushButton::clicked, this, &ActionDialog::confirm);
    connect(m_cancel, &QPushButton::clicked, this, &ActionDialog::reject);
}

void ActionDialog::build()
{
    m_value->setWordWrap(true);
    m_mark->setAlignment(Qt::AlignTop);
    m_run->setAutoDefault(false);
    m_cancel->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_run);
    buttons->addWidget(m_cancel);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(16, 16, 16, 12);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_mark, 0, 0);
    grid->addWidget(m_text, 0, 1);
    grid->addWidget(m_value, 1, 1);
    grid->addWidget(m_description, 2, 1);
    grid->setRowStretch(3, 1);
    grid->addLayout(buttons, 4, 0, 1, 2);
    setMinimumWidth(420);
    m_cancel->setFocus();
}

void ActionDialog::enter(Stage stage, const QString &icon, const QColor &color, const QString &text)
{
    m_stage = stage;
    m_mark->setPixmap(m_theme.pixmap(icon, color, 20, devicePixelRatioF()));
    m_text->setText(text);
    setAccessibleDescription(text);
    m_run->setVisible(stage == Stage::Confirm);
    m_cancel->setText(stage == Stage::Confirm ? tr("Cancel") : tr("Close"));
}

QString ActionDialog::message() const
{
    return m_text->text();
}

void ActionDialog::confirm()
{
    if (m_stage != Stage::Confirm)
        return;
    enter(
        Stage::Asked, u"pend"_s, m_theme.color(Theme::Role::Text3),
        tr("%1 has been asked. You can close this: how it ends is shown here and in Home.").arg(m_action.module.name));
    Q_EMIT confirmed();
}

void ActionDialog::take(const ActionRecord &record)
{
    if (record.isUnderWay())
        return;
    const auto [icon, ink] = actionMark(record.state);
    enter(record.hasFailed() ? Stage::Failed : Stage::Done, icon, inkColor(m_theme, ink), actionText(record));
    if (!isVisible())
        open();
}

void ActionDialog::reject()
{
    if (m_stage == Stage::Asked)
        return hide();
    QDialog::reject();
    deleteLater();
}

} // namespace obi
