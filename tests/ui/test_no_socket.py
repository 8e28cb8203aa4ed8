#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Obi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test_no_socket.py OBI WATCH.so: the demo opens no network socket, from start to the last verdict."""

import os
import subprocess
import sys
import tempfile

obi, watch = sys.argv[1:3]


def sockets(*command):
    with tempfile.TemporaryDirectory() as folder:
        log = os.path.join(folder, "sockets")
        env = dict(os.environ, LD_PRELOAD=watch, OBI_SOCKET_LOG=log, QT_QPA_PLATFORM="offscreen")
        subprocess.run(command, env=env, check=True, cwd=folder)
        return open(log).read() if os.path.exists(log) else ""


opens_one = sockets("/usr/bin/python3", "-c", "import socket; socket.socket()")
assert "socket(2" in opens_one, "the watch sees nothing: this test would prove nothing"
for page in ("reporting/mail-flow-summary", "reporting/url-filtering", "reporting/incoming-mail"):
    opened = sockets(obi, "--demo", "--open", page, "--ribbon", "casebook", "--size", "1440x900", "--shot", "shot.png")
    assert not opened, f"{page}: the demo opened a socket:\n{opened}"
print("no socket in the demo")
