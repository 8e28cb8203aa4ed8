#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Obi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test_commands.py OBI: the command line without a display: exit statuses, results on standard output only, clear
messages in both languages for bad input, and nothing half written."""

import base64
import csv
import io
import json
import os
import subprocess
import sys
import tempfile
import unittest

OBI = sys.argv.pop(1)
JAPANESE = "ぁ"


def obi(*arguments, language="en", folder=None, stdin=b""):
    env = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY")}
    return subprocess.run([OBI, "--language", language, *arguments], capture_output=True, cwd=folder, env=env, input=stdin,
                          timeout=120)


def minimal_har(**request):
    entry = {"startedDateTime": "2026-11-23T00:00:00Z", "time": 10,
             "request": {"method": "GET", "url": "https://esa.example.com/x", "headers": [], **request},
             "response": {"status": 200, "headers": [], "content": {"mimeType": "application/json", "text": "{}"}}}
    return json.dumps({"log": {"version": "1.2", "entries": [entry]}})


class Commands(unittest.TestCase):
    def setUp(self):
        self.temporary = tempfile.TemporaryDirectory()
        self.folder = self.temporary.name
        self.addCleanup(self.temporary.cleanup)

    def file(self, name, content):
        path = os.path.join(self.folder, name)
        with open(path, "wb") as out:
            out.write(content if isinstance(content, bytes) else content.encode())
        return path

    def assertClear(self, arguments, status, *words):
        for language in ("en", "ja"):
            done = obi(*arguments, language=language, folder=self.folder)
            message = done.stderr.decode()
            self.assertEqual(done.returncode, status, message)
            self.assertTrue(message.startswith("obi: ") and message.strip() != "obi:", message)
            self.assertEqual(any("\u3040" <= c <= "\u30ff" for c in message), language == "ja", message)
            for word in words:
                self.assertIn(word, message)

    def test_version_and_help(self):
        self.assertRegex(obi("--version").stdout.decode(), r"^obi \d+\.\d+\.\d+\n$")
        for word in ("cases", "recording check", "--shot", "--demo"):
            self.assertIn(word, obi("--help").stdout.decode())
        for command in (["inspect"], ["cases", "list"], ["check"]):
            self.assertEqual(obi(*command, "--help").stdout, obi("--help").stdout)
        self.assertEqual(obi("inspect", "--", "--help").returncode, 3)  # a file that is not there

    def test_wrong_usage(self):
        for arguments in (["--nonsense"], ["dance"], ["--theme", "pink"], ["--now", "soon"], ["--size", "big"],
                          ["cases"], ["cases", "export", "--format", "doc"], ["recording", "check"],
                          ["--demo", "--recording", "x.har"]):
            with self.subTest(arguments):
                done = obi(*arguments)
                self.assertEqual(done.returncode, 2, done.stderr)
                self.assertEqual(done.stdout, b"")

    def test_cases_of_the_demo(self):
        listed = obi("--demo", "cases", "list")
        self.assertEqual(listed.returncode, 0, listed.stderr)
        self.assertIn("請求書ルアー 11/20", listed.stdout.decode())
        first = listed.stdout.decode().split()[0]
        del first  # ids of a temporary profile change with each run
        exported = obi("--demo", "cases", "export", "--format", "csv")
        rows = list(csv.DictReader(io.StringIO(exported.stdout.decode("utf-8-sig"))))
        self.assertTrue(any(row["value"] == "bit.ly" and row["type"] == "domain" for row in rows))
        self.assertIn("`bit.ly`", obi("--demo", "cases", "export", "--format", "markdown").stdout.decode())
        ctim = json.loads(obi("--demo", "cases", "export", "--format", "ctim").stdout)
        self.assertIn({"type": "domain", "value": "bit.ly"}, [
            {"type": o["type"], "value": o["value"]} for case in (ctim if isinstance(ctim, list) else ctim["casebooks"])
            for o in case["observables"]])

    def test_recorded_cases_are_kept_apart(self):
        """A recording that somebody opens leaves no case in their own profile, and keeps what is done beside it."""
        demo = os.path.join(os.path.dirname(os.path.dirname(OBI)), "resources", "demo", "demo.har")
        home = {"XDG_DATA_HOME": os.path.join(self.folder, "data")}
        os.environ.update(home)
        self.addCleanup(lambda: [os.environ.pop(name) for name in home])
        first = obi("--recording", demo, "cases", "list")
        self.assertEqual(first.returncode, 0, first.stderr)
        self.assertIn("請求書ルアー 11/20", first.stdout.decode())
        self.assertEqual(obi("--recording", demo, "cases", "list").stdout, first.stdout)
        profiles = [at for at, _, names in os.walk(home["XDG_DATA_HOME"])
                    if any(name.endswith((".sqlite", "queries.json")) for name in names)]
        self.assertEqual([os.path.basename(os.path.dirname(at)) for at in profiles], ["recordings"])

    def test_export_is_whole_or_not_at_all(self):
        self.assertClear(["--demo", "cases", "export", "--format", "csv", "-o", "no/such/folder/x.csv"], 3, "x.csv")
        self.assertEqual(os.listdir(self.folder), [])
        done = obi("--demo", "cases", "export", "--format", "csv", "-o", "x.csv", folder=self.folder)
        self.assertEqual((done.returncode, done.stdout, os.listdir(self.folder)), (0, b"", ["x.csv"]))

    def test_unknown_case(self):
        self.assertClear(["--demo", "cases", "show", "not-there"], 3)

    def test_recording_check(self):
        good = self.file("good.har", minimal_har())
        done = obi("recording", "check", good)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("https://esa.example.com", done.stdout.decode())

    def test_secret_in_a_recording(self):
        secret = "Basic " + base64.b64encode(b"client-5f0c1a2e-7b3d-4c19-9a60-e2d4b1f7c083:canary-4f8a").decode()
        bad = self.file("secret.har", minimal_har(headers=[{"name": "Authorization", "value": secret}]))
        self.assertClear(["recording", "check", bad], 1, "Authorization")
        done = obi("recording", "check", bad)
        self.assertNotIn("canary", (done.stdout + done.stderr).decode())
        self.assertNotIn(secret[6:], (done.stdout + done.stderr).decode())
        self.assertClear(["--recording", bad, "--profile", "p", "--shot", "x.png"], 3, "secret.har")

    def test_bad_recordings(self):
        huge = os.path.join(self.folder, "huge.har")
        with open(huge, "wb") as out:
            out.truncate(2 * 1024 ** 3)
        bad = {
            "prose.har": b"this is no JSON", "empty.har": b"", "truncated.har": minimal_har()[:-40].encode(),
            "version.har": b'{"log":{"version":"2.0","entries":[]}}', "nolog.har": b'{"entries":[]}',
            "type.har": b'{"log":{"version":"1.2","entries":[{"request":{"method":"GET","url":7}}]}}',
        }
        paths = [huge, "missing.har", self.folder] + [self.file(name, content) for name, content in bad.items()]
        for path in paths:
            with self.subTest(os.path.basename(path)):
                self.assertClear(["recording", "check", path], 3)
                self.assertClear(["--recording", path, "--profile", "p", "--shot", "x.png"], 3)
        self.assertFalse(os.path.exists(os.path.join(self.folder, "x.png")))

    def test_damaged_and_newer_stores(self):
        profile = os.path.join(self.folder, "profile")
        for content in (b"SQLite format 3\0" + b"\xff" * 8000, b"garbage" * 500):
            os.makedirs(profile, exist_ok=True)
            store = os.path.join(profile, "cases.sqlite")
            with open(store, "wb") as out:
                out.write(content)
            self.assertClear(["--profile", profile, "cases", "list"], 3, "cases.sqlite")
            self.assertClear(["--profile", profile, "--shot", "x.png"], 3, "cases.sqlite")
            with open(store, "rb") as back:
                self.assertEqual(back.read(), content, "a damaged store must stay as it is")

    def test_second_obi_on_the_same_profile(self):
        profile = os.path.join(self.folder, "profile")
        env = dict(os.environ, QT_QPA_PLATFORM="offscreen")
        first = subprocess.Popen([OBI, "--demo", "--profile", profile], env=env)
        try:
            for _ in range(200):
                if os.path.exists(os.path.join(profile, "cases.sqlite")):
                    break
                import time
                time.sleep(0.05)
            self.assertClear(["--demo", "--profile", profile, "--shot", "x.png"], 3, str(first.pid))
        finally:
            first.terminate()
            first.wait(20)


if __name__ == "__main__":
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    unittest.main(verbosity=2)
