// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reporting/RecordedRanges.h"

#include "reporting/ReportRange.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace obi {

QList<TimeSpan> recordedRanges(const Error &error)
{
    QList<TimeSpan> spans;
    if (error.code != ErrorCode::ReportRangeNotRecorded)
        return spans;
    for (const QString &range : error.context.mid(1)) {
        const TimeSpan span{QDateTime::fromString(range.section(u'/', 0, 0), Qt::ISODate).toUTC(),
                            QDateTime::fromString(range.section(u'/', 1, 1), Qt::ISODate).toUTC()};
        if (span.start.isValid() && span.end > span.start && !spans.contains(span))
            spans.append(span);
    }
    std::stable_sort(spans.begin(), spans.end(),
                     [](const TimeSpan &one, const TimeSpan &other) { return one.hours() > other.hours(); });
    return spans;
}

RecordedRanges::RecordedRanges(QWidget *parent)
    : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    hide();
}

void RecordedRanges::setError(const Error &error)
{
    qDeleteAll(findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    const QList<TimeSpan> spans = recordedRanges(error).mid(0, MaximumShown);
    setVisible(!spans.isEmpty());
    if (spans.isEmpty())
        return;
    layout()->addWidget(new QLabel(tr("Recorded time spans:"), this));
    for (const TimeSpan &span : spans) {
        //: A recorded span of time and its length
        auto *button = new QPushButton(tr("%1 (%2)").arg(spanText(span), lengthText(span)), this);
        connect(button, &QPushButton::clicked, this, [this, span] { Q_EMIT chosen(span); });
        layout()->addWidget(button);
    }
    layout()->setAlignment(Qt::AlignHCenter);
}

} // namespace obi
