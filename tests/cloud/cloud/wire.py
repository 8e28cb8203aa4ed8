# SPDX-FileCopyrightText: 2026 The Obi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Answers as they go over the wire: the honest ones through aiohttp, the others byte by byte past it."""

import asyncio

from aiohttp import web

from . import hostile
from .web import Answer

FOREVER = 3600.0


class Written(web.StreamResponse):
    """Stands for an answer that was written (or not) to the transport already; the connection ends after it."""

    keep_alive = False

    async def prepare(self, request):
        return None

    async def write_eof(self, data=b""):
        return None


def honest(answer, headers):
    response = web.Response(body=answer.body, status=answer.status)
    # Assigned one by one they would be checked one by one, which costs as much as all the rest.
    response.headers.update(headers)
    response.headers.update(answer.headers)
    if answer.kind:
        response.headers["Content-Type"] = answer.kind
    else:
        response.headers.pop("Content-Type", None)
    return response


def _head(answer, headers, *more):
    lines = [f"HTTP/1.1 {answer.status} {'OK' if answer.status == 200 else 'Answer'}"]
    lines += [f"{name}: {value}" for name, value in {**headers, **answer.headers}.items()]
    lines += [f"Content-Type: {answer.kind}", *more]
    return ("\r\n".join(lines) + "\r\n\r\n").encode()


class Connection:
    """The transport under a request, until the client goes."""

    def __init__(self, request, gone):
        self._request, self.gone = request, gone

    @property
    def open(self):
        transport = self._request.transport
        return transport is not None and not transport.is_closing()

    def write(self, data):
        if self.open:
            self._request.transport.write(data)

    async def drain(self):
        """Until what was written has left, so that big bodies do not pile up here."""
        while self.open and self._request.transport.get_write_buffer_size() > 4 * hostile.MEGABYTE:
            await self.pause(0.002)

    async def pause(self, seconds):
        """False where the client went meanwhile."""
        await asyncio.wait({self.gone}, timeout=seconds)
        return self.open

    def abort(self):
        if self._request.transport is not None:
            self._request.transport.abort()

    async def close(self):
        """Ends in order: what was written is sent first."""
        while self.open and self._request.transport.get_write_buffer_size():
            await self.pause(0.002)
        if self.open:
            self._request.transport.close()


async def spoil(fault, answer, headers, connection):
    """Writes what the fault makes of an answer (None where the request was not carried out)."""
    await _WRITERS[fault.kind](fault, answer, headers, connection)
    return Written()


async def _hang_headers(fault, _answer, _headers, connection):
    await connection.pause(fault.number(FOREVER))
    connection.abort()


async def _hang_body(fault, answer, headers, connection):
    connection.write(_head(answer, headers, f"Content-Length: {len(answer.body)}")
                     + answer.body[:len(answer.body) // 2])
    await connection.pause(fault.number(FOREVER))
    connection.abort()


async def _drop(_fault, _answer, _headers, connection):
    connection.abort()


async def _truncate(_fault, answer, headers, connection):
    connection.write(_head(answer, headers, f"Content-Length: {len(answer.body)}")
                     + answer.body[:len(answer.body) // 2])
    await connection.close()


async def _wrong_length(_fault, answer, headers, connection):
    connection.write(_head(answer, headers, f"Content-Length: {len(answer.body) + 1000}") + answer.body)
    await connection.close()


async def _short_length(_fault, answer, headers, connection):
    connection.write(_head(answer, headers, f"Content-Length: {len(answer.body) // 2}") + answer.body)
    await connection.close()


async def _garbage_chunks(_fault, answer, headers, connection):
    connection.write(_head(answer, headers, "Transfer-Encoding: chunked")
                     + b"%x\r\n" % (len(answer.body) // 2) + answer.body[:len(answer.body) // 2]
                     + b"\r\nthis is no length\r\n\x00\xff\r\n")
    await connection.close()


async def _drip(fault, answer, headers, connection):
    connection.write(_head(answer, headers, f"Content-Length: {len(answer.body)}"))
    for place in range(len(answer.body)):
        if not await connection.pause(fault.number(0.05)):
            return
        connection.write(answer.body[place:place + 1])
    await connection.close()


async def _stream(pieces, connection):
    for piece in pieces:
        if not connection.open:
            return
        connection.write(piece)
        await connection.drain()
        await asyncio.sleep(0)
    await connection.close()


async def _gzip_bomb(fault, _answer, headers, connection):
    connection.write(_head(Answer(200), headers, "Content-Encoding: gzip", "Connection: close"))
    await _stream(hostile.gzip_bomb(fault.number(256)), connection)


async def _big(fault, _answer, headers, connection):
    megabytes = int(fault.number(65))
    connection.write(_head(Answer(200), headers, f"Content-Length: {megabytes * hostile.MEGABYTE + 4}"))
    await _stream(hostile.big(megabytes), connection)


_WRITERS = {"hang-headers": _hang_headers, "hang-body": _hang_body, "drop": _drop, "truncate": _truncate,
            "wrong-length": _wrong_length, "short-length": _short_length, "garbage-chunks": _garbage_chunks,
            "drip": _drip, "gzip-bomb": _gzip_bomb, "big": _big}
