// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/GatewayCall.h"

#include "threat/ServiceCall.h"

#include <QJsonDocument>
#include <QLocale>
#include <QRegularExpression>

namespace obi {

using namespace Qt::StringLiterals;

namespace {

QString wireMinute(const QDateTime &time)
{
    return time.toString(u"yyyy-MM-dd'T'HH:mm':00.000Z'"_s);
}

QDateTime minuteBefore(const QDateTime &time)
{
    const QDateTime utc = time.toUTC();
    return utc.addMSecs(-(utc.toMSecsSinceEpoch() % 60'000));
}

} // namespace

GatewayRequest::GatewayRequest(const Gateway &gateway, const QString &route)
    : m_address(gateway.address)
    , m_route(gateway.apiPath + route)
{}

GatewayRequest &GatewayRequest::with(const QString &name, const QString &value)
{
    if (!value.isEmpty())
        m_items.append(name + u'=' + QString::fromLatin1(QUrl::toPercentEncoding(value, ":@,")));
    return *this;
}

GatewayRequest &GatewayRequest::with(const QString &name, qint64 value)
{
    return with(name, QString::number(value));
}

GatewayRequest &GatewayRequest::from(const QString &name, const QDateTime &start)
{
    return with(name, start.isValid() ? wireMinute(minuteBefore(start)) : QString());
}

GatewayRequest &GatewayRequest::until(const QString &name, const QDateTime &end)
{
    const QDateTime before = minuteBefore(end);
    return with(name, end.isValid() ? wireMinute(before == end ? before : before.addSecs(60)) : QString());
}

QUrl GatewayRequest::url() const
{
    QUrl url = serviceUrl(m_address, m_route);
    if (!m_items.isEmpty() && !url.isEmpty())
        url.setQuery(m_items.join(u'&'), QUrl::TolerantMode);
    return url;
}

HttpRequest GatewayRequest::get() const
{
    return getRequest(url());
}

HttpRequest GatewayRequest::send(const QByteArray &method, const QJsonObject &body) const
{
    HttpRequest request = postRequest(url(), QJsonDocument(body).toJson(QJsonDocument::Compact));
    request.method = method;
    request.repeat = Repeat::Never;
    return request;
}

std::optional<Error> disguisedRefusal(const QByteArray &body, const QString &host)
{
    const auto root = json::object(body, host);
    if (!root || !root->value("error"_L1).isObject())
        return std::nullopt;
    const int status = json::text(root->value("error"_L1).toObject(), "code"_L1).toInt();
    return refusal({.status = status, .body = body}, host);
}

Result<QJsonObject> gatewayAnswer(const QByteArray &body, const QString &host)
{
    if (const auto refused = disguisedRefusal(body, host))
        return tl::unexpected(*refused);
    return json::object(body, host);
}

QJsonObject withoutEnvelope(const QJsonObject &answer)
{
    const QJsonValue data = answer.value("data"_L1);
    return data.isObject() ? data.toObject() : answer;
}

QString saidText(const QJsonValue &value)
{
    const QString text = value.isDouble() ? value.toVariant().toString() : value.toString().trimmed();
    return text == "N/A"_L1 || text == "None"_L1 ? QString() : text;
}

QStringList saidTexts(const QJsonValue &value)
{
    const QJsonArray list = value.isArray() ? value.toArray() : QJsonArray{value};
    QStringList texts;
    for (const QJsonValue &entry : list)
        texts.append(saidText(entry));
    texts.removeAll(QString());
    return texts;
}

std::optional<qint64> saidNumber(const QJsonValue &value)
{
    if (!value.isString())
        return json::wholeNumber(value);
    bool isNumber = false;
    const qint64 number = value.toString().trimmed().toLongLong(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

QList<qint64> saidNumbers(const QJsonValue &value)
{
    const QJsonArray list = value.isArray() ? value.toArray() : QJsonArray{value};
    QList<qint64> numbers;
    for (const QJsonValue &entry : list) {
        if (const auto number = saidNumber(entry); number && !numbers.contains(*number))
            numbers.append(*number);
    }
    return numbers;
}

QDateTime gatewayTime(const QString &text)
{
    static const QRegularExpression form(
        uR"(^(\d{1,2} [A-Z][a-z]{2} \d{4}) (\d\d:\d\d)(:\d\d)?\s*(?:\(?GMT\s*(?:([+-])(\d\d):?(\d\d))?\)?)?$)"_s);
    const auto match = form.match(text.trimmed());
    if (!match.hasMatch())
        return json::utc(text);
    const QString seconds = match.captured(3).isEmpty() ? u":00"_s : match.captured(3);
    const QDate date = QLocale::c().toDate(match.captured(1), u"d MMM yyyy"_s);
    const QTime time = QTime::fromString(match.captured(2) + seconds, u"HH:mm:ss"_s);
    if (!date.isValid() || !time.isValid())
        return {};
    const int east = match.captured(5).toInt() * 3600 + match.captured(6).toInt() * 60;
    return QDateTime(date, time, Qt::UTC).addSecs(match.captured(4) == "-"_L1 ? east : -east);
}

} // namespace obi
