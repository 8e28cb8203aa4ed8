// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "auth/Secret.h"
#include "auth/SharedAnswer.h"
#include "core/Async.h"
#include "core/Clock.h"
#include "http/Transport.h"

#include <QDateTime>
#include <QObject>
#include <QStringList>
#include <QUrl>

#include <memory>
#include <optional>

namespace obi {

struct Token {
    Secret text;
    QStringList scopes{}; ///< as granted; may be fewer than wanted
    QDateTime validUntil{};
};

/// Access tokens of one API client (api.md sections 1.1 to 1.3). All who ask while a token is being fetched wait for
/// the same one; it is renewed ahead of its end, and where that fails for the moment, one that still holds is given
/// out. Lives in the interface thread.
///
/// Errors: UnknownClient and WrongClientPassword, whether they come as 400 or 401, are final: nobody asks the server
/// again until setCredentials(). Not final: NotJson, UnexpectedAnswer (no usable token in the answer), HttpStatus and
/// its kin, and all of the transport's. NotLoggedIn where there are no credentials, NoConnection where there is no
/// address, Cancelled where this object goes while somebody waits. No error holds the password or a token, even where
/// the server's own message does.
class TokenSource final : public QObject
{
    Q_OBJECT
public:
    /// Before its end; a short-lived token is renewed when half of its life is over.
    static constexpr int RenewAheadSeconds = 60;
    /// What a token lives when the answer does not say, or says what cannot be (api.md section 1.2).
    static constexpr int UsualLifeSeconds = 600;
    /// Longer is not believed.
    static constexpr int LongestLifeSeconds = 24 * 3600;

    /// `below` outlives this object and its tasks. `platform` is the base address of IROH.
    TokenSource(Transport &below, Clock clock, QObject *parent = nullptr);
    ~TokenSource() override;

    /// Forgets the token and every refusal. An empty client ID logs out: token() is NotLoggedIn.
    void setCredentials(QUrl platform, QString clientId, Secret password);

    /// Credentials that are set while it waits count: the answer is never for older ones.
    Async<Token> token();
    /// A server did not accept this token: the next token() fetches another one. A token that has been replaced already
    /// is not fetched once more.
    void reject(const Secret &text);

    /// Counts setCredentials(): what may not go out under other credentials than it was meant for asks before and
    /// after.
    int generation() const { return m_generation; }

    /// The last one that was fetched, still valid or not.
    QStringList grantedScopes() const { return m_scopes; }
    QDateTime validUntil() const { return m_validUntil; }
    const std::optional<Error> &refusal() const { return m_refusal; }
    /// Why the last fetch failed, where no token holds either; a token that comes later takes it back.
    const std::optional<Error> &trouble() const { return m_trouble; }

Q_SIGNALS:
    /// A token came, was refused or could not be had, or the credentials changed.
    void changed();

private:
    struct Fetch;
    std::shared_ptr<Fetch> start();
    QCoro::Task<> run(std::shared_ptr<Fetch> fetch);
    void drop();
    void take(const Result<Token> &token);
    bool holds() const;
    bool isFresh() const;

    Transport &m_below;
    Clock m_clock;
    QUrl m_platform;
    QString m_clientId;
    Secret m_password;
    std::optional<Token> m_token;
    QDateTime m_renewAt;
    QStringList m_scopes;
    QDateTime m_validUntil;
    std::optional<Error> m_refusal;
    std::optional<Error> m_trouble;
    std::shared_ptr<Fetch> m_fetch; ///< the one under way; an answer to any other is dropped
    int m_generation = 0;
};

} // namespace obi
