#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the recording the offline demo replays:  python3 generate.py OUTPUT.har"""

import sys

from story.compose import compose
from story.har import write_whole


def main(arguments):
    if len(arguments) != 1:
        print("usage: generate.py OUTPUT.har", file=sys.stderr)
        return 2
    write_whole(arguments[0], compose().document())
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
