# SPDX-FileCopyrightText: 2026 The Obi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How each family of services says no: the four envelopes of the cloud, and that of the gateways.

Each family answers the same questions: unauthorized (a code of the JWT library), missing scope, too many requests,
no such route, wrong method, malformed body, and any status in its own words.
"""

from .web import answer, html, nothing, text

_JWT = {
    "no_jwt": "No JWT found in HTTP Authorization header",
    "jwt_invalid_signature": "Invalid Signature",
    "jwt_decode_failed_exception": "JWT decode failed",
    "jwt_valid_in_future": "This JWT is not valid yet",
    "jwt_expired": "This JWT has expired",
    "jwt_revoked": "JWT is revoked",
    "jwt_missing_field": "JWT is missing a required field",
}
_REASON = {400: "Bad Request", 401: "Unauthorized", 403: "Forbidden", 404: "Not Found", 405: "Method Not Allowed",
           406: "Not Acceptable", 409: "Conflict", 413: "Content Too Large", 414: "URI Too Long",
           429: "Too Many Requests", 500: "Internal Server Error", 501: "Not Implemented", 502: "Bad Gateway",
           503: "Service Unavailable", 504: "Gateway Timeout"}


class Family:
    def __init__(self, trace):
        self._trace = trace  # makes a trace ID

    def server_error(self):
        return self.status(500)


class Iroh(Family):
    """NormalizedError: {error, error_description?, trace_id?, …}."""

    def unauthorized(self, code):
        error = "invalid_request" if code == "no_jwt" else code
        return answer({"error": error, "error_description": _JWT[code]}, 401)

    def missing_scope(self, scope, grant):
        return answer({"error": "missing_scope",
                       "error_description": "You do not have the required credentials to access this route.",
                       "missing-scopes": [scope], "required-scopes": [scope], "scopes": grant.scopes,
                       "user-id": grant.user, "org-id": grant.organisation, "trace_id": self._trace()}, 403)

    def too_many(self):
        return answer({"error": "too_many_requests", "error_description": "Too Many Requests",
                       "trace_id": self._trace()}, 429)

    def not_found(self):
        return answer({"error": "not_found", "error_description": "Not Found", "trace_id": self._trace()}, 404)

    def wrong_method(self):
        return answer({"error": "method_not_allowed", "error_description": "Method Not Allowed",
                       "trace_id": self._trace()}, 405)

    def malformed(self):
        return answer({"error": "malformed_body", "error_description": "The body is not JSON.",
                       "trace_id": self._trace()}, 400)

    def invalid(self, problems):
        return answer({"errors": problems, "trace_id": self._trace()}, 400)

    def status(self, status):
        if status == 500:
            return answer({"error": "unknown-exception", "trace_id": self._trace(), "error_description":
                           "This exception has been logged for further inspection."}, 500)
        if status in (502, 503, 504):
            return html(f"{status} {_REASON[status]}", status)
        error = {404: "not_found", 429: "too_many_requests"}.get(status, "invalid_request")
        return answer({"error": error, "error_description": _REASON.get(status, "Error"), "trace_id": self._trace()},
                      status)


class Ctia(Family):
    """CTIA's own words, of which there are many."""

    def unauthorized(self, code):
        if code == "no_jwt":
            return answer({"error": "not_authenticated", "message": "Only authenticated users allowed"}, 401)
        return answer({"error": code, "error_description": _JWT[code], "level": "info"}, 401)

    def missing_scope(self, scope, grant):
        return answer({"message": "Missing capability", "error": "missing_capability",
                       "capabilities": [capability(scope)], "owner": grant.user}, 403)

    def too_many(self):
        return answer({"error": "Too Many Requests"}, 429)

    def not_found(self):
        return html("404 Not Found", 404)

    def wrong_method(self):
        return html("405 Method Not Allowed", 405)

    def malformed(self):
        return answer({"type": "request-parsing", "message": "Malformed application/json"}, 400)

    def invalid(self, problems):
        return answer({"errors": problems, "type": "request-validation"}, 400)

    def spec_error(self, message, entity):
        return answer({"error": "Spec Validation Client Error", "type": "Invalid Entity Error", "message": message,
                       "entity": entity, "class": "clojure.lang.ExceptionInfo"}, 400)

    def search_error(self, message):
        return answer({"type": "ES Invalid Request", "message": message, "class": "clojure.lang.ExceptionInfo"}, 400)

    def status(self, status):
        if status == 404:
            return self.not_found()
        if status == 403:
            return answer({"error": "Access Control validation Client Error", "type": "Access Control Error",
                           "message": "You are not allowed to do this."}, 403)
        if status == 429:
            return self.too_many()
        if status == 500:
            return answer({"type": "unknown-exception", "class": "java.lang.RuntimeException"}, 500)
        if status in (502, 503, 504):
            return html(f"{status} {_REASON[status]}", status)
        return answer({"error": _REASON.get(status, "Error"), "message": _REASON.get(status, "Error")}, status)


