# SPDX-FileCopyrightText: 2026 The Obi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One request (Call), its answer (Answer), and which function answers which path (Routes)."""

import json
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, unquote

JSON = "application/json;charset=utf-8"
HTML = "text/html;charset=utf-8"
_ABSENT = object()


def compact(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


@dataclass
class Answer:
    status: int
    body: bytes = b""
    kind: str = JSON
    headers: dict = field(default_factory=dict)


def answer(value, status=200, **headers):
    """A JSON answer; header names are given with _ for -."""
    return Answer(status, compact(value), JSON, {name.replace("_", "-"): text for name, text in headers.items()})


def text(words, status=200):
    return Answer(status, words.encode(), "text/plain;charset=utf-8")


def html(title, status=200):
    page = f"<!DOCTYPE html>\n<html><head><title>{title}</title></head><body><h1>{title}</h1></body></html>\n"
    return Answer(status, page.encode(), HTML)


def nothing(status=204):
    return Answer(status, b"", "")


class Refusal(Exception):
    """Leaves a handler with an answer that says no."""

    def __init__(self, refused):
        super().__init__(refused.status)
        self.answer = refused


@dataclass
class Call:
    """A request as handlers see it. Segments of the path are decoded one by one, so a %2F stays inside its own."""

    service: object
    method: str
    target: str
    headers: object
    body: bytes
    params: dict = field(default_factory=dict)
    grant: object = None  # of the token, where the service asks for one
    _query: list = None

    @property
    def path(self):
        return self.target.partition("?")[0]

    @property
    def raw_query(self):
        return self.target.partition("?")[2]

    @property
    def segments(self):
        return tuple(unquote(part) for part in self.path.split("/")[1:])

    @property
    def query(self):
        if self._query is None:
            self._query = parse_qsl(self.raw_query, keep_blank_values=True)
        return self._query

    def all(self, name):
        return [value for key, value in self.query if key == name]

    def first(self, name, default=None):
        return next((value for key, value in self.query if key == name), default)

    def whole(self, name, default):
        """A whole number of the query, or the default where it is missing or no number."""
        value = self.first(name, "")
        return int(value) if value.isdecimal() else default

    def json(self, default=_ABSENT):
        if not self.body and default is not _ABSENT:
            return default
        try:
            return json.loads(self.body)
        except ValueError:
            raise Refusal(self.service.family.malformed()) from None


class Routes:
    """Paths such as "/ctia/casebook/{id}"; a fixed segment wins over a named one."""

    def __init__(self):
        self._routes = {}

    def add(self, method, pattern, handler, scope=""):
        segments = tuple(pattern.split("/")[1:])
        options = self._routes.setdefault(len(segments), [])
        options.append((segments, method, handler, scope))
        options.sort(key=lambda option: sum(part.startswith("{") for part in option[0]))

    def on(self, method, pattern, scope=""):
        def take(handler):
            self.add(method, pattern, handler, scope)
            return handler
        return take

    def include(self, others):
        """Takes over the routes of another."""
        for options in others._routes.values():
            for segments, method, handler, scope in options:
                self.add(method, "/" + "/".join(segments), handler, scope)

    def find(self, method, segments):
        """(handler, scope, params), or None; handler is None where only the method is wrong."""
        other_method = None
        for pattern, allowed, handler, scope in self._routes.get(len(segments), ()):
            params = _match(pattern, segments)
            if params is None:
                continue
            if allowed == method:
                return handler, scope, params
            other_method = (None, scope, params)
        return other_method


def _match(pattern, segments):
    params = {}
    for expected, given in zip(pattern, segments):
        if expected.startswith("{"):
            params[expected[1:-1]] = given
        elif expected != given:
            return None
    return params
