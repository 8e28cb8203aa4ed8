// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "incidents/IncidentWords.h"

#include "core/Clock.h"
#include "http/RateGate.h"
#include "look/Times.h"
#include "look/Words.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>
#include <QPainter>

#include <tuple>

namespace obi {
namespace {

using namespace Qt::StringLiterals;

QString words(const char *text)
{
    return QCoreApplication::translate("IncidentWords", text);
}

/// What stands before the colon of a status, and what stands behind it.
QString statusPart(QStringView text)
{
    static const QHash<QString, const char *> known{
        {u"New"_s, QT_TRANSLATE_NOOP("IncidentWords", "New")},
        {u"Processing"_s, QT_TRANSLATE_NOOP("IncidentWords", "Processing")},
        {u"Presented"_s, QT_TRANSLATE_NOOP("IncidentWords", "Presented")},
        {u"Open"_s, QT_TRANSLATE_NOOP("IncidentWords", "Open")},
        {u"Investigating"_s, QT_TRANSLATE_NOOP("IncidentWords", "Investigating")},
        {u"Reported"_s, QT_TRANSLATE_NOOP("IncidentWords", "Reported")},
        {u"Contained"_s, QT_TRANSLATE_NOOP("IncidentWords", "Contained")},
        {u"Recovered"_s, QT_TRANSLATE_NOOP("IncidentWords", "Recovered")},
        {u"Hold"_s, QT_TRANSLATE_NOOP("IncidentWords", "On hold")},
        {u"Internal"_s, QT_TRANSLATE_NOOP("IncidentWords", "Internal")},
        {u"External"_s, QT_TRANSLATE_NOOP("IncidentWords", "External")},
        {u"Legal"_s, QT_TRANSLATE_NOOP("IncidentWords", "Legal")},
        {u"Stalled"_s, QT_TRANSLATE_NOOP("IncidentWords", "Stalled")},
        {u"Containment Achieved"_s, QT_TRANSLATE_NOOP("IncidentWords", "Containment achieved")},
        {u"Restoration Achieved"_s, QT_TRANSLATE_NOOP("IncidentWords", "Restoration achieved")},
        {u"Incident Reported"_s, QT_TRANSLATE_NOOP("IncidentWords", "Incident reported")},
        {u"Closed"_s, QT_TRANSLATE_NOOP("IncidentWords", "Closed")},
        {u"Under Review"_s, QT_TRANSLATE_NOOP("IncidentWords", "Under review")},
        {u"Confirmed Threat"_s, QT_TRANSLATE_NOOP("IncidentWords", "Confirmed threat")},
        {u"Suspected"_s, QT_TRANSLATE_NOOP("IncidentWords", "Suspected")},
        {u"False Positive"_s, QT_TRANSLATE_NOOP("IncidentWords", "False positive")},
        {u"Near-Miss"_s, QT_TRANSLATE_NOOP("IncidentWords", "Near miss")},
        {u"Merged"_s, QT_TRANSLATE_NOOP("IncidentWords", "Merged")},
        {u"Other"_s, QT_TRANSLATE_NOOP("IncidentWords", "Other reason")},
        {u"Rejected"_s, QT_TRANSLATE_NOOP("IncidentWords", "Rejected")},
    };
    const char *word = known.value(text.toString());
    return word ? words(word) : text.toString();
}

} // namespace

StatusGlyph statusGlyph(const IncidentStatus &status)
{
    if (status == IncidentStatus::Value::OpenInvestigating)
        return StatusGlyph::Investigating;
    if (status == IncidentStatus::Value::OpenContained || status == IncidentStatus::Value::ContainmentAchieved ||
        status == IncidentStatus::Value::OpenRecovered || status == IncidentStatus::Value::RestorationAchieved)
        return StatusGlyph::Contained;
    if (status.phase() == IncidentStatus::Phase::Closed)
        return StatusGlyph::Closed;
    return status.phase() == IncidentStatus::Phase::Hold ? StatusGlyph::Hold : StatusGlyph::Open;
}

void drawStatusGlyph(QPainter *painter, const QRect &rect, StatusGlyph glyph, const QColor &color,
                     const QColor &surface)
{
    const QRectF square(rect.left(), rect.center().y() - StatusGlyphSize / 2.0 + 1, StatusGlyphSize, StatusGlyphSize);
    const QRectF ring = square.adjusted(1, 1, -1, -1);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(glyph == StatusGlyph::Closed ? QBrush(color) : QBrush(Qt::NoBrush));
    painter->drawEllipse(ring);
    painter->setBrush(color);
    const QPointF middle = ring.center();
    switch (glyph) {
    case StatusGlyph::Investigating:
        painter->setPen(Qt::NoPen);
        painter->drawPie(ring, -90 * 16, 180 * 16);
        break;
    case StatusGlyph::Contained:
        painter->setPen(Qt::NoPen);
        painter->drawEllipse(middle, 2, 2);
        break;
    case StatusGlyph::Closed:
        painter->setPen(QPen(surface, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->drawPolyline(
            QPolygonF{middle + QPointF(-2.2, 0.2), middle + QPointF(-0.6, 1.8), middle + QPointF(2.2, -1.6)});
        break;
    case StatusGlyph::Hold:
        painter->drawLine(middle + QPointF(-1.4, -1.6), middle + QPointF(-1.4, 1.6));
        painter->drawLine(middle + QPointF(1.4, -1.6), middle + QPointF(1.4, 1.6));
        break;
    case StatusGlyph::Gone:
        painter->drawLine(middle + QPointF(-1.8, -1.8), middle + QPointF(1.8, 1.8));
        painter->drawLine(middle + QPointF(-1.8, 1.8), middle + QPointF(1.8, -1.8));
        break;
    case StatusGlyph::Open:
        break;
    }
    painter->restore();
}

QIcon statusIcon(const Theme &theme, const IncidentStatus &status)
{
    constexpr int Size = 16;
    constexpr qreal Ratio = 2;
    QIcon icon;
    for (const auto &[mode, role, ground] :
         {std::tuple{QIcon::Normal, Theme::Role::Text2, Theme::Role::Button},
          std::tuple{QIcon::Disabled, Theme::Role::DisabledText, Theme::Role::Button},
          std::tuple{QIcon::Selected, Theme::Role::AccentText, Theme::Role::Accent}}) {
        QPixmap drawn(QSize(Size, Size) * Ratio);
        drawn.setDevicePixelRatio(Ratio);
        drawn.fill(Qt::transparent);
        QPainter painter(&drawn);
        drawStatusGlyph(&painter, QRect(1, 0, Size, Size - 1), statusGlyph(status), theme.color(role),
                        theme.color(ground));
        painter.end();
        icon.addPixmap(drawn, mode);
    }
    return icon;
}

QString statusWord(const IncidentStatus &status)
{
    const qsizetype colon = status.text().indexOf(": "_L1);
    if (!status.value() || colon < 0)
        return status.value() ? statusPart(status.text()) : status.text();
    const QStringView text(status.text());
    return words(QT_TRANSLATE_NOOP("IncidentWords", "%1: %2"))
        .arg(statusPart(text.left(colon)), statusPart(text.mid(colon + 2)));
}

QString statusBrief(const IncidentStatus &status)
{
    const qsizetype colon = status.text().indexOf(": "_L1);
    return status.value() && colon > 0 ? statusPart(QStringView(status.text()).mid(colon + 2)) : statusWord(status);
}

QString goneWord()
{
    return words(QT_TRANSLATE_NOOP("IncidentWords", "Not at the service any more; the copy on this machine stays."));
}

QString goneBrief()
{
    return words(QT_TRANSLATE_NOOP("IncidentWords", "Gone"));
}

Tlp incidentTlp(const QString &text)
{
    if (text == "white"_L1 || text == "clear"_L1)
        return Tlp::Clear;
    if (text == "red"_L1)
        return Tlp::Red;
    return text == "green"_L1 ? Tlp::Green : Tlp::Amber;
}

QString oldWords(const QDateTime &since, const QDateTime &now, const QString &sentence, const QString &fresh)
{
    return since.secsTo(now) < 60 ? fresh : sentence.arg(ageWord(since, now));
}

int secondsToWait(const Error &error, const QDateTime &failedAt, const RateGate &gate, const Clock &clock)
{
    if (error.code != ErrorCode::RateLimited)
        return 0;
    if (const int left = gate.secondsLeft(error.context.value(0)); left > 0)
        return left;
    const QDateTime over = failedAt.addSecs(error.context.value(1).toInt());
    return int(std::max<qint64>(0, (clock.now().msecsTo(over) + 999) / 1000));
}

QString waitWords(const Error &error, int seconds)
{
    return words(QT_TRANSLATE_NOOP("IncidentWords", "%1 asks to wait: %2"))
        .arg(error.context.value(0), countdownText(seconds));
}

} // namespace obi