class Conure(Family):
    """{"message": …} and nothing else."""

    _WORDS = {401: "Unauthorized", 403: "Forbidden", 404: "Not Found", 405: "Method Not Allowed",
              429: "Too many requests"}

    def unauthorized(self, code):
        return self.status(401)

    def missing_scope(self, scope, grant):
        return self.status(403)

    def too_many(self):
        return self.status(429)

    def not_found(self):
        return self.status(404)

    def wrong_method(self):
        return self.status(405)

    def malformed(self):
        return answer({"message": "schema"}, 400)

    def invalid(self, problems):
        return answer({"message": "schema", "data": problems}, 400)

    def status(self, status):
        if status == 500:
            return answer({"message": "exception", "exception": "java.lang.RuntimeException"}, 500)
        if status in (502, 503, 504):
            return html(f"{status} {_REASON[status]}", status)
        return answer({"message": self._WORDS.get(status, "unspecified status")}, status)


class Gateway(Family):
    """AsyncOS: {"error": {"message", "code" (text), "explanation"}}."""

    _EXPLANATION = {400: "Bad request syntax or unsupported method.",
                    401: "No permission -- see authorization schemes.",
                    403: "Request forbidden -- authorization will not help.", 404: "Nothing matches the given URI.",
                    405: "Specified method is invalid for this resource.", 406: "Not acceptable to the client.",
                    413: "Entity is too large.", 414: "URI is too long.", 429: "Too many requests.",
                    500: "Server got itself in trouble.", 501: "Server does not support this operation.",
                    502: "Invalid responses from another server/proxy."}

    def error(self, status, message):
        explanation = self._EXPLANATION.get(status, _REASON.get(status, "Error"))
        return answer({"error": {"message": message, "code": str(status), "explanation": f"{status} = {explanation}"}},
                      status)

    def unauthorized(self, code):
        return self.error(401, {"no_jwt": "Unauthorized.", "jwt_expired": "ExpiredSignatureError.",
                                "basic": "Invalid username or passphrase."}.get(code, "InvalidTokenError."))

    def missing_scope(self, scope, grant):
        return self.error(403, "You are not authorized to access this resource.")

    def too_many(self):
        return self.error(429, "Too many requests.")

    def not_found(self):
        return self.error(404, "URI not found.")

    def wrong_method(self):
        return self.error(405, "Method not allowed.")

    def malformed(self):
        return self.error(400, "Invalid JSON body.")

    def missing(self, what):
        return self.error(404, f"Missing attribute - {what}.")

    def status(self, status):
        return self.error(status, f"{_REASON.get(status, 'Error')}.")


class Plain(Family):
    """The control's own: one sentence."""

    def unauthorized(self, code):
        return text("unauthorized", 401)

    def not_found(self):
        return text("no such command", 404)

    def wrong_method(self):
        return text("wrong method", 405)

    def malformed(self):
        return text("not JSON", 400)

    def too_many(self):
        return text("too many", 429)

    def status(self, status):
        return nothing(status)


_VERBS = {"read": "read", "write": "create"}


def capability(scope):
    """What CTIA calls a scope: "private-intel/note:write" is the capability "create-note"."""
    name, _, verb = scope.rpartition(":") if ":" in scope else (scope, "", "write")
    return f"{_VERBS[verb]}-{name.rpartition('/')[2]}"
