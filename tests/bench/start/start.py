#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Obi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""start.py EMPTY OBI [ROUNDS]: start to first painted window, and memory once all is shown, of Obi on the demo beside
an empty Qt Widgets program, turn and turn about. Prints medians and their ratio; judges nothing."""

import statistics
import subprocess
import sys
import time


def measure(command):
    begun = time.time()
    result = subprocess.run(command, capture_output=True, text=True, timeout=120)
    words = dict(line.split() for line in result.stdout.splitlines() if line.count(" ") == 1)
    return int(words["painted"]) / 1000 - begun * 1000, int(words["memory"]) / 1024


def main(empty, obi, rounds=15):
    samples = {"empty": [], "obi": []}
    for command in ([empty], [obi]):  # warm the caches
        measure(command)
    for _ in range(int(rounds)):
        samples["empty"].append(measure([empty]))
        samples["obi"].append(measure([obi]))
    milliseconds = {name: statistics.median(s[0] for s in all) for name, all in samples.items()}
    megabytes = {name: statistics.median(s[1] for s in all) for name, all in samples.items()}
    print(f"first painted window: empty {milliseconds['empty']:.0f} ms, Obi {milliseconds['obi']:.0f} ms, "
          f"ratio {milliseconds['obi'] / milliseconds['empty']:.2f} (wanted: at most 3)")
    print(f"memory when all is shown: empty {megabytes['empty']:.0f} MB, Obi {megabytes['obi']:.0f} MB, "
          f"difference {megabytes['obi'] - megabytes['empty']:.0f} MB (wanted: at most 80)")


if __name__ == "__main__":
    main(*sys.argv[1:])
