# SPDX-FileCopyrightText: 2026 The Obi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Log in to servers of the test's own in the real window, with the real keyring: wrong password, right one, missing
scopes; start again and be logged in; work with the gateway's reports and the casebooks; record; check; replay what was
recorded. Nothing secret is left anywhere. In both languages."""

import base64
import json
import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import pyatspi

from obi_window import ObiWindow, name_of, program, settled, until

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "cloud"))
from running import Running  # noqa: E402

WORDS = {
    "en": {"id": "Client ID", "password": "Client password", "custom": "Custom", "log-in": "Authenticate",
           "platform": "Platform", "private": "Private intelligence", "ca": "CA file", "scopes": "Scopes",
           "refused": "does not accept the client password", "missing": "1 scope missing", "done": "Done",
           "table": "URL filtering", "gateways": "Gateways", "passphrase": "Passphrase", "save": "Save"},
    "ja": {"id": "クライアント ID", "password": "クライアントパスワード", "custom": "カスタム", "log-in": "認証",
           "platform": "プラットフォーム", "private": "独自インテリジェンス", "ca": "CA ファイル", "scopes": "スコープ",
           "refused": "クライアントパスワードが正しくありません", "missing": "1 件のスコープ", "done": "完了",
           "table": "URL フィルタリング", "gateways": "ゲートウェイ", "passphrase": "パスフレーズ", "save": "保存"},
}


def fill(obi, name, text):
    field = obi.find(name=name, role=pyatspi.ROLE_TEXT)
    field.queryComponent().grabFocus()
    field.queryEditableText().setTextContents(text)


def fill_password(obi, name, text):
    obi.find(name=name, role=pyatspi.ROLE_PASSWORD_TEXT).queryEditableText().setTextContents(text)


def log_in(obi, words, cloud, password):
    fill(obi, words["id"], cloud["clientId"])
    fill_password(obi, words["password"], password)
    obi.press(obi.find(name=words["log-in"]))


def texts(obi):
    return [node.name for node in obi.all(visible=True) if node.name]


def says(obi, part):
    until(f"the words {part!r}", lambda: any(part in text for text in texts(obi)))


def secrets_of(cloud):
    """As they are, and as they go over the wire."""
    plain = [cloud["clientPassword"], cloud["gateways"][0]["passphrase"]]
    basic = base64.b64encode(f"{cloud['clientId']}:{cloud['clientPassword']}".encode()).decode()
    return plain + [basic, "eyJ"]  # every JSON web token begins like this


def check_nothing_secret(folder, cloud):
    for path in Path(folder).rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            for secret in secrets_of(cloud):
                assert secret.encode() not in content, f"a secret in {path.name}"


def add_gateway(servers, book, cloud):
    """As somebody's configuration does it: all but the passphrase."""
    first = cloud["gateways"][0]
    book["gateways"] = [{"id": "gateway-1", "name": first["name"], "address": first["address"],
                         "apiPath": first["apiPath"], "userName": first["userName"], "login": "jwt",
                         "authorityFile": cloud["ca"]}]
    with open(servers, "w", encoding="utf-8") as file:
        json.dump(book, file)


def enter_passphrase(obi, words, cloud):
    obi.click(obi.find(name=words["gateways"], role=pyatspi.ROLE_LIST_ITEM))
    obi.click(obi.find(name=lambda name: name.startswith(cloud["gateways"][0]["name"]), role=pyatspi.ROLE_LIST_ITEM))
    fill_password(obi, words["passphrase"], cloud["gateways"][0]["passphrase"])
    obi.press(obi.find(name=words["save"]))


def figures(obi, words):
    """What the page shows of bit.ly."""
    table = obi.find(name=words["table"], role=pyatspi.ROLE_TABLE)
    until("bit.ly", lambda: next((cell for cell in obi.all(name="bit.ly", under=table, visible=True)), None), 40)

    def row_of_bitly():
        rows = table.queryTable()
        row = next(n for n in range(rows.nRows) if name_of(rows.getAccessibleAt(n, 0)) == "bit.ly")
        return [name_of(rows.getAccessibleAt(row, column)) for column in (0, 4, 5, 6)]

    return settled("the figures of bit.ly", row_of_bitly)  # rows still find their places while answers arrive


def run(language, server):
    words, cloud = WORDS[language], server.told
    with tempfile.TemporaryDirectory() as folder:
        profile, record = os.path.join(folder, "profile"), os.path.join(folder, "record.har")
        server.obey("scopes", scopes=" ".join(scope for scope in server_scopes(server) if scope != "users"))
        options = ["--profile", profile, "--language", language, "--size", "1440x900"]
        with ObiWindow(program(), *options, "--log-in") as obi:
            obi.press(obi.find(name=words["custom"], role=pyatspi.ROLE_RADIO_BUTTON))
            fill(obi, words["platform"], cloud["platform"])
            fill(obi, words["private"], cloud["privateIntel"])
            fill(obi, words["ca"], cloud["ca"])
            log_in(obi, words, cloud, "wrong")
            says(obi, words["refused"])
            log_in(obi, words, cloud, cloud["clientPassword"])
            says(obi, words["missing"])
            obi.press(obi.find(name=words["done"]))
        check_nothing_secret(folder, cloud)
        servers = os.path.join(profile, "servers.json")
        book = json.load(open(servers, encoding="utf-8"))
        assert book["accounts"][0]["clientId"] == cloud["clientId"], book
        add_gateway(servers, book, cloud)
        server.obey("expire-tokens")
        with open(os.path.join(folder, "said.txt"), "wb") as log:
            with ObiWindow(program(), *options, "--record", record, "--ribbon", "settings", "--now",
                           "2026-11-23T09:41:07+09:00", "--open", "reporting/url-filtering", log=log) as obi:
                says(obi, "Harukaze")
                enter_passphrase(obi, words, cloud)
                live = figures(obi, words)
            # A crash tells no secret either.
            crashing = ObiWindow(program(), *options, "--ribbon", "settings", log=log)
            says(crashing, "Harukaze")
            crashing.kill(signal.SIGSEGV)
        recorded = subprocess.run([program(), "recording", "check", record], capture_output=True, text=True)
        assert recorded.returncode == 0, recorded.stderr
        for route in ("/ctia/casebook/search", "/esa/api/v2.0/reporting/", "/iroh/iroh-enrich/deliberate"):
            assert route in recorded.stdout, recorded.stdout
        check_nothing_secret(folder, cloud)
        with ObiWindow(program(), "--recording", record, "--language", language, "--size", "1440x900", "--now",
                       "2026-11-23T09:41:07+09:00", "--open", "reporting/url-filtering") as obi:
            played = figures(obi, words)
            assert played == live, f"the recording tells {played}, it was {live}"
        checked = subprocess.run([program(), "--profile", profile, "check"], capture_output=True, text=True)
        assert not any(secret in checked.stdout + checked.stderr for secret in secrets_of(cloud)), "a secret is told"
        assert checked.returncode == 1, (checked.returncode, checked.stdout, checked.stderr)  # a scope is missing
        assert "users:read" in checked.stderr, checked.stderr


def server_scopes(server):
    return ("casebook enrich global-intel inspect integration profile private-intel response registry telemetry users "
            "orbital").split()


if __name__ == "__main__":
    with Running() as test_server:
        for one in ("en", "ja"):
            test_server.obey("reset")
            run(one, test_server)
    print("log-in: ok")
