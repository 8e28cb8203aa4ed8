# SPDX-FileCopyrightText: 2026 The Obi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""JWTs: those of the cloud's token endpoint and those of the gateways' logins. Signed with a key of this run."""

import base64
import hashlib
import hmac
import json
from dataclasses import dataclass

_CLAIM = "https://schemas.cisco.com/iroh/identity/claims/"


def _encode(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def _decode(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


@dataclass
class Grant:
    """What a valid token entitles to."""

    scopes: list
    user: str
    organisation: str
    audience: str
    ends: float  # by the server's clock
    revoked: bool = False


class Tokens:
    def __init__(self, key, clock):
        self._key, self._clock = key, clock
        self._count = 0  # goes on after a reset, so that no token comes twice
        self.reset()

    def reset(self):
        self.life = 600
        self._known = {}

    def issue(self, audience, scopes, user, organisation, client, life=None):
        now = self._clock()
        life = self.life if life is None else life
        self._count += 1
        claims = {"iss": "IROH Auth", "aud": audience, "sub": user, "iat": int(now), "nbf": int(now) - 60,
                  "exp": int(now + life), "jti": f"{self._count:08x}", _CLAIM + "user/id": user,
                  _CLAIM + "org/id": organisation, _CLAIM + "scopes": scopes, _CLAIM + "oauth/client/id": client}
        head = _encode(json.dumps({"alg": "HS256", "typ": "JWT"}).encode())
        signed = f"{head}.{_encode(json.dumps(claims).encode())}"
        token = f"{signed}.{_encode(self._signature(signed))}"
        self._known[token] = Grant(scopes, user, organisation, audience, now + life)
        return token

    def expire_all(self):
        now = self._clock()
        for grant in self._known.values():
            grant.ends = min(grant.ends, now)

    def revoke_all(self):
        for grant in self._known.values():
            grant.revoked = True

    def check(self, token, audience):
        """(Grant, None), or (None, why not) in the words of the JWT library."""
        if not token:
            return None, "no_jwt"
        grant = self._known.get(token)
        if grant is None:
            return None, self._fault(token)
        if grant.audience != audience:
            return None, "jwt_invalid_signature"
        if grant.revoked:
            return None, "jwt_revoked"
        if grant.ends <= self._clock():
            return None, "jwt_expired"
        return grant, None

    def _fault(self, token):
        parts = token.split(".")
        try:
            claims = json.loads(_decode(parts[1]))
            signature = _decode(parts[2])
        except (IndexError, ValueError):
            return "jwt_decode_failed_exception"
        if not hmac.compare_digest(signature, self._signature(".".join(parts[:2]))):
            return "jwt_invalid_signature"
        return "jwt_expired" if isinstance(claims, dict) and "exp" in claims else "jwt_missing_field"

    def _signature(self, signed):
        return hmac.new(self._key, signed.encode(), hashlib.sha256).digest()
