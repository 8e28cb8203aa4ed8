// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "FuzzTarget.h"
#include "http/AnswerReader.h"
#include "http/RetryingTransport.h"
#include "recording/Recording.h"
#include "recording/Redactor.h"
#include "recording/SecretFinder.h"

#include <cstdlib>

namespace {

using namespace obi;
using namespace Qt::StringLiterals;

/// What was read must be written so that it reads the same.
void har(QByteArrayView input)
{
    const auto recording = Recording::parse(input.toByteArray(), u"fuzz.har"_s);
    if (!recording)
        return;
    const auto again = Recording::parse(recording->toHar(), u"again.har"_s);
    if (!again || again->exchanges().size() != recording->exchanges().size())
        std::abort();
}

Exchange exchangeOf(QByteArrayView input)
{
    Exchange exchange;
    exchange.request.url = QUrl(u"https://visibility.example/iroh/x"_s);
    exchange.request.body = input.first(input.size() / 2).toByteArray();
    exchange.response.status = 200;
    exchange.response.body = input.sliced(input.size() / 2).toByteArray();
    return exchange;
}

void secrets(QByteArrayView input)
{
    SecretFinder::find(Recording({exchangeOf(input)}));
}

/// Whatever stands in an exchange, nothing secret is left in it.
void redactor(QByteArrayView input)
{
    Redactor redactor({u"mail.example"_s, u"taro@corp.example"_s});
    const Exchange exchange = redactor.redacted(exchangeOf(input));
    if (!SecretFinder::find(Recording({exchange})).isEmpty())
        std::abort();
}

/// The same bytes are the same answer, in whatever pieces they arrive.
void answer(QByteArrayView input)
{
    constexpr qint64 Limit = 1'000'000;
    AnswerReader whole(false, Limit);
    whole.feed(input);
    const auto wholeEnd = whole.close();
    AnswerReader pieces(false, Limit);
    for (qsizetype at = 0; at < input.size(); at += 3)
        pieces.feed(input.sliced(at, std::min<qsizetype>(3, input.size() - at)));
    if (pieces.close() != wholeEnd)
        std::abort();
    const HttpResponse response = whole.take();
    if (wholeEnd != AnswerReader::State::Complete)
        return;
    if (response.body != pieces.take().body || response.body.size() > Limit)
        std::abort();
    RetryingTransport::retryAfter(response, QDateTime::fromSecsSinceEpoch(1'790'000'000, Qt::UTC));
}

} // namespace

std::span<const FuzzTarget> recordingTargets()
{
    static constexpr FuzzTarget targets[] = {
        {"har", har}, {"secrets", secrets}, {"redactor", redactor}, {"http-answer", answer}};
    return targets;
}
