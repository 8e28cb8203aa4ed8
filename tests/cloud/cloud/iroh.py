# SPDX-FileCopyrightText: 2026 The Obi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The platform: token endpoint, profile, users, inspect, feedback; and the routes of its other modules put together."""

import base64
import binascii
from urllib.parse import parse_qs

from . import enrich, integration, private_intel, respond, telling
from .observables import in_text
from .scopes import narrowed
from .service import Service
from .web import Refusal, Routes, answer

TOKEN = "/iroh/oauth2/token"
_METADATA = "/.well-known/oauth-authorization-server"
_KEYS = "/.well-known/jwks"
OPEN = (TOKEN, _METADATA, _KEYS)


def _basic(call):
    """(client, password) of a Basic header; None where there is none."""
    kind, _, encoded = call.headers.get("Authorization", "").partition(" ")
    if kind.lower() != "basic":
        return None
    try:
        name, _, password = base64.b64decode(encoded, validate=True).decode().partition(":")
    except (binascii.Error, UnicodeDecodeError):
        return "", ""
    return name, password


def _token_request(call):
    """The parameters of either variant: a form with Basic, or JSON."""
    if call.headers.get("Content-Type", "").partition(";")[0].strip() == "application/json":
        body = call.json()
        if not isinstance(body, dict):
            raise Refusal(call.service.family.malformed())
        parameters = {name: str(value) for name, value in body.items()}
    else:
        parameters = {name: values[0] for name, values in parse_qs(call.body.decode("utf-8", "replace")).items()}
    name, password = _basic(call) or (parameters.get("client_id", ""), parameters.get("client_password", ""))
    return name, password, parameters


def token(call):
    world = call.service.world
    name, password, parameters = _token_request(call)
    if name != world.credentials.client_id:
        return answer({"error": "invalid_client", "error_description": "unknown client"}, 400)
    if password != world.credentials.client_password:
        return answer({"error": "wrong_client_creds", "error_description": "wrong client credentials"}, 400)
    if parameters.get("grant_type") != "client_credentials":
        return answer({"error": "unsupported_grant_type", "error_description": "grant_type is not supported"}, 400)
    scopes = narrowed(world.scopes, parameters.get("scope", ""))
    made = world.tokens.issue("cloud", scopes, telling.modules.USER_ID, telling.modules.ORG_ID, name)
    return answer({"access_token": made, "token_type": "bearer", "expires_in": world.tokens.life,
                   "scope": " ".join(scopes)}, Cache_Control="no-store")


def _metadata(call):
    base = call.service.world.addresses["platform"]
    return answer({"issuer": "IROH Auth", "authorization_endpoint": base + "/iroh/oauth2/authorize",
                   "token_endpoint": base + TOKEN, "jwks_uri": base + _KEYS,
                   "grant_types_supported": ["authorization_code", "client_credentials",
                                             "urn:ietf:params:oauth:grant-type:device_code",
                                             "urn:ietf:params:oauth:grant-type:token-exchange"],
                   "code_challenge_methods_supported": ["S256", "plain"],
                   "device_authorization_endpoint": base + "/iroh/oauth2/device_authorization"})


def inspect(call):
    body = call.json({})
    if not isinstance(body, dict) or "content" not in body:
        return answer({"content": "missing-required-key"}, 400)
    wrong = {key: "disallowed-key" for key in body if key != "content"}
    if not isinstance(body["content"], str):
        wrong["content"] = "(not (instance? java.lang.String %s))" % str(body["content"]).lower()
    return answer(wrong, 400) if wrong else answer(in_text(body["content"]))


def _users():
    return telling.incidents.users()


def user(call):
    found = [one for one in _users() if one["user-id"] == call.params["id"]]
    return answer(found[0]) if found else answer({"error": "user_not_found"}, 404)


def users_batch(call):
    return answer([one for one in _users() if one["user-id"] in call.all("id")])


def users_search(call):
    start, limit = call.whole("offset", 0), call.whole("limit", 100)
    key = {"user-name": "user-name", "user-email": "user-email"}.get(call.first("sort_by"), "user-id")
    found = sorted(_users(), key=lambda one: one[key], reverse=call.first("sort_order") == "desc")
    return answer(found[start:start + limit], X_Total_Hits=str(len(found)))


_FEEDBACK = {"bug": bool, "contact_allowed": bool, "text": str, "experience": int, "user_email": str,
             "user_name": str, "source": str}


def feedback(call):
    body = call.json()
    if not isinstance(body, dict):
        raise Refusal(call.service.family.malformed())
    wrong = {key: "disallowed-key" for key in body if key not in _FEEDBACK}
    wrong |= {key: "missing-required-key" for key in ("bug", "contact_allowed", "text") if key not in body}
    wrong |= {key: f"(not (instance? {kind.__name__} {body[key]}))" for key, kind in _FEEDBACK.items()
              if key in body and not isinstance(body[key], kind)}
    if body.get("source", "ciscoxdr") not in ("threat-response", "securex", "ciscoxdr"):
        wrong["source"] = '(not (#{"threat-response" "securex" "ciscoxdr"} a-java.lang.String))'
    if wrong:
        raise Refusal(call.service.family.invalid(wrong))
    call.service.world.feedback.append(body)
    return answer({"status": "ok"})


def _event(call):
    return answer({"error": "event_not_found"}, 404)


def routes():
    every = Routes()
    every.add("POST", TOKEN, token)
    every.add("GET", _METADATA, _metadata)
    every.add("GET", _KEYS, lambda call: answer({"keys": []}))
    every.add("GET", "/iroh/profile/whoami", lambda call: answer(telling.modules.who_am_i()), "profile:read")
    every.add("GET", "/iroh/profile/org", lambda call: answer(telling.modules.who_am_i()["org"]), "profile:read")
    every.add("GET", "/iroh/user-mgmt/users/{id}", user, "users:read")
    every.add("GET", "/iroh/user-mgmt/batch/users", users_batch, "users:read")
    every.add("POST", "/iroh/user-mgmt/search/users", users_search, "users:read")
    every.add("POST", "/iroh/iroh-inspect/inspect", inspect, "inspect:read")
    every.add("POST", "/iroh/iroh-feedback/feedback", feedback, "feedback:write")
    every.add("GET", "/iroh/iroh-event/event/{id}", _event, "event:read")
    every.add("POST", "/iroh/iroh-event/event/search", lambda call: answer([]), "event:read")
    for part in (enrich, respond, integration, private_intel):
        every.include(part.routes)
    return every


class Platform(Service):
    """Asks for a token everywhere but where it gives one."""

    def knows_client(self, call):
        if call.path != TOKEN:
            return False
        credentials = self.world.credentials
        try:
            name, password, _ = _token_request(call)
        except Refusal:
            return False
        return (name, password) == (credentials.client_id, credentials.client_password)
