# SPDX-FileCopyrightText: 2026 The Obi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Cases that go to the service in the real window: nothing before sharing is on; then a new case arrives there; what
somebody else changes stands in Home after the next start, until the case has been looked at. In both languages."""

import base64
import json
import os
import ssl
import sys
import tempfile
import urllib.request
from pathlib import Path

import pyatspi

from obi_window import ObiWindow, has, program, until
from test_login import WORDS as LOGIN
from test_login import fill, log_in, says

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "cloud"))
from running import Running  # noqa: E402

WORDS = {
    "en": {"section": "Case sharing", "share": "Share cases with the service", "new": "New case", "title": "Case title",
           "only": "Sharing: Only on this machine", "shared": "Sharing: Shared", "changed": "Changed by others",
           "news": "News"},
    "ja": {"section": "ケースの共有", "share": "ケースをサービスと共有する", "new": "新しいケース",
           "title": "ケースのタイトル", "only": "共有: このコンピューターのみ", "shared": "共有: 共有中",
           "changed": "ほかの人が変更", "news": "新着"},
}


class Colleague:
    """Somebody else with the same rights."""

    def __init__(self, cloud):
        self._cloud = cloud
        self._trust = ssl.create_default_context(cafile=cloud["ca"])
        secret = base64.b64encode(f"{cloud['clientId']}:{cloud['clientPassword']}".encode()).decode()
        told = self._ask("POST", cloud["platform"] + "/iroh/oauth2/token", b"grant_type=client_credentials",
                         {"Authorization": "Basic " + secret, "Content-Type": "application/x-www-form-urlencoded"})
        self._token = {"Authorization": "Bearer " + told["access_token"], "Content-Type": "application/json"}

    def _ask(self, method, address, body, headers):
        request = urllib.request.Request(address, body, {**headers, "Accept": "application/json"}, method=method)
        with urllib.request.urlopen(request, context=self._trust, timeout=10) as answer:
            return json.load(answer)

    def casebooks(self):
        return self._ask("GET", self._cloud["privateIntel"] + "/ctia/casebook/search?limit=100", None, self._token)

    def made_here(self):
        return [one for one in self.casebooks() if any("obi-case-" in mark for mark in one.get("external_ids", []))]

    def rename(self, casebook, title):
        address = f"{self._cloud['privateIntel']}/ctia/casebook/{casebook['id'].rpartition('/')[2]}?wait_for=true"
        self._ask("PATCH", address, json.dumps({"title": title}).encode(), self._token)


def writes(server):
    return [one for one in server.obey("log", path="/ctia/casebook") if one["method"] != "GET"]


def make_case(obi, words, title):
    field = obi.find(name=words["title"], role=pyatspi.ROLE_TEXT)  # of a case of the service
    before = field.queryText().getText(0, -1)
    obi.press(obi.find(name=words["new"], role=pyatspi.ROLE_PUSH_BUTTON))
    until("the new case", lambda: field.queryText().getText(0, -1) != before and has(field, pyatspi.STATE_FOCUSED))
    obi.keys("ctrl+a")
    obi.type(title)
    obi.keys("Return")
    until("the title", lambda: field.queryText().getText(0, -1) == title)


def the_news(obi, words, title):
    news = next(obi.all(name=words["news"], role=pyatspi.ROLE_LIST, visible=True), None)
    rows = obi.all(name=title, under=news) if news else []
    return next((one for one in rows if words["changed"] in one.description), None)


def run(language, server):
    words, cloud = WORDS[language], server.told
    with tempfile.TemporaryDirectory() as folder:
        options = ["--profile", os.path.join(folder, "profile"), "--language", language, "--size", "1440x900"]
        with ObiWindow(program(), *options, "--ribbon", "casebook", "--log-in") as obi:
            login = LOGIN[language]
            obi.press(obi.find(name=login["custom"], role=pyatspi.ROLE_RADIO_BUTTON))
            fill(obi, login["platform"], cloud["platform"])
            fill(obi, login["private"], cloud["privateIntel"])
            fill(obi, login["ca"], cloud["ca"])
            log_in(obi, login, cloud, cloud["clientPassword"])
            obi.gone(pyatspi.ROLE_PASSWORD_TEXT, login["password"], 20)
            make_case(obi, words, "kept here")
            obi.find(name=words["only"])
            obi.keys("alt+6")
            obi.click(obi.find(name=words["section"], role=pyatspi.ROLE_LIST_ITEM))
            assert writes(server) == [], "sent before anybody agreed"
            obi.press(obi.find(name=words["share"], role=pyatspi.ROLE_CHECK_BOX))
            obi.keys("alt+2")
            make_case(obi, words, "goes out")
            obi.find(name=words["shared"])
        colleague = Colleague(cloud)
        made = colleague.made_here()
        assert [one["title"] for one in made] == ["goes out"], made
        colleague.rename(made[0], "renamed elsewhere")
        with ObiWindow(program(), *options, "--ribbon", "home") as obi:
            obi.click(until("the news", lambda: the_news(obi, words, "renamed elsewhere")))
            field = obi.find(name=words["title"], role=pyatspi.ROLE_TEXT)
            until("the other title", lambda: field.queryText().getText(0, -1) == "renamed elsewhere")
            obi.find(name=words["shared"])  # it has been looked at
            assert len(colleague.made_here()) == 1


if __name__ == "__main__":
    with Running() as test_server:
        for one in ("en", "ja"):
            test_server.obey("reset")
            run(one, test_server)
    print("sharing: ok")
