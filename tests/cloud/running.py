# SPDX-FileCopyrightText: 2026 The Obi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""For the tests: the server as a child process, and a small client that keeps its connections."""

import base64
import http.client
import json
import ssl
import subprocess
import unittest
from pathlib import Path
from urllib.parse import urlencode, urlsplit

SERVE = Path(__file__).resolve().parent / "serve"


class Reply:
    def __init__(self, status, headers, body):
        self.status, self.headers, self.body = status, headers, body

    @property
    def json(self):
        return json.loads(self.body)


class Running:
    """A server of one's own; use it as a context or call stop()."""

    def __init__(self, *arguments):
        self._process = subprocess.Popen([str(SERVE), "--until-stdin-closes", *arguments], stdin=subprocess.PIPE,
                                         stdout=subprocess.PIPE, text=True)
        self.told = json.loads(self._process.stdout.readline())
        self.trust = ssl.create_default_context(cafile=self.told["ca"])
        self._connections = {}
        self._tokens = {}

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()

    def stop(self):
        self.hang_up()
        self._process.stdin.close()
        self._process.stdout.close()
        return self._process.wait(10)

    def obey(self, command, **order):
        self._process.stdin.write(json.dumps({"command": command, **order}) + "\n")
        self._process.stdin.flush()
        said = json.loads(self._process.stdout.readline())
        if not said["ok"]:
            raise ValueError(said["error"])
        return said["value"]

    def fault(self, fault, service="*", **order):
        self.obey("fault", fault=fault, service=service, **order)

    def address(self, service):
        """Of a family by name, of a gateway by number."""
        return self.told["gateways"][service]["address"] if isinstance(service, int) else self.told[service]

    def connection(self, address):
        if address not in self._connections:
            parts = urlsplit(address)
            self._connections[address] = http.client.HTTPSConnection(parts.hostname, parts.port, timeout=20,
                                                                     context=self.trust)
        return self._connections[address]

    def hang_up(self):
        """The next request of each service comes over a connection of its own."""
        for connection in self._connections.values():
            connection.close()

    def send(self, method, service, path, body=None, headers=None):
        """body: bytes, or a JSON value."""
        address = service if isinstance(service, str) and "://" in service else self.address(service)
        headers = dict(headers or {})
        if body is not None and not isinstance(body, bytes):
            body = json.dumps(body).encode()
            headers.setdefault("Content-Type", "application/json")
        connection = self.connection(address)
        try:
            connection.request(method, path, body, headers)
            response = connection.getresponse()
            return Reply(response.status, response.headers, response.read())
        except (OSError, http.client.HTTPException):
            connection.close()
            raise

    def token(self, **form):
        basic = base64.b64encode(f"{self.told['clientId']}:{self.told['clientPassword']}".encode()).decode()
        return self.send("POST", "platform", "/iroh/oauth2/token",
                         urlencode({"grant_type": "client_credentials", **form}).encode(),
                         {"Authorization": "Basic " + basic, "Content-Type": "application/x-www-form-urlencoded"})

    def bearer(self, fresh=False):
        if fresh or "cloud" not in self._tokens:
            self._tokens["cloud"] = self.token().json["access_token"]
        return {"Authorization": "Bearer " + self._tokens["cloud"]}

    def forget_tokens(self):
        self._tokens.clear()

    def ask(self, method, service, path, body=None, headers=None):
        """With the right credentials for the service."""
        if isinstance(service, int):
            gateway = self.told["gateways"][service]
            path = gateway["apiPath"] + path
            named = f"{gateway['userName']}:{gateway['passphrase']}"
            own = {"Authorization": "Basic " + base64.b64encode(named.encode()).decode()}
        else:
            own = self.bearer()
        return self.send(method, service, path, body, {**own, **(headers or {})})


class Served(unittest.TestCase):
    """A test case with a server, the same for all of its module, put back to its start before each test."""

    _running = None

    @classmethod
    def setUpClass(cls):
        if Served._running is None:
            Served._running = Running()
            unittest.addModuleCleanup(Served._stop)
        cls.cloud = Served._running

    @staticmethod
    def _stop():
        running, Served._running = Served._running, None
        assert running.stop() == 0

    def setUp(self):
        self.cloud.hang_up()
        self.cloud.obey("reset")
        self.cloud.forget_tokens()

    def tearDown(self):
        self.assertEqual(self.cloud.obey("complaints"), [])
