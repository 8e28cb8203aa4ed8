// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "look/Times.h"
#include "look/Words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QHash>
#include <QLocale>

namespace obi {
namespace {

constexpr qsizetype MostRangesTold = 5; ///< the longest come first

using Code = ErrorCode;

/// What is wrong and what to do about it, and the same in a few words. %1, %2, %3 are the error's context in its order
/// (core/Error.h).
struct ErrorWords {
    Code code;
    const char *full;
    const char *brief;
};

constexpr ErrorWords Table[] = {
    // Recordings
    {Code::RecordingUnreadable,
     QT_TRANSLATE_NOOP("Error",
                       "The recording %1 cannot be read: %2. Check that the file exists and that you may read it."),
     QT_TRANSLATE_NOOP("Error", "Recording cannot be read")},
    {Code::RecordingTooLarge,
     QT_TRANSLATE_NOOP("Error", "The recording %1 is too large: %2 of at most %3. Record a shorter session."),
     QT_TRANSLATE_NOOP("Error", "Recording too large")},
    {Code::RecordingNotJson,
     QT_TRANSLATE_NOOP("Error", "%1 is not a recording: it is not JSON from byte %2 on (%3). Choose a HAR 1.2 file."),
     QT_TRANSLATE_NOOP("Error", "Not a recording")},
    {Code::RecordingTruncated,
     QT_TRANSLATE_NOOP("Error", "The recording %1 ends in the middle. Copy it again or record it anew."),
     QT_TRANSLATE_NOOP("Error", "Recording is incomplete")},
    {Code::RecordingWrongVersion,
     QT_TRANSLATE_NOOP("Error",
                       "The recording %1 has version %2, but version %3 is needed. Export it again as HAR %3."),
     QT_TRANSLATE_NOOP("Error", "Recording of another version")},
    {Code::RecordingMalformed,
     QT_TRANSLATE_NOOP("Error", "The recording %1 is damaged at %2. Correct it there or record it anew."),
     QT_TRANSLATE_NOOP("Error", "Recording is damaged")},
    {Code::RecordingHoldsSecret,
     QT_TRANSLATE_NOOP("Error",
                       "The recording %1 still holds a secret at %2 (%3). Remove it before you use or share the file."),
     QT_TRANSLATE_NOOP("Error", "Recording holds a secret")},
    {Code::NotRecorded,
     QT_TRANSLATE_NOOP("Error",
                       "The recording has no answer for %1. Open a recording that holds it from the File menu."),
     QT_TRANSLATE_NOOP("Error", "Not recorded")},
    {Code::ReportRangeNotRecorded,
     QT_TRANSLATE_NOOP("Error",
                       "The recording does not answer %1. It has this report for other times: %2. Choose one of them."),
     QT_TRANSLATE_NOOP("Error", "Time range not recorded")},
    // The network
    {Code::Cancelled, QT_TRANSLATE_NOOP("Error", "Cancelled. Start again when you need the answer."),
     QT_TRANSLATE_NOOP("Error", "Cancelled")},
    {Code::NoConnection,
     QT_TRANSLATE_NOOP("Error", "%1 cannot be reached: %2. Check the network and the name of the server, then retry."),
     QT_TRANSLATE_NOOP("Error", "No connection: %1")},
    {Code::HostNotFound,
     QT_TRANSLATE_NOOP("Error",
                       "There is no server of the name %1. Check its address, the network and the name server."),
     QT_TRANSLATE_NOOP("Error", "Server not found: %1")},
    {Code::ConnectionRefused,
     QT_TRANSLATE_NOOP("Error",
                       "%1 refuses connections on port %2. Check the port, and that the service is switched on there."),
     QT_TRANSLATE_NOOP("Error", "Port %2 refused: %1")},
    {Code::ConnectTimedOut,
     QT_TRANSLATE_NOOP("Error", "%1 does not answer on port %2 (%3 s). Check the address, the firewall and the proxy."),
     QT_TRANSLATE_NOOP("Error", "Port %2 does not answer: %1")},
    {Code::TimedOut, QT_TRANSLATE_NOOP("Error", "%1 did not answer within %2 s. Retry, or check the network."),
     QT_TRANSLATE_NOOP("Error", "Timed out after %2 s: %1")},
    {Code::ConnectionBroken,
     QT_TRANSLATE_NOOP("Error", "The connection to %1 broke in the middle of the answer (%2). Retry; if it stays, "
                                "check the network and the proxy."),
     QT_TRANSLATE_NOOP("Error", "Connection broke: %1")},
    {Code::AnswerTooLarge,
     QT_TRANSLATE_NOOP(
         "Error", "The answer of %1 is larger than %2 and was not taken. Ask for a shorter period or fewer values."),
     QT_TRANSLATE_NOOP("Error", "Answer too large")},
    {Code::RedirectRefused,
     QT_TRANSLATE_NOOP(
         "Error", "%1 points to another place, %2. Nothing was sent there. Check that the server address is right."),
     QT_TRANSLATE_NOOP("Error", "Sent elsewhere")},
    {Code::ProxyFailed,
     QT_TRANSLATE_NOOP("Error",
                       "The proxy %1 does not let the connection through: %2. Check the proxy in the settings."),
     QT_TRANSLATE_NOOP("Error", "Proxy failed")},
    {Code::ProxyUnauthorized,
     QT_TRANSLATE_NOOP("Error",
                       "The proxy %1 wants a user name and a password. Enter them in the settings under Proxy."),
     QT_TRANSLATE_NOOP("Error", "Proxy wants a log-in")},
    // Certificates
    {Code::TlsFailed,
     QT_TRANSLATE_NOOP(
         "Error", "No secure connection to %1: %2. The server must speak TLS 1.2 or newer; tell its administrator."),
     QT_TRANSLATE_NOOP("Error", "No secure connection")},
    {Code::CertificateSelfSigned,
     QT_TRANSLATE_NOOP("Error", "%1 shows a certificate that it signed itself (SHA-256 %2). Compare the fingerprint "
                                "with its administrator, then trust it, or add its CA file."),
     QT_TRANSLATE_NOOP("Error", "Self-signed certificate")},
    {Code::CertificateUnknownAuthority,
     QT_TRANSLATE_NOOP("Error", "%1 shows a certificate of an unknown authority, %2 (SHA-256 %3). Add the authority's "
                                "CA file, or compare the fingerprint and trust this certificate."),
     QT_TRANSLATE_NOOP("Error", "Unknown authority")},
    {Code::CertificateExpired,
     QT_TRANSLATE_NOOP("Error", "The certificate of %1 is not valid now; it ends on %2 (SHA-256 %3). Check this "
                                "machine's clock, or have the certificate renewed."),
     QT_TRANSLATE_NOOP("Error", "Certificate has expired")},
    {Code::CertificateWrongHost,
     QT_TRANSLATE_NOOP(
         "Error",
         "The certificate of %1 is made out to another name, %2 (SHA-256 %3). Check that the server address is right."),
     QT_TRANSLATE_NOOP("Error", "Certificate of another name")},
    {Code::CertificateChanged,
     QT_TRANSLATE_NOOP("Error", "%1 shows another certificate than the one you trusted (now SHA-256 %2). Ask its "
                                "administrator before you trust the new one."),
     QT_TRANSLATE_NOOP("Error", "Certificate has changed")},
    {Code::NotACertificate, QT_TRANSLATE_NOOP("Error", "%1 holds no certificate. Choose a CA file in PEM or DER form."),
     QT_TRANSLATE_NOOP("Error", "Not a certificate")},
    // The services
    {Code::HttpStatus,
     QT_TRANSLATE_NOOP("Error",
                       "%1 answered with status %2: %3. Retry later; if it stays, tell the service's support."),
     QT_TRANSLATE_NOOP("Error", "Status %2")},
    {Code::NotJson,
     QT_TRANSLATE_NOOP("Error", "%1 answered with %2 instead of data: most likely it is the wrong server. Check that "
                                "the server address is right."),
     QT_TRANSLATE_NOOP("Error", "Not the expected server")},
    {Code::UnexpectedAnswer,
     QT_TRANSLATE_NOOP("Error",
                       "The answer of %1 cannot be understood at %2. Retry; if it stays, look for a newer Obi."),
     QT_TRANSLATE_NOOP("Error", "Answer not understood")},
    {Code::NotLoggedIn, QT_TRANSLATE_NOOP("Error", "You are not logged in. Log in to the ribbon with an API client."),
     QT_TRANSLATE_NOOP("Error", "Not logged in")},
    {Code::NoGateway,
     QT_TRANSLATE_NOOP("Error", "There is no e-mail gateway to ask. Add one in the settings, or open the demo or a "
                                "recording from the File menu."),
     QT_TRANSLATE_NOOP("Error", "No gateway")},
    {Code::Unauthorized,
     QT_TRANSLATE_NOOP("Error", "%1 does not accept the credentials (%2). Check them in the settings."),
     QT_TRANSLATE_NOOP("Error", "Credentials not accepted")},
    {Code::UnknownClient,
     QT_TRANSLATE_NOOP(
         "Error", "%1 does not know this client ID. Check the client ID and the region, or create a new API client."),
     QT_TRANSLATE_NOOP("Error", "Unknown client ID")},
    {Code::WrongClientPassword,
     QT_TRANSLATE_NOOP("Error", "%1 does not accept the client password. Enter it again, or create a new API client."),
     QT_TRANSLATE_NOOP("Error", "Wrong client password")},
    {Code::WrongGatewayLogin,
     QT_TRANSLATE_NOOP("Error", "The gateway %1 does not accept the user name or the passphrase. Enter them again."),
     QT_TRANSLATE_NOOP("Error", "Wrong gateway log-in")},
    {Code::TwoFactorNeeded,
     QT_TRANSLATE_NOOP("Error", "The gateway %1 wants a second factor for this user. Use a user without two-factor "
                                "authentication for the API."),
     QT_TRANSLATE_NOOP("Error", "Second factor wanted")},
    {Code::MissingScope, QT_TRANSLATE_NOOP("Error", "The credentials lack a scope: %1. Use an API client that has it."),
     QT_TRANSLATE_NOOP("Error", "Scope missing")},
    {Code::RateLimited,
     QT_TRANSLATE_NOOP("Error", "%1 asks to wait %2 (min:s) before the next request. Retry after that."),
     QT_TRANSLATE_NOOP("Error", "Wait %2")},
    {Code::ClockSkewed,
     QT_TRANSLATE_NOOP(
         "Error", "This machine's clock and that of %1 are %2 s apart. Set the clock; tokens do not work otherwise."),
     QT_TRANSLATE_NOOP("Error", "Clocks disagree")},
    {Code::ModuleFailed,
     QT_TRANSLATE_NOOP("Error", "%1 could not answer (%2): %3. The other modules' answers hold; retry later."),
     QT_TRANSLATE_NOOP("Error", "%1 did not answer")},
    // The keychain
    {Code::KeychainUnavailable,
     QT_TRANSLATE_NOOP("Error", "The keychain of this machine cannot be used: %1. Install or start a keyring, or keep "
                                "the credentials for this session only."),
     QT_TRANSLATE_NOOP("Error", "No keychain")},
    {Code::KeychainLocked,
     QT_TRANSLATE_NOOP(
         "Error", "The keychain is locked. Unlock it and try again, or keep the credentials for this session only."),
     QT_TRANSLATE_NOOP("Error", "Keychain is locked")},
    {Code::KeychainDenied,
     QT_TRANSLATE_NOOP("Error", "The keychain did not let Obi in. Allow it when the keychain asks, or keep the "
                                "credentials for this session only."),
     QT_TRANSLATE_NOOP("Error", "Keychain denied access")},
    {Code::KeychainTimedOut,
     QT_TRANSLATE_NOOP("Error",
                       "The keychain did not answer within %1 s. Look for its window and unlock it, then try again."),
     QT_TRANSLATE_NOOP("Error", "Keychain did not answer")},
    {Code::SecretMissing,
     QT_TRANSLATE_NOOP("Error", "There are no credentials in the keychain for %1. Enter them again."),
     QT_TRANSLATE_NOOP("Error", "No credentials")},
    // What is kept on this machine
    {Code::StoreUnreadable,
     QT_TRANSLATE_NOOP("Error", "The casebook %1 cannot be opened: %2. Check that you may read and write it."),
     QT_TRANSLATE_NOOP("Error", "Casebook cannot be opened")},
    {Code::StoreDamaged,
     QT_TRANSLATE_NOOP(
         "Error", "The casebook %1 is damaged. Put back a copy of it, or move it away to start with an empty one."),
     QT_TRANSLATE_NOOP("Error", "Casebook is damaged")},
    {Code::StoreTooNew,
     QT_TRANSLATE_NOOP(
         "Error", "The casebook %1 was written by a newer Obi (version %2; this one knows %3). Use the newer Obi."),
     QT_TRANSLATE_NOOP("Error", "Casebook of a newer Obi")},
    {Code::StoreReadOnly,
     QT_TRANSLATE_NOOP("Error", "The casebook %1 is write-protected. Change its permissions to save cases."),
     QT_TRANSLATE_NOOP("Error", "Casebook is write-protected")},
    {Code::StoreFull,
     QT_TRANSLATE_NOOP("Error", "There is no room left to save to %1. Free some space; your change was not saved."),
     QT_TRANSLATE_NOOP("Error", "Disk is full")},
    {Code::StoreBusy, QT_TRANSLATE_NOOP("Error", "Another program holds the casebook %1. Close it and try again."),
     QT_TRANSLATE_NOOP("Error", "Casebook is in use")},
    {Code::ProfileInUse,
     QT_TRANSLATE_NOOP(
         "Error",
         "Another Obi (process %2) uses the profile %1. Close it, or start with --profile and another folder."),
     QT_TRANSLATE_NOOP("Error", "Profile is in use")},
    {Code::ProfileUnwritable,
     QT_TRANSLATE_NOOP("Error", "The profile %1 cannot be used: %2. Choose a folder that you may write to."),
     QT_TRANSLATE_NOOP("Error", "Profile cannot be used")},
    {Code::CaseNotFound, QT_TRANSLATE_NOOP("Error", "The case %1 does not exist any more. Choose another one."),
     QT_TRANSLATE_NOOP("Error", "No such case")},
    {Code::TextTooLong, QT_TRANSLATE_NOOP("Error", "The text is too long for %1: at most %2 characters. Shorten it."),
     QT_TRANSLATE_NOOP("Error", "Text too long")},
    {Code::FileUnwritable, QT_TRANSLATE_NOOP("Error", "%1 cannot be written: %2. Choose another place."),
     QT_TRANSLATE_NOOP("Error", "File cannot be written")},
    {Code::FileUnreadable,
     QT_TRANSLATE_NOOP("Error", "%1 cannot be read: %2. Check that the file exists and that you may read it."),
     QT_TRANSLATE_NOOP("Error", "File cannot be read")},
    {Code::NotAnObservable,
     QT_TRANSLATE_NOOP("Error", "\"%1\" is not an observable. Type an address, a domain, a URL or a hash."),
     QT_TRANSLATE_NOOP("Error", "Not an observable")},
    {Code::Internal, QT_TRANSLATE_NOOP("Error", "Something went wrong inside Obi: %1. Please report it."),
     QT_TRANSLATE_NOOP("Error", "Internal error")},
};

constexpr bool isInOrder()
{
    for (size_t i = 0; i < std::size(Table); ++i) {
        if (size_t(Table[i].code) != i)
            return false;
    }
    return true;
}
static_assert(isInOrder() && std::size(Table) == size_t(Code::Internal) + 1, "words for each code, in their order");

QString translated(const char *text)
{
    return QCoreApplication::translate("Error", text);
}

QString rangeWord(const QString &range)
{
    const auto local = [&](int part) {
        return QDateTime::fromString(range.section(u'/', part, part), Qt::ISODate).toLocalTime();
    };
    const QString format = QStringLiteral("yyyy-MM-dd HH:mm");
    return translated(QT_TRANSLATE_NOOP("Error", "%1 to %2")).arg(local(0).toString(format), local(1).toString(format));
}

/// The texts that have a limit, as edits and the services call them (core/Error.h).
QString fieldWord(const QString &field)
{
    static const QHash<QString, const char *> words{
        {QStringLiteral("title"), QT_TRANSLATE_NOOP("Error", "the title")},
        {QStringLiteral("short_description"), QT_TRANSLATE_NOOP("Error", "the short description")},
        {QStringLiteral("description"), QT_TRANSLATE_NOOP("Error", "the description")},
        {QStringLiteral("note"), QT_TRANSLATE_NOOP("Error", "a note")},
    };
    const char *known = words.value(field);
    return known ? translated(known) : field;
}

/// The context as people read it: sizes and times in their units.
QStringList readable(const Error &error)
{
    QStringList words = error.context;
    if (error.code == Code::RecordingTooLarge || error.code == Code::AnswerTooLarge) {
        for (qsizetype i = 1; i < words.size(); ++i)
            words[i] = QLocale().formattedDataSize(words[i].toLongLong());
    } else if (error.code == Code::ReportRangeNotRecorded) {
        QStringList ranges;
        for (const QString &range : words.mid(1, MostRangesTold))
            ranges.append(rangeWord(range));
        if (words.size() - 1 > MostRangesTold)
            ranges.append(QStringLiteral("…"));
        words = {words.value(0), ranges.join(QStringLiteral("; "))};
    }
    if (error.code == Code::RateLimited && words.size() > 1)
        words[1] = countdownText(words[1].toInt());
    if (error.code == Code::TextTooLong && words.size() > 1)
        words = {fieldWord(words[0]), QLocale().toString(words[1].toLongLong())};
    if (error.code == Code::ModuleFailed && words.size() > 1)
        words[1] = moduleCodeWord(words[1]);
    // The server's own sentence stands inside one that has a full stop already.
    const bool endsWithMessage =
        error.code == Code::Unauthorized || error.code == Code::HttpStatus || error.code == Code::ModuleFailed;
    if (endsWithMessage && words.value(words.size() - 1).endsWith(u'.'))
        words.last().chop(1);
    // A server that has no more to say than the name of the status says it in English.
    if (endsWithMessage && !words.isEmpty())
        words.last() = moduleCodeWord(words.last());
    for (QString &word : words) {
        if (word.isEmpty())
            word = translated(QT_TRANSLATE_NOOP("Error", "no details given"));
    }
    return words;
}

// In one pass: the context comes from outside and may itself hold "%2".
QString filled(const QString &text, const QStringList &words)
{
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int place = text[i] == u'%' && i + 1 < text.size() ? text[i + 1].digitValue() : -1;
        if (place < 1) {
            result += text[i];
            continue;
        }
        result += words.value(place - 1, translated(QT_TRANSLATE_NOOP("Error", "no details given")));
        ++i;
    }
    return result;
}

} // namespace

