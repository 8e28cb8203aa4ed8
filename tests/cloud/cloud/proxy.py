# SPDX-FileCopyrightText: 2026 The Obi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""HTTP proxies that pass TLS through (CONNECT), one open to all, one that wants a password."""

import asyncio
import base64

from .listening import port_of
from .web import Call

_HEAD_LIMIT = 16_384
_WORDS = {200: "Connection established", 400: "Bad Request", 403: "Forbidden", 405: "Method Not Allowed",
          407: "Proxy Authentication Required", 502: "Bad Gateway", 503: "Service Unavailable"}


class Proxy:
    def __init__(self, name, world, listener, guarded=False):
        self.name, self._world, self._socket, self._guarded = name, world, listener, guarded
        self.port = port_of(listener)
        self.accepted = self.open = 0

    async def start(self):
        await asyncio.start_server(self._take, sock=self._socket, limit=_HEAD_LIMIT)

    async def _take(self, reader, writer):
        self.accepted += 1
        self.open += 1
        try:
            await self._serve(reader, writer)
        except (OSError, asyncio.IncompleteReadError, asyncio.LimitOverrunError):
            pass  # the client went, or never spoke HTTP
        finally:
            self.open -= 1
            writer.close()

    async def _serve(self, reader, writer):
        """A refusal for want of a password keeps the connection: clients ask again on it."""
        while True:
            head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
            method, target, headers = _parsed(head)
            status = self._judge(method, target, headers)
            if status == 200:
                await self._pass_on(target, reader, writer)
                return
            _refuse(writer, status)
            await writer.drain()
            if status != 407:
                return

    def _judge(self, method, target, headers):
        right = self._is_right(headers.get("proxy-authorization", ""))
        call = Call(self, method, target, headers, b"")
        kind = "basic" if "proxy-authorization" in headers else "none"
        entry = self._world.journal.note(self.name, call, kind, right)
        fault = self._world.faults.next(self.name, call)
        entry["fault"] = fault.kind if fault else ""
        entry["status"] = (fault.status if fault else 405 if method != "CONNECT"
                           else 407 if self._guarded and not right else 200)
        return entry["status"]

    def _is_right(self, header):
        credentials = self._world.credentials
        wanted = base64.b64encode(f"{credentials.proxy_user}:{credentials.proxy_password}".encode()).decode()
        return header == f"Basic {wanted}"

    async def _pass_on(self, target, reader, writer):
        host, _, port = target.rpartition(":")
        try:
            # Only what runs here: this is no way out.
            there = await asyncio.open_connection("127.0.0.1" if host == "localhost" else host, int(port)) \
                if host in ("localhost", "127.0.0.1") else None
        except (OSError, ValueError):
            there = None
        _answer(writer, 200 if there else 502)
        if there:
            await asyncio.gather(_pour(reader, there[1]), _pour(there[0], writer))


def _parsed(head):
    lines = head.split("\r\n")
    method, target = (lines[0].split(" ") + ["", ""])[:2]
    headers = {name.strip().lower(): value.strip() for name, _, value in (line.partition(":") for line in lines[1:])
               if name}
    return method, target, headers


def _answer(writer, status, *headers):
    lines = [f"HTTP/1.1 {status} {_WORDS.get(status, 'Answer')}", *headers]
    writer.write(("\r\n".join(lines) + "\r\n\r\n").encode())


def _refuse(writer, status):
    challenge = ['Proxy-Authenticate: Basic realm="obi"'] if status == 407 else []
    _answer(writer, status, *challenge, "Content-Length: 0")


async def _pour(reader, writer):
    try:
        while data := await reader.read(65_536):
            writer.write(data)
            await writer.drain()
    except OSError:
        pass  # one end is gone; the other is closed below
    finally:
        writer.close()
