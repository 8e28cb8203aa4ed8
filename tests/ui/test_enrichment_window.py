#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Obi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Enrichment search in the real window, by keyboard alone: text goes in, verdicts arrive, one observable is checked and
added to the active case, Esc gives the keyboard back. In both languages."""

import tempfile

import pyatspi

from obi_window import ObiWindow, has, in_both_languages, program, until

TEXT = "hxxps://bit[.]ly/3xQ7obi was sent from 198.51.100.23 by news.example"
WORDS = {
    "en": {"field": "Enrichment search", "hint": "Paste IPs, URLs, hashes or text", "table": "Observables found",
           "described": "IP address, malicious", "add": "Add 1 to active case", "added": "1 added",
           "nothing": "No observables found in this text.", "filter": "Filter domains"},
    "ja": {"field": "エンリッチメント検索", "hint": "IP、URL、ハッシュ、テキストを貼り付け", "table": "見つかった観測対象",
           "described": "IP アドレス、悪意あり", "add": "アクティブなケースに 1 件追加", "added": "1 件を追加",
           "nothing": "このテキストに観測対象は見つかりませんでした。", "filter": "ドメインを絞り込む"},
}


def focused(node):
    return has(node, pyatspi.STATE_FOCUSED)


def run(language):
    words = WORDS[language]
    with tempfile.TemporaryDirectory() as profile:
        with ObiWindow(program(), "--demo", "--profile", profile, "--language", language, "--open",
                       "reporting/url-filtering", "--ribbon", "casebook", "--size", "1440x900") as obi:
            field = obi.find(name=words["field"], role=pyatspi.ROLE_TEXT)
            assert field.description == words["hint"], field.description
            obi.keys("ctrl+f")  # a field, where Ctrl+E could be the end of the line
            obi.find(name=words["filter"], role=pyatspi.ROLE_TEXT)
            obi.keys("ctrl+e")
            until("the field to have the focus", lambda: focused(field))
            obi.type(TEXT)
            obi.keys("Return")
            table = obi.find(name=words["table"], role=pyatspi.ROLE_TABLE)
            until("the verdict of the address", lambda: next(
                (cell for cell in obi.all(name="198.51.100.23", under=table)
                 if cell.description == words["described"]), None))
            values = {cell.name for cell in obi.all(role=pyatspi.ROLE_TABLE_CELL, under=table)}
            assert {"https://bit.ly/3xQ7obi", "news.example"} <= values, values
            obi.keys("Down")
            until("the table to have the focus", lambda: focused(table) or any(
                focused(cell) for cell in obi.all(role=pyatspi.ROLE_TABLE_CELL, under=table)))
            # Ctrl+F is the filter of what has the focus, not of the page behind it.
            obi.keys("ctrl+f")
            obi.keys("Escape")
            assert next(obi.all(name=words["table"], role=pyatspi.ROLE_TABLE, visible=True), None), "the results went"
            assert not focused(obi.find(name=words["filter"], role=pyatspi.ROLE_TEXT)), "the page took the key"
            obi.keys("Down", "Down", "space")  # the last one: it is not in the demo's active case yet
            obi.find(name=words["add"], role=pyatspi.ROLE_PUSH_BUTTON)
            obi.keys("a")
            obi.find(name=lambda name: name.startswith(words["added"]))
            obi.keys("Escape")
            obi.gone(pyatspi.ROLE_TABLE, words["table"])
            until("the field to have the focus again", lambda: focused(field))
            obi.keys("ctrl+a")
            obi.type("nothing here")
            obi.keys("Return")
            obi.find(name=words["nothing"])
            obi.keys("Escape", "Escape")
            until("the field to give the focus back", lambda: not focused(field))


if __name__ == "__main__":
    in_both_languages(run)
