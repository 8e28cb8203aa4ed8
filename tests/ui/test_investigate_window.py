#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Obi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Investigate in the real window: text goes into the editor, Ctrl+Enter asks the modules, the graph and the messages
come; a node and a message have the pivot menu, and its Investigate leads to another investigation. Alt+Left leads back.
In both languages."""

import tempfile

import pyatspi

from obi_window import ObiWindow, has, in_both_languages, name_of, program, until

TEXT = "hxxps://bit[.]ly/3xQ7obi went out from 198.51.100.23, 198.51.100.23 again"
WORDS = {
    "en": {"editor": "Observables to investigate", "button": "Investigate", "graph": "Relations", "messages": "Messages",
           "node": "198.51.100.23, IP address, malicious, 11 messages", "found": "2 observables found, 1 duplicate left out",
           "pivot": "Pivot menu for %s", "investigate": "Investigate", "actions": ["Delete", "Forward…", "Forward and delete…"],
           "recent": "Investigations", "one": "1 observable found"},
    "ja": {"editor": "調査する観測対象", "button": "調査", "graph": "関係グラフ", "messages": "メッセージ",
           "node": "198.51.100.23、IP アドレス、悪意あり、11 通", "found": "IOC 2 件を検出、重複 1 件を除外",
           "pivot": "%s のピボットメニュー", "investigate": "調査", "actions": ["削除", "転送…", "転送と削除…"],
           "recent": "調査の一覧", "one": "IOC 1 件を検出"},
}
MESSAGE = "<20261120.561@invoice-portal.example>"


def focused(node):
    return has(node, pyatspi.STATE_FOCUSED)


def run(language):
    words = WORDS[language]
    with tempfile.TemporaryDirectory() as profile:
        with ObiWindow(program(), "--demo", "--profile", profile, "--language", language, "--open",
                       "reporting/url-filtering", "--ribbon", "collapsed", "--size", "1440x900") as obi:
            obi.find(role=pyatspi.ROLE_TABLE, name=lambda name: bool(name))
            obi.keys("ctrl+3")
            editor = obi.find(name=words["editor"], role=pyatspi.ROLE_TEXT)
            until("the editor to have the focus", lambda: focused(editor))
            obi.type(TEXT)
            obi.keys("ctrl+Return")
            obi.find(name=words["found"])
            graph = obi.find(name=words["graph"], role=pyatspi.ROLE_LIST)
            until("the verdict of a node", lambda: next(obi.all(name=words["node"], under=graph), None))
            button = obi.find(name=words["button"], role=pyatspi.ROLE_PUSH_BUTTON)
            until("nothing more to ask", lambda: not has(button, pyatspi.STATE_ENABLED))

            messages = obi.find(name=words["messages"], role=pyatspi.ROLE_TABLE)
            obi.open_pivot_menu(lambda: next(obi.all(name=MESSAGE, under=messages), None), words["pivot"] % MESSAGE)
            for action in words["actions"]:
                obi.find(name=action, role=pyatspi.ROLE_MENU_ITEM)
            obi.keys("Escape")

            obi.open_pivot_menu(lambda: next(obi.all(name=words["node"], under=graph), None),
                                words["pivot"] % "198.51.100.23")
            obi.find(name=words["investigate"], role=pyatspi.ROLE_MENU_ITEM)
            obi.keys("i")
            obi.find(name=words["one"])
            recent = obi.find(name=words["recent"], role=pyatspi.ROLE_TREE)
            until("both investigations in the navigation", lambda: {"198.51.100.23"} <= {
                name_of(cell) for cell in obi.all(under=recent)})
            obi.keys("alt+Left")
            until("the first investigation", lambda: next(obi.all(name="https://bit.ly/3xQ7obi"), None))


if __name__ == "__main__":
    in_both_languages(run)
