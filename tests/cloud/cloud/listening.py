# SPDX-FileCopyrightText: 2026 The Obi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sockets: HTTPS listeners that serve a Service each, and those that never get that far."""

import asyncio
import socket
from asyncio import sslproto

from aiohttp import web
from aiohttp.web_request import BaseRequest

from .wire import Connection

BODY_LIMIT = 64 * 1024 * 1024


class _OutspokenTls(sslproto.SSLProtocol):
    """asyncio's TLS, which forgets to send the alert of a handshake that failed: real servers say what was wrong."""

    def _on_handshake_complete(self, handshake_exc):
        if handshake_exc is not None:
            self._process_outgoing()
        super()._on_handshake_complete(handshake_exc)


sslproto.SSLProtocol = _OutspokenTls


class CountingServer(web.Server):
    """aiohttp's low-level server; knows how many connections came and when each one goes."""

    def __init__(self, service):
        super().__init__(self._take, request_factory=self._request, keepalive_timeout=300.0, access_log=None)
        self._service, self._gone = service, {}
        self.accepted = 0

    def connection_made(self, handler, transport):
        self.accepted += 1
        self._gone[handler] = asyncio.get_running_loop().create_future()
        super().connection_made(handler, transport)

    def connection_lost(self, handler, exc=None):
        self._gone.pop(handler).set_result(None)
        super().connection_lost(handler, exc)

    async def _take(self, request):
        gone = self._gone.get(request.protocol)
        if gone is None:  # it went before its request could be read
            gone = asyncio.get_running_loop().create_future()
            gone.set_result(None)
        return await self._service.take(request, Connection(request, gone))

    def _request(self, message, payload, protocol, writer, task):
        return BaseRequest(message, payload, protocol, writer, task, self._loop, client_max_size=BODY_LIMIT)


def bound(port):
    """A loopback socket; port 0 is any free one."""
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind(("127.0.0.1", port))
    return listener


def port_of(listener):
    return listener.getsockname()[1]


def address_of(listener):
    return f"https://localhost:{port_of(listener)}"


class Listener:
    """One service on one port."""

    def __init__(self, service, listener, context):
        self.name, self.context = service.name, context
        self._socket = listener
        self._server = CountingServer(service)
        self._listening = None

    @property
    def accepted(self):
        return self._server.accepted

    @property
    def open(self):
        return len(self._server.connections)

    async def start(self):
        self._listening = await asyncio.get_running_loop().create_server(
            self._server, sock=self._socket, ssl=self.context, backlog=512, ssl_handshake_timeout=20)

    def drop_all(self):
        """Ends all connections, as a server does that is started anew."""
        for connection in self._server.connections:
            if connection.transport is not None:
                connection.transport.abort()


class Mute:
    """Takes TCP connections and never says a word: a TLS hello gets no answer."""

    def __init__(self, listener):
        self._socket, self._held = listener, []

    async def start(self):
        await asyncio.get_running_loop().create_server(self._held_protocol, sock=self._socket, backlog=512)

    def _held_protocol(self):
        protocol = asyncio.Protocol()
        self._held.append(protocol)
        return protocol
