# SPDX-FileCopyrightText: 2026 The Obi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Bodies that no honest server sends."""

import json
import re
import zlib

from .web import compact

DEPTH = 200_000
MEGABYTE = 1024 * 1024


def deep():
    return b"[" * DEPTH + b"]" * DEPTH


def not_utf8(body):
    """The right answer with bytes in its first text that are no UTF-8."""
    return _first(rb'(:|\[)"', body, b'{"title":"', lambda found: found.group(0) + b"\xff\xfe\xc3\x28", b'"}')


def duplicate_keys(body):
    """The first member of the first object twice, once with another value."""
    return _first(rb'\{("(?:[^"\\]|\\.)*"):', body, b"", lambda found: b"{" + found.group(1) + b":null,"
                  + found.group(0)[1:], b'{"data":null,"data":[]}')


def huge_number(body):
    """The first number is one that fits no double; an answer without numbers gets one."""
    huge = b"1" + b"0" * 400 + b".5e+999999"
    spoiled = _first(rb"(?<=[:\[,])-?\d+(?:\.\d+)?(?=[,\]}])", body, b"", lambda _found: huge, b"")
    return spoiled or b'{"data":' + huge + b',"errors":' + huge + b"}"


def _first(pattern, body, before, replace, after):
    if re.search(pattern, body):
        return re.sub(pattern, replace, body, count=1)
    return before + b"\xff\xfe" * bool(before) + after


def wrong_types(body):
    """Each value is of another kind than it should be; the outermost list or object stays, a bare value does not."""
    try:
        value = json.loads(body)
    except ValueError:
        value = {}
    if isinstance(value, list):
        return compact([42, "text", None, [[]], True])
    if not isinstance(value, dict):
        return compact(_other(value))
    return compact({key: _other(item) for key, item in value.items()} or {"data": 42})


def _other(value):
    if isinstance(value, list):
        return {"unexpected": 42}
    if isinstance(value, dict):
        return ["unexpected", 42]
    if isinstance(value, str):
        return {"text": value}
    return "unexpected"


def big(megabytes):
    """One long text in a JSON list, in pieces."""
    yield b'["'
    for _ in range(int(megabytes)):
        yield b"x" * MEGABYTE
    yield b'"]'


def gzip_bomb(megabytes):
    """A JSON text of blanks that shrinks to a thousandth, as gzip in pieces."""
    block = b" " * MEGABYTE
    squeeze = zlib.compressobj(9, zlib.DEFLATED, -15)
    yield b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03" + squeeze.compress(b"[") + squeeze.flush(zlib.Z_FULL_FLUSH)
    # After a full flush each block is squeezed alike, so one is enough.
    piece = squeeze.compress(block) + squeeze.flush(zlib.Z_FULL_FLUSH)
    checksum, size = zlib.crc32(b"["), 2 + int(megabytes) * MEGABYTE
    for _ in range(int(megabytes)):
        checksum = zlib.crc32(block, checksum)
        yield piece
    end = squeeze.compress(b"]") + squeeze.flush()
    yield end + zlib.crc32(b"]", checksum).to_bytes(4, "little") + (size & 0xffffffff).to_bytes(4, "little")
