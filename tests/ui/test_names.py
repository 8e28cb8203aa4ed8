#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Obi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Walks the whole window in both languages: everything that can take the focus has a name, and no English word that
the interface has a Japanese one for is left in the Japanese one."""

import re
import sys
import tempfile

import pyatspi

from obi_window import ObiWindow, program, until

PAGES = ["reporting/mail-flow-summary", "reporting/url-filtering", "reporting/incoming-mail"]
ENGLISH = re.compile(r"\b(?:case|cases|ribbon|report|reports|filter|search|add|new|delete|export|refresh|observables?|"
                     r"copy|note|notes|title|settings|messages|recipients|gateways?|verdict|loading|expand|collapse)\b", re.I)
# Containers that Qt makes focusable without showing them to the keyboard.
PASSIVE = {pyatspi.ROLE_TABLE_CELL, pyatspi.ROLE_LIST_ITEM, pyatspi.ROLE_TREE_ITEM, pyatspi.ROLE_FILLER,
           pyatspi.ROLE_TABLE_COLUMN_HEADER, pyatspi.ROLE_TABLE_ROW_HEADER, pyatspi.ROLE_SCROLL_BAR}


def nameless(obi):
    for node in obi.all(visible=True):
        try:
            state = node.getState()
            if state.contains(pyatspi.STATE_FOCUSABLE) and node.getRole() not in PASSIVE and not node.name.strip():
                yield f"{node.getRoleName()} in {node.parent.getRoleName()} {node.parent.name!r}"
        except Exception:
            continue


def english_words(obi):
    """Names of controls only: values (cells, list items, texts) are never translated."""
    for node in obi.all(visible=True):
        try:
            if node.getRole() in PASSIVE or node.getRole() == pyatspi.ROLE_TEXT:
                continue
            if ENGLISH.search(node.name) and not re.search("[ぁ-んァ-ヶ一-龠]", node.name):
                yield f"{node.getRoleName()} {node.name!r}"
        except Exception:
            continue


def main():
    found = []
    for language in ("en", "ja"):
        for page in PAGES:
            with tempfile.TemporaryDirectory() as profile:
                with ObiWindow(program(), "--demo", "--profile", profile, "--language", language, "--open", page,
                               "--ribbon", "casebook", "--size", "1440x900") as obi:
                    until("the window", lambda: len(list(obi.all(visible=True))) > 40)
                    found += [f"{language} {page}: no name: {fault}" for fault in nameless(obi)]
                    if language == "ja":
                        found += [f"{page}: English: {fault}" for fault in english_words(obi)]
    print("\n".join(sorted(set(found))) or "every control has its name")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
