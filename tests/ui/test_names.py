#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Obi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Walks the whole window in both languages, with every app of the ribbon and every section of the settings: everything
that can take the focus has a name, a role and a focus that can be seen; nothing of an app that is not on show counts as
showing; and no English word that the interface has a Japanese one for is left in the Japanese one."""

import re
import tempfile
import time

import pyatspi

from obi_window import ObiWindow, has, in_both_languages, name_of, program, settled, until
from screen import Screen

PAGES = ["reporting/mail-flow-summary", "reporting/url-filtering", "reporting/incoming-mail", "investigate"]
SETTINGS = {"en": "Settings", "ja": "設定"}
SECTIONS = {"en": "Sections", "ja": "セクション"}
ENGLISH = re.compile(r"\b(?:case|cases|ribbon|report|reports|filter|search|add|new|delete|export|refresh|observables?|"
                     r"copy|note|notes|title|settings|messages|recipients|gateways?|verdict|loading|expand|collapse|"
                     r"reset|keys?|modules?|incidents?|query|hosts?)\b", re.I)
# What the demo's services call themselves.
NAMES = {"Email Gateway"}
# Containers that Qt makes focusable without showing them to the keyboard, and texts that can only be selected.
PASSIVE = {pyatspi.ROLE_TABLE_CELL, pyatspi.ROLE_LIST_ITEM, pyatspi.ROLE_TREE_ITEM, pyatspi.ROLE_FILLER,
           pyatspi.ROLE_TABLE_COLUMN_HEADER, pyatspi.ROLE_TABLE_ROW_HEADER, pyatspi.ROLE_SCROLL_BAR}
NO_RING = PASSIVE | {pyatspi.ROLE_LABEL, pyatspi.ROLE_MENU_ITEM, pyatspi.ROLE_CHECK_MENU_ITEM, pyatspi.ROLE_RADIO_MENU_ITEM,
                     pyatspi.ROLE_MENU_BAR, pyatspi.ROLE_MENU, pyatspi.ROLE_FRAME, pyatspi.ROLE_PANEL}
NO_ROLE = {pyatspi.ROLE_INVALID, pyatspi.ROLE_UNKNOWN}


def path_of(node):
    parent = node.parent
    return f"{node.getRoleName()} {node.name!r} in {parent.getRoleName()} {parent.name!r}"


def focusable(obi, under=None):
    for node in obi.all(under=under, visible=True):
        try:
            if has(node, pyatspi.STATE_FOCUSABLE) and node.getRole() not in PASSIVE:
                yield node
        except Exception:  # it went while it was looked at
            continue


def unnamed(obi, under=None):
    for node in focusable(obi, under):
        if not node.name.strip():
            yield "no name: " + path_of(node)
        if node.getRole() in NO_ROLE:
            yield "no role: " + path_of(node)


def english_words(obi):
    """Names of controls only: values (cells, list items, texts) are never translated."""
    for node in obi.all(visible=True):
        try:
            if node.getRole() in PASSIVE or node.getRole() == pyatspi.ROLE_TEXT:
                continue
            if node.name not in NAMES and ENGLISH.search(node.name) and not re.search("[ぁ-んァ-ヶ一-龠]", node.name):
                yield f"English: {node.getRoleName()} {node.name!r}"
        except Exception:
            continue


def give_focus(node):
    """The rectangle on the screen with its ring; None where it does not take the focus: disabled, or gone by now, as
    the count of what has no verdict yet is when the last one comes."""
    if not has(node, pyatspi.STATE_SHOWING):
        return None
    state = node.getState()
    if not state.contains(pyatspi.STATE_ENABLED) or state.contains(pyatspi.STATE_FOCUSED):
        return None
    if not node.queryComponent().grabFocus():
        return None
    end = time.monotonic() + 1
    while time.monotonic() < end and not has(node, pyatspi.STATE_FOCUSED):
        time.sleep(0.01)
    time.sleep(0.05)  # a page that scrolls to it has come to rest
    box = node.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
    return (box.x - 5, box.y - 5, box.width + 10, box.height + 10)


def invisible_focus(obi, screen, under=None):
    """Each picture with the focus is held beside the one after the focus went to the next control."""
    obi.keys("Tab")  # from here on the focus is the keyboard's
    before = None
    compared = 0
    doubtful = []
    nodes = [n for n in focusable(obi, under) if n.getRole() not in NO_RING]
    for node in nodes:
        try:
            around = give_focus(node)
            if not around:
                continue
        except Exception:
            continue
        seen = screen.part(*around)
        compared += before is not None
        if before and not until_changed(screen, *before[:2]):
            doubtful.append(before[2])
        before = (around, seen, node)
    if under is None and compared < 5:
        yield f"only {compared} controls took the focus"
    for node in doubtful:
        if not ring_comes(screen, node, [n for n in nodes if n != node]):
            yield "focus cannot be seen: " + path_of(node)


def ring_comes(screen, node, others):
    """A second, patient look: on a busy machine the ring may be painted after the first picture."""
    try:
        around = give_focus(node)
        if not around or not any(give_focus(other) for other in others):
            return True  # it is gone by now, or disabled
        time.sleep(0.5)
        without = screen.part(*around)
        return bool(give_focus(node)) and until_changed(screen, around, without)
    except Exception:
        return True


def until_changed(screen, around, seen):
    end = time.monotonic() + 1
    while time.monotonic() < end:
        if screen.part(*around) != seen:
            return True
        time.sleep(0.02)
    return False


def hidden_apps_that_show(obi, shown, titles):
    """A page of the ribbon that is not open has no children that count as showing."""
    panels = list(obi.all(role=pyatspi.ROLE_PANEL))
    for missing in set(titles) - {panel.name for panel in panels}:
        yield f"no panel has the name {missing!r}"
    for node in panels:
        try:
            if node.name in titles and node.name != shown and not has(node, pyatspi.STATE_SHOWING):
                for child in obi.all(under=node):
                    if has(child, pyatspi.STATE_SHOWING):
                        yield f"shows though {node.name!r} does not: {path_of(child)}"
        except Exception:
            continue


def ribbon_apps(obi):
    """The buttons on the band that open an app, by their names."""
    wanted = {"Home", "Casebook", "Incidents", "Orbital", "Find observables", "Settings",
              "ホーム", "ケースブック", "インシデント", "観測対象の検索", "設定"}
    return {node.name: node for node in obi.all(visible=True)
            if node.name in wanted and node.getRole() == pyatspi.ROLE_CHECK_BOX}


def at_rest(obi, under=None):
    """Waits until no control comes, goes or moves any more: counts follow verdicts, and those arrive."""
    settled("controls at rest", lambda: [(node.name, obi.centre(node)) for node in focusable(obi, under)], quiet=0.4)


def walk(obi, language, screen, where):
    at_rest(obi)
    found = list(unnamed(obi))
    if language == "ja":
        found += english_words(obi)
    else:
        found += invisible_focus(obi, screen)
    return [f"{language} {where}: {fault}" for fault in found]


def groups(obi):
    return [node.name for node in obi.all(role=pyatspi.ROLE_PANEL, visible=True)]


def walk_sections(obi, language, screen):
    sections = obi.find(name=SECTIONS[language], role=pyatspi.ROLE_LIST)
    found = []
    for index in range(sections.childCount):
        item = sections.getChildAtIndex(index)
        before = groups(obi)
        obi.click(sections.getChildAtIndex(max(0, index - 1)))  # the one that was open, which is in sight
        if index:
            obi.keys("Down")
        until(f"the section {item.name}", lambda: index == 0 or groups(obi) != before)
        settings = obi.find(name=SETTINGS[language], role=pyatspi.ROLE_PANEL)
        at_rest(obi, settings)
        faults = list(unnamed(obi, settings))
        faults += english_words(obi) if language == "ja" else invisible_focus(obi, screen, settings)
        found += [f"{language} settings, {item.name}: {fault}" for fault in faults]
    return found


def walk_tabs(obi, language, screen, title):
    """What stands behind the other tabs of an app. Qt names a bar of tabs after the one that is open."""
    app = obi.find(name=title, role=pyatspi.ROLE_PANEL)
    found = []
    tabs = lambda: list(obi.all(role=pyatspi.ROLE_PAGE_TAB, under=app, visible=True))
    for index in range(len(tabs())):
        tab = tabs()[index]
        if name_of(tab.parent) == tab.name:
            continue
        obi.click(tab)
        until(f"the tab {tab.name}", lambda: name_of(tabs()[index].parent) == tab.name)
        at_rest(obi, app)
        faults = list(unnamed(obi, app))
        faults += english_words(obi) if language == "ja" else invisible_focus(obi, screen, app)
        found += [f"{language} {title}, {tab.name}: {fault}" for fault in faults]
    return found


def walk_window(language, screen):
    found = []
    with tempfile.TemporaryDirectory() as profile:
        with ObiWindow(program(), "--demo", "--profile", profile, "--language", language, "--open", PAGES[1],
                       "--ribbon", "casebook", "--size", "1440x900") as obi:
            until("the window", lambda: len(list(obi.all(visible=True))) > 40)
            titles = list(ribbon_apps(obi))
            assert len(titles) >= 2, titles
            for title in titles:
                button = ribbon_apps(obi)[title]
                if not has(button, pyatspi.STATE_CHECKED):
                    obi.press(button)
                until(f"the app {title}", lambda: has(ribbon_apps(obi)[title], pyatspi.STATE_CHECKED))
                found += walk(obi, language, screen, title)
                found += hidden_apps_that_show(obi, title, titles)
                found += walk_tabs(obi, language, screen, title)
                if title == SETTINGS[language]:
                    found += walk_sections(obi, language, screen)
    return found


def walk_pages(language, screen):
    found = []
    for page in PAGES:
        with tempfile.TemporaryDirectory() as profile:
            with ObiWindow(program(), "--demo", "--profile", profile, "--language", language, "--open", page,
                           "--ribbon", "collapsed", "--size", "1440x900") as obi:
                until("the window", lambda: len(list(obi.all(visible=True))) > 30)
                found += [f"{language} {page}: {fault}" for fault in unnamed(obi)]
                faults = english_words(obi) if language == "ja" else invisible_focus(obi, screen)
                found += [f"{language} {page}: {fault}" for fault in faults]
    return found


def run(language):
    screen = Screen()
    found = walk_window(language, screen) + walk_pages(language, screen)
    assert not found, "\n".join(sorted(set(found)))
    print(f"{language}: every control has a name, a role and a focus that can be seen")


if __name__ == "__main__":
    in_both_languages(run)
