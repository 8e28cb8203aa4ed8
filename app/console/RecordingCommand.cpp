// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

// obi recording check FILE.har: what a recording answers, for which hosts, and whether a secret is left in it.
#include "console/Commands.h"

#include "recording/Recording.h"
#include "recording/SecretFinder.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QMap>

namespace obi {
namespace {

using namespace Qt::StringLiterals;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RecordingCommand)
};

/// "GET /esa/api/v2.0/reporting/mail_url_domain_summary", how often, for each host.
using Census = QMap<QString, QMap<QString, int>>;

/// Without user and password, should somebody have left them in.
QString hostOf(const QUrl &url)
{
    return url.port() < 0 ? url.host() : u"%1:%2"_s.arg(url.host()).arg(url.port());
}

Census count(const Recording &recording)
{
    Census census;
    for (const Exchange &exchange : recording.exchanges()) {
        const QUrl &url = exchange.request.url;
        const QString host = url.scheme() + u"://"_s + hostOf(url);
        ++census[host][QString::fromLatin1(exchange.request.method) + u' ' + url.path()];
    }
    return census;
}

QByteArray report(const QString &fileName, const Recording &recording)
{
    QString text = Words::tr("%1: %Ln exchange(s), the clock stands at %2", nullptr, int(recording.exchanges().size()))
                       .arg(QFileInfo(fileName).fileName(),
                            recording.end().isValid() ? recording.end().toString(Qt::ISODate) : u"–"_s) +
                   u'\n';
    const Census census = count(recording);
    for (auto host = census.cbegin(); host != census.cend(); ++host) {
        text += host.key() + u'\n';
        for (auto path = host->cbegin(); path != host->cend(); ++path)
            text += u"  %1  %2\n"_s.arg(path.value(), 5).arg(path.key());
    }
    return text.toUtf8();
}

} // namespace

int runRecordingCommand(const Options &options)
{
    if (options.arguments.size() != 2 || options.arguments.first() != u"check") {
        complain(Words::tr("Usage: obi recording check FILE.har"));
        return WrongUsage;
    }
    const QString &fileName = options.arguments[1];
    const auto recording = Recording::readFile(fileName);
    if (!recording)
        return complain(recording.error());

    const auto secrets = SecretFinder::find(*recording);
    for (const auto &secret : secrets)
        complain(Words::tr("A secret is left in it: %1 (%2)").arg(secret.path, secret.kindName()));
    return printed(report(fileName, *recording), secrets.isEmpty() ? Done : DoneWithFindings);
}

} // namespace obi
