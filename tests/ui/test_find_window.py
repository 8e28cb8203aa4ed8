#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Obi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Find observables in the real window: the page's values by type, all of them selected and added to a case, a pasted
text, a mail from the command line, the pivot menu by keyboard, and the names of all that can take the focus. In both
languages."""

import os
import re
import tempfile

import pyatspi

from obi_window import ObiWindow, has, in_both_languages, name_of, program, settled, until
from test_names import english_words, unnamed

MAIL = b"""Received: from mx.corp.example.com (mx.corp.example.com [203.0.113.25])
\tby store.corp.example.com with ESMTP id 2; Mon, 23 Nov 2026 09:01:05 +0900
Received: from sender.test (unknown [198.51.100.9]) by mx.corp.example.com with ESMTP id 1;
\tMon, 23 Nov 2026 09:01:00 +0900
Authentication-Results: mx.corp.example.com; spf=fail smtp.mailfrom=parcel-notice.test
From: Billing <billing@parcel-notice.test>
To: sato@corp.example.com
Subject: =?iso-2022-jp?B?GyRCQEE1YT1xGyhC?=
Message-ID: <1@parcel-notice.test>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=b

--b
Content-Type: text/html; charset=utf-8

<a href="https://phish.test/login">https://www.bank.example/</a>
--b
Content-Type: application/octet-stream
Content-Disposition: attachment; filename=invoice.pdf.scr

evil
--b--
"""
WORDS = {
    "en": {"app": "Find observables", "table": "Found observables", "sources": "Looked through", "page": "URL filtering",
           "domains": "Domains, ", "all": "Select all ", "add": "Add {} to active case",
           "field": "Enrichment search", "pasted": "Pasted text", "pivot": "Pivot menu for {}", "filter": "Filter observables",
           "described": "Domain, malicious", "tree": "Observables", "mail": "Structure of the mail",
           "leads": "Leads to", "attachments": "Attachments", "nothing": "No observables found."},
    "ja": {"app": "観測対象の検索", "table": "見つかった観測対象", "sources": "検索したもの", "page": "URL フィルタリング",
           "domains": "ドメイン", "all": "件すべてを選択", "add": "{} 件をアクティブなケースに追加",
           "field": "エンリッチメント検索", "pasted": "貼り付けたテキスト", "pivot": "{} のピボットメニュー",
           "filter": "観測対象を絞り込み", "described": "ドメイン、悪意あり", "tree": "観測対象", "mail": "メールの構造",
           "leads": "行き先", "attachments": "添付ファイル", "nothing": "観測対象は見つかりませんでした。"},
}


def cells(obi, words):
    table = obi.find(name=words["table"], role=pyatspi.ROLE_TABLE)
    return {cell.name: cell for cell in obi.all(role=pyatspi.ROLE_TABLE_CELL, under=table) if cell.name}


def sources(obi, words):
    return [item.name for item in obi.all(role=pyatspi.ROLE_LIST_ITEM, under=obi.find(name=words["sources"],
                                                                                      role=pyatspi.ROLE_LIST))]


def faults(obi, language):
    found = list(unnamed(obi))
    # Labels and items hold values here: file names and what was pasted.
    found += [fault for fault in english_words(obi) if " label " not in fault] if language == "ja" else []
    assert not found, found


def page_of_the_moment(obi, words, language):
    """By type, with verdicts; everything of it selected, though most of it is out of sight, and added to the case."""
    band = obi.find(name=words["app"], role=pyatspi.ROLE_CHECK_BOX)
    until("the page to be counted", lambda: re.search("[1-9]", band.description))
    obi.keys("alt+5")
    found = settled("the page's domains, under their heading", lambda: (names := list(cells(obi, words)))
                    and "bit.ly" in names and names[0].startswith(words["domains"]) and names)
    assert sources(obi, words) == [words["page"]], sources(obi, words)
    until("a verdict", lambda: any(cell.description == words["described"] for cell in cells(obi, words).values()))
    faults(obi, language)
    first = next(name for name in found if re.fullmatch(r"\S+\.\S+", name))
    title = words["pivot"].format(first)
    obi.open_pivot_menu(lambda: cells(obi, words).get(first), title)
    obi.keys("Escape")
    until("the menu to close", lambda: not any(obi.all(name=title, visible=True)))
    button = obi.find(role=pyatspi.ROLE_PUSH_BUTTON, name=lambda name: words["all"] in name)
    count = int(re.sub(r"\D", "", settled("the count", lambda: name_of(button))))
    until(f"{count} on the band", lambda: name_of(band) and str(count) in band.description)
    assert count > 300, count
    obi.press(button)
    add = obi.find(role=pyatspi.ROLE_PUSH_BUTTON, name=words["add"].format(count))
    obi.press(add)
    obi.keys("alt+2")
    tree = obi.find(name=words["tree"], role=pyatspi.ROLE_TREE)
    until("one of them in the casebook", lambda: any(obi.all(name="docs-share.example", under=tree)))


def pasted_text(obi, words, language):
    obi.keys("ctrl+e")
    obi.type("see hxxps://login-verify[.]test/a of 198.51.100.23")
    obi.keys("ctrl+a", "ctrl+c", "Escape", "Escape")
    obi.keys("alt+5")
    obi.find(name=words["table"], role=pyatspi.ROLE_TABLE)
    obi.keys("ctrl+v")
    until("what was pasted", lambda: {"https://login-verify.test/a", "198.51.100.23"} <= cells(obi, words).keys())
    assert words["pasted"] in sources(obi, words), sources(obi, words)
    assert "bit.ly" not in cells(obi, words)
    # Back to the page.
    obi.keys("ctrl+shift+f")
    until("the page again", lambda: "bit.ly" in cells(obi, words))
    obi.keys("ctrl+f")
    field = obi.find(name=words["filter"], role=pyatspi.ROLE_TEXT)
    until("the filter to have the focus", lambda: has(field, pyatspi.STATE_FOCUSED))
    obi.type("docs-share")
    until("the rest to go", lambda: "docs-share.example" in cells(obi, words) and "bit.ly" not in cells(obi, words))


def page(words, language):
    with tempfile.TemporaryDirectory() as profile:
        with ObiWindow(program(), "--demo", "--profile", profile, "--language", language, "--open",
                       "reporting/url-filtering", "--ribbon", "casebook", "--size", "1440x900") as obi:
            page_of_the_moment(obi, words, language)
            pasted_text(obi, words, language)


def mail(words, language):
    with tempfile.TemporaryDirectory() as profile:
        path = os.path.join(profile, "mail.eml")
        with open(path, "wb") as file:
            file.write(MAIL)
        with ObiWindow(program(), "--demo", "--profile", profile, "--language", language, "--size", "1120x680",
                       "--find", path) as obi:
            until("the link's address", lambda: "https://phish.test/login" in cells(obi, words) or
                  "phish.test" in str(cells(obi, words).keys()))
            tree = obi.find(name=words["mail"])
            names = until("the mail's structure", lambda: [node.name for node in obi.all(under=tree)])
            for wanted in ("請求書", words["leads"], words["attachments"], "invoice.pdf.scr"):
                assert wanted in names, (wanted, names)
            faults(obi, language)


def run(language):
    page(WORDS[language], language)
    mail(WORDS[language], language)
    print(f"{language}: observables are found")


if __name__ == "__main__":
    in_both_languages(run)
