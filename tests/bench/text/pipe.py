#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Obi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""pipe.py CORPUS GIGABYTES COMMAND …: the peak memory of `obi inspect` while so much of the corpus, again and again, comes
in through a pipe. Prints megabytes; judges nothing. Without --unique the command keeps nothing; with it, what it holds
beside the set of values is the difference to what the set takes."""

import pathlib
import subprocess
import sys
import threading


def peak_megabytes(process):
    status = pathlib.Path(f"/proc/{process.pid}/status").read_text()
    kilobytes = next(line.split()[1] for line in status.splitlines() if line.startswith("VmHWM"))
    return int(kilobytes) / 1024


def drain(stream):
    while stream.read(1 << 20):
        pass


def main(corpus, gigabytes, *command):
    block = pathlib.Path(corpus).read_bytes()
    wanted = int(float(gigabytes) * 1e9)
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        threading.Thread(target=drain, args=(process.stdout,), daemon=True).start()
        sent = 0
        early = None
        while sent < wanted:
            process.stdin.write(block)
            sent += len(block)
            if early is None:
                process.stdin.flush()
                early = peak_megabytes(process)
        process.stdin.flush()
        late = peak_megabytes(process)
        process.stdin.close()
    print(f"{' '.join(command[1:]) or command[0]}: peak {early:.1f} MB after {len(block) / 1e9:.1f} GB, "
          f"{late:.1f} MB after {sent / 1e9:.1f} GB (ended with {process.returncode})")


if __name__ == "__main__":
    main(*sys.argv[1:])
