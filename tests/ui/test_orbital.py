#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Obi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Orbital in the real window, by the names that the contract promises: the recorded run is on show, a query from the
catalogue is run, and a value of its rows opens the pivot menu. In both languages."""

import tempfile

import pyatspi

from obi_window import ObiWindow, in_both_languages, program, until

WORDS = {
    "en": {"catalogue": "Catalogue", "query": "Query", "run": "Run", "results": "Results", "hosts": "Hosts",
           "timed out": "Timed out", "cancel": "Cancel the query", "running": "Running", "pivot": "Pivot menu for bit.ly", "type": "Domain, suspicious"},
    "ja": {"catalogue": "カタログ", "query": "クエリ", "run": "実行", "results": "結果", "hosts": "ホスト",
           "timed out": "タイムアウト", "cancel": "クエリをキャンセル", "running": "実行中", "pivot": "bit.ly のピボットメニュー", "type": "ドメイン、不審"},
}


def cells(obi, words):
    table = obi.find(name=words["results"], role=pyatspi.ROLE_TABLE)
    return [cell.name for cell in obi.all(role=pyatspi.ROLE_TABLE_CELL, under=table)]


def state_of(obi, words, host):
    hosts = obi.find(name=words["hosts"], role=pyatspi.ROLE_LIST)
    return next(item.description for item in obi.all(role=pyatspi.ROLE_LIST_ITEM, under=hosts) if item.name == host)


def choose(obi, words, title):
    catalogue = obi.find(name=words["catalogue"], role=pyatspi.ROLE_LIST)
    obi.click(until(title, lambda: next(
        (item for item in obi.all(role=pyatspi.ROLE_LIST_ITEM, under=catalogue, visible=True) if item.name == title),
        None)))


def run(language):
    words = WORDS[language]
    with tempfile.TemporaryDirectory() as profile:
        options = ["--demo", "--profile", profile, "--language", language, "--ribbon", "orbital", "--size", "1440x900"]
        with ObiWindow(program(), *options) as obi:
            until("the recorded rows", lambda: cells(obi, words).count("WS-0417") == 2)
            until("the host that timed out", lambda: state_of(obi, words, "WS-0274") == words["timed out"])
            until("a host that has not answered", lambda: state_of(obi, words, "WS-0611") == words["running"])
            obi.press(obi.find(name=words["cancel"], role=pyatspi.ROLE_PUSH_BUTTON))
            obi.find(name=words["run"], role=pyatspi.ROLE_PUSH_BUTTON)
            choose(obi, words, "DNS cache lookup")
            query = obi.find(name=words["query"])
            until("its SQL", lambda: "dns_cache" in query.queryText().getText(0, -1))
            obi.press(obi.find(name=words["run"], role=pyatspi.ROLE_PUSH_BUTTON))
            until("its rows", lambda: cells(obi, words).count("bit.ly") == 2)
            table = obi.find(name=words["results"], role=pyatspi.ROLE_TABLE)
            obi.open_pivot_menu(lambda: next(
                (cell for cell in obi.all(name="bit.ly", under=table, visible=True)
                 if cell.description == words["type"]), None), words["pivot"])
            obi.keys("Escape")
            obi.keys("alt+2")
            obi.keys("alt+4")
            obi.find(name=words["results"], role=pyatspi.ROLE_TABLE)
    print(f"{language}: hosts answer")


if __name__ == "__main__":
    in_both_languages(run)
