// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reporting/SpanPopup.h"

#include "look/Kind.h"
#include "look/Theme.h"
#include "reporting/ReportRange.h"

#include <QDateTimeEdit>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>

namespace obi {

using namespace Qt::StringLiterals;

SpanPopup::SpanPopup(const Theme &theme, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_hint(new QLabel(this))
    , m_apply(new QPushButton(tr("Apply"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(tr("Custom time span"));
    auto *form = new QFormLayout(this);
    form->setContentsMargins(16, 16, 16, 16);
    m_from = addTime(tr("From"));
    m_to = addTime(tr("To"));
    form->addRow(tr("&From"), m_from);
    form->addRow(tr("&To"), m_to);
    m_hint->setFont(theme.font(Theme::Type::Caption));
    form->addRow(m_hint);
    setButtonKind(m_apply, ButtonKind::Primary);
    form->addRow(m_apply);
    connect(m_apply, &QPushButton::clicked, this, &SpanPopup::accept);
}

QDateTimeEdit *SpanPopup::addTime(const QString &label)
{
    auto *edit = new QDateTimeEdit(this);
    edit->setAccessibleName(label);
    edit->setCalendarPopup(true);
    // Reports are kept by the hour: minutes cannot be chosen.
    edit->setDisplayFormat(u"yyyy-MM-dd HH:'00'"_s);
    connect(edit, &QDateTimeEdit::dateTimeChanged, this, &SpanPopup::check);
    return edit;
}

void SpanPopup::open(const TimeSpan &span, const QDateTime &latest, const QRect &anchor)
{
    m_latest = latest;
    m_from->setDateTime(span.start.toLocalTime());
    m_to->setDateTime(span.end.toLocalTime());
    check();
    adjustSize();
    move(anchor.left(), anchor.bottom() + 4);
    show();
    m_from->setFocus(Qt::PopupFocusReason);
}

TimeSpan SpanPopup::span() const
{
    const auto fullHour = [](const QDateTime &time) {
        return QDateTime::fromSecsSinceEpoch(time.toSecsSinceEpoch() / 3600 * 3600, Qt::UTC);
    };
    return {fullHour(m_from->dateTime()), fullHour(m_to->dateTime())};
}

void SpanPopup::check()
{
    const TimeSpan wanted = span();
    QString problem;
    if (wanted.hours() < 1)
        problem = tr("The end must be at least an hour after the start.");
    else if (wanted.end > m_latest)
        problem = tr("The end lies in the future.");
    else if (wanted.hours() > MaximumHours)
        problem = tr("At most a year can be shown.");
    m_apply->setEnabled(problem.isEmpty());
    m_apply->setToolTip(problem);
    m_hint->setText(problem.isEmpty() ? lengthText(wanted) : problem);
}

void SpanPopup::accept()
{
    const TimeSpan wanted = span();
    close();
    Q_EMIT chosen(wanted);
}

} // namespace obi
