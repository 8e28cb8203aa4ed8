# SPDX-FileCopyrightText: 2026 The Obi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A good part of Elasticsearch's query_string: words, "phrases", field:word, AND OR NOT + -, ( ), wildcards, ranges.

What Lucene cannot parse is a SyntaxError here as well, so a client that forgets to quote an id or a URL gets its 400.
"""

import fnmatch
import re

_TOKEN = re.compile(r'''\s*(?:(?P<paren>[()])|(?P<op>&&|\|\||AND\b|OR\b|NOT\b|[+!-](?=\S))|(?P<range>[\[{][^\]}]*[\]}])
                       |(?P<phrase>"(?:[^"\\]|\\.)*")(?:~\d*)?|(?P<field>(?:[\w.*-]|\\.)+:)
                       |(?P<word>(?:\\.|[^\s()"\[\]{}:/^~+!\\])+)(?:[~^][\d.]*)?|(?P<wrong>\S))''', re.VERBOSE)
_RESERVED_END = ("AND", "OR", "&&", "||", "NOT", "+", "-", "!")


def _values(value):
    """All the texts inside a value, in lower case."""
    if isinstance(value, dict):
        for inner in value.values():
            yield from _values(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _values(inner)
    elif value is not None:
        yield str(value).lower()


def at(entity, path):
    """The value at a path such as "observables.value"; lists give a list."""
    for step in path.split("."):
        if isinstance(entity, list):
            entity = [item.get(step) for item in entity if isinstance(item, dict)]
        elif isinstance(entity, dict):
            entity = entity.get(step)
        else:
            return None
    return entity


class Matcher:
    def __init__(self, fields):
        self._fields = fields

    def texts(self, entity, field):
        if field and field != "*":
            return list(_values(at(entity, field)))
        if self._fields:
            return [text for name in self._fields for text in _values(at(entity, name))]
        return list(_values(entity))

    def word(self, field, word):
        word = re.sub(r"\\(.)", r"\1", word).lower()
        if word == "*":
            return lambda entity: not field or field == "*" or at(entity, field) is not None
        if "*" in word or "?" in word:
            pattern = re.compile(fnmatch.translate(word))
            return lambda entity: any(pattern.match(part) for text in self.texts(entity, field)
                                      for part in (text, *text.split()))
        return self.phrase(field, word)

    def phrase(self, field, phrase):
        pattern = re.compile(r"(?<!\w)" + re.escape(phrase.lower()) + r"(?!\w)")
        return lambda entity: any(pattern.search(text) for text in self.texts(entity, field))

    def span(self, field, text):
        low, to, high = text[1:-1].partition(" TO ")
        if not to or not field:
            raise SyntaxError(f"Cannot parse range {text}")
        low, high = low.strip().lower(), high.strip().lower()
        return lambda entity: any((low == "*" or value >= low) and (high == "*" or value <= high)
                                  for value in self.texts(entity, field))


class Query:
    def __init__(self, text, fields=()):
        self._matcher = Matcher(fields)
        self._tokens = [(match.lastgroup, match.group(match.lastgroup)) for match in _TOKEN.finditer(text)
                        if match.lastgroup]
        if any(kind == "wrong" for kind, _ in self._tokens):
            raise SyntaxError(f"Cannot parse '{text}'")
        self._place = 0
        self.matches = self._any() if self._tokens else (lambda entity: True)
        if self._place < len(self._tokens):
            raise SyntaxError(f"Cannot parse '{text}'")

    def _peek(self):
        return self._tokens[self._place] if self._place < len(self._tokens) else ("end", "")

    def _next(self):
        token = self._peek()
        self._place += 1
        return token

    def _any(self, field=""):
        """Clauses beside each other: one of them is enough, unless some are required or forbidden."""
        clauses = [self._all(field)]
        while self._peek()[0] != "end" and self._peek() != ("paren", ")"):
            if self._peek() in (("op", "OR"), ("op", "||")):
                self._next()
            clauses.append(self._all(field))
        needed = [clause for kind, clause in clauses if kind == "+"]
        banned = [clause for kind, clause in clauses if kind == "-"]
        free = [clause for kind, clause in clauses if kind == ""]
        return lambda entity: (all(clause(entity) for clause in needed)
                               and not any(clause(entity) for clause in banned)
                               and (bool(needed) or not free or any(clause(entity) for clause in free)))

    def _all(self, field):
        kind, clause = self._clause(field)
        while self._peek() in (("op", "AND"), ("op", "&&")):
            self._next()
            clause = _both(_signed(kind, clause), _signed(*self._clause(field)))
            kind = ""
        return kind, clause

    def _clause(self, field):
        kind, text = self._next()
        if kind == "op" and text in _RESERVED_END[4:]:
            return "+" if text == "+" else "-", self._clause(field)[1]
        if kind == "field":
            return "", self._clause(re.sub(r"\\(.)", r"\1", text[:-1]))[1]
        if kind == "word":
            return "", self._matcher.word(field, text)
        if kind == "phrase":
            return "", self._matcher.phrase(field, re.sub(r"\\(.)", r"\1", text[1:-1]))
        if kind == "range":
            return "", self._matcher.span(field, text)
        if (kind, text) == ("paren", "("):
            inner = self._any(field)
            if self._next() != ("paren", ")"):
                raise SyntaxError("Missing )")
            return "", inner
        raise SyntaxError(f"Unexpected '{text}'" if text else "Unexpected end")


def _signed(kind, clause):
    return (lambda entity: not clause(entity)) if kind == "-" else clause


def _both(one, other):
    return lambda entity: one(entity) and other(entity)


def simple(text, fields=()):
    """simple_query: the words and phrases, all of them wanted or any; never an error."""
    matcher = Matcher(fields)
    parts = re.findall(r'"([^"]*)"|(\S+)', text)
    clauses = [matcher.phrase("", phrase) if phrase else matcher.word("", word.strip("+|-()~"))
               for phrase, word in parts if phrase or word.strip("+|-()~")]
    return lambda entity: not clauses or any(clause(entity) for clause in clauses)
