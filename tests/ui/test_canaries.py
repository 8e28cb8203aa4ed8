# SPDX-FileCopyrightText: 2026 The Obi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The tests that handle secrets mark them as canaries. None of them may stand in what these tests print, with all
logging switched on:  test_canaries.py PROGRAM…"""

import os
import re
import subprocess
import sys

CANARY = re.compile(rb"canary-[0-9a-f]{4}|Y2FuYXJ5")  # as it is, and the beginning of it in base64


def main(programs):
    environment = os.environ | {"QT_LOGGING_RULES": "*=true", "QT_QPA_PLATFORM": "offscreen"}
    for program in programs:
        run = subprocess.run([program], capture_output=True, env=environment, timeout=250)
        lines = (run.stdout + run.stderr).splitlines()
        for line in lines:
            assert not CANARY.search(line), f"{os.path.basename(program)} prints a secret: {line[:60]!r}"
        faults = b"\n".join(line for at, line in enumerate(lines) if any(b"FAIL!" in l for l in lines[max(0, at - 4):at + 1]))
        assert run.returncode == 0, f"{os.path.basename(program)} failed:\n{faults.decode(errors='replace')}"
    print(f"{len(programs)} programs print no canary")


if __name__ == "__main__":
    assert CANARY.search(b"x canary-5b1f-password")
    main(sys.argv[1:])
