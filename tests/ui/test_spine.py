#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Obi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The main job in the real window: pivot on bit.ly, add it to a new case, find the case in the ribbon, start again,
find it still there; and after a kill. In both languages."""

import tempfile

import pyatspi

from obi_window import ObiWindow, in_both_languages, program, settled, until

WORDS = {
    "en": {
        "table": "URL filtering", "pivot": "Pivot menu for bit.ly", "new": "Add to new case",
        "active": "Add to active case", "cases": "Cases", "observables": "Observables", "title": "Case title",
        "description": "Domain, suspicious",
    },
    "ja": {
        "table": "URL フィルタリング", "pivot": "bit.ly のピボットメニュー", "new": "新しいケースに追加",
        "active": "アクティブなケースに追加", "cases": "ケース", "observables": "観測対象", "title": "ケースのタイトル",
        "description": "ドメイン、不審",
    },
}


def options(profile, language, ribbon):
    return ["--demo", "--profile", profile, "--language", language, "--open", "reporting/url-filtering",
            "--ribbon", ribbon, "--size", "1440x900"]


def pivot_cell(obi, words):
    table = obi.find(name=words["table"], role=pyatspi.ROLE_TABLE)
    return next((cell for cell in obi.all(name="bit.ly", under=table, visible=True)
                 if cell.description == words["description"]), None)


def add_to_new_case(obi, words):
    menu = obi.open_pivot_menu(lambda: pivot_cell(obi, words), words["pivot"])
    item = obi.find(name=lambda name: name.startswith(words["new"]), under=menu)
    obi.press(item)
    until("the menu to close", lambda: not any(obi.all(name=words["pivot"], visible=True)))


def titles(obi, words):
    cases = obi.find(name=words["cases"], role=pyatspi.ROLE_LIST)
    return [item.name for item in obi.all(role=pyatspi.ROLE_LIST_ITEM, under=cases)]


def open_case(obi, words, title):
    cases = obi.find(name=words["cases"], role=pyatspi.ROLE_LIST)
    obi.click(until(f"case {title}", lambda: next(
        (item for item in obi.all(role=pyatspi.ROLE_LIST_ITEM, under=cases, visible=True) if item.name == title), None)))
    until(f"{title} to be open",
          lambda: obi.find(name=words["title"]).queryText().getText(0, -1) == title)


def check_holds_only_bitly(obi, words):
    tree = obi.find(name=words["observables"], role=pyatspi.ROLE_TREE)
    observables = until("bit.ly in the case", lambda: [
        cell.name for cell in obi.all(under=tree) if cell.description == words["description"]])
    assert observables == ["bit.ly"], observables


def run(language):
    words = WORDS[language]
    with tempfile.TemporaryDirectory() as profile:
        with ObiWindow(program(), *options(profile, language, "casebook")) as obi:
            # They are kept one after the other.
            before = settled("the recording's cases", lambda: len(titles(obi, words)) >= 7 and titles(obi, words), 1.0)
            add_to_new_case(obi, words)
            until("one case more", lambda: len(titles(obi, words)) == len(before) + 1)
            title = next(iter(set(titles(obi, words)) - set(before)))
            until("the new case to be open", lambda: obi.find(name=words["title"]).queryText().getText(0, -1) == title)
            check_holds_only_bitly(obi, words)

        with ObiWindow(program(), *options(profile, language, "casebook")) as obi:
            until("the new case after a restart", lambda: title in titles(obi, words))
            open_case(obi, words, title)
            check_holds_only_bitly(obi, words)
            obi.kill()

        with ObiWindow(program(), *options(profile, language, "casebook")) as obi:
            until("the new case after a kill", lambda: title in titles(obi, words))
            open_case(obi, words, title)
            check_holds_only_bitly(obi, words)
    print(f"{language}: the case lasts")


if __name__ == "__main__":
    in_both_languages(run)
