# SPDX-FileCopyrightText: 2026 The Obi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is on the virtual screen of tools/test-session: the XWD file that Xvfb keeps."""

import mmap
import os
import struct


class Screen:
    def __init__(self):
        with open(os.environ["OBI_SCREEN"], "rb") as file:
            self.memory = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        fields = struct.unpack(">25I", self.memory[:100])
        header, self.width, self.height = fields[0], fields[4], fields[5]
        self.pixel, self.line, colours = fields[11] // 8, fields[12], fields[19]
        self.start = header + colours * 12

    def part(self, x, y, width, height):
        """The bytes of a rectangle, clipped to the screen."""
        left, right = max(0, x), min(self.width, x + width)
        lines = range(max(0, y), min(self.height, y + height))
        if left >= right:
            return b""
        return b"".join(self.memory[self.start + row * self.line + left * self.pixel:
                                    self.start + row * self.line + right * self.pixel] for row in lines)