bool isRefusal(const Error &error)
{
    const QString code = error.context.value(1);
    return error.code == Code::ModuleFailed && (code.contains(QLatin1StringView("denied"), Qt::CaseInsensitive) ||
                                                code.contains(QLatin1StringView("licensed"), Qt::CaseInsensitive));
}

QString moduleCodeWord(const QString &code)
{
    static constexpr const char *Known[] = {
        QT_TRANSLATE_NOOP("Error", "permission denied"),
        QT_TRANSLATE_NOOP("Error", "access denied"),
        QT_TRANSLATE_NOOP("Error", "authorization error"),
        QT_TRANSLATE_NOOP("Error", "invalid argument"),
        QT_TRANSLATE_NOOP("Error", "invalid request"),
        QT_TRANSLATE_NOOP("Error", "too many requests"),
        QT_TRANSLATE_NOOP("Error", "unknown"),
        QT_TRANSLATE_NOOP("Error", "internal error"),
        QT_TRANSLATE_NOOP("Error", "unsupported type"),
        QT_TRANSLATE_NOOP("Error", "not found"),
        QT_TRANSLATE_NOOP("Error", "timeout"),
        QT_TRANSLATE_NOOP("Error", "bad request"),
        QT_TRANSLATE_NOOP("Error", "unauthorized"),
        QT_TRANSLATE_NOOP("Error", "forbidden"),
        QT_TRANSLATE_NOOP("Error", "method not allowed"),
        QT_TRANSLATE_NOOP("Error", "conflict"),
        QT_TRANSLATE_NOOP("Error", "gone"),
        QT_TRANSLATE_NOOP("Error", "internal server error"),
        QT_TRANSLATE_NOOP("Error", "bad gateway"),
        QT_TRANSLATE_NOOP("Error", "service unavailable"),
        QT_TRANSLATE_NOOP("Error", "gateway timeout"),
    };
    for (const char *known : Known) {
        if (code.compare(QLatin1StringView(known), Qt::CaseInsensitive) == 0)
            return translated(known);
    }
    return code;
}

QString errorText(const Error &error)
{
    if (isRefusal(error))
        return filled(translated(QT_TRANSLATE_NOOP("Error", "%1 refuses to answer (%2): %3. Your organisation or API "
                                                            "client lacks the right to it; waiting does not help.")),
                      readable(error));
    // What is there and may be read, but is nothing to read, comes with its own way out.
    if (error.code == Code::FileUnreadable && error.context.size() > 2)
        return filled(translated(QT_TRANSLATE_NOOP("Error", "%1 cannot be read: %2. %3")), readable(error));
    return filled(translated(Table[size_t(error.code)].full), readable(error));
}

QString errorTextWithTrace(const Error &error)
{
    const QString text = errorText(error);
    return error.traceId.isEmpty() ? text
                                   : translated(QT_TRANSLATE_NOOP("Error", "%1 Trace ID: %2")).arg(text, error.traceId);
}

QString sentences(const QString &first, const QString &second)
{
    return translated(QT_TRANSLATE_NOOP("Error", "%1 %2")).arg(first, second);
}

QString errorBrief(const Error &error)
{
    return filled(translated(Table[size_t(error.code)].brief), readable(error));
}

} // namespace obi
