#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Obi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""An action from a pivot menu in the real window: it asks first, runs once, and is told in Home until somebody has
seen it, over a restart too. Then Home leads back to a case. In both languages."""

import tempfile

import pyatspi

from obi_window import ObiWindow, has, in_both_languages, program, settled, until

WORDS = {
    "en": {"table": "URL filtering", "pivot": "Pivot menu for bit.ly", "cell": "Domain, suspicious",
           "action": "Add to URL block list…", "run": "Run “Add to URL block list”", "close": "Close", "home": "Home",
           "actions": "Actions", "ended": "Finished", "locked": "lack a scope", "seen": "Mark as seen", "unseen": "1 action not seen yet",
           "why": "says that it is done", "modules": "Modules", "works": "Works", "continue": "Continue where you left off",
           "title": "Case title"},
    "ja": {"table": "URL フィルタリング", "pivot": "bit.ly のピボットメニュー", "cell": "ドメイン、不審",
           "action": "Add to URL block list…", "run": "「Add to URL block list」を実行", "close": "閉じる", "home": "ホーム",
           "actions": "アクション", "ended": "完了", "locked": "スコープが不足", "seen": "確認済みにする", "unseen": "未確認のアクション 1 件",
           "why": "完了しました", "modules": "モジュール", "works": "正常", "continue": "作業の再開",
           "title": "ケースのタイトル"},
}


def options(profile, language, ribbon):
    return ["--demo", "--profile", profile, "--language", language, "--open", "reporting/url-filtering",
            "--ribbon", ribbon, "--size", "1440x900"]


def open_menu(obi, words):
    table = obi.find(name=words["table"], role=pyatspi.ROLE_TABLE)
    return obi.open_pivot_menu(lambda: next(
        (cell for cell in obi.all(name="bit.ly", under=table, visible=True) if cell.description == words["cell"]), None),
        words["pivot"])


def run_action(obi, words):
    """Until the dialog tells how it ended."""
    open_menu(obi, words)
    obi.press_found(words["action"], lambda: obi.find(name=words["action"]))
    obi.press_found(words["run"], lambda: obi.find(name=words["run"]))
    until("the end", lambda: any(words["why"] in (node.name or "") for node in obi.all(visible=True)))


def without_scope(obi, words):
    """What a module offers that lacks its scope cannot be chosen, and says why."""
    open_menu(obi, words)

    def is_locked():  # rows are replaced while modules answer
        action = next(obi.all(name="Block this domain…", visible=True))
        return not has(action, pyatspi.STATE_ENABLED) and words["locked"] in action.description

    until("the action to be disabled, and to say why", is_locked)
    obi.keys("Escape")


def home_tab(obi, words):
    return next((node for node in obi.all(name=words["home"], visible=True)
                 if node.getRole() in (pyatspi.ROLE_TOGGLE_BUTTON, pyatspi.ROLE_PUSH_BUTTON, pyatspi.ROLE_CHECK_BOX)), None)


def the_action(obi, words):
    actions = obi.find(name=words["actions"], role=pyatspi.ROLE_LIST)
    return until("the action in Home", lambda: next(
        (item for item in obi.all(name="bit.ly", under=actions) if words["ended"] in item.description), None))


def run(language):
    words = WORDS[language]
    with tempfile.TemporaryDirectory() as profile:
        with ObiWindow(program(), *options(profile, language, "collapsed")) as obi:
            without_scope(obi, words)
            run_action(obi, words)
            obi.press(obi.find(name=words["close"], role=pyatspi.ROLE_PUSH_BUTTON))
            until("what was closed to count as seen", lambda: home_tab(obi, words).description != words["unseen"])
            run_action(obi, words)
            until("the count on the tab", lambda: home_tab(obi, words).description == words["unseen"])
            obi.close()  # with the result on show: nobody has said to have seen it, so it waits in Home

        with ObiWindow(program(), *options(profile, language, "home")) as obi:
            until("the count after a restart", lambda: home_tab(obi, words).description == words["unseen"])
            obi.click_until("the reason", lambda: the_action(obi, words), lambda: any(
                words["why"] in (node.name or "") for node in obi.all(visible=True)))
            obi.press(obi.find(name=words["seen"]))
            until("nothing to look at", lambda: home_tab(obi, words).description != words["unseen"])
            modules = obi.find(name=words["modules"], role=pyatspi.ROLE_LIST)
            until("the health of the modules", lambda: any(
                words["works"] in item.description for item in obi.all(under=modules)))
            recent = obi.find(name=words["continue"], role=pyatspi.ROLE_LIST)
            titles = settled("cases to go back to", lambda: [
                item.name for item in obi.all(role=pyatspi.ROLE_LIST_ITEM, under=recent, visible=True)])
            obi.click_until(
                f"{titles[0]} to be open", lambda: obi.find(name=titles[0], role=pyatspi.ROLE_LIST_ITEM, under=recent),
                lambda: obi.find(name=words["title"], seconds=1).queryText().getText(0, -1) == titles[0])
    print(f"{language}: actions are told until they are seen")


if __name__ == "__main__":
    in_both_languages(run)
