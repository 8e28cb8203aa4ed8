#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Obi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Incidents in the real window: the list, an incident's tabs, the pivot menu of one of its observables, what a
recording does not let anybody change, and the names of all that can take the focus. In both languages."""

import tempfile

import pyatspi

from obi_window import ObiWindow, in_both_languages, program, until
from test_names import english_words, unnamed

WORDS = {
    "en": {"table": "Incidents", "status": "Status", "severity": "Severity", "assignee": "Assignee",
           "tabs": ["Summary", "Timeline", "Observables", "Targets", "Linked cases"], "news": "3 new",
           "pivot": "Pivot menu for invoice-portal.example", "described": "Domain, malicious", "filter": "Filter incidents"},
    "ja": {"table": "インシデント", "status": "ステータス", "severity": "重大度", "assignee": "担当者",
           "tabs": ["概要", "タイムライン", "観測対象", "ターゲット", "リンクされたケース"], "news": "新規 3 件",
           "pivot": "invoice-portal.example のピボットメニュー", "described": "ドメイン、悪意あり", "filter": "インシデントの絞り込み"},
}


def titles(obi, words):
    table = obi.find(role=pyatspi.ROLE_TABLE, name=words["table"])
    return [node.name for node in obi.all(role=pyatspi.ROLE_TABLE_CELL, under=table)]


def run(language):
    words = WORDS[language]
    with tempfile.TemporaryDirectory() as profile:
        with ObiWindow(program(), "--demo", "--profile", profile, "--language", language, "--open",
                       "reporting/url-filtering", "--ribbon", "incidents", "--size", "1440x900") as obi:
            until("the recording's incidents", lambda: "INC-2041" in titles(obi, words))
            button = obi.find(name=words["table"], role=pyatspi.ROLE_CHECK_BOX)
            until("the count of new ones", lambda: button.description == words["news"])
            for box in ("status", "severity", "assignee"):
                node = obi.find(role=pyatspi.ROLE_COMBO_BOX, name=words[box])
                state = node.getState()
                assert not state.contains(pyatspi.STATE_ENABLED), f"{words[box]} can be changed in a recording"
            for name in words["tabs"]:
                obi.press(obi.find(role=pyatspi.ROLE_PAGE_TAB, name=name))
                found = list(unnamed(obi))
                # Labels hold values here: the incident's title, whoever found it.
                found += [fault for fault in english_words(obi) if " label " not in fault] if language == "ja" else []
                assert not found, f"{name}: {found}"
            obi.press(obi.find(role=pyatspi.ROLE_PAGE_TAB, name=words["tabs"][2]))
            table = obi.find(role=pyatspi.ROLE_TABLE, name=words["tabs"][2])
            obi.open_pivot_menu(lambda: next(
                (cell for cell in obi.all(name="invoice-portal.example", under=table, visible=True)
                 if cell.description == words["described"]), None), words["pivot"])
            obi.keys("Escape")
            until("the menu to close", lambda: not any(obi.all(name=words["pivot"], visible=True)))
            obi.click(obi.find(name=words["filter"]))
            obi.type("beacon")
            until("one incident to be left", lambda: "INC-2024" in titles(obi, words)
                  and "INC-2041" not in titles(obi, words))
    print(f"{language}: incidents are there")


if __name__ == "__main__":
    in_both_languages(run)
